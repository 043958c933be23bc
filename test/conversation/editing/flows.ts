import { loadContent } from '../../../src/flows/load.ts';
import type { ContentSet } from '../../../src/flows/model.ts';
import { formatProblems, isError } from '../../../src/flows/problem.ts';
import { completed } from '../../docs/complete.ts';

/** The conversation that the stories edit: every verb, a visit, a detour, a call within a call. */
export const BEFORE = `format: 1
start: welcome
languages: { offered: [it, en, ar, fr] }
commands:
  restart: { do: restart, confirm: true }
  back: { do: back }
  language: { visit: language }
  help: { visit: help }
  human: { visit: person }
  status: { do: status }
  stop: { do: stop, confirm: true }
menu: [support, human, stop]
not_understood: [repeat, numbered_list, offer_human]
silence: { remind_after: 20 hours, close_after: 7 days, forget_after: 30 days }
lists:
  universities:
    palermo: { committee: palermo }
    romatre: { committee: romatre }
    other: { committee: national }
  topics:
    admin: [permit, fees]
    life: [housing, health]
    sos: [danger]
flows:
  welcome:
    - choose: language
      list: languages
      save: language
    - say: hello
    - choose: intent
      options: { support: support, info: info, person: person }
  support:
    - choose: university
      list: universities
      then: { other: no_committee }
      save: university
    - choose: topic
      list: topics
      then: { sos: urgent, life.health: delicate }
      save: topic
    - call: consent
      then: { agreed: description, refused: refused }
    - call: delicate
      then: { agreed: description, refused: refused }
    - ask: description
      type: text
      length: 15..1500
      join_messages: 8 seconds
      save: description
      personal: true
    - ask: contact
      type: email
      optional: true
      save: contact
      personal: true
    - review: summary
      show: [university, university_name, topic, mentor_origin, description, contact]
      options: { send: next, cancel: cancelled }
    - route: deliver
      otherwise: committee of university
      then: { delivered: sent, failed: not_sent }
    - say: sent
    - end: done
    - say: refused
    - end: stopped
    - say: cancelled
    - end: dropped
    - choose: not_sent
      options: { again: deliver, person: person }
    - say: no_committee
    - ask: university_name
      type: text
      length: 2..80
      save: university_name
      next: topic
  urgent:
    - say: numbers
    - choose: now
      options: { person: person, go_on: done }
    - end: done
  info:
    - choose: about
      options: { project: project, menu: welcome.intent }
    - say: project
      next: about
  consent:
    - say: who_reads
    - choose: privacy
      options: { agree: agreed, read: full_text, refuse: refused }
      consent: agree
    - end: agreed
    - say: full_text
      next: privacy
    - end: refused
  delicate:
    - call: consent
      then: { agreed: next, refused: refused }
    - choose: mentor_origin
      options: { any: agreed, other: agreed }
      save: mentor_origin
    - end: agreed
    - end: refused
  language:
    - choose: pick
      list: languages
      save: language
    - end: done
  help:
    - say: how_it_works
    - choose: more
      options: { contact: next, enough: done }
    - end: done
  person:
    - call: consent
      then: { agreed: next, refused: refused }
    - ask: message
      type: text
      length: 3..500
      save: message
      personal: true
    - review: summary
      show: [message]
      options: { send: next, cancel: cancelled }
    - route: deliver
      otherwise: national
      then: { delivered: will_write, failed: not_sent }
    - say: will_write
    - end: done
    - say: not_sent
    - end: failed
    - say: refused
    - end: stopped
    - say: cancelled
    - end: dropped
`;

export type TextEdit = (texts: Map<string, string>) => void;

/** The content set of a flows file, its texts made up from their keys. */
export function contentOf(flows: string, editTexts: TextEdit = () => {}): ContentSet {
  const files = completed([{ kind: 'flows', syntax: 'yaml', options: {}, body: flows, line: 1 }]);
  editTexts(files);
  const { content, problems } = loadContent(files);
  if (content === null) throw new Error(formatProblems(problems.filter(isError)));
  return content;
}

/** Lines of the flows file in place of others; each must be there once. */
export function edited(...changes: (readonly [from: string, to: string])[]): string {
  return changes.reduce((flows, [from, to]) => {
    if (flows.split(from).length !== 2)
      throw new Error(`${JSON.stringify(from)} is there ${flows.split(from).length - 1} times`);
    return flows.replace(from, () => to);
  }, BEFORE);
}
