/**
 * Strong words that are meant as a picture, in all languages: exams that kill, hunger and laughter to die of. What they
 * cover is no emergency; it is answered as usual, with an offer to talk. Written like the others (`rule.ts`).
 */
export const HYPERBOLE = `
STUDY = esame esami tesi studio studiare tasse scadenza scadenze lezione lezioni compiti matematica statistica analisi diritto prof professore professoressa burocrazia stress ansia caldo freddo sonno attesa modulo moduli pratica lavoro gruppo bando scritto orale
EXAM = exam exams test tests thesis homework assignment assignments deadline deadlines class classes course courses professor teacher bureaucracy paperwork stress heat cold waiting essay statistics math maths queue weather schedule study studying suspense traffic lecture lectures semester
EXAMEN = examen examens partiel partiels cours mémoire thèse prof paperasse chaleur froid stress devoir devoirs maths attente oral bureaucratie dossier révisions stats

no_danger: numero|numeri|contatto|contatti|number|numbers|contact|contacts|numéro|numéros|exit|uscita|sortie|scala|recapito ~2 emergenza|emergenze|emergency|urgence|urgences|sos
no_danger: emergency ~0 number|numbers|contact|contacts|exit|form|fund
no_danger: رقم|ارقام|أرقام|جهة ~1 طوارئ|الطوارئ|الاسعاف|الإسعاف|الشرطة
no_danger: numero|number|numéro ~2 polizia|police|ambulanza|ambulance|112

hyperbole: STUDY ~3 mi|ci ~0 uccide|uccidono|ammazza|ammazzano|uccideranno|uccidera|distrugge|massacra
hyperbole: mi|ci ~1 uccide|uccidono|ammazza|ammazzano|ucciderà|ammazzera|uccideranno|morire ~4 STUDY
hyperbole: mamma|madre|papà|padre|prof|professore|genitori|coinquilina|amici ~1 mi ~1 uccide|uccidono|ammazza|ammazzano|ucciderà|ammazzerà ~3 se|quando - coltello pistola davvero
hyperbole: uccidera|uccide|ammazza|uccidono ~1 se ~3 passo|boccio|supero|ritardo|dimentico|rompo|bocciato|bocciata
hyperbole: muoio|morendo|morire|morto|morta|morti|muori ~2 d|di|dal|dalla|da|dalle|per ~1 fame|sete|sonno|caldo|freddo|noia|ridere|risate|vergogna|stanchezza|paura dell|curiosità|invidia|voglia|imbarazzo|ansia|studio|stress
hyperbole: STUDY ~2 fa|fanno ~1 morire
hyperbole: fa|fanno ~1 morire - lui sangue
hyperbole: ammazz*|ucciso|uccisa|uccido|uccidiamo ~1 di|dalle ~0 risate|studio|lavoro|fatica|compiti|ridere
hyperbole: sparire|scomparire|sotterrarmi|nascondermi ~4 figura|figuraccia|vergogna|imbarazzo
hyperbole: buttarmi|buttarci|gettarmi|buttarsi ~1 sui|sullo|sulla|nei|nello ~0 libri|studio|lavoro|letto
hyperbole: farla finita|finirla ~1 con ~4 esame|esami|corso|tesi|burocrazia|studio|pratiche|abbonamento|contratto
hyperbole: da ~0 morire
hyperbole: fame|caldo|freddo|sonno|sete ~2 da|di|dal ~0 morire
hyperbole: hungry|starving|tired|cold|hot|bored|thirsty ~3 could|to|i|can ~2 die|death
hyperbole: to ~0 death - stabbed beaten beat threatened
hyperbole: faim|chaud|froid|soif|sommeil ~3 mourir|crever
hyperbole: لدرجة|لحد ~0 الموت
hyperbole: sognato|sogno|dreamed|dreamt|dream|rêvé|حلمت ~4 morire|morivo|dying|died|mourais|mourir|أموت|اموت
hyperbole: breathe|respirer|respirare ~4 heat|caldo|chaleur|haha|ahah
no_homeless: valigia|valigie|suitcase|luggage|bagaglio|bagagli ~2 stazione|station|deposito|gare
no_homeless: lasciare|leave|depositare|store ~2 valigia|valigie|suitcase|luggage|bagaglio
no_homeless: kicked|thrown ~1 out ~4 class|course|zoom|group|online|meeting|chat|library|exam
no_violence: info|infos|information|informations|informazioni|معلومات ~1 about|on|sur|su|sulla|sulle|sul|عن ~3 harassment|abuse|violence|violenza|molestia|molestie|harcèlement|violences|stalking|التحرش|العنف
no_homeless: dormito|slept|dormi ~4 biblioteca|library|bibli|bibliothèque|lezione|lecture|cours ~4 studio|study|studying|ahah|haha|lol|lezione|mdr|réviser
no_violence: battu|bat ~2 échecs|foot|tennis|cartes|jeu|ping
no_trafficking: copia|copy|copie|fotocopia|photocopie|نسخة ~4 passaporto|passport|passeport|جوازي|documenti|documents|papiers|documento
no_homeless: dove|where|où|ou|وين|فين|أين|لوين ~2 andare|go|aller|روح|أروح|اروح|نمشي|أذهب|نروح ~1 per|for|pour|عشان|علشان|لأجل|مشان|باش|من أجل|لاستخراج|للحصول|بخصوص - notte dormire stanotte night sleep tonight nuit dormir soir الليلة أنام نام
no_selfharm: sparire|scomparire|disappear|disparaître|اختفي ~2 gruppo|group|groupe|chat|lista|list|liste|social|facebook|instagram|جروب
hyperbole: impazzire|impazzisco|esaurit* ~4 STUDY
hyperbole: EXAM ~3 kill|kills|killing|killed|murder|murdering|destroying ~0 me|us
hyperbole: kill|kills|killing|killed ~0 me|us ~4 EXAM|lol|haha|slowly with
hyperbole: mum|mom|mother|dad|father|parents|professor|teacher|boss|supervisor|roommate|friends ~2 kill|kills|murder ~0 me ~1 if|when|for - really knife gun
hyperbole: dying|die|died|dead|starving ~2 to|of|from|for|laughing ~1 start|see|know|hunger|laughter|laughing|boredom|heat|embarrassment|shame|meet|go|try|visit|thirst|cold|stress|coffee|sleep|tiredness|curiosity
hyperbole: back|head|feet|legs|knee|tooth ~1 is|s|are ~1 killing ~0 me
hyperbole: died|die|dying|dead ~1 laughing
hyperbole: rather ~1 die ~2 than ~2 take|study|do|eat|go|watch|sit|read|write
hyperbole: i ~1 could|d ~1 kill ~1 for|a|an
hyperbole: die|dead|kill|killed|dying ~6 lol|haha|hahaha|lmao|xd|ahah|rofl
hyperbole: phone|laptop|battery|computer|pc|wifi|internet|email|link|number|website|printer|bike ~2 dead|died|dying|dies
hyperbole: telefono|cellulare|computer|pc|batteria|sito|link|bici ~2 morto|morta|morti
hyperbole: téléphone|portable|ordinateur|ordi|batterie|pc|site ~3 mort|morte|morts
hyperbole: EXAMEN ~4 me|m|nous ~0 tue|tuent|tuer|achève|tué
hyperbole: me|nous ~1 tue|tuent|tuer ~4 EXAMEN
hyperbole: mère|père|parents|prof|maman|papa|copains ~3 me ~0 tuer|tue|tuent ~2 si|quand - couteau vraiment
hyperbole: meurs|mourir|mort|morte|crève|crever|morts|mourais ~1 de|d ~1 stress|angoisse|anxiété|rire|faim|soif|chaud|chaleur|froid|ennui|fatigue|honte|sommeil|trouille|curiosité|impatience|envie de
hyperbole: chaleur|fatigue|ennui|soif|faim ~2 mourir|crever
hyperbole: en ~0 finir ~1 avec ~4 EXAMEN|examen|examens|cours|papiers|formalités|inscription|démarches|année
hyperbole: peux ~1 plus ~2 de|des|du ~2 EXAMEN|papiers|cours|attendre|métro|bruit|inscription
hyperbole: tape|tapent ~2 nerfs|système|texte|code|numéro
hyperbole: tuer|tue ~1 tâche|temps
hyperbole: رح|راح|بدي|عم|هذا|هالامتحان|امتحان|الامتحان|الامتحانات|الدراسة|الحر|الحرارة|المادة ~3 يقتلني|يقتلنا|بيقتلني|قتلني|قتلتني|تقتلني|بتقتلني|يموتني|موتني|بيموتني - سكين
hyperbole: الامتحان|امتحان|الامتحانات|الدراسة|الحر|المادة|الدكتور|الاوراق|الأوراق|البيروقراطية|الانتظار ~3 يقتلني|يقتلنا|بيقتلني|قتلني|قتلتني|تقتلني|بتقتلني|يذبحني|ذبحني
hyperbole: أمي|امي|ماما|أبي|بابا|ابوي|أهلي|اهلي ~2 تقتلني|بتقتلني|يقتلني|يقتلوني|هتقتلني|تذبحني|يذبحوني ~2 إذا|اذا|لو|ان
hyperbole: أموت|اموت|موت|ميت|ميتة|نموت|متت|مت|حموت|هموت|بموت ~2 من|بال|على ~1 الضحك|الجوع|الحر|البرد|الملل|التعب|الخجل|العطش|النعاس|الفضول|الخوف|القهوة|ضحك|جوع
`;

