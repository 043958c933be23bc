import { hashOf } from '../flows/hash.ts';
import type { ChooseStep, ContentSet, FlowModel } from '../flows/model.ts';
import type { Talk } from './talk.ts';
import { readersOf } from './values.ts';

/** Consent was given, and to the text as it stands today (in any language: all four are one text). */
export function consentHolds(talk: Talk, step: ChooseStep): boolean {
  return talk.state.student.consent?.textHash === privacyTextHash(talk, step);
}

export function giveConsent(talk: Talk, step: ChooseStep): void {
  talk.state.student.consent = {
    readers: readersOf(talk),
    at: talk.moment.now.toISOString(),
    textHash: privacyTextHash(talk, step),
    language: talk.state.language ?? 'it',
  };
}

const hashes = new WeakMap<FlowModel, string>();

/** Hash of everything that the consent's flow says, in all languages; made once in each version of the content. */
function privacyTextHash(talk: Talk, step: ChooseStep): string {
  const flow = talk.world.content.flows.flows.get(step.flow);
  if (flow === undefined) return hashOf('');
  const hash = hashes.get(flow) ?? textHashOf(flow, talk.world.content);
  hashes.set(flow, hash);
  return hash;
}

function textHashOf(flow: FlowModel, { flows, texts }: ContentSet): string {
  const keys = flow.steps.map(({ address, verb }) => (verb === 'say' ? `${address}.text` : `${address}.ask`));
  return hashOf(flows.languages.flatMap((language) => keys.map((key) => texts[language][key] ?? '')).join('\n'));
}
