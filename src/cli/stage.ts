import { createHash } from 'node:crypto';
import type { ContentSet } from '../flows/model.ts';
import { renderLetter } from '../messenger/letters.ts';
import { createStage, type Stage } from '../trying/stage.ts';

/** Where commands try a conversation: letters as Messenger gets them, and seeds that are the same in every run. */
export function stageFor(content: ContentSet): Stage {
  return createStage(content, {
    render: renderLetter,
    seed: (...from) => createHash('sha256').update(from.join('|')).digest('hex').slice(0, 32),
  });
}
