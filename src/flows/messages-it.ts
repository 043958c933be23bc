import type { Expected, Hint, Meaning, Original, Wording } from './messages.ts';
import type { Unreadable } from './node.ts';

const UNREADABLE: Readonly<Record<Unreadable['is'], string | ((name: string) => string)>> = {
  missing: 'questo file manca o non si può leggere',
  too_large: 'questo file supera 1 MB',
  not_utf8: 'questo file non è salvato in UTF-8: salvalo di nuovo con quella codifica',
  conflict: 'due versioni di questo file sono state unite senza decidere: tieni una delle due parti e cancella i segni',
  too_deep: 'troppi blocchi uno dentro l’altro',
  control: 'qui c’è un carattere di controllo invisibile: cancellalo e riscrivi gli spazi',
  odd_space: 'qui c’è uno spazio copiato da un programma di testo: cancellalo e scrivi spazi normali',
  tab: 'il rientro non si fa con il tasto Tab ma con gli spazi',
  indent: 'questa riga non inizia nella stessa colonna delle altre del suo blocco',
  alias: 'i rimandi (“&nome”, “*nome”) non sono ammessi; scrivi per esteso',
  open: 'qui manca una virgoletta, una parentesi o “:”',
  key_line: 'qui manca “:” o un a capo',
  two_colons: 'due “:” sulla stessa riga; metti il testo fra virgolette',
  documents: 'un file contiene un solo documento: togli la riga “---”',
  tag: 'le etichette (“!nome”) non sono ammesse',
  escape: 'fra virgolette doppie la “\\” va scritta due volte',
  first_sign: 'un testo non può iniziare con questo segno; mettilo fra virgolette',
  block_in_brackets: 'fra parentesi non può stare un blocco di righe; chiudi prima la parentesi',
  directive: 'le righe che iniziano con “%” non sono ammesse; metti il testo fra virgolette',
  unexpected: 'questo qui non ci va: prima manca una virgoletta, una parentesi o una virgola, o ce n’è una di troppo?',
  json_after_end: 'dopo l’ultima “}” non può esserci niente',
  json_name: 'qui ci vuole un nome fra virgolette doppie',
  json_colon: (name) => `dopo "${name}" ci vuole “:”`,
  json_comma: (close) => `qui ci vuole “,” oppure “${close}”`,
  json_last_comma: 'dopo questa virgola non c’è niente',
  json_string: 'a questo testo manca la virgoletta finale, o dentro c’è una “\\” o un a capo',
  json_text: 'qui ci vuole un testo fra virgolette doppie',
  json_ends: 'il file finisce troppo presto',
  json_comment: 'in questo file non possono stare commenti; cancellalo',
  quotes: 'usa virgolette doppie diritte: "…"',
};

function unreadable({ is, name = '' }: Unreadable): string {
  const words = UNREADABLE[is];
  return typeof words === 'string' ? words : words(name);
}

const WANTED = {
  text: 'un testo',
  list: 'una lista',
  block: 'un blocco di righe proprie',
  flag: 'true o false',
  number: 'un numero',
  something: 'non vuoto',
  window: 'meno di 24 ore, quando Messenger chiude: 20 hours',
  optionsOrList: '"options: { … }" oppure "list: …", uno dei due',
  timeZone: 'un fuso orario come Europe/Rome',
  realDay: 'un giorno che esiste, come 2026-12-24',
};

function wanted(expected: Exclude<Expected, { kind: 'missing' }>): string {
  switch (expected.kind) {
    case 'like':
      return `come ${expected.example}`;
    case 'likeOrNull':
      return `come ${expected.example}, oppure null`;
    case 'oneOf':
      return `uno di questi: ${list(expected.values)}`;
    case 'moreThan':
      return `più di "${expected.name}: ${expected.value}"`;
    case 'fewer':
      return `al massimo ${expected.limit} voci`;
    case 'shorter':
      return `al massimo ${expected.limit} caratteri`;
    default:
      return WANTED[expected.kind];
  }
}

