import type { OurLanguage } from './detect-found.ts';

/**
 * Words that people greet, thank, answer and command with: each of these is one language to everybody who writes to us,
 * also where a corpus knows it as a loan word. Whole messages or parts of them; lower case, accents as usually typed.
 */
export const SURE: Readonly<Record<OurLanguage, readonly string[]>> = {
  it: [
    'ciao, buongiorno, buon giorno, buonasera, buona sera, salve, buonanotte, buona notte, buondì, arrivederci, a presto',
    'grazie, grazie mille, ti ringrazio, vi ringrazio, prego, per favore, per piacere, scusa, scusi, scusate, mi dispiace',
    'sì, va bene, d’accordo, certo, esatto, non lo so, boh, forse, magari, per niente, neanche per sogno, anche no, ok va bene',
    'xke, xché, cmq, nn so, grz, tvb, vabbè, vabbe, dimmi, pronto, eccomi, anch’io, figurati, di niente',
    'aiuto, annulla, indietro, avanti, ricomincia, riprova, cambia lingua, cancella, esci, basta, stato, salta',
    'italiano, in italiano, non capisco, ho bisogno, come stai, come va, tutto bene, ho capito, ricevuto, perfetto grazie',
  ],
  en: [
    'hi, hello, hey, hey there, hi there, good morning, good afternoon, good evening, good night, morning, goodbye, bye, see you',
    'thanks, thank you, thx, ty, tysm, thanks a lot, please, pls, plz, sorry, excuse me, you’re welcome, cheers',
    'yes, yeah, yep, yup, yes please, sure, of course, nope, nah, not now, no thanks, i don’t know, idk, dunno, maybe, alright, okay then',
    'thnx, tks, tnx, thank u, wanna, gonna, i’m, i am, i’d like, u there, anyone there, never mind, nvm, no worries, no problem',
    'help, cancel, back, go back, next, restart, start over, try again, change language, delete, quit, unsubscribe, status, skip, talk to a human',
    'english, in english, i need, how are you, what’s up, wassup, got it',
  ],
  fr: [
    'bonjour, bonsoir, salut, coucou, bonne nuit, bonne journée, bonne soirée, au revoir, à bientôt, à plus, bjr, slt, cc',
    'merci, merci beaucoup, merci bien, je vous remercie, mrc, s’il vous plaît, s’il te plaît, svp, stp, pardon, désolé, désolée, de rien',
    'oui, ouais, ouii, mais oui, d’accord, dac, bien sûr, pas du tout, non merci, je ne sais pas, je sais pas, jsp, peut-être, pas maintenant',
    'bsr, dsl, tkt, pcq, jsuis, chui, mdr, ptdr, mrci, je suis, c’est, j’ai, est-ce que, qu’est-ce que, pas de souci',
    'aide, au secours, annuler, retour, suivant, recommencer, changer de langue, supprimer, quitter, arrêter, statut, passer',
    'français, en français, je ne comprends pas, j’ai besoin, comment ça va, comment allez-vous, ça va, c’est bon, compris',
  ],
  ar: [
    'السلام عليكم, سلام عليكم, وعليكم السلام, مرحبا, مرحبًا, أهلا, اهلا, أهلا وسهلا, صباح الخير, صباح النور, مساء الخير, مساء النور, تصبح على خير',
    'شكرا, شكرًا, شكرا جزيلا, مشكور, يعطيك العافية, يسلمو, عفوا, من فضلك, لو سمحت, آسف, اسف, مع السلامة, إلى اللقاء',
    'نعم, أيوه, ايوه, ايوا, اه, لا شكرا, لأ, مش عارف, مش عارفة, ما بعرف, لا أعرف, طيب, تمام, ماشي, أكيد, اكيد, ممكن, إن شاء الله, ان شاء الله, الحمد لله',
    'مساعدة, ساعدني, ساعدوني, إلغاء, الغاء, رجوع, التالي, إعادة, تغيير اللغة, حذف, خروج, توقف, تخطي, عربي, العربية, بالعربي, لا أفهم, ما فهمت, مش فاهم, كيفك, كيف حالك, شلونك, إزيك, لاباس, واش',
  ],
};

