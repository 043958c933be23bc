/** What people say in French when something is very wrong, by kind. See `rule.ts` for how a rule is written. */
export const FRENCH = `
WANT = veux veut voudrais vouloir voulais aimerais souhaite préfère préférerais envie pense penser pensé pensais songe idée idées vais essaye essayé essaie prêt mieux parle parler parlait besoin
DIE = mourir crever mort morte disparaître suicider suicidé suicide suicidée pendre
HIM = mari femme copain copine ex conjoint compagnon père mère beau-père papa maman oncle tante frère cousin famille parents homme hommes mec type il elle ils quelqu colocataire coloc patron fiancé
HURT = frappe frappé frapper frappée frappent frape frapait frappait bat battu battue battre tape tapé tapée gifle giflé giflée gifler cogne cogné étrangle étranglé étranglée pousse brûle brûlé agresse agressé agressée agresser violé violée violer viole touche maltraite maltraitée maltraité insulte séquestre harcèle harcelé harcelée harceler
WEAPON = couteau couteaux pistolet arme fusil machette lame acide
PAPERS = passeport papiers documents titre carte
SLEEP = dormir dors dort dormi dormons dormais dore
OUT = rue gare dehors voiture parc banc métro tente aéroport pont trottoir squat
THROWN = jeté jetée jetés viré virée virés chassé chassée chassés expulsé expulsée expulsés mis mise foutu foutue sorti sortie

selfharm: WANT ~3 DIE - rire faim chaud ennui fatigue froid honte
selfharm: veux|voudrais|vais|voulais|envie|pense|penser|pensé|pensais|songe|idée|prêt|prête|essayé|mieux ~3 me ~0 tuer|foutre|noyer|couper - mère prof
selfharm: veut|va|parle|pense|pensait|voulait|envie|essayé ~3 se ~0 tuer|noyer|couper
selfharm: me|se ~0 suicider|suicidé|suicide|pendre|noyer|scarifier|scarifie
selfharm: WANT ~2 en ~0 finir - examen examens cours papiers dossier contrat mémoire
selfharm: mettre|mis ~1 fin ~1 à|a ~1 mes|ma|ses|sa ~0 jours|vie|souffrance|souffrances
selfharm: veux|veut|voudrais|envie ~1 plus|pas ~1 vivre|exister - seul seule coloc ville milan rome résidence avec
selfharm: plus|pas ~2 envie|raison|goût|force|courage|sens ~2 vivre|vie|exister
selfharm: vie ~4 sens|vaut|sert|rien|servir - assurance
selfharm: marre|fatigué|fatiguée|assez|dégoûté|dégoûtée ~1 de ~1 vivre|vie|exister
selfharm: ne|plus|pas ~3 me|m ~1 réveiller|réveille
selfharm: endormir|dormir ~5 plus|jamais|pas ~3 réveiller|réveille
selfharm: réveiller ~0 jamais|plus
selfharm: mieux ~3 sans ~0 moi
selfharm: personne ~3 manquer*|regrett*|pleurer*|remarquer*
selfharm: si ~1 je|j ~1 disparaissais|mourais|meurs|disparais|étais mort|étais morte
selfharm: ouvert|ouvrir|coupé|couper|coupe|taillade|tailladé|tailladé ~2 veines|poignets|poignet|bras|cuisses - cheveux
selfharm: me ~2 coupe|couper|coupée|mutile|mutiler|scarifie - cheveux internet micro
selfharm: scarifi*
selfharm: mutil*
selfharm: me ~1 fais|faire|fait ~0 du ~0 mal - dos sport
selfharm: avalé|pris|prise|avaler|bu|avale ~2 trop|tous|toute|toutes|boite|boîte|plaquette|javel|plein|tube ~3 médicaments|cachets|comprimés|pilules|somnifères|médocs|medoc|javel - ordonnance
selfharm: me|se ~1 jeter|jette|balancer|sauter|lancer ~3 train|pont|fenêtre|métro|balcon|rails|toit
selfharm: sauter ~2 pont|fenêtre|balcon|toit|train
selfharm: idées|pensées|envies ~1 noires|suicidaires|suicide|mort
selfharm: suicid*
selfharm: jamais ~1 né|née|naître
selfharm: adieu ~1 à|a|tout ~0 tous|monde
selfharm: la ~0 mort ~3 mieux|solution|soulagement
selfharm: parle|parler|veut|pense ~2 se ~0 tuer
selfharm: peux|pouvoir ~1 plus ~5 finir|vivre|continuer|mourir - papiers cours paperasse bruit
violence: HIM ~6 me|m|ma ~2 HURT - échecs foot tennis cartes jeu nerfs
violence: me|m ~2 frappe|frappé|frappée|frapper|frape|frappent|frappait|gifle|giflé|giflée|cogne|étrangle|étranglée|bat|battue|maltraite - échecs foot tennis
violence: ma ~0 frappé|frapper|giflé|gifler|battu|battre|violé|violer|violée|menacé|menacer|touché|agressé|agresser
violence: donne|donné|foutu|mis|met|file ~3 coup|coups|gifle|gifles|claque|claques|poing - main fil téléphone
violence: coup|coups ~1 de ~0 poing|pied|poings|ceinture
violence: lève|levé ~1 main ~1 sur ~0 moi
violence: viol|violé|violée|violeur|violer - tesi
violence: abus*|profité ~1 de ~0 moi
violence: abus|agression|harcèlement|violence|violences ~0 sexuel|sexuelle|sexuels|sexuelles
violence: violences|violence ~0 conjugale|conjugales|domestique|domestiques|familiale|familiales
violence: m|me|ma ~1 touché|touchée|touche|toucher|embrassé|embrassée|déshabillée ~4 sans|accord|consentement|non|voulais|force|veux|intimes
violence: touché|touchée|touche ~3 sans ~2 accord|consentement|permission
violence: forcé|forcée|force|obligé|obligée|oblige|obligent|forcent|chantage ~3 coucher|sexe|rapports|rapport|amour|marier|mariage|nue|photos|photo|lit
violence: marier|mariage ~2 force|forcé|gré|obligée|contre
violence: me ~0 harcèle|harcèlent|traque|persécute
violence: suit|attend|surveille|poursuit ~2 partout|devant|chez|fac|université|maison ~4 ex|peur|il|mec|homme - bus
violence: ex ~4 attend|suit|surveille|harcèle|menace|traque
violence: interdit|empêche|laisse ~2 sortir|voir|travailler|étudier|parler - site porte visa préfecture
violence: m|me ~1 enferme|enferment|séquestre|enfermée|enfermé
violence: me|m ~1 menace|menacent|menacé|menacée|menacer|ménace
violence: peur ~1 de|du ~1 mon|ma|mes ~0 mari|copain|père|ex|frère|oncle|famille|conjoint|compagnon|femme|parents|patron|cousin - rater
violence: peur ~1 de|a|à ~0 rentrer|retourner ~2 maison|moi|foyer|domicile
violence: peur ~0 de ~0 lui
violence: fait|font|fasse ~0 du ~0 mal - dos tête dent
violence: bleus|bleu ~4 cause|partout|lui|visage|mari|corps|frappe*
violence: chante ~1 photos
trafficking: HIM|patron|madame|dame|employeur|propriétaire|maman|passeur|on ~4 garde|gardé|gardent|pris|prend|prit|confisqué|confisque|confisquent|retient|caché|volé|vole ~2 PAPERS - préfecture mairie police guichet secrétariat consulat dossier copie
trafficking: garde|gardé|gardent|pris|prit|confisqué|confisque|retient|caché ~1 mon|mes|ma|nos ~1 PAPERS - préfecture mairie police guichet secrétariat consulat copie photocopie
trafficking: refuse|veut|veulent|refusent ~3 rendre|redonner ~4 PAPERS|le|les
trafficking: PAPERS ~5 refuse|pas|plus ~2 rendre|rend|rendu - préfecture mairie
trafficking: oblige|obligent|force|forcent|forcé|forcée|obligé|obligée|forcer|fait|font|forces ~2 travailler|prostituer|voler|mendier|vendre|trottoir|bosser - groupe exposé
trafficking: prostitu*
trafficking: travail|travaille|travailler|travaillons|bosse ~2 forcé|sans|gratuitement|gratuit|gratos ~4 salaire|payé|payée|paye|paie|argent|partir|sortir|papiers|passeport|payés|être
trafficking: travaille|bosse ~4 pas|jamais ~1 payé|payée|paye|paie ~8 partir|sortir|papiers|passeport|menace*|enferm*
trafficking: enferme|enferment|enfermé|enfermés ~6 travailler|travail
trafficking: rembourser|payer|dois|dette|devoir ~6 passeur|passeurs|voyage|madame|dame|trafiquant* - train visa
trafficking: passeur|passeurs|trafiquant* ~8 menace*|argent|famille|dette|payer|mère|dois|rembourser
trafficking: dame|madame|femme|homme|monsieur ~4 fait|amené|amenée ~1 venir|ici ~8 rembourser|dois|payer|travailler|euros
trafficking: coucher|couchant|dormir|aller ~1 avec ~2 hommes|clients|inconnus
trafficking: vendre|vends ~1 mon ~0 corps
trafficking: m ~1 a|ont ~0 vendu|vendue
trafficking: exploit*
trafficking: esclav*
trafficking: traite ~1 êtres|humains
danger: tuer|tue|tué|égorger|poignarder|poignardé|descendre|buter ~0 moi
danger: va|vont|veut|veulent|voulait|menace|menacé|dit|essaie|essaye|essaient ~4 me|m ~0 tuer|égorger|poignarder|buter|descendre|crever - examen examens mère prof chaleur maman
danger: me|m ~1 poignard*
danger: WEAPON ~6 moi|me|porte|gorge|menace*|il - cuisine cuisiner
danger: menace|menacé|menacer|menacée|menacent ~3 WEAPON|mort|tuer
danger: a|avec|sorti|ont|tient|un|une ~1 WEAPON - cuisine acheter
danger: me|m ~1 suit|suivent|poursuit|poursuivent|suivi|poursuivi ~8 peur|rue|gare|homme|nuit|secours|aide - instagram bus
danger: on|quelqu|quelqu'un|homme|mec|type|hommes|gens ~2 me ~0 suit|suivent|poursuit|poursuivent|surveille|cherche - instagram
danger: en danger
danger: danger ~1 de ~0 mort
danger: essaie|essaye|essaient|essayent|tentent|tente|veut|veulent|forcent|force ~2 entrer|rentrer|défoncer|forcer ~4 chez|maison|chambre|porte|moi|appartement - université fac
danger: respire ~1 plus|pas
danger: plus|pas ~1 respirer - masque
danger: saigne|inconscient|inconsciente|évanoui|évanouie|sang partout|overdose
danger: perd ~2 sang|connaissance
danger: appelez|appelle|appeler|envoyez|besoin ~2 police|ambulance|secours|samu|pompiers - numéro
danger: me ~0 cache ~6 porte|derrière|dehors|toilettes|salle|couteau|il
danger: m ~2 enlevé|enlevée|enlever
danger: kidnapp*|séquestr*|otage
danger: feu|incendie ~4 maison|chambre|immeuble|appartement|secours - exercice
danger: sauvez ~0 moi
danger: ma ~0 peau
homeless: nulle|nul|pas|aucun|plus|sans|rien ~3 part|endroit|lieu|où|toit|abri|lit|place ~2 dormir|aller|rester|loger|vivre|nuit|soir - cher pas cher
homeless: sais|sait ~1 pas|plus ~2 où|ou ~1 dormir|aller ce|aller|loger|passer - examen vacances bibliothèque salle
homeless: SLEEP ~3 OUT - bien bruit
homeless: passé|passe|passer ~1 nuit|nuits ~3 OUT
homeless: vis|vit|vivre|suis|est|sommes|retrouve|retrouvé|retrouvée|être|finir ~1 à|a|dans ~1 la ~0 rue
homeless: suis|sommes|est|dormons ~1 dehors ~5 valises|froid|nuit|affaires|enfant|bébé|depuis|sacs
homeless: valises|sacs|bagages ~3 rue|dehors
homeless: sans ~1 toit|abri|domicile|logement|maison
homeless: sdf
homeless: plus|pas|sans ~1 de ~0 toit|maison|logis
homeless: m|nous|on|ma ~3 THROWN ~4 dehors|porte|rue|maison|centre|foyer|chambre|appartement|logement|cada|résidence - cours groupe classe zoom
homeless: THROWN ~2 dehors|rue|foyer|centre|porte
homeless: proprio|propriétaire|bailleur|coloc|colocs ~4 THROWN|chasse|vire|expulse
homeless: expulsé|expulsée|expulsion ~4 hier|aujourd|nuit|rue|centre|logement|chambre|appartement|appart
homeless: perdu ~1 mon|ma|notre ~0 logement|maison|appartement|chambre|toit
homeless: où|ou|endroit ~2 dormir|loger ~1 ce|cette|soir|nuit ~0 soir|nuit - 
homeless: hébergement ~1 urgence
BODY = bras nez côte côtes dent dents jambe main doigt mâchoire poignet lèvre oeil tête
selfharm: poids|fardeau|boulet ~1 pour ~1 tout|tous|ma|mes|famille|parents|autres|monde|eux
selfharm: autant ~1 que ~1 je ~1 disparaisse|meure|parte
selfharm: arrêter|arrête ~1 d|de ~0 exister|vivre|respirer
selfharm: lettre|lettres|mot|message|vidéo ~1 adieu
selfharm: adieu ~2 tous|monde|vie|maman|pardonnez
selfharm: corde|lame|cachets|rasoir|comprimés|médocs ~3 côté|main|prêts|prête|devant|cou|table
selfharm: me ~0 brûle|brule|griffe|blesse|coupe|taillade ~5 cigarettes|cigarette|briquet|mal|bras|lame|exprès|vide
selfharm: coupures|brûlures|cicatrices ~2 bras|jambes|poignets|cuisses|ventre
selfharm: tentative|tenté|essayé ~2 suicide|suicider|mourir|finir|tuer
selfharm: force|courage|envie|énergie|goût ~1 de|à|a ~0 vivre|la vie
selfharm: pense|pensé|penser|parle ~2 suicide|mourir|mort - chien chat examen
selfharm: comment|moyen|façon ~2 mourir|suicider|me tuer
selfharm: dormir|reposer ~1 pour ~0 toujours
selfharm: continuer ~1 vivre|comme
violence: m|me|ma ~1 a|ont|avait|as ~1 cassé|casser|brûlé|fracturé|tordu|brulé ~1 BODY - foot accident ski
violence: boit|bu|saoul|ivre|bourré ~5 violent|violente|frappe|tape|agressif|méchant
violence: violent|violente|agressif ~1 avec|envers ~0 moi|nous
violence: main|mains ~4 jupe|seins|cuisse|cuisses|fesses|culotte|pantalon|jambes|poitrine
violence: vient|venu|entre|entré|glisse ~2 mon ~0 lit
violence: photos|photo|vidéo|vidéos|images ~3 nue|nues|nu|intimes|intime|privées
violence: poussé|poussée|jeté|jetée ~2 escaliers|escalier|mur|sol
violence: excision|exciser|excisée|mutilation
violence: drogué|droguée ~4 verre|soirée|souviens|réveillée
violence: mis ~1 quelque chose|truc ~2 verre|boisson
violence: va|vont|peur ~3 me ~0 frapper|battre|taper|faire du mal|violer
violence: frère|père|oncle|famille|cousin|mari|ex|copain ~2 veut|veulent|va|vont|menace ~2 tuer|égorger - examen si
danger: armé|armés|armée - forces
danger: suis|sommes ~1 caché|cachée|enfermé|enfermée|cachés ~5 placard|toilettes|salle|chambre|peur|lit|dehors|cave
danger: savent|sait|trouvé|découvert ~2 où ~1 j|je|on ~1 habite|vis|suis|dors ~10 venir|tuer|chercher|peur|mal
danger: venir|viennent|arrivent|vient ~1 me ~0 chercher|tuer|trouver|prendre ~3 tuer|peur|force|couteau
danger: pris|avalé|bu ~8 réagit|bouge|respire|réveille|répond ~1 plus|pas
danger: réagit|bouge|respire|réveille ~1 plus|pas ~6
danger: douleur|mal ~2 poitrine|coeur
danger: crise ~0 cardiaque
danger: infarctus|convulsions|avc|fausse couche|épilepsie
danger: agressé|agressée|braqué|braquée|poignardé|poignardée|renversé|renversée|tabassé|tabassée - café
danger: saigne|saignes
danger: feu|flammes|brûle ~3 résidence|cuisine|maison|immeuble|chambre|appartement
danger: prend|pris ~0 feu
danger: batte|marteau|hache|bâton ~4 porte|moi
danger: bombe|fusillade|attentat
danger: égorger|décapiter|égorg*
trafficking: promis|promettait|promesse ~4 travail|boulot|emploi|job ~12 clients|hommes|trottoir|rue|prostitu*|dette|rembourser
trafficking: aller|coucher|monter|sortir|être ~1 avec ~1 clients|hommes - marketing
trafficking: patron|chef|propriétaire|madame|employeur|dame ~2 a|ont|tient|garde ~2 PAPERS - contrat copie signer
trafficking: peux|pouvons|peut|droit ~1 pas|plus ~2 partir|sortir|quitter|fuir|démissionner ~8 remboursé|rembourser|dette|payé|payer|PAPERS|argent - frais loyer caution
trafficking: tant ~1 que ~5 remboursé|payé|rembourse|paie ~5
trafficking: prend|prennent|garde|gardent ~2 tout|toute|mon ~3 gagne|argent|salaire|paye - impôts banque
trafficking: dors|dormir ~2 cuisine|atelier|entrepôt|usine|restaurant|resto|chantier ~10
homeless: peut|peuvent|veut ~1 plus|pas ~1 m|me|nous ~0 héberger|loger|garder|accueillir
homeless: héberger|héberge|hébergeait ~6 dehors|rue|soir|nuit
homeless: soir|nuit|maintenant ~3 dehors|rue|gare - dîner amis fête sortir
homeless: dehors|rue ~2 soir|nuit - dîner amis fête sortir
homeless: plus|pas|sans ~2 argent|sous ~3 hôtel|hotel|auberge - vacances
homeless: gare ~6 où|ou ~1 aller|dormir
homeless: pas|plus|aucun ~2 lit|chambre|endroit ~3 soir|nuit
selfharm: mourir|mourrai|mourrais|mourais|crever - rire faim chaud chaleur froid ennui fatigue honte soif trop sommeil film livre grand
selfharm: foutre ~1 en ~0 l ~0 air
selfharm: tout ~2 arrête|finisse|cesse|arrêter - cours examen
selfharm: solution|issue|choix|sortie ~3 mourir|mort|finir|suicide
selfharm: ai|acheté|prends|prend ~2 corde|lame|rasoir - guitare
selfharm: recommence|recommencé|continue ~3 couper|mutiler|scarifier|mal
selfharm: avalé|pris|bu ~5 médicaments|cachets|comprimés|pilules|somnifères - médecin ordonnance docteur antibiotique prescrit
selfharm: métro|train|pont|balcon|fenêtre|toit &5 jeter|sauter|lancer|balancer
selfharm: personne|qui ~3 remarque*|pleure*|manque*|souci* ~4 mourais|mourrais|meurs|morte|mort|disparais|disparaissais
selfharm: disparaître|disparaitre ~2 pour toujours|à jamais|de ce monde
selfharm: je|vais|veux|me|jvais|pense ~3 suicider|suicide|pendre
selfharm: vie ~2 sens|intérêt|rien ~4 mourir|vivre|finir|plus
violence: HIM &6 fasse|fait|font|faire|ferait ~1 du|mal ~0 mal - dos tête dent
violence: parents|famille|père|mère|oncle|frère ~4 veulent|veut|forcent|force|obligent|oblige|vont ~3 marier|mariage|épouser|épouse
violence: HIM|inconnu|professeur ~5 touchée|touché|embrassée|suivie|pelotée|agressée|tripotée|plaquée
violence: peur ~5 HIM ~6 mal|frappe|tue|trouve|retrouve|vienne
violence: HIM ~4 frappe|bat|tape|viole|maltraite|insulte|humilie ~3 ma|mon|moi|mes|soeur|mère|enfants
violence: m|me ~2 mis|donné|mets|met ~2 gifle|claque|coup|coups|poing
violence: il|elle|mari|copain|père ~1 me ~1 tape|frappe|cogne|viole|gifle|bat|menace|insulte - système nerfs
danger: quelqu|homme|mec|type|gens|on &6 porte|fenêtre|chambre &8 ouvrir|entrer|forcer|défoncer|frappe|crie|tape - colis livreur technicien clé
danger: menaces|menace|menacé|menacée ~1 de ~0 mort
danger: tirer|tire|tiré ~1 dessus
danger: groupe|bande|mecs|gars|hommes|inconnus ~3 tabassé|tabassée|agressé|agressée|frappé|frappée|suivi|suivie|volé|poursuivi
danger: évanoui|évanouie|inconscient|inconsciente ~8 réveille|répond|respire|ambulance|bouge
trafficking: travaille|travail|bosse|travailler &10 pas|sans|rien|jamais ~3 payé|payée|paie|paye|salaire|argent &12 jour et nuit|sortir|dors|passeport|papiers|tous les jours|heures par jour|partir - stage
trafficking: amené|amenée|amenés|emmené|emmenée ~2 ici|italie|europe| &10 argent|payer|rembourser|dette|dois|donner
trafficking: argent|payer|rembourser|dette|donner &10 amené|amenée|passeurs|passeur
trafficking: confisqué|confisque|confisquent ~2 PAPERS
trafficking: oblige|obligent|force|forcent ~3 vendre|voler|mendier|transporter ~2 drogue|corps|argent|
trafficking: famille|patron|dame|madame|couple ~8 paie|paye ~1 pas ~8 sortir|partir|laisse
homeless: est|sommes|suis|vis|vivons|on|nous ~2 à|a|dans ~0 la ~0 rue
homeless: rue|dehors &5 enfants|enfant|bébé|froid|fils|fille - jouer
homeless: lit|toit|abri|place|endroit|hébergement &5 ce soir|cette nuit|soir - restaurant fête
homeless: expulsé|expulsée|expulsés ~5 aujourd|hier|où|rue|ce soir|aller
selfharm: mérite|méritais ~2 vivre|mourir|exister
selfharm: pourquoi ~4 vivre|exister - milan rome ville
selfharm: somnifères|cachets|comprimés|médocs|médicaments &7 tout|tous|acheté|avaler - médecin ordonnance
selfharm: pas|plus|jamais ~2 réveille|réveiller|réveillais &4 mieux|espère|bien|voudrais
selfharm: me ~0 déteste|hais - prof
selfharm: essayé|tenté|voulu ~2 se|me ~0 pendre|tuer|suicider|noyer|jeter
selfharm: en ~0 finir ~1 ce soir|cette nuit|maintenant
violence: HIM|patron|prof|professeur|collègue|chef|médecin|coach ~2 me ~1 touche|embrasse|caresse|pelote|tripote|colle - cœur
violence: HIM ~3 pris|prend|cassé|surveille|contrôle ~3 téléphone|portable|argent|clés|papiers ~9 voir|parler|sortir|personne|amis|appeler
violence: m|ma ~2 forcée|forcé - travailler réviser
violence: contre ~0 mon ~0 gré
violence: HIM ~3 me|m ~1 laisse ~2 sans ~1 manger|argent|nourriture
danger: odeur|fuite|sent ~2 gaz
danger: gaz ~5 tête|maison|odeur|fuite|cuisine|appartement
danger: fumée ~3 partout|immeuble|escalier|couloir|chambre|résidence
danger: passeurs|trafiquants|mafia ~4 cherchent|cherche|trouvé|adresse|menacent
danger: renversé|renversée ~3 voiture|moto|bus|camion
trafficking: gardent|garde|prennent|prend|retiennent ~3 tout|mon ~2 salaire|argent|paie|paye - banque
trafficking: dois|payer ~5 euros|mille|argent ~3 partir|sortir|libre|libérer
trafficking: venir|amené|amenée|promis|recruté|recrutée &12 pas|plus|jamais ~2 sortir|partir|quitter - cours
trafficking: salaire|payé|payée ~8 dois|loyer|dette|nourriture
homeless: fermé|ferme|évacué|expulsé ~3 foyer|centre|camp|refuge|squat ~8 dehors|rue|où|dormir
homeless: foyer|centre|camp|refuge|hébergement ~3 fermé|ferme|évacué|complet ~8 dehors|rue|où|dormir
homeless: canapé|sol|fauteuil ~4 ami|amis|amie|copain|copine ~8 demain|après|partir|dehors
homeless: SLEEP &8 pas|plus|sans ~1 de|d ~0 logement|maison|toit|appartement|chambre|chez moi
homeless: SLEEP ~3 bibliothèque|mosquée|église|toilettes|garage|cave|hôpital|amphi|escalier - cours
`;