const list = (names: readonly string[]): string => names.join(', ');
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
/** Nothing where the file says it already. */
const inAll = (languages: readonly string[]): string => (languages.length > 1 ? ` in ${list(languages)}` : '');
const need = (by: string | null): string => (by === null ? '(serve al bot stesso)' : `(serve a ${by})`);
const original = (text: Original | null): string => (text === null ? '' : ` — ${text.language}: “${text.text}”`);
const LANGUAGE = { it: 'italiano', en: 'inglese', ar: 'arabo', fr: 'francese' } as const;
// Made when it is needed: Intl takes longer to wake than the whole check.
const day = (ms: number): string =>
  new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(ms);

const MEANING = {
  text: 'un testo',
  email: 'un’e-mail',
  phone: 'un numero di telefono',
  email_or_phone: 'un’e-mail o un numero di telefono',
  number: 'un numero',
  date: 'una data',
  choice: 'una scelta',
};
const meaning = (what: Meaning): string =>
  typeof what === 'string' ? MEANING[what] : `una scelta della lista "${what.list}"`;

const TEST_WORDS = {
  step: 'un passo',
  choice: 'una scelta di quella domanda',
  text: 'un testo',
  answer: 'una risposta salvata',
};

const PROBLEMS: Wording['problems'] = {
  F101: unreadable,
  F102: (f) => `"${f.key}" è scritto due volte nello stesso blocco; il secondo varrebbe senza avviso`,
  F103: (f) => (f.of === '' ? `un passo non può iniziare con "${f.key}"` : `"${f.key}" non è un campo di "${f.of}"`),
  F104: ({ what, expected }) =>
    expected.kind === 'missing'
      ? `a "${expected.of}" serve una riga "${what}: …"`
      : `"${what}" deve essere ${wanted(expected)}`,
  F105: (f) => `questo file è nel formato ${f.found}, questo bot legge il formato 1`,
  F106: ({ name, why }) =>
    ({
      trap: `il nome "${name}" per alcuni programmi vuol dire un’altra cosa; scegline un altro`,
      taken: `"${name}" qui non può essere un nome; lo usa il bot`,
      not_text: `"${name}" non è un nome ma un valore o un blocco; usa una parola in minuscolo`,
      spelling: `"${name}" non va bene come nome: da 2 a 24 lettere minuscole, cifre e "_", con una lettera all’inizio`,
    })[why],
  F201: (f) =>
    `${f.from.is === 'step' ? `il passo "${f.from.name}"` : f.from.is === 'call' ? 'call' : `"${f.from.is}"`} porta a "${f.target}", che non esiste`,
  F202: (f) => `non c’è una lista di nome "${f.list}"`,
  F203: (f) => `la lista "${f.list}" non ha la voce "${f.item}"`,
  F204: (f) => `nessuna risposta è salvata con il nome "${f.answer}"`,
  F205: (f) => `non c’è un comitato "${f.committee}"`,
  F206: (f) => `il comando "${f.command}" visita "${f.flow}", che non è un flusso`,
  F207: (f) => `"consent: ${f.consent}" non è una delle scelte (${list(f.choices)})`,
  F208: (f) => `il flusso "${f.flow}" può finire con "${f.ending}", ma questo passo non dice che cosa succede allora`,
  F209: (f) => `il flusso "${f.flow}" non finisce mai con "${f.ending}" — le sue fini: ${list(f.endings) || 'nessuna'}`,
  F301: (f) => `nessuno può mai arrivare al passo "${f.step}"`,
  F302: (f) => `il flusso "${f.flow}" non è mai usato`,
  F303: (f) => `dopo "${f.step}" la conversazione si ferma senza una fine`,
  F304: (f) => `giro senza fine: ${f.circle.join(' → ')} non aspetta mai la persona`,
  F305: (f) => `da "${f.step}" non si arriva mai a una fine`,
  F306: (f) => f.circle.map((flow) => `"${flow}"`).join(' chiama '),
  F307: (f) => `il flusso "${f.flow}" ha già un passo di nome "${f.step}" (riga ${f.line})`,
  F308: (f) => `questa regola non può mai valere: quella alla riga ${f.line} viene sempre prima`,
  F401: (f) =>
    `manca il testo "${f.key}"${f.more > 0 ? ` e altri ${f.more} nello stesso blocco` : ''}${inAll(f.languages)} ${need(f.neededBy)}${original(f.original)}`,
  F402: (f) => `il testo "${f.key}" è vuoto ${need(f.neededBy)}`,
  F403: (f) =>
    `nessun passo usa il testo "${f.key}"${f.more > 0 ? ` e altri ${f.more} nello stesso blocco` : ''}${inAll(f.languages)}`,
  F404: (f) => `"{{${f.variable}}}" c’è nel testo in ${LANGUAGE[f.language]} ma non qui`,
  F405: (f) => `"{{${f.variable}}}" non ha un valore ${f.when === 'never' ? 'in questo bot' : 'a questo punto'}`,
  F406: ({ forms, key, neededBy }) =>
    forms.length === 1
      ? `manca la forma "${forms[0]}" del plurale di "${key}" ${need(neededBy)}`
      : `mancano le forme ${quoted(forms)} del plurale di "${key}" ${need(neededBy)}`,
  F407: (f) =>
    f.sameAs === null
      ? `il testo arabo non ha lettere arabe: "${f.text}"`
      : `questo testo è uguale a quello in ${LANGUAGE[f.sameAs]}: "${f.text}"`,
  F408: (f) =>
    `il testo in ${LANGUAGE[f.language]} è cambiato il ${day(f.dayMs)}; ${f.older.length > 1 ? `quelli in ${list(f.older)} sono più vecchi` : 'questo è più vecchio'}`,
  F409: ({ mark, what }) =>
    ({
      open: `il segno di direzione ${mark} è aperto ma non chiuso`,
      close: `il segno di direzione ${mark} non chiude niente`,
      stray: `il carattere invisibile ${mark} non deve stare in un testo`,
    })[what],
  F501: (f) =>
    f.what === 'menu'
      ? `il titolo del menu "${f.title}" ha ${f.units} caratteri; Messenger ne rifiuta più di ${f.limit}`
      : `il titolo della scelta "${f.title}" ha ${f.units} caratteri; Messenger lo taglia dopo ${f.limit}`,
  F502: (f) => `"${f.question}" offre ${f.count} scelte; Messenger ne mostra al massimo ${f.limit}`,
  F503: (f) =>
    `messaggio di ${f.units} caratteri; Messenger ne rifiuta più di ${f.limit}${f.buttons ? ' con i pulsanti' : ''}`,
  F504: (f) => `le scelte "${f.one}" e "${f.other}" di "${f.question}" hanno lo stesso titolo "${f.title}"`,
  F505: (f) => `il menu ha ${f.count} voci; Messenger ne permette ${f.limit}`,
  F601: (f) => `"${f.word}" è insieme una scelta (${f.choice}) e il comando "${f.command}" (${f.language})`,
  F602: (f) => `"${f.word}" vuol dire due scelte: "${f.one}" e "${f.other}"`,
  F603: (f) => `"${f.one}" e "${f.other}" differiscono di una lettera: scrivendo non sarebbe chiaro`,
  F604: (f) =>
    `"${f.word}" non può essere una parola: ${/^\P{L}+$/u.test(f.word) ? 'i numeri scelgono secondo la posizione' : 'una lettera è troppo poco per essere sicuri'}`,
  F605: (f) => `il comando "${f.command}" non ha una parola in "${f.language}": nessuno può scriverlo`,
  F701: (f) =>
    f.lacks === 'review'
      ? `"${f.step}" invia la richiesta, ma su una strada che porta qui non c’è un riepilogo confermato`
      : `"${f.step}" ${f.route ? 'invia la richiesta' : 'chiede dati personali'}, ma su una strada che porta qui non è stato chiesto il consenso`,
  F702: (f) =>
    f.item === ''
      ? `le voci di "${f.list}" non hanno comitati: le richieste non andrebbero da nessuna parte`
      : `${f.list === 'universities' ? 'l’università' : `la voce di "${f.list}"`} "${f.item}" non ha un comitato: le sue richieste non andrebbero da nessuna parte`,
  F703: (f) => `il comitato "${f.committee}" non ha membri attivi nella banca dati`,
  F704: (f) =>
    f.lacks === 'otherwise'
      ? `"${f.step}" non dice dove vanno le richieste che nessuna regola nomina ("otherwise:")`
      : `"${f.step}" non dice che cosa succede quando la richiesta ${f.lacks === 'failed' ? 'NON ' : ''}è consegnata`,
  F705: (f) => `su una strada che porta a "${f.step}" la risposta "${f.answer}" non è ancora stata chiesta`,
  F706: (f) => `questa regola non può mai valere: "${f.answer}" non è mai "${f.value}"`,
  F801: (f) =>
    `${f.people === 1 ? '1 persona è' : `${f.people} persone sono`} a "${f.step}", che questa versione toglie`,
  F802: (f) =>
    `"${f.table}" porta da "${f.from}" a "${f.to}", ${{ missing: 'che non esiste', circle: 'e da lì di nuovo indietro in cerchio', still_there: `ma "${f.from}" c’è ancora` }[f.why]}`,
  F803: (f) =>
    `${f.drafts === 1 ? '1 bozza contiene' : `${f.drafts} bozze contengono`} ${f.answer} "${f.choice}"; a queste persone sarà chiesto di nuovo`,
  F804: (f) => `"${f.answer}" era ${meaning(f.before)} e ora è ${meaning(f.after)}: usa un nome nuovo`,
  F901: (f) =>
    ({
      missing: `"${f.picture}" non ha un’immagine per "${f.language}" (deve essere ${f.expected})`,
      too_large: `l’immagine ${f.expected} supera 8 MB; Messenger la rifiuta`,
      wrong_type: `${f.expected} non è un’immagine PNG, JPEG o GIF`,
    })[f.why],
  F902: (f) => `"${f.name}" non è ${TEST_WORDS[f.as]}`,
  F903: (f) =>
    ({
      step: `nessuna prova arriva mai a "${f.name}"`,
      choice: `nessuna prova sceglie mai "${f.name}"`,
      language: `nessuna prova è mai nella lingua "${f.name}"`,
    })[f.as],
};

