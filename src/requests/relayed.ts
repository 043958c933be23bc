import type { Relayed } from '../conversation/casework.ts';
import type { ConversationKey } from '../ids.ts';
import { cutsOf } from './cuts.ts';
import type { Case, WordsRow } from './ports.ts';

/** A reference to words, for whoever is to hear them. */
export function relayedOf(
  { facts, university }: Case,
  row: WordsRow,
  as: Pick<Relayed, 'from' | 'change'> & { writer: ConversationKey | null },
): Relayed {
  return {
    messageId: row.id,
    requestId: facts.id,
    code: facts.code,
    ...as,
    part: partOf(row, as.change),
    university,
    writtenMs: row.at.getTime(),
  };
}

function partOf({ file, text }: WordsRow, change: Relayed['change']): Relayed['part'] {
  if (change === 'unsent') return { kind: 'text', cuts: [] };
  if (file !== null)
    return file.isKept ? { kind: 'file', type: file.type, fileId: file.id } : { kind: 'lost', type: file.type };
  return text === null ? { kind: 'lost', type: 'unknown' } : { kind: 'text', cuts: cutsOf(text) };
}

/** What was said so far, for whoever holds the request now and has not heard it. */
export function historyFor(found: Case, rows: readonly WordsRow[], personId: string): Relayed[] {
  return rows
    .filter(({ toldTo, toldAs, authorId }) => authorId !== personId && !(toldTo === personId && toldAs === 'words'))
    .map((row) =>
      relayedOf(found, row, {
        from: row.dir === 'in' ? 'history_student' : 'history_mentor',
        change: 'new',
        writer: null,
      }),
    );
}
