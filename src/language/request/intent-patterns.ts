import type { Spoken } from '../spoken.ts';
import type { IntentCue } from './request-index.ts';
import { stemIndex, stemsOf } from './stems.ts';

/**
 * Kinds of words that show an intent only together: "who … reads", "nobody … answered", "become … mentor". Few people say
 * it in the same words, nearly all in the same kinds of words.
 */
const WORDS_BY_KIND = {
  who: 'quelqu qualcun anybody somebody chi who qui من مين شكون chkoun qualcuno anyone someone other altri altre autres',
  reads:
    'leggere legge leggono letto leggera leggeranno vede vedono vedere vedra read reads see sees lire lit lisent lira voit voient voir يقرا بيقرا تقرا يقراون يشوف بيشوف تشوف يري يطلع kay9ra kaychouf chouf ya9ra yechouf access accesso accès accede acceder accéder controlla controllano controlled monitor monitors رؤيه قراءه الاطلاع يقدر يراقب',
  here: 'answers risposte réponses mess ça ca questo questo questi questa messagg* chat scrivo conversazion* this message* conversation* write écris ecris رسائلي رساله المحادثه محادثه كلامي هالكلام الكلام',
  got: 'get got receive received seen ricevuto ricevuta arrivato arrivata letto visto reçu reçue recu وصلت وصلكم وصلتكم استلمتم شفتوا',
  message:
    'messaggio message mail email richiesta request domanda demande rispost* lettera letter رساله رسالتي طلب طلبي',
  mine: 'mio mia my mon ma miei nostro nostra our notre',
  police:
    'polizia police questura questure carabinieri governo government gouvernement ambasciata embassy ambassade الشرطه شرطه السفاره الحكومه famiglia family famille اهلي',
  secret:
    'private privata privati privato privée privés خاص confidenz* riservat* anonim* anonym* confiden* segret* secret* privacy sicuro safe privé سري سريه خصوصي* امن',
  nobody: 'nessuno nobody noone personne احد حدا حد ماحدش محدش 7ad hadd',
  answers:
    'rispo* contattat* richiamat* answer* replied reply replies responded respond contacted repond* répond* réponse* contacté contactée recontacté يرد ترد يردوا رد الرد ردوا جواب يجاوب جاوب جاوبني يجب اجابني اتصل يتصل jaweb* jawb*',
  none: 'no non not none nessuna nessun senza without pas aucune aucun sans لا ما لم بدون مش never mai didn didnt hasn haven',
  still: 'ancora still yet toujours encore لسا لسه مازال مازلت للان بعد',
  waits: 'aspett* wait* attend* attendo انتظر انتظار ناطر ناطره مستني مستنيه kantsenna netsenna',
  sent: 'asked chiesto chiedevo demandé demande سالت سألت mandato mandata inviato inviata scritto spedito sent wrote written submitted applied envoyé envoyée écrit بعتت* بعثت* ارسلت* كتبت* راسلت* بعتلكم',
  ago: 'fa ago settiman* week weeks month months mes* giorni days jours semaine semaines mois ieri yesterday hier last scorsa scorso dernier dernière اسبوع اسابيع شهر شهور اشهر ايام امبارح',
  talks:
    'parlare parlo parlarne parlarvi talk talking speak speaking chat parler discuter احكي اتكلم التحدث اكلم كلم اتحدث الكلام nhder nahder hder ahki',
  person:
    'persona umano umana umani human person somebody someone qualcuno quelqu humain operatore operatrice شخص انسان حدا حد موظف بشر chakhs',
  machine: 'robot bot macchina automatico machine chatbot روبوت بوت اله',
  human:
    'persona umano umana human person humain humaine operatore operatrice operator agent consulente شخص انسان موظف بشر',
  real: 'vero vera veri reale real vrai vraie réelle حقيقي حقيقيه',
  what: 'cosa che what que quoi quel شو ماذا ايش ايه شنو chno chnou ach come how comment كيف ماهي ماهو ماهيه',
  are: 'siete sei are is êtes etes es est انتو انتم انت نتوما ntouma you u voi vous tu',
  does: 'fate occupate serve sert servite consiste offrite offer faites fais proposez بتعملوا بتعملو تعملون تعملوا تفعلون بتقدموا تقدمون katdirou',
  acts: 'do does',
  where: 'dove where où وين فين اين wayn fin',
  data: 'dati data données donnees بيانات بياناتي معلومات معلوماتي informazioni information informations infos personali personal personnelles',
  thanking:
    'grazi* thank* merci* ringrazi* remerci* شكر* مشكور* متشكر* تسلم* يسلمو* عافيه العافيه جزاك* chokran choukran shukran thx grz mrc',
  makes: 'fa fanno fate does do fait font fare serve',
  runs: 'gestisce gestite runs run manages behind dietro gère gere derrière organizza organise يدير وراء',
  project:
    'organi* progett* associa* mentorship progetto project projet servizio service pagina page associazione association programma program programme mentorship comitato committee comité مشروع برنامج خدمه صفحه هالصفحه هالمشروع lprojet idea idée',
  becomes:
    'rejoi* join joining unirmi entrare intégrer integrer انضم الانضمام divent* diventare essere fare become becoming be being join devenir deviens être اصبح اصير نصير اكون كون نكون صير nweli nkoun nwelli',
  mentor:
    'mentor mentore mentori mentors tutor tuteur مرشد مرشدين مرشدات مرشدا مرشده منتور volontar* volunteer* bénévol* متطوع متطوعه',
  helps: 'aiutare aiuto aiutando help helping support aider soutenir اساعد نساعد ساعد n3awen',
  others:
    'altri altre other others autres nuovi new nouveaux nouvelles غيري اخرين طلاب طلبه rifugiati refugees réfugiés arrivati',
  wants:
    'give get dammi datemi passami passatemi donnez donne passez اعطوني need bisogno serve besoin vorrei voglio posso want would like can wanna interested interessato interessata veux voudrais peux aimerais souhaite اريد بدي عايز عاوز حابب حابه بغيت bghit اود ارغب',
} as const;
type KindName = keyof typeof WORDS_BY_KIND;
const KINDS = stemIndex<KindName>(WORDS_BY_KIND);

