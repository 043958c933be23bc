/** What Graph answers instead of doing the thing. Texts are decoration: the bot must match `code` and `subcode` only. */
export class Refusal extends Error {
  readonly code: number;
  readonly subcode: number | undefined;
  readonly status: number;

  constructor(code: number, subcode: number | undefined, message: string, status = statusOf(code)) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.subcode = subcode;
    this.status = status;
  }
}

export type ErrorLanguage = 'en' | 'it' | 'fr' | 'ar';

/** A parameter is missing, unknown or out of bounds: error 100. `where` names it, never its value. */
export const badParameter = (where: string, why: string): Refusal =>
  new Refusal(100, undefined, `(#100) Param ${where} ${why}`);

export const noSuchPerson = (): Refusal => new Refusal(100, 2018001, '(#100) No matching user found');
export const outsideWindow = (): Refusal =>
  new Refusal(10, 2018278, '(#10) This message is sent outside of allowed window.');
export const threadHeldByOther = (): Refusal =>
  new Refusal(10, 2018300, '(#10) Message not sent: another app is controlling this thread now.');
export const invalidToken = (): Refusal => new Refusal(190, undefined, 'Invalid OAuth access token.');
export const pageBusy = (): Refusal =>
  new Refusal(613, undefined, '(#613) Calls to this api have exceeded the rate limit.');
export const messengerBusy = (): Refusal =>
  new Refusal(80006, 2446079, '(#80006) There have been too many calls to this Messenger account.');

function statusOf(code: number): number {
  if (code === 1 || code === 2 || code === 1200) return 500;
  if (code === 10 || code === 200 || code === 3) return 403;
  return 400;
}

const WORDS: Record<Exclude<ErrorLanguage, 'en'>, (code: number) => string> = {
  it: (code) => `(#${code}) La richiesta non può essere elaborata in questo momento.`,
  fr: (code) => `(#${code}) La requête n’a pas pu être traitée.`,
  ar: (code) => `(#${code}) تعذّر إكمال الطلب.`,
};

/** Graph's error body; in another language every text is translated, as Meta does without being asked. */
export function errorBody(refusal: Refusal, language: ErrorLanguage, traceId: string): Record<string, unknown> {
  const message = language === 'en' ? refusal.message : WORDS[language](refusal.code);
  return {
    error: {
      message,
      type: 'OAuthException',
      code: refusal.code,
      ...(refusal.subcode === undefined ? {} : { error_subcode: refusal.subcode }),
      ...(refusal.status >= 500 ? { is_transient: true } : {}),
      ...(language === 'en' ? {} : { error_user_title: message, error_user_msg: message }),
      fbtrace_id: traceId,
    },
  };
}
