/** What a button of the member half does. `old`: one that this version no longer knows. */
export const MEMBER_VERBS = [
  'take',
  'declare',
  'over',
  'open',
  'reply',
  'done',
  'back',
  'mine',
  'free',
  'pause',
  'resume',
  'help',
  'language',
  'speak',
  'student',
  'committee',
  'read',
  'confirm',
  'answer',
] as const;
export type MemberVerb = (typeof MEMBER_VERBS)[number];
export interface MemberTap {
  verb: MemberVerb | 'old';
  /** What follows the verb: a request's id, a language, `yes:<membership>`, `<question>:<choice>`. */
  rest: string;
}

const HALF = 'm1:';

/** `m1:<verb>` or `m1:<verb>:<rest>`; buttons of the student half begin with `v1:`. */
export function memberPayload(verb: MemberVerb, rest = ''): string {
  return rest === '' ? `${HALF}${verb}` : `${HALF}${verb}:${rest}`;
}

/** Null: not a button of this half. */
export function memberTap(payload: string): MemberTap | null {
  if (!payload.startsWith(HALF)) return null;
  const [, verb = '', rest = ''] = /^m1:([a-z]*):?(.*)$/s.exec(payload) ?? [];
  return MEMBER_VERBS.includes(verb as MemberVerb) ? { verb: verb as MemberVerb, rest } : { verb: 'old', rest: '' };
}

/** `<first>:<second>`, where only the second may hold colons. */
export function parted(rest: string): [first: string, second: string] {
  const at = rest.indexOf(':');
  return at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}
