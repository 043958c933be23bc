import { FLOWS, localeFile } from '../src/flows/files.ts';
import { LANGUAGES, type Language } from '../src/flows/model.ts';

/** Steps that a set of a large programme may have. */
const STEPS = 200;
/** Each of these flows has five steps: two messages, two questions and an ending. */
const STEPS_IN_FLOW = 5;

/** The shipped set with as many flows more, each with its texts and words in all languages, as make 200 steps. */
export function largeSet(shipped: ReadonlyMap<string, string>, shippedSteps: number): Map<string, string> {
  const names = Array.from(
    { length: Math.ceil((STEPS - shippedSteps) / STEPS_IN_FLOW) },
    (_, index) => `more_${index}`,
  );
  const files = new Map(shipped);
  files.set(FLOWS, withFlows(shipped.get(FLOWS)!, names));
  for (const language of LANGUAGES) {
    const [texts, match] = [localeFile(language, 'flows'), localeFile(language, 'match')];
    const blocks = names.map((name, index) => `${JSON.stringify(name)}: ${JSON.stringify(textsOf(language, index))}`);
    files.set(
      texts,
      shipped.get(texts)!.replace('{', () => `{${blocks.join(',\n')},`),
    );
    const words = names.map(
      (name, index) => `"${name}.way.options.go": ["${say(language)} ${index} ab", "${index}cd ef"]`,
    );
    files.set(
      match,
      shipped.get(match)!.replace('"options": {', () => `"options": {${words.join(',\n')},`),
    );
  }
  return files;
}

/** The first is reached behind "about the project", then each from the one before. */
function withFlows(text: string, names: readonly string[]): string {
  const flows = names.map((name, index) => flowOf(name, names[index + 1]));
  const before = '    - say: project\n      next: ';
  const entrance = text.replace(`${before}about`, () => `${before}${names[0]}`);
  return `${entrance.trimEnd()}\n${flows.join('')}`;
}

function flowOf(name: string, next: string | undefined): string {
  return `  ${name}:
    - say: hello
    - choose: way
      options: { go: ${next ?? 'done'}, stay: word }
    - ask: word
      length: 2..80
      save: ${name}_word
    - say: thanks
    - end: done
`;
}

const say = (language: Language): string => ({ it: 'testo', en: 'text', ar: 'نص', fr: 'texte' })[language];
const FORMS: Record<Language, readonly string[]> = {
  it: ['one', 'other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

function textsOf(language: Language, index: number) {
  const sentence = `${say(language)} ${index}. `.repeat(12);
  const short = FORMS[language].map((form) => [`too_short_${form}`, `${say(language)} {{count}}`]);
  return {
    hello: { text: sentence },
    way: { ask: sentence, options: { go: `${say(language)} ${index} on`, stay: `${index} ${say(language)} stay` } },
    word: { ask: sentence, ...Object.fromEntries(short), too_long: `${say(language)} {{count}}` },
    thanks: { text: sentence },
  };
}
