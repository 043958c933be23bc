import {
  DANGEROUS_KEYS,
  type Entry,
  MAX_DEPTH,
  type Node,
  type ReadError,
  type Reading,
  type Scalar,
  type Unreadable,
} from './node.ts';

/** Reads JSON keeping the place of every key and value, which `JSON.parse` throws away. */
export function readJson(text: string): Reading {
  const reader = new JsonReader(text);
  try {
    const root = reader.document();
    return reader.errors.length === 0 ? { root, errors: [] } : { errors: reader.errors };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { errors: [{ code: 'F101', at: error.at, why: error.why }] };
  }
}

/** Ends the reading; never leaves this file. */
class Stop extends Error {
  readonly at: number;
  readonly why: Unreadable;
  constructor(at: number, why: Unreadable) {
    super(why.is);
    this.at = at;
    this.why = why;
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
    if (this.#peek() !== '') this.#fail('json_after_end');
    return root;
  }

  #value(depth: number): Node {
    const next = this.#peek();
    const at = this.#at;
    if (depth > MAX_DEPTH) return this.#fail('too_deep');
    if (next === '{') return { kind: 'map', at, entries: this.#entries(depth) };
    if (next === '[') return { kind: 'list', at, items: this.#items(depth) };
    if (next === '"') return { kind: 'scalar', at, value: this.#string() };
    return { kind: 'scalar', at, value: this.#literal() };
  }

  #entries(depth: number): Entry[] {
    const entries: Entry[] = [];
    const seen = new Map<string, number>();
    this.#list('}', () => {
      if (this.#peek() !== '"') this.#fail('json_name');
      const keyAt = this.#at;
      const key = this.#string();
      const before = seen.get(key) ?? 0;
      if (before === 1) this.errors.push({ code: 'F102', at: keyAt, key });
      if (DANGEROUS_KEYS.has(key)) this.errors.push({ code: 'F106', at: keyAt, name: key, why: 'trap' });
      seen.set(key, before + 1);
      if (this.#peek() !== ':') this.#fail('json_colon', this.#at, key.slice(0, 40));
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
      if (next !== ',' && next !== close) this.#fail('json_comma', this.#at, close);
      const comma = this.#at++;
      if (next === close) return;
      if (this.#peek() === close) this.#fail('json_last_comma', comma);
    }
  }

  #string(): string {
    return JSON.parse(this.#match(STRING) ?? this.#fail('json_string'));
  }

  #literal(): Scalar {
    return JSON.parse(this.#match(LITERAL) ?? this.#fail(this.#at < this.#text.length ? 'json_text' : 'json_ends'));
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

  #fail(is: Unreadable['is'], at = this.#at, name?: string): never {
    const sign = SIGNS.find(({ signs }) => is.startsWith('json_') && signs.includes(this.#text.charAt(at) || '?'));
    throw new Stop(at, sign === undefined ? { is, ...(name === undefined ? {} : { name }) } : { is: sign.is });
  }
}

/** What people write who do not know JSON, or whose program changes what they write. */
const SIGNS: readonly { readonly signs: string; readonly is: Unreadable['is'] }[] = [
  { signs: "“”„‟«»‘’‚'", is: 'quotes' },
  { signs: '/#', is: 'json_comment' },
  { signs: '\u00a0\u202f\u3000\u200b', is: 'odd_space' },
];