/** What students write to us about, where general word lists are thin. Each word is of one of the languages only. */
export const SUBJECTS: Readonly<Record<'it' | 'en' | 'fr', string>> = {
  it: `permesso soggiorno permessi questura iscrizione iscrizioni iscrivermi iscrivere iscritto iscritta immatricolazione
    borsa studio borse alloggio alloggi affitto stanza stanze bolletta residenza domicilio tessera sanitaria medico
    esame esami appello appelli lezione lezioni corso corsi tasse tassa esonero mensa biblioteca segreteria sportello
    tirocinio laurea laurearmi magistrale triennale colloquio codice fiscale modulo domanda ricorso protezione
    internazionale rifugiato rifugiata rifugiati richiedente asilo ricongiungimento familiare lavoro contratto patente
    abbonamento trasporti soldi aiuto amici ascolto discriminazione avvocato traduzione certificato riconoscimento
    titoli scadenza scaduto scaduta rinnovo rinnovare appuntamento prenotare prenotazione comitato comitati referente`,
  en: `residence permit permits enrolment enrollment enrol enroll enrolled registration scholarship scholarships grant housing
    dorm dormitory rent room rooms flat landlord health doctor insurance exam exams exemption fees tuition lecture lectures
    course courses library canteen internship degree bachelor transcript recognition translation certificate
    refugee refugees asylum seeker reunification job jobs contract licence money help friends listening
    lawyer appointment deadline expired renew renewal booking committee student students`,
  fr: `titre séjour récépissé préfecture inscription inscriptions inscrire inscrit inscrite bourse bourses logement logements
    loyer chambre colocation santé médecin mutuelle assurance examen examens rattrapage cours frais exonération cantine
    bibliothèque secrétariat guichet stage licence mémoire diplôme relevé notes reconnaissance traduction attestation
    réfugié réfugiée réfugiés demandeur asile regroupement familial travail boulot contrat argent aide amis écoute
    avocat rendez-vous rdv délai expiré renouveler renouvellement comité comités étudiant étudiante étudiants`,
};

/**
 * Words that say nothing about the language somebody writes in: they are the same in several, or are names of people,
 * places, offices and papers that stay as they are in every language.
 */
