import { DANGEROUS_KEYS, type Entry, MAX_DEPTH, type Node, type ReadError, type Reading, type Scalar } from './node.ts';

/** Reads JSON keeping the place of every key and value, which `JSON.parse` throws away. */
export function readJson(text: string): Reading {
  const reader = new JsonReader(text);
  try {
    const root = reader.document();
    return reader.errors.length === 0 ? { root, errors: [] } : { errors: reader.errors };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { errors: [{ code: 'F101', at: error.at, what: error.message }] };
  }
}

class Unreadable extends Error {
  readonly at: number;
  constructor(at: number, what: string) {
    super(what);
    this.at = at;
  }
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonReader {
  readonly errors: ReadError[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\ufeff')) this.#at = 1;
  }

  document(): Node {
    const root = this.#value(0);
    if (this.#peek() !== '') this.#fail('nothing may follow the last "}"');
    return root;
  }

  #value(depth: number): Node {
    const next = this.#peek();
    const at = this.#at;
    if (depth > MAX_DEPTH) return this.#fail('too many blocks inside each other');
    if (next === '{') return { kind: 'map', at, entries: this.#entries(depth) };
    if (next === '[') return { kind: 'list', at, items: this.#items(depth) };
    if (next === '"') return { kind: 'scalar', at, value: this.#string() };
    return { kind: 'scalar', at, value: this.#literal() };
  }

  #entries(depth: number): Entry[] {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    this.#list('}', () => {
      if (this.#peek() !== '"') this.#fail('a name in double quotes is expected here');
      const keyAt = this.#at;
      const key = this.#string();
      if (seen.has(key)) this.errors.push({ code: 'F102', at: keyAt, what: key });
      if (DANGEROUS_KEYS.has(key)) this.errors.push({ code: 'F106', at: keyAt, what: key });
      seen.add(key);
      if (this.#peek() !== ':') this.#fail(`":" is expected after "${key.slice(0, 40)}"`);
      this.#at++;
      entries.push({ key, keyAt, value: this.#value(depth + 1) });
    });
    return entries;
  }

  #items(depth: number): Node[] {
    const items: Node[] = [];
    this.#list(']', () => items.push(this.#value(depth + 1)));
    return items;
  }

  #list(close: string, element: () => void): void {
    this.#at++;
    if (this.#peek() === close) {
      this.#at++;
      return;
    }
    for (;;) {
      element();
      const next = this.#peek();
      if (next !== ',' && next !== close) this.#fail(`"," or "${close}" is expected here`);
      const comma = this.#at++;
      if (next === close) return;
      if (this.#peek() === close) this.#fail(`"," has nothing after it`, comma);
    }
  }

  #string(): string {
    return JSON.parse(
      this.#match(STRING) ?? this.#fail('this text has no closing quote, or a "\\" or line break inside'),
    );
  }

  #literal(): Scalar {
    return JSON.parse(
      this.#match(LITERAL) ??
        this.#fail(
          this.#at < this.#text.length ? 'a text in double quotes is expected here' : 'the file ends too early',
        ),
    );
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #peek(): string {
    this.#match(SPACE);
    return this.#text.charAt(this.#at);
  }

  #fail(what: string, at = this.#at): never {
    throw new Unreadable(at, what);
  }
}
