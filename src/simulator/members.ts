import type { ActParts, Fields, Outcome } from './acts.ts';
import { linksIn } from './letter-links.ts';
import { MEMBER_ROLES } from './parts.ts';
import { PHONES_MOST, type Phone } from './phones.ts';

/** A member's phone, with the invitation's link opened on it: what is left to do there is "Get started". */
export async function addMember(parts: ActParts, { committee = '', role, language = '' }: Fields): Promise<Outcome> {
  const { phones, members, languages } = parts;
  if (phones.all().length >= PHONES_MOST) return { did: 'nothing', why: 'many', field: 'member-committee' };
  const known = MEMBER_ROLES.find((one) => one === role) ?? 'mentor';
  const spoken = languages.find((one) => one === language) ?? languages[0];
  const added = await members?.add(committee, known, spoken);
  if (!added) return { did: 'nothing', why: 'gone', field: 'member-committee' };
  const member = { email: added.email, role: known, committee: added.committee };
  return opened(parts, phones.add(added.name, spoken, member), `join-${added.token}`);
}

/** An m.me link in a letter leads to the phone of whoever got the letter; a new one for somebody without. */
export function openLetterLink(parts: ActParts, n: number, { place = '' }: Fields): Outcome {
  const { mailbox, phones, languages } = parts;
  const letter = mailbox.letter(n);
  const link = linksIn(letter?.mail.text ?? '')[Number(place)];
  if (letter === undefined || link?.is !== 'chat') return { did: 'nothing', why: 'gone', field: 'mailbox' };
  const email = letter.mail.to;
  const known = phones.withEmail(email);
  if (known !== undefined) return opened(parts, known, link.ref);
  if (phones.all().length >= PHONES_MOST) return { did: 'nothing', why: 'many', field: 'mailbox' };
  const member = { email, role: null, committee: null };
  return opened(parts, phones.add(email.split('@')[0] ?? '', languages[0], member), link.ref);
}

function opened({ graph, threads }: ActParts, { n, psid }: Phone, ref: string | null): Outcome {
  if (ref !== null) {
    const done = graph.openLink(psid, ref);
    // In a new thread nothing leaves yet: the page says so above "Get started".
    if (done !== undefined) threads.note(psid, { is: 'link' });
  }
  return { did: 'something', phone: n };
}