export const NEUTRAL: ReadonlySet<string> = new Set(
  `ok okay okey okk k oki no si ah oh eh uh hm hmm mmm aha haha hahaha ahah ahaha ahahah hihi hehe heh lol xd lmao wow uff ops oops
   stop info test bot photo foto privacy message social sos document code italian italien chat sms email mail e-mail whatsapp telegram facebook messenger instagram google zoom teams internet
   online wifi wi fi pdf link app web www http https com it org smartphone computer tablet pc usb isee spid pin puk cie pec
   cfu ects toefl ielts celi cils plida erasmus erasmusplus unhcr iom oim crui caf inps asl ats ssn adisu ersu edisu
   lazio disco dsu laziodisco master stage tutor mentor mentorship campus bus metro taxi tram hotel bar pizza pasta
   film radio video euro europa piano problema visa media idea area formula agenda diploma panorama opera cinema
   universita universitas laurea
   bicocca milano-bicocca unimib unimi polimi statale bocconi cattolica unipa unito polito sapienza unipi unibo unifi
   unina unisa unime unict unige unive uniroma uniroma3 roma3 romatre tre torvergata luiss lumsa lateranense orientale
   roma rome milano milan torino turin palermo napoli naples naple pisa firenze florence bologna genova genoa venezia
   venice verona padova padua trieste trento catania messina bari lecce cagliari sassari perugia siena parma modena
   ferrara pavia bergamo brescia como monza salerno rende cosenza calabria sicilia sicily lombardia toscana ancona
   macerata camerino urbino foggia potenza reggio viterbo teramo aquila pescara chieti benevento caserta
   paris london londra berlin berlino madrid lisboa tunis kabul damasco damascus aleppo cairo beirut baghdad tripoli
   rabat casablanca dakar lagos teheran tehran kyiv kiev lviv mogadishu asmara khartoum addis abeba istanbul ankara
   ahmad ahmed ahmet muhammad mohammad mohammed mohamed mohamad muhammed mahmoud mahmud mustafa mostafa ali omar umar
   osman othman hassan hasan hussein hussain husein khaled khalid youssef yousef yusuf yousuf ibrahim ismail ismael
   abdul abdel abdallah abdullah abdou karim kareem rashid rasheed salim saleem samir sami tariq tarek walid waleed
   yasin yassin yasser ziad zaid bilal hamza hamid hamed jamal kamal nabil nasser omer rami said saeed
   fatima fatma fatou fatoumata aisha aicha amina amira mariam maryam miriam khadija zainab zeinab zahra layla leila
   leyla nour noor nur salma samira sara sarah yasmin yasmine jasmine rania rana hanan huda hala dina lina lamia latifa
   nadia noura reem rim sana soha zohra farah farid farida farhad farzad reza mehdi hossein amir arash nasrin parisa
   shirin jamila jamil habib abebe bekele tesfaye selam hiwot haile yonas dawit samuel daniel daniela daniele emanuel
   emmanuel michael michel michele mikhail giovanni giuseppe giulia giulio giorgio giorgia francesco francesca marco
   marko mario maria marie luca lucas luka lucia paolo paola pietro peter pierre paul paulo andrea andrei andrew antonio
   anna anne ana alessandro alessandra alessia alex alexander alexandre chiara elena elisa elisabetta elizabeth federico
   federica martina matteo mattia lorenzo laura simone simona stefano stefania roberto roberta riccardo richard sofia
   sophie silvia valentina valeria vincenzo salvatore rosa rosario davide david enrico emma irene ivan john jean jacques
   josef joseph jose juan carlos pedro luis miguel kevin lisa linda lucy martin nicolas nicola nicole oleg olga oksana
   oleksandr olena natalia natasha dmytro dmitri igor iryna irina yulia tetiana svitlana vladimir volodymyr viktor victor
   viktoria patrick robert rossi ferrari russo bianchi esposito colombo ricci greco conti bruno gallo costa fontana
   diallo traore toure diop ndiaye sow ba keita camara coulibaly konate sylla conde cisse kone balde jallow ceesay
   mamadou moussa ousmane oumar ibrahima aliou alpha boubacar souleymane seydou amadou modou lamin ebrima sulayman
   kofi kwame ngozi chinedu emeka blessing okafor adebayo osagie joy grace patience precious mercy
   adriano agnese alberto alessio alice amelie angela angelo antonella arianna armando arthur aurora beatrice benedetta
   bernard bianca bruna camilla camille carla carlo carlotta carmen caterina catherine cecilia charles charlotte christian
   christine cinzia claire clara claudia claudio cristian cristiana cristina dario debora diego domenico edoardo eleonora
   emanuela emanuele emilia emilio emily emmanuelle enzo ernesto fabio fabrizio felix filippo flavia flavio francois
   françois françoise gabriel gabriela gabriele gabriella gaia gaetano george georges giacomo gianluca gianni gilberto
   ginevra gloria greta guido gustavo helena helene hélène henri henry ilaria isabella isabelle jack james jennifer jerome
   jessica jonathan jordan julia julie julien justin kate katia lara laurent léa lea leonardo letizia liliana linda livia
   lorena louis louise luciano ludovica luigi manuel manuela marcello margherita marina marta martine massimo maurizio
   melissa mirko monica nathalie nathan nicolo nicolò noemi olivia olivier oscar ottavia pascal pasquale philippe pierluigi
   pietro raffaele raffaella rebecca renato renzo robin romeo ruben samuele sandra sandro serena sergio sharon silvio
   simon sonia stella stephane steven susanna sylvie tania teresa thomas tiziana tommaso umberto valentino valerio vanessa
   veronica victoria vincent viola virginia vittorio william yvonne
   iran iraq sudan mali somalia eritrea pakistan nigeria gambia tunisia afghanistan ghana senegal togo benin niger guinea
   congo kenya uganda burundi bangladesh india cuba syria siria libano ucraina libia mauritania angola
   garibaldi cavour mazzini ostiense termini tiburtina centrale
   asdf asdfg asdfgh qwerty jpg png
   gmail outlook hotmail yahoo samsung iphone android`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
