import type { AskStep } from '../../flows/model.ts';

/** Longest address in use (RFC 5321: 64 + 1 + 255). Longer input is not looked at. */
const MAX_ADDRESS = 320;

/** Whether typed text is what the question asks for. Linear patterns only. */
export function isValid(type: AskStep['type'], text: string): boolean {
  if (text.length > MAX_ADDRESS && type !== 'text') return false;
  switch (type) {
    case 'text':
      return true;
    case 'email':
      return isEmail(text);
    case 'phone':
      return isPhone(text);
    case 'email_or_phone':
      return isEmail(text) || isPhone(text);
    case 'number':
      return /^[\d٠-٩]{1,15}$/.test(text);
    case 'date':
      return /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  }
}

function isEmail(text: string): boolean {
  const [name, host, ...rest] = text.split('@');
  if (!name || !host || rest.length > 0 || /[\s,;<>()"]/.test(text)) return false;
  return host.includes('.') && host.split('.').every((label) => /^[a-z0-9-]+$/i.test(label));
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/[\s().-]/g, '');
  return /^\+?[\d٠-٩]{6,15}$/.test(digits);
}
