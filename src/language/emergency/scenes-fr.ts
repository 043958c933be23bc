/** Who does what to whom, in French, wider than the phrases of `rules-fr.ts`. See `rule.ts` for how a rule is written. */
export const FRENCH_SCENES = `
SOMEONE = homme hommes mec mecs type types quelqu kelkun kelqun qqn gens inconnu inconnus il ils bande groupe ex voisin voleur voleurs garcons gars
KIN = mari femme copain copine ex conjoint compagnon pere mere beau papa maman oncle tante frere freres cousin famille parents fiance mec
CHIEF = patron patronne chef proprietaire dame madame employeur monsieur gerant passeur
FRIEND = coloc colocataire ami amie copine copain pote frere soeur cousin cousine elle il fille camarade voisine
PAPERS = passeport passeports papier papiers documents document titre carte
HURTS = frappe frapper frappent frappait frape tape taper bat battre battue battu cogne cogner gifle gifler etrangle etrangler viole violer violee maltraite tabasse tabasser pousse brule insulte ceinture coups
SLEEP = dors dort dormir dormons dormi dorment dormais passe passer
OUT = rue gare dehors voiture parc banc metro tente aeroport pont trottoir squat cave escaliers hall garage carton parking
TONIGHT = soir nuit maintenant demain aujourd

danger: SOMEONE &6 porte|fenetre|balcon &5 entrer|rentrer|ouvrir|defonc*|defoncer|casser|frapp*|crie|hurle|forc* - livreur colis technicien proprio
danger: essaie|essaye|essai|essayent|essaient|tente|veut|force ~2 rentrer|entrer|ouvrir|penetrer ~4 chez|chambre|maison|porte|appart|fenetre - fac ecole promo
danger: FRIEND ~6 terre|sol|inconscient*|evanoui* ~8 repond|bouge|reagit|respire|reveille|parle
danger: plus|pas ~1 respirer|respire
danger: repond|bouge|reagit|respire ~1 plus ~6 terre|sol|medicaments|ambulance|aide|alcool
danger: attend*|attendent|attend ~4 bas|dehors|sortie|devant|coin ~8 tabasser|frapper|taper|tuer|planter|casser|cogner - bus
danger: veulent|veut|vont|va|venir|viendrait|viendra|viennent ~4 me ~0 tabasser|buter|tuer|planter|egorger|cogner|crever|defigurer|frapper|descendre - exam examen mere prof
danger: dit|jure|menace|promis ~8 me ~0 tabasser|buter|tuer|planter|egorger|crever|defigurer|descendre|retrouver - exam mere prof
danger: feu|incendie|flammes|fumee ~8 immeuble|sortir|couloir|etage|batiment|residence - exercice
danger: cache|cachee|caches|planque* ~8 cherche|toilettes|placard|dehors|porte|trouver|partout - fichier note prix
danger: menac* ~2 mort|tuer|couteau|egorger|acide
danger: arme|armes|armee|fusil|couteau|machette ~4 bus|rue|residence|main|svp|homme - cuisine forces service
danger: agresse|agressee|agression|braque*|poignard* ~8 saigne|sang|hier|heure|soir|rue|mal|peur|metro - cours film
danger: saigne|saignes|saignement ~ - nez
danger: suit|suis|suivait|suivi|suivie ~6 depuis|metro|bus|gare|rue|maison|peur ~4 homme|mec|type|peur|inconnu
danger: homme|mec|type|inconnu|quelqu ~3 me ~0 suit|suivait|traque|piste|poursuit - instagram

violence: KIN|il ~6 me|m|ma|la ~2 HURTS - echecs foot tennis jeu film nerfs
violence: ma ~0 encore ~0 frapp*|gifl*|tape
violence: me|m|ma ~2 encore|deja|re ~0 frapp*|gifl*|tape|battu*|cogn*
violence: KIN|mec ~4 cogne|frappe|tabasse|bat|gifle ~0 la|le|elle|souvent
violence: la|les|l ~0 cogne|frappe|tabasse|gifle|bat ~ - foot equipe
violence: FRIEND ~6 bleus|bleu|coquard ~6
violence: bleus|coquard|hematomes &8 KIN|cogne|frappe|partout|peur|bras
violence: force|forcee|oblige|obligee ~6 voulais|voulait|veux|honte|non ~ - stage
violence: pas ~0 voulu|voulais|consentante ~6 force*|touch*|honte|couch*|sexe ~
violence: force|forcee|forces ~4 voulais ~1 pas
violence: appelle|ecrit|harcele|suit|attend|appele ~8 fois ~2 jour|heure ~8 menac*|defigurer|tuer|suit|peur|mal|dit
violence: defigurer|vitrioler|acide ~
violence: ex|il ~4 harcele|suit|traque|attend|espionne|surveille ~6 jours|fac|devant|partout|maison|travail - bus
violence: verre|drogu*|ghb &8 reveill*|souviens|vetements|nue|nu
violence: reveill* ~4 sans ~1 vetements|culotte|habits
violence: vient|venait|entre|rentre|viens ~3 chambre|lit ~4 nuit|soir|dors ~ - chat chien bruit
violence: KIN|ils ~6 marier|mariage|epouser ~6 force|ete|vieux|cousin|gre|oblig*|pays - invit*
violence: enferme|enfermee|sequestr*|boucle ~3 maison|chambre|appart|cle|lui - dossier
violence: photos|videos|video|photo &5 nue|nues|nu|intime|intimes|sexe|prives|privees - expo musee
violence: chantage
violence: peur ~3 rentrer|retourner|parler|dire ~6 frappe|mari|copain|pere|lui|il|tape|boit - exam
violence: rentrer ~6 peur|frapp*|tape|cogne ~2 
violence: ose|jose|oser ~2 plus|pas ~2 rentrer|parler|sortir|dire ~ - cours demander question prof amphi
violence: touche|touchee|caresse|embrasse|mains|main ~6 prof|patron|oncle|chef|renvoi*|virer|note|cuisse - sujet

trafficking: oblige|obligee|obliges|force|forcee|forces|contraint* ~5 vendre|coucher|voler|mendier|trottoir|prostituer|travailler|clients|deal*|drogue|rembourser - stage groupe samedi
trafficking: CHIEF|ils|elle|il ~6 garde|gardent|pris|prend|confisqu*|cache|retient|vole ~3 PAPERS - copie photocopie prefecture mairie consulat ambassade secretariat guichet contrat questura police fac
trafficking: trottoir|tapin|passes ~6 dois|oblige*|argent|rapporte*|ramene*|faire|bat ~ - velo
trafficking: ramene|rapporte|donne ~4 argent|sous ~4 trottoir|bat|frappe|tape
trafficking: bat|frappe|tape ~4 si ~6 argent|clients|sous|travaille
trafficking: travaille|bosse|travail|travailler|bosser &6 sans|pas|jamais|rien ~2 paye|payee|payes|paie|salaire|argent ~12 police|denoncer|sortir|partir|papiers|passeport|enferm*|menac*|voyage
trafficking: travaille|bosse|travaillent ~10 laissent|laisse|peut|droit ~1 pas|jamais|plus ~1 sortir|partir|telephoner ~
trafficking: laissent|laisse ~1 jamais|pas ~1 sortir ~6 paye|payent|paient|travail*|argent
trafficking: si ~2 pars|refuse|parle|arrete|quitte ~6 denonc*|police|tuer|tuent|expuls*|famille|frappent - train exam
trafficking: passeur|passeurs|reseau ~10 argent|payer|tuent|tuer|menac*|famille|rembourser|dette|euros|drogue
trafficking: rembourser|dette|dois|euros|devoir &8 passeur|passeurs|amene|amenee|venir|voyage|bateau|madame ~ - train visa erasmus
trafficking: menac* ~2 famille|parents|mere|frere|enfants ~2 pays|si|tuer|argent
trafficking: dort|dors|dormons|vit|vivons ~6 enferm*|cle|atelier|entrepot|chantier ~
trafficking: coucher|couche|sexe ~2 avec|des ~2 clients|hommes|types|mecs|inconnus
trafficking: vendre|vends ~2 drogue|shit|corps|crack ~6 oblige*|rembourser|passeur|menac*|force*
trafficking: promis ~6 travail|boulot|etudes|emploi ~12 trottoir|hommes|clients|mendier|enferm*|oblige*|force*

no_selfharm: prof|profs|entraineur|examen|examens|notre|votre ~3 mort
selfharm: plus|pas ~2 envi|envie|gout|raison|force ~2 vivre|vie|exister - milan rome residence
selfharm: plus|pas|rien ~3 retient|retien ~ - note loyer
selfharm: rien|personne ~2 ki|qui|ne ~2 retient|retien|manque*
selfharm: voiture|camion|bus|train|metro ~3 percut*|ecras*|renvers* ~6 mieux|soulag*|bien|tant - assurance
selfharm: ouvre|coupe|taillade|scarifie|entaille|brule ~2 bras|veines|poignets|cuisses|poignet
selfharm: bras|poignets|veines|cuisses &6 rasoir|lame|cutter|couteau ~ - barbe
selfharm: tout|souffrance|ca ~2 arrete|finisse|cesse ~3 toujours|jamais|bon - cours examen greve
selfharm: mieux|bien ~4 disparaisse|disparaissais|disparaitre|meure|mort|morte|sans moi|existais
selfharm: disparaitre|partir|dormir ~2 pour ~0 toujours - pays erasmus
selfharm: saute|sauter|jeter|jette|balance|balancer|lancer ~3 pont|fenetre|metro|train|balcon|toit|rails|sous - parachute cours
selfharm: vie ~3 vaut|sert|merite ~3 coup|peine|rien|plus - assurance cher
selfharm: avale|avaler|pris|prend|bu ~4 medicaments|medocs|cachets|comprimes|pilules|somniferes|doliprane ~8 mourir|tous|toute|trop|boite|mort|peur|beaucoup|mort - ordonnance docteur rhume
selfharm: combien ~3 medicaments|medocs|cachets|comprimes|pilules|somniferes|doliprane ~4 mourir|mort|crever
selfharm: FRIEND ~5 veut|parle|menace|va|pense|dit ~4 mourir|pendre|tuer|suicide*|sauter|foutre en l air - film
selfharm: adieu|adieux ~6 repond|message|tous|lettre|peur|envoye|ecrit
selfharm: betise|connerie ~3 - exam site

no_homeless: vire|viree|virer|jete|exclu|expulse* ~2 du|de|groupe|cours|classe ~1 groupe|cours|classe|liste|chat|zoom|amphi|td
homeless: mis|mise|jete|jetee|vire|viree|foutu|foutue|chasse|chassee|sorti ~3 porte|dehors|rue ~ - cours groupe classe zoom exam discussion
homeless: vire|viree|viré|chasse|chassee|expulse|expulsee ~2 ce|cette|hier|aujourd ~0 soir|nuit|hui ~ - cours groupe taf boulot
homeless: dehors|rue &6 valise|valises|sacs|affaires|nulle|aller|froid|enfant|bebe|pluie - shopping balade
homeless: nulle|nul ~0 part ~2 aller|dormir|ou ~ - bibli
homeless: a|ala ~1 la ~0 rue ~ - marche cote angle adresse
homeless: jdors|jdor|dor|dors|dormons|dort|dormir|dormi ~4 OUT - bien bruit calme
homeless: sais|sait|savons ~1 pas|plus ~2 ou ~1 passer|dormir|aller|loger ~2 nuit|soir|maintenant|dormir - fete soiree vacances
homeless: ou|endroit ~1 passer|dormir ~2 nuit - concours hotel vacances fete
homeless: sans ~1 abri|abris|toit|logement|domicile|logis|maison - visa
homeless: plus|pas ~1 de|d ~0 logement|toit|maison|appart|hebergement ~6 hier|dors|rue|soir|dehors|pont|nuit|depuis
homeless: centre|foyer|hebergement|auberge|115 ~4 complet|plein|ferme|place ~8 dehors|rue|dormir|dors
homeless: change|changee ~2 serrure|serrures - velo
homeless: nuit|nuits|jours|jour|semaine ~4 dors|dormons|dort|dehors ~3 OUT
violence: KIN|homme|garcon|il ~4 violent|agressif|brutal|menacant - film jeu match orage sport livre
violence: devient|devenu|deviens|devenait ~2 violent|agressif|menacant - film
violence: malmene|malmenee|brutalise|brutalisee|maltraite|maltraitee|rosse|rossee
violence: KIN|il ~3 humilie|rabaisse|insulte|menace|controle|surveille|crache ~4 jours|toujours|devant|enfants|tout|temps|telephone|moi
violence: KIN|il|ex|patron ~2 me ~0 fait|faisait ~0 peur - exam
violence: enferme|enfermee|enferment|enfermait ~5 chez|maison|telephone|seule|seul|cle|chambre - dossier
violence: prive|privee|privant|confisque|pris|cache ~2 telephone|portable|cles ~6 - prof exam train
violence: dispute|disputes|jalousie|jaloux ~8 gifle|gifles|coups|frappe|pousse|violent|menace*|claque
violence: leve|levait|levent ~1 la ~0 main
selfharm: etre|suis|deviens ~1 une|un ~0 charge|fardeau|poids|boulet - travail
selfharm: partir|disparaitre ~1 definitivement
selfharm: finir|fin ~2 jours|vie|tout - cours exam vacances mois
selfharm: avaler|avale ~2 cachets|medicaments|comprimes|medocs|boite
selfharm: tete|crane ~2 contre ~1 mur|un ~4
selfharm: existence|vie ~3 absurde|inutile|insupportable|vide|enfer ~ - quotidien
trafficking: travaill* ~3 esclav*|jour et nuit|nuit et jour
trafficking: jour ~1 et ~0 nuit ~8 paye|payee|salaire|sans|contrat|argent
trafficking: travaill* ~2 jour|nuit ~1 et ~0 nuit|jour
trafficking: sans ~1 contrat ~3 salaire|paie|paye|argent
trafficking: confisqu* ~3 PAPERS - douane
trafficking: oblige|obligee|forcait|obligeait ~1 a ~0 travailler|mendier|voler - stage
trafficking: heberg* ~6 travailler|menage|enfants ~6 sans|rien|jamais|passeport|gratuit*
trafficking: rien|jamais ~2 gagne|touche|recu|paye ~6 travaill*|bosse|patron
homeless: dormais|dormait|dormaient|dormions|vivais|vivait|dors|dort ~5 conteneur|container|sol|terre|rue|voiture|hall|gare|dehors|poubelle|hopital|hopitaux|tente|camion - bien bruit
homeless: mange|mangeais|manger ~2 poubelle|poubelles
homeless: vis|vit|vivais|vivait|vivons|suis|etais|etait ~1 dans|a|ala ~0 la ~0 rue ~8 mois|depuis|chien|poubelle|froid|enfant|nuit|repere|aide
homeless: perdu ~2 logement|appart|chambre|foyer ~6
no_violence: prof|professeur|film|match|examen|livre|serie ~4 menac*|tortur*|humili*
violence: me|m|la|l|nous|les|ma ~2 menac*|harcel*|frapp*|gifl*|tabass*|cogn*|etrangl*|agress*|maltrait*|humili*|tortur*|sequestr*|terroris*|viol|viole|violee|battue|persecut* - exam prof film match echecs foot moustiques
violence: violence|violences|abus|harcelement|agression|agressions ~1 physique|physiques|sexuel|sexuelle|sexuels|sexuelles|verbale|verbales|psychologique|psychologiques|conjugale|conjugales
violence: victime ~1 de|d ~2 violence|violences|viol|viols|harcelement|agression|abus|traite|inceste
violence: gps|airtag|traceur|mouchard|espion ~6 voiture|telephone|sac
violence: appelle|appels|sms|messages|ecrit|bombarde ~6 nuit|ivre|saoul|heures|continu &6 ex|peur|menac*|insult*|arrete
violence: peur ~5 sortir|croiser|rentrer|lui|reaction|colere|trouve - exam oral prof
violence: gifle|gifles|claques|coups ~ - fil main telephone coeur
trafficking: CHIEF ~10 menac*|expuls*|denonc*|chantage|regularis* - loyer
trafficking: chantage ~2 regularis*|papiers|titre
trafficking: gratuitement|gratuit|gratis|sans etre paye ~6 papiers|regularis*|patron|passeport &4 travail*|bosse - wifi
trafficking: refuse|refusent ~3 rendre|donner|payer ~4 passeport|salaire|paye|papiers - prefecture
trafficking: peux|peut|pouvais ~1 pas|plus ~3 partir|rentrer|quitter|arreter ~6 avant|tant|sans ~5 payer|paye|rembours* - loyer caution frais
homeless: aucun|aucune|pas|plus|sans ~3 solution|endroit|hebergement|logement|lit|toit|place ~5 soir|nuit - mois prochain septembre
homeless: aucun|aucune|plus|pas ~1 solution ~4 loger|dormir|heberger - septembre octobre
homeless: aucun|pas|sans ~1 pied ~0 a ~0 terre
homeless: pied|bagages|valises|sacs &8 galer*|deposer|rue|dehors|dormir - consigne
homeless: serai|serais|serons|finir|retrouve|retrouver|retrouvons ~3 a|ala ~1 la ~0 rue
homeless: heberger|loger|accueillir &5 soir|nuit|urgence - amis fete
no_violence: mere|parents|pere|maman ~4 confisquer|force|forcer|oblige|obliger ~8 cours|devoirs|reviser|ecole
selfharm: etre|suis ~1 de ~0 trop
selfharm: deranger|derange ~1 tout ~0 le ~0 monde
selfharm: priant|prie|espere|esperait|esperais|souhaite|voudrais ~4 jamais|plus ~3 reveiller|reveille
selfharm: jamais ~2 se|me ~0 reveiller|reveille
selfharm: sa|ma ~0 derniere|dernier ~0 journee|jour|nuit|soir ~ - vacances cours examen delai inscription
selfharm: traits|traces|marques|coupures|entailles|cicatrices ~5 bras|poignet|poignets|cuisses|jambes|avant|avants
selfharm: compas|lame|cutter|couteau|ciseaux|rasoir ~10 bras|sang|poignet|cuisses|jambes|mal - cuisine geometrie
violence: KIN ~5 interdit|empeche|oblige|force|controle ~5 ecole|etudier|etudes|sortir|travailler|mariage|voile|telephone|epouser
violence: cadenas|chaine|verrou ~4 porte|chambre - velo
no_trafficking: prefecture|mairie|consulat|ambassade|fac|universite ~3 garde|gardent|pris|retient|demande ~3 passeport|papiers|documents|titre|carte
no_selfharm: coupe|coupee ~3 cuisinant|cuisine|oignon|labo|rasant|doigt
`;
