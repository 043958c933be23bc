import { fold } from '../fold.ts';
import type { SpokenWord } from '../spoken.ts';

/**
 * Small words of the four languages that change what a name means beside them, and words that change nothing. Engine
 * data: they belong to the languages, not to an administrator's choices. Folded when loaded.
 */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(/\s+/)).map(fold));
}

export function isOneOf(set: ReadonlySet<string>, { folded, spelt }: SpokenWord): boolean {
  return set.has(folded) || set.has(spelt);
}

/** Inside a phrase they may come and go. */
export const ARTICLES = words(
  'il lo la i gli le l un uno una di del della dello dell dei degli delle d a al alla in nel nella per con mio mia miei mie',
  'the a an of to in for my your de la les des du au aux à mon ma mes pour un une في من لي',
  'molto tanto troppo proprio davvero veramente così very so really too quite très trop vraiment tellement جدا كتير كثير اوي',
);

/** `x, y` side by side with one of these between: both are meant. */
export const BESIDE = words('e ed o oppure and or et ou او و ام');

/** Said out of courtesy: beside a yes or a title they change nothing. */
export const COURTESY = words(
  'grazie mille tante per favore piacere cortesia prego ciao salve bene allora beh davvero',
  'please pls plz thanks thank thx ty you u kindly many hi hello then',
  'merci s il vous te plait plaît svp stp bien beaucoup bonjour salut alors',
  'شكرا من فضلك فضلكم لو سمحت سمحتم رجاء جزيلا يا اخي والله min fadlak law sama7t chokran shukran',
);

/** What people put around a command: the wish, the article, "now", "messages". */
export const AROUND_COMMAND = words(
  ...[...COURTESY],
  'voglio vorrei posso puoi potrei potete potreste devo ho bisogno di mi serve fammi fai fare andare vai torna tornare',
  'tornate a al alla allo il la lo le gli i un una uno l d con del della mio mia miei mie questo questa tutto tutti tutte',
  'cambiare cambio cambia mettere passare change switch set changer passer mettre غير تغيير حول',
  'adesso ora subito qui bot chat messaggi messaggio conversazione apri mostra mostrami vedere ancora',
  'i want would like to can could may need do the a an my me us it this all now right just go show open get have let s d',
  'with in speak messages message conversation chat bot again some of ll m im wanna',
  'je j veux voudrais peux pouvez peut puis ai besoin de du des le la les un une mon ma mes me moi ce cette tout tous',
  'maintenant ici messages message affiche afficher montre voir aller va vais au aux en avec',
  'اريد اود ممكن بدي عايز عاوز بغيت حابب ابغي ابغا احتاج محتاج محتاجه هل يمكن يمكنني ان الي في مع هذا هذه كل الان هلق دلوقتي',
  'الرسائل رسائل المحادثه محادثه لي هنا اذهب افتح ارني bghit bedi badi 3ayez momkin',
);

/** They deny what follows, where only words that carry on lie between. */
export const DENYING = words(
  'tranne except sauf بدل non not never dont doesnt didnt isnt arent wasnt pas neither nor né',
  'ليس ليست لست مش مو موش لا ما مب غير ولا mich mish mesh mech mouch moush mush machi laysa',
);

/** `don't` comes as two words. */
export const DENYING_T = words('don doesn didn isn aren wasn won can couldn haven hasn ain');

/** `no Bicocca` may deny Bicocca or say "no: Bicocca". Nobody can tell, so it is asked. */
export const UNCLEAR = words('no nope nah كلا');

/** Words that may stand between a denial and the name it denies: "non *sono iscritta alla* Bicocca". */
export const CARRYING = words(
  'a ad al alla allo all di del della dell da dal dalla in nella nel per con il la lo l le un una e è uno',
  'sono sei siamo è era studio studi studia studiamo studiare frequento frequenta vado va andare iscritto iscritta iscritti vivo abito sto',
  'università universita uni ateneo studente studentessa voglio vorrei piace intendo intendevo dico dicevo parlo parlando quella quello più mai',
  'at to of from the my an am is are was re m s t i study studies studying go going attend attending enrolled enroled student university want like live mean in for talking about',
  'à au aux de du des d le les en dans je suis est es étudie étudies étudier vais inscrit inscrite étudiant étudiante université fac veux aime habite parle pour',
  'في من الي علي ب ل ادرس بدرس ندرس كندرس نقرا اقرا طالب طالبه جامعه جامعتي انا مسجل مسجله اريد بدي عايز اسكن ساكن ساكنه f fi nqra n9ra ana',
);

/** With one of `OF` behind them: "invece di Palermo"; "io invece a Palermo" denies nothing. */
export const INSTEAD = words('invece instead lieu piuttosto rather plutôt بدلا عوض عوضا');
export const OF = words('di del della dell of de du des d che than que من عن');

/** Somebody else's university, or one of the past: by itself it is no answer. */
export const NOT_NOW_OR_NOT_ME = words(
  'ero eravamo stavo studiavo frequentavo ex prima amico amica amici fratello sorella marito moglie cugino cugina figlio figlia',
  'was were used studied attended friend friends brother sister husband wife cousin son daughter before',
  'étais etudiais étudiais ami amie amis frère soeur mari femme cousin cousine fils fille avant',
  'كنت صديقي صديقتي اخي اختي زوجي زوجتي صاحبي صاحبتي ابني ابنتي سابقا',
);

/** Standing between two names, they take the first one back. */
export const TAKING_BACK = words(
  'anzi scusa scusate scusi cioè correggo intendevo intendo pardon plutôt enfin sorry actually meant mean rectification oops ops',
  'عفوا اسف اسفه قصدي اقصد بل بالاحري 9asdi',
);
export const TAKING_BACK_IN_TWO = new Set(
  [
    'volevo dire',
    'voglio dire',
    'in realtà',
    'mi sbaglio',
    'mi sono sbagliato',
    'i meant',
    'i mean',
    'voulais dire',
    'veux dire',
    'en fait',
    'ho sbagliato',
    'ma no',
    'mais non',
    'oh no',
    'وانما',
    'لا بل',
  ].map(fold),
);
/** A clause of its own: "Bari, no, Palermo". */
export const NO = words('no non لا nope');
