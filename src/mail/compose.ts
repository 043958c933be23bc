import type { WrittenLetter } from '../outbox/committee-letters.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

/** Plain text and HTML with the same words. The HTML is one table of paragraphs, because Outlook draws little else. */
export function composeLetter({ language, subject, preview, body, link, after, footer }: WrittenLetter): Composed {
  const line = oneLine(subject);
  const parts = [
    previewLine(preview),
    ...paragraphs(body, TEXT_STYLE),
    ...(link === null ? [] : [button(link)]),
    ...paragraphs(after, TEXT_STYLE),
    ...paragraphs(footer, FOOTER_STYLE),
  ];
  const plain = [body, link === null ? '' : `${link.title}:\n${link.url}`, after].filter(Boolean).join('\n\n');
  return { subject: line, text: `${plain}\n\n-- \n${footer}\n`, html: page(language, line, parts.join('\n')) };
}

const TEXT_STYLE = 'margin:0 0 16px 0;font-size:16px;line-height:24px;color:#1c2333';
const FOOTER_STYLE = 'margin:24px 0 0 0;font-size:13px;line-height:20px;color:#5b6475';

const BUTTON_STYLE =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4fd8;color:#ffffff;font-size:16px;line-height:20px;text-decoration:none';
const HIDDEN_STYLE = 'display:none;max-height:0;overflow:hidden;mso-hide:all';

const paragraphs = (text: string, style: string) =>
  text === '' ? [] : text.split(/\n{2,}/).map((one) => paragraph(one, style));

const button = ({ title, url }: { title: string; url: string }) =>
  `<p style="margin:8px 0 24px 0"><a href="${escapeHtml(url)}" rel="noreferrer" style="${BUTTON_STYLE}">${escapeHtml(title)}</a></p>`;

/** What a mailbox shows beside the subject. The blanks behind it keep what follows, somebody's words perhaps, out of there. */
const previewLine = (preview: string) =>
  `<div style="${HIDDEN_STYLE}">${escapeHtml(oneLine(preview))}${'&#847;&zwnj;&nbsp;'.repeat(100)}</div>`;

const paragraph = (text: string, style: string) =>
  `<p style="${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

function page(language: string, title: string, paragraphs: string): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const side = language === 'ar' ? 'right' : 'left';
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}">
<tr><td align="${side}" style="padding:24px;font-family:Segoe UI,Arial,sans-serif;text-align:${side}">
${paragraphs}
</td></tr></table>
</body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
