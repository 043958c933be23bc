import type { RequestNews, StudentAct } from '../committees/acts.ts';
import { mayRate } from '../committees/decisions.ts';
import type { Carrier } from '../outbox/ports.ts';
import { carryAct } from './changes.ts';
import type { CaseworkParts } from './parts.ts';
import type { Case } from './ports.ts';

/** The student does something with the own request. Nobody else's is touched, or even known. */
export function createStudentActs(parts: CaseworkParts): Carrier<'act'> {
  return async ({ id, requestId, act }, { key, now }) => {
    if (!(await parts.cases.isStudentOf(requestId, key))) return;
    const before = await parts.cases.read(requestId);
    // Its words were never stored: there is nothing to send again.
    if (before === null || (before.isEmpty && act.kind === 'send_again')) return;
    const done = await carryAct(parts, requestId, id, { is: 'student' }, act, now);
    // What a change tells the student is among what follows from it.
    if (done === null || done.settled.do === 'change') return;
    const news = done.settled.do === 'refuse' ? refused(act, done.found) : asItIs(act, done.found);
    await parts.tell(key, `act:${id}`, { kind: 'news', requestId, code: done.found.facts.code, news });
  };
}

const refused = ({ kind }: StudentAct, { facts }: Case): RequestNews => ({
  news: 'refused',
  act: kind,
  state: facts.state,
});

/** It is already as the student wants it. */
function asItIs(act: StudentAct, found: Case): RequestNews {
  switch (act.kind) {
    case 'resolve':
      return { news: 'resolved', by: 'you', outcome: found.facts.outcome ?? 'solved', mayRate: mayRate(found.facts) };
    case 'reopen':
      return { news: 'reopened' };
    case 'cancel':
      return { news: 'cancelled' };
    case 'rate':
      return { news: 'rated' };
    case 'send_again':
      return { news: 'sent_again' };
    case 'another_mentor':
    case 'report':
      return refused(act, found);
  }
}
