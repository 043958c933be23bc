import type { EmergencyKind, RouteStep, Step } from '../flows/model.ts';
import { answerText, answerWords } from './answers.ts';
import type { Values, Words } from './letter.ts';
import { numbersFor } from './safety.ts';
import type { Talk } from './talk.ts';

/** What a text may insert: university, readers, numbers, and after sending code, languages, count. */
export function valuesFor(talk: Talk, step: Step): Values {
  const sent = talk.state.student.requests.at(-1);
  return {
    university: universityWords(talk),
    readers: readers(talk),
    numbers: numbersFor(
      step.flow === 'legal_help' ? 'legal' : kindOfEmergency(talk),
      talk.state.language,
      talk.world.content.emergencies.numbers,
    ),
    ...(sent ? { code: sent.code } : {}),
  };
}

/** The typed name of a university outside the network, else the title of the chosen one. */
export function universityWords(talk: Talk): Words {
  const typed = talk.state.student.draft.answers['university_name'];
  const chosen = talk.state.student.draft.answers['university'];
  const answer = typed?.kind === 'parts' ? typed : chosen;
  return answer === undefined ? { own: '' } : answerWords(talk, answer);
}

/** The committee that a choice of the draft belongs to; `national` where none is chosen yet. */
export function committeeOf(talk: Talk, name: string): string {
  const chosen = answerText(talk, name);
  for (const list of talk.world.content.flows.lists.values()) {
    const item = list.kind === 'flat' ? list.items.find(({ id }) => id === chosen) : undefined;
    if (item?.committee !== undefined) return item.committee;
  }
  return 'national';
}

/** Who will read what the person writes: follows the `route` of the flow that asked for consent. */
function readers(talk: Talk): Words {
  const [committee, kind] = readersOf(talk).split(' ');
  if (committee === 'national') return { key: 'common.readers_national' };
  return {
    key: `common.readers_${kind === 'join' ? 'coordinators' : 'committee'}`,
    values: { university: universityWords(talk) },
  };
}

/** The same as a word to compare: `romatre support`, `palermo join`, `national`. */
export function readersOf(talk: Talk): string {
  const route = routeAhead(talk);
  const committee = committeeOf(talk, 'university');
  const isNational = committee === 'national' || (route !== undefined && 'committee' in route.otherwise);
  return isNational ? 'national' : `${committee} ${route?.kind ?? 'support'}`;
}

function routeAhead(talk: Talk): RouteStep | undefined {
  const caller = talk.state.student.stack.findLast((frame) => frame.kind === 'call');
  const flow = caller === undefined ? undefined : talk.world.content.flows.steps.get(caller.step)?.flow;
  return talk.world.content.flows.flows.get(flow ?? '')?.steps.find((step) => step.verb === 'route');
}

/** The kind that the safety check found or the person tapped (`sos.violence`); danger when it is not known. */
function kindOfEmergency(talk: Talk): EmergencyKind {
  const [group, kind] = (answerText(talk, 'topic') ?? '').split('.');
  return talk.state.student.emergency ?? (group === 'sos' && kind !== undefined ? (kind as EmergencyKind) : 'danger');
}