/** The same in Arabizi, by sound. */
export const HYPERBOLE_ARABIZI = `
hyperbole: mout|mot|moot|mt|nmout|namout|namot|meyet|mayet|miyet|amout|nmot ~2 mn|men|min|b|bel ~1 da7k|dahk|de7k|dhik|jou3|jo3|joo3|ju3|7er|her|7arr|bard|berd|no3as|ta3ab
hyperbole: examen|exam|imti7an|imtihan|emti7an|7er|her|lher|l7er|wra9|prof|math ~3 y9telni|ye2telni|9telni|2atalni|9talni|te2telni|yo2tolni|9atelni|ye9telni|t9telni
hyperbole: 9telni|2atalni|9talni|y9telni|9etelni|9telna|ye2telni ~2 exam|examen|imti7an|l7er|7er|prof|her|lher|math
no_homeless: fin|fein|wen|wein|win ~1 nemchi|nrou7|rou7|nrouh|rouh|nmchi|nimchi ~1 bach|3achan|3ashan|3la|mshan|minshan
hyperbole: mama|baba|ommi|ummi|mmi|yemma ~2 te2telni|t9telni|ye2telni|to2tolni|te9telni|t9etelni ~2 iza|eza|ida|ila|ken|law
hyperbole: y9telni|ye2telni|te2telni|9telni|t9telni ~2 haha|hahaha|lol|hhh
`;