interface Pattern {
  readonly intent: IntentCue;
  /** In this order, each at most `within` words behind the one before. */
  readonly kinds: readonly KindName[];
  readonly within: number;
  /** Whatever else the message is about. */
  readonly outright: boolean;
}

const pattern = (intent: IntentCue, within: number, ...kinds: readonly KindName[]): Pattern => ({
  intent,
  kinds,
  within,
  outright: false,
});
const outright = (...of: Parameters<typeof pattern>): Pattern => ({ ...pattern(...of), outright: true });

const PATTERNS: readonly Pattern[] = [
  pattern('privacy', 6, 'who', 'reads'),
  outright('privacy', 5, 'here', 'reads', 'police'),
  pattern('privacy', 4, 'police', 'reads'),
  pattern('privacy', 4, 'reads', 'police'),
  outright('privacy', 4, 'reads', 'here'),
  outright('privacy', 6, 'police', 'reads', 'here'),
  outright('privacy', 6, 'reads', 'police', 'here'),
  pattern('privacy', 5, 'what', 'data'),
  pattern('privacy', 4, 'data', 'secret'),
  pattern('privacy', 4, 'here', 'secret'),
  pattern('privacy', 4, 'secret', 'here'),
  pattern('human', 4, 'talks', 'person'),
  pattern('human', 4, 'talks', 'machine'),
  pattern('human', 3, 'wants', 'human'),
  pattern('human', 4, 'are', 'machine'),
  pattern('human', 2, 'none', 'machine'),
  pattern('human', 3, 'person', 'machine'),
  pattern('human', 3, 'are', 'person', 'real'),
  pattern('human', 3, 'are', 'real', 'person'),
  pattern('follow_up', 3, 'who', 'answers'),
  pattern('follow_up', 3, 'where', 'answers'),
  pattern('follow_up', 4, 'nobody', 'answers'),
  pattern('follow_up', 3, 'answers', 'nobody'),
  pattern('follow_up', 3, 'none', 'answers'),
  pattern('follow_up', 3, 'still', 'none', 'answers'),
  pattern('follow_up', 6, 'sent', 'ago'),
  pattern('follow_up', 3, 'got', 'mine', 'message'),
  pattern('follow_up', 3, 'got', 'message', 'mine'),
  pattern('follow_up', 3, 'mine', 'message', 'got'),
  pattern('follow_up', 8, 'ago', 'waits'),
  pattern('follow_up', 4, 'still', 'waits'),
  pattern('follow_up', 8, 'waits', 'ago'),
  pattern('follow_up', 4, 'waits', 'answers'),
  pattern('info', 2, 'what', 'are', 'acts'),
  pattern('info', 2, 'what', 'acts', 'are', 'acts'),
  pattern('info', 3, 'what', 'are', 'does'),
  pattern('thanks', 0, 'thanking'),
  pattern('info', 3, 'what', 'does'),
  pattern('info', 4, 'what', 'project'),
  pattern('info', 4, 'what', 'makes', 'mentor'),
  pattern('info', 2, 'who', 'runs', 'project'),
  pattern('info', 3, 'who', 'are', 'mentor'),
  pattern('info', 4, 'what', 'does', 'project'),
  pattern('info', 4, 'what', 'does', 'machine'),
  pattern('join', 3, 'becomes', 'mentor'),
  pattern('join', 4, 'wants', 'mentor', 'helps'),
  pattern('join', 4, 'wants', 'helps', 'others'),
  pattern('join', 4, 'helps', 'others'),
];

export interface Pointer {
  readonly intent: IntentCue;
  readonly said: string;
  /** Place of its first word. */
  readonly from: number;
  readonly outright: boolean;
}

/** Which intents the kinds of words show, as far as patterns go. */
export function pointersIn({ words }: Spoken): readonly Pointer[] {
  const kinds = words.map((word) => new Set(stemsOf(word, KINDS)));
  return PATTERNS.flatMap(({ intent, kinds: wanted, within, outright }) => {
    const places = placesOf(kinds, wanted, within);
    return places === null
      ? []
      : [{ intent, said: places.map((at) => words[at]!.spelt).join(' … '), from: places[0]!, outright }];
  });
}

function placesOf(
  kinds: readonly ReadonlySet<KindName>[],
  wanted: readonly KindName[],
  within: number,
): number[] | null {
  for (let start = 0; start < kinds.length; start++) {
    if (!kinds[start]!.has(wanted[0]!)) continue;
    const places = followed(kinds, wanted, start, within);
    if (places !== null) return places;
  }
  return null;
}

function followed(
  kinds: readonly ReadonlySet<KindName>[],
  wanted: readonly KindName[],
  start: number,
  within: number,
): number[] | null {
  const places = [start];
  for (const kind of wanted.slice(1)) {
    const last = places.at(-1)!;
    const next = kinds.findIndex((found, at) => at > last && at <= last + within && found.has(kind));
    if (next < 0) return null;
    places.push(next);
  }
  return places;
}
