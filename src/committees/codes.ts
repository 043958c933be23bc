/** No sign that looks like another: no 0 and O, no 1, I and L. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;
const GROUP = 4;

/** As people read and write it: `K7Q2-M9XR-4TFB`. */
export function shownCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

const CODE = new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`);
const ARABIC_ZERO = '٠'.charCodeAt(0);
const PERSIAN_ZERO = '۰'.charCodeAt(0);

/** The twelve signs of a code, however somebody wrote it; null when the whole text is none. */
export function codeIn(text: string): string | null {
  const signs = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .toUpperCase();
  return CODE.test(signs) ? signs : null;
}

/** What the `ref` of an m.me link begins with when a token of an invitation follows. */
export const JOIN_REF = 'join-';
/** … and when a request is to be opened. */
export const OPEN_REF = 'open-';

/** Opens a conversation with the Page in Messenger, and tells it why. */
export function messengerLink(pageId: string, ref: string): string {
  return `https://m.me/${pageId}?ref=${ref}`;
}

/** How long an invitation lives. */
export const INVITATION_LIFE_MS = 72 * 3_600_000;
