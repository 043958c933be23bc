import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { type Envelope, envelopeOf } from '../checks/envelope.ts';
import type { Rules } from '../checks/rules.ts';
import { keepLine } from '../lines.ts';
import type { AcceptedMessage, Person } from '../people.ts';
import { badParameter } from '../refusal.ts';
import { giveTo, mustBeOpenToUs, ownerWithId } from '../thread.ts';
import { mustBeWithinWindow } from '../window.ts';
import type { World } from '../world.ts';

type Letter = Extract<Envelope, { kind: 'message' }>;

/** The Send API: refuses what Meta would refuse, in the order shape, person, thread, window, rate. */
export function messages(world: World, call: Call): Answer {
  const envelope = envelopeOf(call.params, rulesOf(world, call));
  const person = world.people.reachable(envelope.psid);
  const now = world.clock.now();
  mustBeOpenToUs(person.thread, now.getTime());
  if (envelope.kind === 'action') {
    mustBeWithinWindow(world, person, 'RESPONSE', now.getTime());
    world.events.emit({ kind: 'action', psid: person.psid, action: envelope.action });
    return { body: { recipient_id: person.psid }, psid: person.psid, action: envelope.action };
  }
  mustBeWithinWindow(world, person, envelope.purpose, now.getTime());
  mustAnswerKnownLine(person, envelope.replyTo);
  world.rates.countSend(envelope.weight);
  const accepted = accept(world, person, envelope, now);
  return { body: { recipient_id: person.psid, message_id: accepted.mid }, psid: person.psid, accepted };
}

export function rulesOf(world: World, call: Call): Rules {
  return {
    measure: world.measure,
    fileComesAlong: call.file !== undefined,
    checkAttachmentId: (id, type) => world.uploads.check(id, type),
    isTemplateApproved: (name, language) => world.templates.has(`${name}/${language}`),
  };
}

function mustAnswerKnownLine(person: Person, replyTo: string | undefined): void {
  if (replyTo !== undefined && !person.lines.some(({ mid }) => mid === replyTo))
    throw badParameter('reply_to[mid]', 'is not a message of this thread.');
}

function accept(world: World, person: Person, letter: Letter, at: Date): AcceptedMessage {
  world.accepted += 1;
  const { text, metadata } = letter.message;
  const message: AcceptedMessage = {
    n: world.accepted,
    mid: world.nextMid(),
    psid: person.psid,
    at,
    purpose: letter.purpose,
    metadata: metadata as string | undefined,
    message: letter.message,
    replyTo: letter.replyTo,
  };
  if (world.keep === 'everything') person.sent.push(message);
  keepLine(person, { mid: message.mid, from: 'page', at: at.getTime(), text: text as string | undefined });
  changeHands(world, person, letter, at.getTime());
  world.events.emit({ kind: 'accepted', message });
  return message;
}

/** Answering in an idle thread makes it ours; `thread_control` beside the message hands it on. */
function changeHands(world: World, person: Person, { threadControl }: Letter, now: number): void {
  const { thread, psid } = person;
  const owner =
    threadControl === undefined
      ? 'ours'
      : threadControl.to === 'idle'
        ? 'idle'
        : ownerWithId(threadControl.appId, world.appId);
  if (thread.owner === owner) {
    thread.activeAt = now;
    return;
  }
  giveTo(thread, owner, now);
  world.events.emit({ kind: 'owner', psid, owner });
}
