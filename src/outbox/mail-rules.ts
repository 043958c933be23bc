import { OPEN_STATES, type RequestState } from '../committees/lifecycle.ts';
import type { LetterKind, LetterRow, Reply } from './mail-ports.ts';

const NOBODY_HAS_IT: readonly RequestState[] = ['new', 'forwarded', 'reopened'];
const UNDER_WAY: readonly RequestState[] = ['claimed', 'in_conversation'];

/**
 * Whether what a letter says of a request is still so, asked as it leaves. Whether its reader may read the request is another
 * question.
 */
export function isStillTrue(
  kind: LetterKind,
  request: { readonly state: RequestState; readonly holderId: string | null },
  personId: string,
): boolean {
  switch (kind) {
    case 'words_waiting':
    case 'safety':
      return request.holderId === personId && UNDER_WAY.includes(request.state);
    case 'reported':
      return OPEN_STATES.includes(request.state);
    default:
      return request.holderId === null && NOBODY_HAS_IT.includes(request.state);
  }
}

export const replyOf = ({ id, requestId, about }: LetterRow): Reply => ({
  mailId: id,
  requestId: requestId ?? '',
  messageId: about ?? '',
});