/** Nouns that name what somebody may also study, volunteer for or read about: alone behind these words they are a subject. */
export const SUBJECT_NOUNS = `
suicid* violenz* violence violences violent* viol stupro stupri tratta traite traffick* trafficking slave* slavery esclav* schiav* homeless homelessness sans abri sdf senza tetto dimora senzatetto
prostitu* abuso abusi abuse abus sfruttamento exploit* exploitation harcelement stalking rape forced forzat* molestia molestie harassment harcelement stalking forced human labour labor domestic domestica domestiche domestique domestiques conjugale conjugales sexual sexuel sexuelle sexuelles sessuale sessuali genere familiare physical emotional verbal psychological fisica fisiche psicologica psicologiche verbale verbali physique physiques verbales psychologique psychologiques vittima vittime victim victims victime victimes stalker stalkers
selfharm autolesion* self harm di de des da the of d del della delle du la le les il in êtres humains esseri umani human being beings crisis terrorism scarifi* mutil* caporalato lavoro travail work marriage mariage matrimonio
انتحار الانتحار عنف العنف اتجار الاتجار بالبشر عبوديه عبودية دعاره دعارة الدعارة اغتصاب مشرد مشردين المشردين تشرد استغلال تحرش جنسي اسري أسري منزلي ابتزاز زواج قسري
`;
export const STUDIED = `
tesi tesina esame corso lezione lezioni libro film serie saggio articolo ricerca seminario convegno relazione presentazione modulo sociologia diritto durkheim volontariato volontario volontaria volontari romanzo documentario studio studiamo associazione giornata regolamento intende significa definizione corteo mostra
thesis essay exam course class lecture lectures book movie paper research seminar conference presentation article report volunteer volunteering volunteers sociology criminology law durkheim discussed novel documentary studying topic project workshop policy regulation definition means
mémoire thèse cours examen livre film exposé article recherche séminaire colloque présentation sociologie socio droit durkheim bénévole bénévolat bénévoles étudie étudié étudions roman documentaire sujet projet atelier règlement définition signifie
بحث بحثي رساله رسالة رسالتي محاضره محاضرة كتاب مقال فيلم ندوه ندوة دراسه دراسة ماده مادة تطوع متطوع متطوعة مساعده علم اجتماع درس مشروع عرض دوركايم
`;
