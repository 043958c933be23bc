const WIDTH = 44;

/** What came to several people at the same time, side by side; each entry is one message and may have line breaks. */
export function sideBySide(columns: readonly (readonly string[])[]): string[] {
  const cells = columns.map((messages) => messages.flatMap((message) => [...wrapped(message)]));
  const height = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => cells.map((cell) => padded(cell[row] ?? '')).join(' | ')).map(
    (line) => `  | ${line}`.trimEnd(),
  );
}

function* wrapped(message: string): Generator<string> {
  for (const line of message.split('\n')) {
    let rest = line;
    while (lengthOf(rest) > WIDTH) {
      const space = rest.lastIndexOf(' ', WIDTH);
      const at = space > 0 ? space : WIDTH;
      yield rest.slice(0, at);
      rest = rest.slice(at).trimStart();
    }
    yield rest;
  }
}

const padded = (text: string): string => text + ' '.repeat(Math.max(0, WIDTH - lengthOf(text)));
const lengthOf = (text: string): number => [...text].length;
