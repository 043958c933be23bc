import { html as tagged } from 'hono/html';

/** Markup whose words are escaped already. Only `html` makes it. */
export type Html = Exclude<ReturnType<typeof tagged>, Promise<unknown>>;

/** `false` and `undefined` say nothing, so that `condition && html\`…\`` works. */
export type Piece = string | number | Html | false | undefined | readonly Piece[];

/** Markup with its values escaped. Attributes are quoted; `href` and `src` come from our own functions. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  // Nothing here is a promise, so neither is the result.
  return tagged(strings, ...pieces) as Html;
}