function hint(hint: Hint): string {
  switch (hint.say) {
    case 'didYouMean':
      return `volevi dire "${hint.name}"?`;
    case 'endOrNext':
      return 'aggiungi "- end: done" oppure "next: …"';
    case 'paged':
      return 'se vanno bene più pagine scrivi "paged: true"';
    case 'onlyCommands':
      return 'le persone possono uscirne solo con un comando';
    case 'quotes':
      return 'senza le virgolette “ ” dei programmi di testo';
    case 'addRemoved':
      return `aggiungi "removed: { ${hint.step}: ${hint.to} }"`;
  }
}

/** Names of phases in Italian; the others stay as they are. */
const PHASE: Readonly<Record<string, string>> = {
  syntax: 'scrittura',
  shape: 'forma',
  names: 'nomi',
  graph: 'percorsi',
  texts: 'testi',
  words: 'parole',
  privacy: 'privacy e destinazioni',
  tests: 'prove',
  live: 'banca dati',
};

export const ITALIAN: Wording = {
  problems: PROBLEMS,
  hint,
  summary: ({ errors, warnings, steps }) =>
    errors > 0
      ? `${errors} errori, ${warnings} avvisi: non pubblicato.`
      : `Nessun errore, ${warnings} avvisi, ${steps} passi in quattro lingue.`,
  skipped: (phases) =>
    `Non ancora controllato, finché questi non sono corretti: ${list(phases.map((phase) => PHASE[phase] ?? phase))}.`,
};
