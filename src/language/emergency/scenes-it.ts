/** Who does what to whom, in Italian, wider than the phrases of `rules-it.ts`. See `rule.ts` for how a rule is written. */
export const ITALIAN_SCENES = `
SOMEONE = uomo uomini tipo tizio tizi gente qualcuno ragazzo ragazzi sconosciuto sconosciuti ubriaco ubriachi ladro ladri lui loro vicino gruppo banda persone ex
KIN = marito moglie ragazzo fidanzato compagno convivente ex padre papa babbo madre mamma zio zia fratello fratelli cugino nonno patrigno suocero suocera famiglia genitori partner
CHIEF = capo padrone padroni datore titolare proprietario signora madame caporale boss principale gestore connazionale
FRIEND = amico amica coinquilino coinquilina compagno compagna sorella fratello cugina cugino ragazza collega conoscente tipa mamma madre padre
PAPERS = passaporto passaporti documenti documento permesso carte
DOHURT = picchi* pichi* mena menano menato menata menava pestat* pesta schiaff* pugni pugno botte cinghia lividi strattona* strangol* strozz* stupr* violent* maltratt* massacr* mazzate sberle ceffoni
SLEEP = dormo dorme dormiamo dormono dormito dormire dormendo dormivo dormiva
OUT = stazione strada macchina auto parco panchina portici ponte fuori aperto tenda metro furgone giardini giardinetti aeroporto cartoni marciapiede sottopasso scale garage cantina
TONIGHT = stanotte stasera adesso oggi notte subito
NIGHTS = notti notte giorni settimana settimane

danger: calci|pugni|sfond*|scassin*|spacc*|spaccare|forzare|forza|forzano|abbatt* &4 porta|finestra|serratura - chiavi fabbro
danger: SOMEONE &6 porta|finestra|balcone &4 urla|urlano|calci|pugni|grida|entrare|spacca|spaccano|sfond* - tecnico pacco corriere lezione
danger: mi|ci ~1 viene|vengono|venendo|corre|correndo|cammina|venuto|sta|stanno ~1 dietro - esami studio
danger: cammina|camminava|corre|segue ~2 dietro ~1 me
danger: mi ~2 segue|seguiva|seguono|seguendo|seguito|pedina ~8 bus|metro|casa|stazione|notte|buio|paura|giorni|sempre|ovunque|facolta - instagram social tutor
danger: puntat*|punta|puntava|messo ~4 schiena|pancia|testa|gola|faccia|tempia - dito cerotto
danger: mi|ci ~2 circondat*
danger: botte|rissa|pestaggio|litigando ~10 coltell*|cacciavite|bottiglia|spranga|bastone|sangue|mazza|lama
danger: tirato|tira|tirano|estratto|preso ~1 fuori|mano ~2 coltell*|cacciavite|lama|pistola|spranga|bottiglia
danger: FRIEND|uno|ragazzo|lui|lei ~5 svenut*|collassat*|accasciat*|schiuma|convulsion* - diploma
danger: terra|pavimento|letto|bagno &6 non ~1 risponde|reagisce|respira|muove|sveglia
danger: schiuma ~2 bocca
danger: perde|perdo|perso|perdendo|esce|escono|pieno ~3 sangue - esami analisi prelievo
danger: sangue ~2 ovunque|dappertutto|fermo|ferma
danger: me|gliela|ce|te ~1 la ~1 faranno|fara|fanno|fa ~0 pagare
danger: sanno|sa|scoperto|trovato|trovano ~2 dove ~1 abito|vivo|sto|dormo|abita|vive ~12 pagare|sangue|male|prender*|minacc*|ammazz*|uccid*|venire|vengono
danger: trovano|troveranno|trova|prendono|becca|beccano|torno|vedono ~4 ammazz*|uccid*|uccidono|morto|morta|pesta*|sgozz*
danger: aspett*|attend* ~5 fuori|sotto|uscita|domani ~6 botte|pestar*|picchiar*|menar*|ammazzar*|pagare|male - esame
danger: circondat*|accerchiat*|minacciat* ~8 domani|aspett*|soldi|telefono|portafogli*
danger: manda|mandato|mandano|mandera ~2 gente|persone|qualcuno|uomini ~4 cercar*|prender*|riport*
danger: chius* ~2 bagno|camera|stanza|armadio|cantina ~8 fuori|lui|urla|spacca|grida|minacc*|coltell*
danger: nascost* ~8 lui|cerca|cercano|entrat*|trova|urla|spacca
danger: fuoco|incendio|fiamme|fumo ~8 non ~3 uscire|usciamo|respira*|scappar*
danger: bruciare|bruciarmi|brucia|incendiare|incendia|darmi fuoco|dare fuoco ~2 casa|stanza|palazzo|viva|vivo - calorie
danger: minacc* ~4 morte|coltell*|ammazz*|uccid*|acido|bruciar*|sgozz*|sparar*
danger: entrati|entrato|entrata|irruzion* ~2 casa|camera|appartamento ~6 nascost*|letto|ladr*|scappar*|paura|aiuto

no_violence: botte|violent*|pugni ~3 vino|videogioc*|game|film|serie|libro
violence: KIN ~8 DOHURT - film partita calcio boxe karate pallone serie libro tesi scacchi tennis gioco playstation aglio uovo stomaco tutor prof professore
violence: FRIEND ~6 DOHURT ~5 KIN|fratell*|marit*|lui - film partita pallone scacchi
violence: DOHURT ~3 da|dai|dal|dalla ~2 KIN - film scacchi
violence: mi|ci ~2 tira|lancia|tirano|lanciano|tirato|lanciato|versa|versato|tirava|lanciava ~4 addosso|contro|faccia - responsabilita
violence: arrabbi*|urla|beve|ubriac*|geloso|gelosia|innervosisce ~6 mi ~3 tira|lancia|mena|picchi*|spinge|rompe|insulta|chiude|strattona|minaccia
violence: lividi|livido|occhio nero|ematomi &8 KIN|lui|paura|parla|parlare|botte|tratta
violence: FRIEND ~4 lividi|livido|occhio nero - calcio caduta
violence: KIN|lui ~3 tratta ~0 male
violence: mani|mano ~2 addosso|collo|gola - sciarpa
violence: nuda|nudo|nude|nudi|intime|intimi|sesso|spogliata|mutande &4 foto|video|filmato|filmati|immagini|ripres* - mostra museo arte
violence: ricatt*|pubblic*|diffond* &5 foto|video|filmato|filmati|immagini - concorso sito
violence: costrett*|obbligat*|forzat*|costring*|obblig*|forza ~4 letto|sesso|rapporti|baciar*|spogliar*|toccar*|toccarlo
violence: fare|fatto|faccio|fatta ~1 cose ~1 che ~1 non ~1 volevo|voglio|voleva|volevamo
violence: contro ~1 mia ~1 volonta
violence: KIN|lui ~8 rotto|rompe|spacca*|distrutt*|sequestrat*|tolto ~2 telefono|cellulare|telefonino|naso|costol*|dente|braccio
violence: ex ~5 aspetta|segue|cerca|chiama|scrive|apposta|perseguit* ~5 casa|universita|facolta|giorno|giorni|ovunque|volte|sempre - saluto
violence: stalk*|perseguit*|appostat*|pedinat*
violence: KIN|lui ~4 la|le|mi|chiude ~2 chiude|tiene|rinchiude|chiusa|chiuso|segrega* ~3 casa|camera|chiave|chiusa|chiuso|stanza
violence: non ~1 la|le|mi ~1 lascia|fa|lasciano|fanno ~0 uscire - lezione prof aula buca chiave tornello
violence: tocca|toccat*|toccar*|mani|avance|letto ~10 licenzia|licenzi*|boccia|bocciat*|caccia - musica
violence: KIN|miei|famiglia ~5 sposar*|sposi|matrimonio|promess* ~5 forza|vecchio|cugino|volonta|voglio|obblig*|costr* - invit*
violence: viene|entra|entrava|veniva ~2 camera|letto|stanza ~3 notte|dormo ~4 - cane gatto
violence: svegliat* ~4 nud*|vestiti|mutande|ricord*
violence: paura ~4 tornar*|rientrar* ~5 beve|picchi*|mena|urla|lui|KIN - esame
violence: sputa|sputano|insulta|umilia|urla ~5 mi|moglie ~3 donna|sempre|giorno|picchi*|botte - prof

no_trafficking: questura|segreteria|ambasciata|consolato|comune|banca|ufficio|sportello &8 documenti|passaporto|permesso|documento
trafficking: CHIEF ~6 tiene|tengono|trattiene|preso|ritirat*|sequestr*|nascost*|tolto|nascond*|ruba*|rubat* ~3 PAPERS - questura segreteria contratto firmare copia ambasciata comune casa affitto
trafficking: CHIEF|loro ~8 senza ~0 PAPERS ~4 chius*|uscir* 
trafficking: lavor* ~12 tiene|tengono|trattiene|sequestr*|preso|nascost*|ritirat*|tolto ~3 PAPERS - questura segreteria copia
trafficking: tiene|tengono|trattiene|sequestr*|preso|nascost*|ritirat*|tolto ~3 PAPERS ~12 lavor*|gratis|debito|restitu*|uscire|clienti - questura segreteria copia ambasciata
trafficking: obblig*|costrin*|costrett*|forzat*|forzano|minacci*|fanno ~4 prostitu*|spacci*|rubare|mendic*|elemosina|strada|clienti|marciapiede|battere|rapinar*
trafficking: obblig*|costrin*|costrett*|forzat*|forzano ~3 lavorar* ~ - sabato domenica straordinari gruppo progetto smart casa
trafficking: finche|fino|fin ~4 pago|pagato|restituisco|saldo|finisco|ripago|paghi|pagare ~10 devo|libera|libero|documenti|obbed*|dicono|clienti|uomini|lavor* - bolletta affitto tasse rata
trafficking: viaggio|portat*|barca|gommone|scafist*|trafficant* &10 debito|devo|pago|restituire|soldi|euro &10 clienti|uomini|gratis|dicono|minacc*|famiglia|madre|male|obblig*|costr* - gita erasmus treno
trafficking: debito &8 spacci*|prostitu*|strada|clienti|uomini|gratis|scafist*|trafficant*|minacc*
trafficking: dormo|dormiamo|dormono|viviamo|vivono ~10 non ~1 possiamo|posso|lasciano|fanno|possono ~1 uscire|andar*|andarcene - studentato
trafficking: uscire|usciamo|andare ~2 senza ~1 permesso ~2 CHIEF
trafficking: non ~2 paga|pagano|pagato|pagata|pagati ~10 polizia|documenti|chius*|scapp*|minacc*|espell*|espuls*|uscire - tasse borsa
trafficking: se ~2 vado|scappo|lascio|smetto|esco|parlo|andiamo ~3 chiama|chiamano|denuncia|denunciano|espell*|espuls*|polizia
trafficking: gratis|gratuitamente &6 lavor* &10 loro|preso|devo|debito|passaporto|documenti|obblig*|costr*|dormir* - tirocinio stage volontariato
trafficking: dare|consegnare|portare|portarle|darle ~2 tutti|tutto|tutta ~2 soldi|stipendio|guadagn*|paga ~8 signora|uomo|madame|portat*|capo|debito|loro
trafficking: se ~1 no|non|scappo ~8 male|ammazz*|uccid*|uccidono ~4 madre|famiglia|mamma|padre|fratello|figli|sorella|parenti
trafficking: CHIEF|lavor* &10 chius*|rinchius*|segregat* ~1 chiave|dentro|magazzino|casa|uscire|capannone - negozio ufficio agosto
trafficking: CHIEF ~6 tiene|tengono ~2 chius*|rinchius*|segregat*
trafficking: promess* ~5 lavor*|posto|studi* ~12 strada|clienti|uomini|prostitu*|gratis|mendic*|obblig*|costr*

selfharm: lasciarmi|lasciarsi ~1 cadere|andare giu|annegare|morire - letto divano
selfharm: ponte|finestra|balcone|binari|treno|tetto|metro|cornicione &6 saltar*|buttar*|gettar*|lanciar*|cader*|salto giu|butto|lancio|butta - paracadute foto borsa telefono
selfharm: FRIEND|lui|lei|dice ~5 si|vuole ~1 butta|ammazza|uccide|impicca|taglia|suicid*|ammazzar*|uccider*|impiccar*|tagliar* - capelli stipendio ridere risate lavoro studio
selfharm: FRIEND ~8 lamett*|lametta|cicatric*|tagli - capelli barba
selfharm: dice|parla|minaccia|scritto|detto ~4 che ~1 si ~1 butta|ammazza|uccide|impicca - ridere lavoro
selfharm: messaggio|messaggi|lettera|biglietto|video|detto|scritto &3 addio - celibato nubilato festa
selfharm: fare|fa|faccia|fara|faccio|fatto ~1 sciocchezza|sciocchezze|gesto|pazzia ~4 - esame
selfharm: domani|presto|stanotte|stasera ~3 non ~2 saro|sarei|esistero|sara ~0 piu - lezione aula
selfharm: di ~0 troppo ~4 mondo|vita|tutti|famiglia
selfharm: pastigli*|pillol*|medicin*|compress*|sonnifer*|farmaci|tachipirin*|psicofarmac* &5 sacco|tante|troppe|troppi|tutte|tutti|manciata|scatola|scatole|mucchio|boccetta - medico dottore ricetta farmacia
selfharm: quante|quanti|quanto|dose ~3 pastigli*|pillol*|compress*|sonnifer*|farmaci|tachipirin* ~4 morire|morte|ammazz*|addorment*
selfharm: macchina|camion|treno|auto|bus ~4 investiss*|travolgess*|sotto ~4 meglio|sollievo|finirebbe|bello|fosse
selfharm: non ~2 piu|voglia|motivo|senso|forza ~2 vivere|esistere|vita - milano roma bologna palermo residenza con
selfharm: niente|nulla|nessuno ~2 trattiene|resta|rimane ~3 vivere|vita|mondo|qui - iscri*
selfharm: finir*|farla|tutto ~2 per sempre ~2 - relazione
selfharm: tagli*|taglio|tagliata|tagliato ~3 braccia|polsi|gambe|vene|cosce|braccio - capelli carne
selfharm: sparire|scomparire|dormire ~2 per ~0 sempre
selfharm: meglio ~4 morto|morta|morire|nato|nata|nascere|esistere - film libro ridere
selfharm: senza ~0 di ~0 me ~4 meglio|felici|bene|contenti - festa cena viaggio

no_homeless: buttat*|cacciat*|sbattut*|mandat* ~1 fuori|via ~3 gruppo|chat|corso|lezione|aula|esame|biblioteca|whatsapp|telegram|classe
homeless: ha|hanno|cambiato|cambiano ~2 cambiato|cambiata|cambiano|serratura ~2 serratura|serrature|chiavi|cambiata - bici porta armadio chiedo fabbro
homeless: messo|messa|buttato|buttata|lasciato|trovato|gettato|messi ~3 roba|cose|valigie|valigia|borse|vestiti ~3 fuori|strada|pianerottolo|marciapiede
homeless: roba|cose|valigie|valigia|borse|vestiti &4 strada|marciapiede|fuori dalla porta|fuori casa|pianerottolo ~ - vendo mercatino pesa
homeless: cacciat*|buttat*|sbattut* ~2 casa|via|fuori|strada ~8 TONIGHT|ora|valigi*|freddo|dove|strada|piove|sono - gruppo chat corso lezione aula esame
homeless: SLEEP ~4 OUT - bene rumore aria viaggio lezione
homeless: NIGHTS ~3 dormo|dormiamo|dorme ~3 OUT
homeless: dormo|dorme|dormiamo ~4 amici|amico|divano|conoscenti ~8 strada|macchina|fuori|poi|domani
homeless: dove ~1 vado|andiamo|vada|dormo|dormiamo|andro ~3 TONIGHT - festa cena esame mangiare ballare
homeless: dormitorio|centro|ostello|struttura|accoglienza ~3 pieno|piena|completo|posto|posti ~8 fuori|strada|dormo|dormire|portici|freddo - libero studentesco bando
homeless: senza ~1 tetto|dimora|riparo|casa ~6
homeless: non ~2 posto|letto|casa ~4 stanotte|stasera|strada|dormo|dormire ~ - settembre ottobre
homeless: piove|freddo|gelo|neve &8 strada|fuori casa|tetto|panchina|marciapiede - vestirmi giacca bici
homeless: rimasto|rimasta|rimasti|finito|finita|finiti|ritrovo|ritrovato ~2 strada|senza casa|senza tetto|fuori casa|senza posto
violence: divent*|diventare|spesso|volte|sempre|molto|gia ~2 violento|violenta|minaccioso|minacciosa|manesco|aggressivo ~ - film libro tempo temporale gioco cane
violence: KIN|lui|uomo ~4 violento|violenta|manesco|aggressivo|minaccioso - film libro gioco
violence: litig*|discussione|gelosia|scenate|scenata ~10 schiaff*|pugni|botte|spinta|spinte|calci|sberle|violento|violenta
violence: minacce|insulti|sputi|umiliazioni|prepotenze|botte|ricatti|percosse &6 aggressioni|gelosia|urla|minacciar*|insultar*|alcol|ubriac*|ricatti|sputi|prepotenze|percosse|botte - informatiche social
violence: aggressioni|aggressione|abusi|violenze ~1 verbali|verbale|fisiche|fisica|sessuali|psicologica|psicologiche|domestiche - corso tesi regolamento
violence: paura ~4 rabbia|violenza|reazione|reazioni|scatti - esame prof
violence: KIN|lui|ex|capo ~2 mi ~0 fa|faceva|mette ~0 paura - esame
violence: malmen*|maltratt*|manesco|percosse|percuote
violence: KIN|lui ~4 insulta|umilia|offende|sminuisce|controlla|minaccia|ricatta|spaventa ~3 sempre|giorno|continuamente|telefono|tutto|figli
violence: chiedere|chiedo ~2 permesso ~2 a ~0 lui|marito|padre ~4
selfharm: mi ~0 uccidero|ammazzero|suicidero|impicchero|buttero|sparero|tagliero - capelli studio letto
selfharm: penso|pensato|vorrei|voglio|spero|sperato ~3 incidente ~4 - assicurazione
selfharm: non ~1 esistere|esserci|svegliarsi|risvegliarmi ~0
selfharm: riuscita|riuscito|riesco|provato ~2 a ~0 morire|uccidermi|ammazzarmi
selfharm: se|quando ~1 morissi|muoio|sparissi|scomparissi ~5 sollievo|meglio|nessuno|contenti|felici
trafficking: persone|gente|colleghi|compagni|ragazze|lavoratori|braccianti ~3 picchi*|frust*|menat*|minacciat* - film manifestazione
trafficking: alla|dalla|della ~0 madame - bovary libro esame tussauds
trafficking: debito ~10 liber*|libera|libero|andarmene|scappar* - formativo formativi credit* ofa
trafficking: giuramento|juju|voodoo|giurato ~8 pagar*|debito|soldi|madame|restitu*
trafficking: lavor* ~4 giorno ~1 e ~0 notte
trafficking: lavor* ~3 14|15|16|17|18 ~0 ore - settimana mese
trafficking: promess* ~3 mai|non ~2 arrivat*|pagat*|dato|vist* - borsa
homeless: mang* ~3 spazzatura|cassonett*|rifiuti
homeless: dormivo|dormivamo|dormito|dormo|dormiamo ~4 terra|pavimento|stazione|strada|pullman|treni|treno|bus|ospedale|moschea|fermata - viaggio bene
homeless: vivevo|vivevamo|vivo|viviamo|vive ~2 strada|macchina|tenda|baracca|baraccopoli|furgone
homeless: messa|messo|mettono|messi|mandat* ~1 alla ~0 porta - bussano
THREAT = minacci* ricatt* perseguit* tormenta tormenta tormentano terrorizz* insegue inseguono molest* aggredi* aggredisc* picchi* malmen* maltratt* tortur* violent* stupr* strangol* soffoc* segrega* rinchiu* sequestr*
OBJECT = mi ci la lo le li gli ti vi
no_violence: prof|professore|professoressa|docente|esame|voto|film|serie|libro|partita ~4 minacci*|tortur*|massacr*|maltratt*|ricatt*
violence: OBJECT ~2 THREAT - bocciare tasse mora esame prof professore film serie libro zanzare
violence: abusi|abuso|violenza|violenze|molestie ~1 fisic*|sessual*|psicologic*|domestic*|verbali|verbale
violence: fisic*|sessual*|psicologic* ~1 abusi|abuso|violenza|violenze|molestie
violence: stalker|stalking
violence: si ~0 apposta|appostano|appostava
violence: gps|airtag|tracker|spia|microspia ~6 auto|macchina|telefono|borsa|cellulare|zaino - noleggio
violence: lo|ex|lui ~4 trovo|trova|aspetta|aspettarmi|vedo|incontro ~6 casa|macchina|portone|lavoro|universita|sotto - documento modulo ufficio
violence: aspettarmi|aspetta|aspettava ~4 sotto ~1 casa
violence: telefonat*|telefona|chiama|chiamate|messaggi|sms|tempest*|scrive|bombarda* &8 notte|ubriaco|continuazione|continuamente|ora|ore|insult*|minacc* &8 ex|ubriaco|insult*|minacc*|paura|tempest*|fidanzato|marito - orari segreteria
violence: paura|terrorizz*|spavent* &6 incontrarlo|incontrarla|uscire|lui|trovi|reazion*|torni|rientri|arrabbi* - esame prof
violence: non ~1 esco ~4 paura
violence: sberla|sberle|schiaffo|schiaffi|ceffone|ceffoni|cinghiate|bastonate|percosse ~ - film scherzo figurato
violence: vittima ~1 di ~2 violenza|violenze|abusi|abuso|stupro|stalking|maltrattamenti|molestie|tratta
danger: mi|ci ~2 inseg*|accerchi*|accoltell*|rapin*|spara*|sparat*
danger: vuole|vogliono|minaccia|minacciano|giura|giurato ~3 vendicarsi|vendetta|farmela pagare|ammazz*|uccid*
trafficking: CHIEF ~10 minacc*|espell*|espuls*|rimpatri*|denunci*|ricatt* - affitto bolletta
trafficking: CHIEF|lui|loro ~6 preso|prende|prendono|tiene|tengono|trattiene ~3 stipendio|paga|salario|soldi ~2 miei|mio|suo|sua|tutti|tutto - banca tasse
trafficking: non ~3 partire|tornare|andar*|andarmene|smettere|lasciare ~6 prima|finche|senza ~4 pagare|pago|pagato|saldato|ripagato - affitto caparra tasse bolletta multa
trafficking: rifiut* ~3 rida*|restitu*|ridarmi|consegn* ~3 PAPERS - questura segreteria
homeless: nessuno|nessuna|nessun|non ~4 ospit*|accogli*|alloggio|sistemazione ~6 stanotte|stasera|strada|notte
homeless: fuori|strada|macchina|stazione &6 gelo|gelato|freddo|congel*|intirizz* - giacca riscaldamento
homeless: senza ~1 fissa ~0 dimora
selfharm: ammazzarmi|uccidermi|suicid*
PARENT = padre madre papa mamma genitori famiglia miei zio zia fratello sorella marito parenti
violence: PARENT ~4 impedito|impedisce|impediscono|vietato|vieta|vietano|proibisce|proibito|costring*|costrett*|obblig* ~5 scuola|studiare|uscire|studi|lavorare|telefono|vedere|sposar*|velo|tornare - compiti
violence: PARENT|lui|lei ~5 picchiarmi|picchiarci|picchiarla|picchiarlo|colpirmi|menarmi|strozzarmi|pugni|schiaff*
violence: picchiarmi|picchiarci|picchiarla|malmenarmi|colpirmi|menarmi|strozzarmi|strangolarmi - film
violence: PARENT|lui|mi|ci ~3 controll* ~3 ogni|spostament*|telefono|passo|tutto|messaggi - esame
violence: sposar*|sposi|nozze|marito ~6 scelto|scelta|scelgono|imposto|combinato|obblig*|costr*|patria|paese
violence: vogliono|vuole ~3 sposi|sposar* ~ - invit* testimone
violence: costrett*|obblig*|portat* ~6 patria|paese ~1 ~ 
violence: lucchetto|catena|catenaccio|sbarre ~4 porta|camera|stanza|finestra - bici
violence: somministr*|drog*|sedat* ~4 psicofarmaci|volonta|bevanda|bere|cibo|sonniferi - corso farmacia
violence: se ~1 scapp*|fuggo|denuncio|parlo ~6 uccid*|ammazz*|spezz*|male|famiglia
homeless: per|in ~0 strada ~4 sola|solo|mesi|mese|anni|inverno|notte|paura|rubano - fermo
homeless: vivere|vivono|vivo|ritrovo|ritrova|ritrovato|trovarmi ~6 per|in ~0 strada
homeless: dormo ~4 zaino|cartone|cartoni|scatolone|coperte|terra|cuscino ~6 strada|fuori|rubano|stazione
homeless: ospitat* ~10 non ~3 restare|rimanere|piu|stare ~ - erasmus
homeless: scatolone|scatoloni|cartoni|panchina ~6 notte|dormo|dormire|stazione - trasloco
no_violence: ragazzo|amico|amica|fidanzato|fidanzata|sorella|mamma|papa ~2 aspetta ~2 sotto ~1 casa - paura minacc
`;
