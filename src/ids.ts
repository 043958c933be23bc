/** Ids that look alike and must never be swapped. Everything else stays a plain string. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `k`: 16 hex digits, an HMAC of page and PSID under ID_KEY. Names a conversation without naming a person. */
export type ConversationKey = Branded<'ConversationKey'>;
/** `eid`: names an event within its conversation, e.g. `message:m_abc`, `timer:…`, `routed:…`, `echo:<effect id>`. */
export type EventId = Branded<'EventId'>;
/** `<k>:<eid>.<n>`: the n-th effect of the turn that took that event. */
export type EffectId = Branded<'EffectId'>;
/** Page-scoped id of a person. Lives only in sealed fields and in memory. */
export type Psid = Branded<'Psid'>;
export type CommitteeId = Branded<'CommitteeId'>;
/** Random-looking id of a request; derived from the turn's seed. */
export type RequestId = Branded<'RequestId'>;
/** Pseudonym of a student in requests, messages and events. */
export type StudentId = Branded<'StudentId'>;

export const asConversationKey = (text: string): ConversationKey => text as ConversationKey;
export const asEventId = (text: string): EventId => text as EventId;
export const asEffectId = (text: string): EffectId => text as EffectId;
export const asStudentId = (text: string): StudentId => text as StudentId;
