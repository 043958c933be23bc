/**
 * What people say in Italian when something is very wrong, by kind. See `rule.ts` for how a rule is written.
 */
export const ITALIAN = `
WANT = voglio vorrei volevo vuole vuoi vorrebbe desidero preferisco preferirei preferirebbe spero speravo cerco provo provato tentato pensa penso pensando pensare pensato pensavo idea intenzione decido deciso meglio bisogno
DIE = morire morirei morta morto crepare sparire scomparire suicidarmi suicidarsi suicidare suicidio uccidermi uccidersi ammazzarmi ammazzarsi impiccarmi impiccarsi tagliarmi tagliarsi dissanguarmi
HIM = marito moglie ragazzo ragazza fidanzato fidanzata compagno compagna convivente ex padre madre padrone papa papà zio zia fratello cugino nonno patrigno suocero suocera coinquilino coinquilina famiglia genitori lui uomo uomini tipo tizio parente parenti
HURT = picchia picchiano picchiato picchiata picchiava picchiare mena menano menato menata pesta pestato pestata colpisce colpito colpita aggredisce aggredito aggredita strattona spintona spinge sputa frusta strozza strangola strozzato strozzata schiaffeggia schiaffeggiato schiaffeggiata pugno pugni schiaffo schiaffi botte calci cinghia lividi violenta violentato violentata stupra stuprato stuprata molesta molestato molestata molestano palpeggia palpeggiato palpeggiata abusa abusato violento violenti
KILL = uccidere uccidermi uccide uccidono uccidera uccideranno ucciderà ammazzare ammazzarmi ammazza ammazzano ammazzera ammazzeranno sgozzare sparare spararmi sparano accoltellare accoltella accoltellarmi accoltellato accoltellata
WEAPON = coltello coltelli pistola fucile arma armi lama machete martello acido
PAPERS = passaporto passaporti documenti documento permesso carta
SLEEP = dormire dormo dormiamo dormito dormendo dormivo
OUT = strada stazione panchina macchina auto parco fuori aperto tenda treno metro metropolitana aeroporto marciapiede sottopasso
THROWN = cacciato cacciata cacciati cacciano buttato buttata buttati buttano sbattuto sbattuta sbattuti mandato mandata sfrattato sfrattata sfrattati

selfharm: WANT ~3 DIE - ridere vedere voglia stress
selfharm: WANT ~2 farla ~0 finita - contratto palestra corso
selfharm: farla finita - contratto corso abbonamento esame
selfharm: finirla ~1 qui|tutto|vita|sempre
selfharm: togliermi|togliersi|togliere|tolgo|tolta ~1 vita
selfharm: finire|mettere ~1 fine ~2 vita|sofferenza|tutto
selfharm: non ~2 voglio|vorrei|vuole|voler|voglia ~1 vivere|svegliarmi|esistere|esserci|respirare - milano roma palermo con residenza studentato fuori presto lezione coinquilini lontano
selfharm: non ~1 svegliarmi|risvegliarmi|svegliare ~0 mai|più
selfharm: addormentarmi|dormire ~3 non ~2 svegliarmi|risvegliarmi|svegliare|alzarmi
selfharm: non ~2 ha|hanno|vedo|trovo|vale|c|esiste ~3 senso|motivo|ragione|motivi|pena|scopo ~3 vivere|vita|vivo|esistere|continuare
selfharm: vita ~2 non ~3 senso|vale|scopo|serve
selfharm: stanco|stanca|stufo|stufa ~1 di|della ~1 vivere|vita
selfharm: odio ~1 mia ~0 vita
selfharm: mi ~1 taglio|taglia|tagliato|tagliata|tagliare|tagliavo ~2 braccia|braccio|polsi|vene|gambe|pelle|ancora|solo|sola|lametta
selfharm: tagliato|tagliata|taglio|tagliarmi ~2 vene|polsi|braccia
selfharm: mi ~1 faccio|fatto|fatta ~1 male ~2 sola|solo|apposta
selfharm: farmi ~1 male ~2 sola|solo|sempre
selfharm: farmi del male
selfharm: autolesion*
selfharm: buttarmi|gettarmi|lanciarmi|buttarsi|saltare|mi butto|mi lancio ~3 ponte|finestra|treno|balcone|metro|binari|tetto|fiume|sotto - libri
selfharm: preso|presa|prendo|ingoiato|bevuto|mandato ~1 troppe|troppi|tante|tutte|tutti|scatola|manciata|tubetto|candeggina|barattolo ~3 pastiglie|pillole|medicine|farmaci|sonniferi|compresse|pasticche|psicofarmaci - antibiotico
selfharm: bevuto ~1 candeggina|acido|veleno
selfharm: nessuno ~2 sentirebbe|piangerebbe|accorgerebbe|mancherei
selfharm: sentirebbe|sentira ~2 mancanza
selfharm: meglio|bene|felici ~3 senza ~1 me - meglio senza di me vengono
selfharm: meglio ~2 non ~1 esserci|esistere|nascere
selfharm: mai ~0 nato|nata
selfharm: se ~1 sparissi|morissi|muoio|mi ammazzo|mi uccido
selfharm: mi ~0 ammazzo|uccido|impicco - risate studio lavoro fatica
selfharm: la ~0 faccio ~0 finita
selfharm: ultimo ~0 messaggio ~3 addio
selfharm: addio ~0 a ~0 tutti
selfharm: pensieri ~2 suicidi|morte|suicidio|brutti|farmi
selfharm: istinti|tendenze ~1 suicide|suicidi
violence: HIM ~6 mi ~3 HURT - calcio tennis scacchi carte gioco playstation
violence: mi ~2 picchia|picchiano|picchiato|picchiata|mena|menato|menata|pesta|pestato|schiaffeggia|strozza|strattona|frusta
violence: mi ~3 dato|da|dà|tirato|tira|preso|prende|riempie|ha ~2 pugno|pugni|schiaffo|schiaffi|schiaffoni|botte|calci|sberle|ceffone|cinghiate
violence: alza|alzato|alzano|messo|mette ~1 mani ~1 su|addosso|me
violence: mi ~2 toccata|toccato|tocca|toccano|palpata|palpato|baciata|spogliata ~5 volonta|volevo|voglio|permesso|consenso|no|forza|parti|intime
violence: volonta|consenso ~5 toccata|toccato|tocca
violence: violentata|violentato|stuprata|stuprato|stupro|abusata|abusato|molestata|molestato|molestie|palpeggiata
violence: abusa|abusato|approfittato|approfitta ~0 di ~0 me
violence: obbliga|costringe|obbligata|costretta|obbligato|forza|costringono|obbligano|ricatta ~3 rapporti|sesso|letto|sesso|foto|nuda|nudo|sposare|sposarmi|matrimonio|sposarlo|sposarla
violence: sposare|sposarmi|sposata|matrimonio ~3 forza|forzato|contro|obbligata|costretta|combinato
violence: mi ~1 perseguita|perseguitano|stalkera|pedina|tormenta
violence: ricatta|ricattano|minaccia|minacciano|minacciato|minacciata ~3 foto|video|nude|intime|pubblicare
violence: mi ~1 minaccia|minacciano|minacciato|minacciata|minacciava - bocciare tasse mora
violence: non ~1 mi ~1 lascia|fa|lasciano|fanno|permette|permettono ~1 uscire|parlare|lavorare|studiare|andare
violence: mi ~1 chiude|chiudono|rinchiude|chiuso|chiusa|tiene|tengono ~3 chiusa|chiuso|camera|casa|stanza|chiave
violence: mi ~1 fa|fanno|fatto ~0 del ~0 male
violence: mi ~1 controlla|controllano ~4 schiaffi|telefono|soldi|picchia|uscire
violence: paura ~2 HIM - esame professore bocciare
violence: paura ~1 di|a ~1 tornare|torno|rientrare|andare|stare ~1 casa|dormitorio|centro
violence: pieno|piena|ho ~1 lividi ~4 lui|marito|botte|colpa
violence: mi ~2 picchiera|picchieranno|picchiarmi
trafficking: PAPERS ~3 ridà|rida|restituisce|restituiscono|ridanno|restituito|tiene|tengono|trattiene|trattengono|nascosto|sequestrato|sequestrati - questura segreteria prefettura copisteria comune
trafficking: tiene|tengono|tenuto|trattiene|trattengono|preso|presi|prendono|ritirato|sequestrato|sequestrati|nascosto|rubato ~2 PAPERS ~8 mi|non|lavorare|ridà|rida|restituisce|capo|padrone|signora|scappare - questura fotocopia segreteria sportello prefettura prefettura
trafficking: mi ~3 preso|presi|hanno|tiene|tengono|sequestrato|tolto|tolti|ritirato ~3 PAPERS - questura fotocopia segreteria sportello prefettura portafoglio
trafficking: capo|padrone|datore|signora|madame|titolare|caporale|boss ~4 tenuto|tiene|preso|presi|tolto|sequestrato|nasconde ~3 PAPERS
trafficking: obbliga|obbligano|costringe|costringono|costretto|costretta|obbligato|obbligata|forzata|forzato|forzano|fanno|fa ~2 lavorare|prostituirmi|prostituire|prostituirsi|rubare|spacciare|mendicare|elemosina|strada|battere - straordinari gruppo
trafficking: lavoro|lavorare|lavora|lavoriamo ~8 non ~2 pagano|paga|pagata|pagato ~8 andarmene|andare|uscire|scappare|libero|libera|minaccia|minacciano|via
trafficking: lavorare|lavoro ~2 gratis ~5 chiusa|chiuso|casa|documenti|uscire|padrone
trafficking: lavoro ~5 senza ~2 paga|stipendio|soldi ~8 uscire|andarmene|scappare|documenti|minaccia|minacciano
trafficking: prostituirmi|prostituirsi|prostituire|prostituzione|marciapiede ~3 obbliga|obbligata|costretta|devo|forza|debito
trafficking: devo|costringono|costringe|obbligano|obbliga|fanno|fa ~3 prostituirmi|prostituire
trafficking: andare|letto|dormire ~1 con ~1 uomini|clienti|sconosciuti
trafficking: vendere|vendo ~1 mio ~0 corpo
trafficking: debito|soldi|euro ~8 portata|portato|portati|viaggio|trafficante|trafficanti|madame|passatore|scafista - tasse borsa treno
trafficking: pago|pagare|paghi|ripagare|saldare ~2 debito|viaggio ~10 famiglia|uomini|libera|libero|minaccia|minacciano|male|portata|portato
trafficking: ripagare|restituire ~1 viaggio
trafficking: trafficante|trafficanti|caporale|caporalato|sfruttato|sfruttata|sfruttano|sfrutta|sfruttamento - tesi
trafficking: mi ~1 vendut*
trafficking: schiav*
danger: KILL ~0 me
danger: mi ~3 KILL
danger: vuole|vogliono|voleva|volevano|minaccia|minacciano|giurato|detto ~5 uccidermi|ammazzarmi|spararmi|accoltellarmi
danger: taglia|tagliare|tagliera ~1 gola
danger: mi ~2 fanno|fa|faranno ~1 fuori
danger: WEAPON ~6 mi|me|casa|porta|minaccia|minacciato|aspetta|lui - cucina cucinare
danger: mi ~6 WEAPON - cucina comprare serve cucinare
danger: punta|puntato|puntata|ha|tirato|estratto ~1 WEAPON - cucina
danger: mi ~1 segue|seguono|seguendo|seguito|inseguono|inseguendo|insegue|pedinando ~6 paura|uomo|qualcuno|strada|casa|adesso|ora|notte|aiuto|scappare
danger: qualcuno|uomo|uomini|uno|tizio|tipo|persone ~2 mi ~2 segue|seguono|seguendo|seguito|inseguono|insegue|inseguendo|aspetta|cerca|cercano - instagram social
danger: aspetta|aspettano|cerca|cercano ~4 casa|fuori|sotto ~4 paura|coltello|male|minaccia|picchiare
danger: in pericolo
danger: pericolo ~2 vita
danger: stanno|sta|provano|prova|cercano ~3 entrando|entrare|sfondando|sfondare|forzando ~4 casa|camera|stanza|porta|appartamento
danger: non ~0 respira|respirava
danger: non ~1 riesce|riesco ~1 respirare - mascherina
danger: svenuto|svenuta|incosciente|sanguina|sanguinando|emorragia|overdose|infarto|avvelenato|avvelenata
danger: perde|perdendo|pieno ~2 sangue - esami analisi
danger: chiama|chiamate|mandate|manda|serve|servono ~2 polizia|ambulanza|carabinieri|soccorsi|118|112 - numero
danger: rapito|rapita|rapiti|sequestrato|sequestrata|ostaggio
danger: mi ~1 nascondo|nascosto|nascosta ~6 fuori|porta|bagno|armadio|cerca|lui|coltello
danger: incendio|fiamme|fuoco ~4 casa|palazzo|camera|brucia|aiuto - campo
danger: fuga|fuggo|scappato|scappata|scappo|scappare ~4 KILL
homeless: non ~1 ho|abbiamo|so|sappiamo|trovo ~3 dove|posto|letto|casa|tetto ~4 SLEEP - bando luglio agosto settembre ottobre novembre dicembre gennaio febbraio
homeless: non ~1 ho|abbiamo ~1 posto|luogo ~1 dove|per|in ~2 stare|andare|dormire|vivere|passare
homeless: non ~1 ho|abbiamo|so ~1 dove|casa ~1 stare|dormire|andare|passare - vacanza esame aula lezione
homeless: non ~1 ho|abbiamo ~2 tetto|casa - compiti computer
homeless: SLEEP ~3 OUT - aria
homeless: notte|notti ~5 OUT - tesi treno
homeless: passato|passo|passata ~1 notte ~3 OUT
homeless: vivo|viviamo|vive|vivere|sto|siamo|sono|finito|finita|stare|trovo|ritrovo ~2 in|per ~1 strada - arrivo
homeless: senza ~1 casa|tetto|dimora|alloggio|letto|riparo - appunti frontiere
homeless: senzatetto
homeless: mi|ci ~2 THROWN ~2 casa|fuori|strada|centro|dormitorio|camera|appartamento|cas|sprar|accoglienza|stanza|residenza
homeless: THROWN ~3 casa|fuori|strada|centro|dormitorio|appartamento|cas|sprar|accoglienza|residenza - lezione gruppo
homeless: padrone|proprietario|affittuario|coinquilini ~3 THROWN - mese domani vuole giugno luglio
homeless: perso ~1 casa|alloggio|stanza|appartamento|tetto
homeless: stanotte|stasera|notte ~4 dove|posto ~2 dormire|stare|andare - ostello
homeless: dove|posto ~3 SLEEP ~3 stanotte|stasera|notte|oggi
homeless: valigie|valigia|borsoni ~5 strada|fuori|stazione
homeless: fuori ~3 freddo ~5 posto|casa|dormire
BODY = braccio naso costola costole dente denti gamba mano dito labbro occhio mascella testa polso
selfharm: peso ~1 per ~1 tutti|mia|miei|famiglia|altri|genitori|loro|chiunque
selfharm: smetto|smettere|smetterò ~1 di ~0 esistere|vivere|respirare
selfharm: lettera|lettere|biglietto|messaggio|video|parole ~1 addio
selfharm: addio ~2 tutti|mondo|vita|amici|mamma|perdonatemi
selfharm: chiudo|finisco|finisce|basta ~2 qui ~1 addio
selfharm: corda|cappio|lametta|pillole|pasticche|sonniferi ~3 pronta|pronte|accanto|mano|collo|comodino|paura|davanti
selfharm: tagli|bruciature|cicatrici ~2 braccia|gambe|polsi|pancia|cosce
selfharm: mi ~0 brucio|graffio|ferisco|colpisco|taglio ~4 sigarette|sola|solo|apposta|braccia|sentire|meglio|male|accendino
selfharm: tentato|tentare|tentativo ~2 suicidio|ammazzarmi|uccidermi
selfharm: modo|modi|come ~2 morire|uccidermi|ammazzarmi|ammazzare - sistema
selfharm: forza|coraggio ~1 di|per ~0 vivere
selfharm: vivere ~1 così|non ~2 voglio|senso
selfharm: non ~1 riesco|posso|voglio ~1 più ~2 vivere|continuare a vivere
selfharm: riposare ~1 per sempre
selfharm: starebbero|starebbe|starebbero ~1 meglio ~1 senza
selfharm: nessuno ~2 mancherà|mancherebbe|interessa se muoio
selfharm: dare ~0 fuoco
violence: mi|ci ~1 ha|hanno|aveva ~1 rotto|spezzato|fratturato|bruciato|slogato ~1 BODY - calcio incidente partita
violence: beve|ubriaco|ubriaca|bevuto ~5 violento|violenta|picchia|cattivo|aggressivo|botte|urla|me le
violence: violento|violenta|aggressivo ~3 me|noi|figli|bambini - film
violence: me|ce ~0 le ~0 dà|da|dava|ha date
violence: mano|mani ~3 gonna|seno|gambe|sedere|culo|pantaloni|mutande|intime|coscia|cosce|sotto la gonna
violence: entra|viene|infila|venuto|entrato ~2 mio ~0 letto|letto
violence: foto|video|immagini ~3 nuda|nudo|nude|intime|intimi|privati ~10
violence: spinto|spinta ~3 scale|muro
violence: infibula*|mutilazion*|circoncisione ~2 figlia|femminile|mia|bambina
violence: infibula*
violence: drogata|drogato ~5 bicchiere|festa|ricordo|svegliata
violence: messo ~1 qualcosa ~2 bicchiere|bere|drink
violence: farmi|farci|fa|fara|farà ~1 male ~4 HIM
violence: HIM ~6 farmi|farci ~1 male
violence: delitto ~0 onore
danger: armato|armata|armati
danger: sono|siamo|sto ~1 nascosto|nascosta|nascosti|chiuso|chiusa ~6 armadio|bagno|porta|letto|paura|parlo|cerca|dentro|fuori
danger: tagliano|tagliare|tagliera|taglia ~1 testa|mano|dita - capelli
danger: sanno|sa|trovato|scoperto|trovano ~2 dove ~1 abito|vivo|abitiamo|sto|casa ~6 vengono|prendermi|cercano|paura|male
danger: vengono|venire|arrivano|viene|cercano|cerca ~1 prendermi|cercarmi|uccidermi|prenderci|me con
danger: preso|bevuto|ingerito|assunto ~8 non ~2 risponde|muove|sveglia|reagisce|respira - telefono mail
danger: amico|amica|coinquilino|coinquilina|compagno|fratello|sorella|ragazza|ragazzo ~3 non ~1 muove|respira|reagisce|sveglia
danger: non ~0 si ~0 muove|sveglia ~4
danger: dolore|fitta ~2 petto|cuore ~5
danger: convulsioni|crisi epilettica|infarto|ictus|aborto spontaneo|shock anafilattico
danger: accoltellato|accoltellata
danger: rapinato|rapinata|aggredito|aggredita|sparato
danger: cucina|casa|stanza|palazzo|tetto ~2 brucia|fuoco|fiamme
danger: preso ~0 fuoco
danger: mazza|bastone|martello|ascia ~4 porta|mi|lui
danger: porta ~3 mazza|bastone|coltello|pistola
danger: bomba|attentato|sparatoria - calorica
trafficking: promesso|promessa|promettono|promesse ~4 lavoro|posto ~12 strada|clienti|uomini|prostitu*|debito|gratis|marciapiede|notte
trafficking: mandano|manda|portano|mettono|costringono|costringe|obbligano ~3 strada|marciapiede|clienti|battere|uomini
trafficking: stare|andare|vado|uscire|lavorare ~1 con ~1 clienti|uomini ~6
trafficking: capo|padrone|datore|titolare|signora|proprietario ~2 ha|tiene|hanno ~3 PAPERS - contratto firmare copia
trafficking: non ~1 posso|possiamo|riesco ~1 andarmene|andare|uscire|scappare|lasciare|licenziarmi ~8 PAPERS|debito|pagare|pago|soldi|finché - tasse affitto caparra multa
trafficking: finché|fino ~3 pagare|pago|pagato|finisco|saldato ~4 debito|libera|libero|andare|viaggio
trafficking: prende|prendono|tiene|tengono ~2 tutti|tutto|tutta ~3 soldi|guadagno|stipendio|paga - tasse
trafficking: tiene|tengono ~5 PAPERS
trafficking: caporale ~8 picchia|paga|euro|minaccia
homeless: ospitare|ospita|ospitarmi|ospitava ~6 fuori|strada|stanotte|stasera|notte|dove
homeless: non ~2 può|possono|vuole|puo ~2 ospitarmi|ospitare|tenermi|ospita - erasmus famiglia
homeless: stanotte|stasera|notte ~3 fuori|strada|stazione|panchina|macchina - cena amici festa uscire esco locale
homeless: fuori ~1 di|da|dalla ~1 casa ~5 notte|stanotte|stasera|dormire|dove
homeless: soldi ~3 ostello|albergo|hotel|notte - vacanza viaggio
homeless: finito|finita|finiti ~6 ostello|albergo|hotel ~5 soldi|notte|dove
homeless: non ~1 ho|abbiamo ~2 nessun|alcun ~1 posto|letto|riparo
selfharm: morire|muoio|morirò|moriro|morissi|ammazzarmi|uccidermi - fame ridere voglia caldo freddo noia sete sonno bella buono buona film libro nonno nonna pianta vogliono vuole
selfharm: tutto ~2 finisca|finire|smettesse|smetta ~2 - esame esami sessione
selfharm: via ~1 uscita ~4 morire|morte|nessuna
selfharm: ho|prendo|preso|trovato ~2 corda|cappio|lametta|lamette - salto chitarra
selfharm: ricomincio|ricominciato|ripreso ~2 tagliarmi|farmi male
selfharm: tagliando|tagliarmi|ferirmi|graffiarmi ~3 - capelli
selfharm: preso|presa|ingoiato|inghiottito ~5 pillole|pastiglie|farmaci|medicine|sonniferi|compresse ~2 - medico ricetta dottore antibiotico prescritto
selfharm: metro|treno|ponte|balcone|finestra|tetto &5 buttarmi|gettarmi|lanciarmi|saltare|buttato
selfharm: accorge|accorgerebbe|importa|mancherei|noterebbe &6 muoio|morissi|sparissi|morto|morta
selfharm: vita ~3 schifo|inutile|insopportabile ~4 finire|morire|basta|vivere
violence: HIM &6 farmi|faccia|facesse|fatto|fanno|fa ~1 male - testa dente schiena
violence: genitori|famiglia|padre|madre|miei|zio|fratello ~4 vogliono|vuole|fanno|fa|costringono|obbligano ~3 sposare|sposarmi|sposi|matrimonio
violence: HIM &5 toccata|palpata|baciata|molestata|seguita|aggredita|palpeggiata ~3
violence: mi ~1 ha|hanno ~1 toccata|palpata|molestata|palpeggiata|aggredita|spinta|strattonata
violence: paura ~4 HIM ~6 male|picchi|uccida|ammazzi|faccia|torni|trovi
violence: HIM ~5 picchia|violenta|maltratta|stupra|insulta|umilia|strattona ~3 mia|mio|me|mi|nostra|figli|sorella|madre
danger: qualcuno|uomo|tizio|tipo|uomini &6 porta|finestra|camera|stanza &8 entrare|entra|bussa|urla|forza|aprire|rompere|sfondare - tecnico pacco corriere
danger: minacciato|minacciata|minacce|minaccia|minacciano ~2 di ~1 morte
danger: sparano|spara|sparare|sparato|sparerà ~2
danger: gruppo|ragazzi|uomini|banda|sconosciuti ~3 picchiato|picchiata|aggredito|aggredita|menato|pestato|inseguono
danger: svenuto|svenuta|privo|priva ~8 sveglia|sensi|risponde|respira|ambulanza
trafficking: senza|non ~3 stipendio|pagano|paga|pagato|pagata|soldi &14 magazzino|cucina|capannone|baracca|dormo ~2 ~ - 
trafficking: lavoro|lavorare|lavoriamo &10 senza|non ~2 stipendio|paga|pagano|pagata|pagato &12 dormo|magazzino|giorno e notte|tutti i giorni|ore al giorno|uscire|passaporto|documenti|chiusa|chiuso - tirocinio stage
trafficking: portato|portata|portati &10 devo|debito|soldi|pagare|restituire|dare - pacco documento
trafficking: sequestrato|sequestra|confiscato|confisca ~3 PAPERS
trafficking: costringono|obbligano|costringe|obbliga|devo|minacciano ~3 spacciare|rubare|vendere|mendicare|prostituirmi|trasportare ~2 droga|corpo|elemosina|
homeless: stiamo|sto|siamo|sono|resto|restiamo|rimasto|rimasta|vivo|dormiamo|finiti|finito|finita ~1 in|per ~0 strada ~3 - arrivo
homeless: strada &4 bambini|figli|bimbi|figlio|figlia|neonato
homeless: posto|letto|tetto|riparo|dormitorio &6 stanotte|stasera|questa notte|oggi - ostello vacanza
homeless: sfrattato|sfrattata|sfrattati|sfratto ~6 oggi|ieri|dove|strada|stanotte|adesso
selfharm: merito|meritiamo ~2 vivere|vita|morire
selfharm: perché|perche|motivo|scopo ~3 vivere|esistere - milano roma residenza
selfharm: sonniferi|pillole|pastiglie|barbiturici|veleno &7 tutti|tutte|comprato|prendo|prenderli|prenderle|ingoio - medico
selfharm: mi ~2 fatto|fatta|faccio|facendo ~0 del ~0 male
selfharm: non ~2 sveglio|svegliassi|svegliarmi &4 meglio|bene|contento|speriamo|magari|spero
selfharm: mi ~0 odio
selfharm: odio ~1 me ~0 stesso|stessa
selfharm: finirla|finirla qui|finita ~1 stasera|stanotte|oggi|qui
violence: HIM|capo|professore|datore|collega|medico|allenatore|prete ~2 mi ~1 tocca|toccava|palpa|bacia|accarezza|spoglia|molesta - spalla cuore
violence: capo|professore|datore|collega ~4 mani|mano ~3 me|addosso|sotto|gonna|sedere|gamba
violence: HIM ~4 preso|tolto|rotto|controlla ~2 telefono|cellulare|soldi|chiavi|documenti ~8 uscire|vedere|parlare|nessuno|amici|chiamare
violence: HIM ~3 mi ~1 lascia|tiene|chiude ~2 senza|chiusa|chiuso ~1 mangiare|cibo|soldi|uscire|casa|chiave
violence: di botte
violence: costretta|costretto|obbligata|forzata ~5 lui|letto|notte|fidanzato|ragazzo|marito
danger: gas ~6 testa|casa|odore|puzza|fuga|cucina|appartamento|svenire
danger: odore|puzza|fuga|perdita ~1 gas
danger: fumo ~3 ovunque|palazzo|scale|stanza|camera|corridoio|dappertutto|denso
danger: investita|investito ~4 macchina|auto|moto|camion|bus|muovermi|gamba|riesco|strada - responsabilità
danger: trafficanti|mafia|passatori|scafisti ~4 cercano|cerca|trovato|sanno|minacciano|indirizzo
trafficking: tengono|tiene|prendono|prende|trattengono ~3 miei|mio|tutti|tutto ~1 soldi|stipendio|guadagni|paga - banca
trafficking: devo|pagare ~5 euro|mila|soldi ~3 andarmene|liberarmi|uscirne|andare via|libera|libero
trafficking: portata|portato|venire|arrivare &12 non ~2 posso|lasciano|fanno ~1 uscire|andarmene|andare
trafficking: fanno|fa ~1 lavorare &10 soldi|notte|gratis|uscire|documenti|stipendio|paga|minacce - gruppo
homeless: chiuso|chiusa|chiudono|sgomberato|sgomberati ~4 dormitorio|centro|campo|cas|appartamento|casa|struttura ~8 fuori|strada|dove|dormire
homeless: appartamento|casa|dormitorio|centro|struttura ~8 rimasto|rimasta|rimasti|siamo|sono ~1 fuori|strada
homeless: divano|pavimento|sedia ~3 amici|amico|amica|conoscente|compagno ~8 domani|poi|andarmene|uscire|dormire|dove
homeless: SLEEP &8 non ~2 ho|abbiamo ~2 casa|alloggio|stanza|posto|tetto
homeless: SLEEP ~3 biblioteca|università|aula|moschea|chiesa|bagno|cantina|garage|scale|ospedale|sala d attesa - lezione noia
`;
