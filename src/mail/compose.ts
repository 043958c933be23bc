import type { CommitteeLetter } from '../outbox/committee-letters.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

/** Plain text and HTML with the same words. The HTML is one table of paragraphs, because Outlook draws little else. */
export function composeLetter({ language, subject, body, footer }: CommitteeLetter): Composed {
  const line = oneLine(subject);
  const paragraphs = body.split(/\n{2,}/).map((text) => paragraph(text, TEXT_STYLE));
  const html = page(language, line, [...paragraphs, paragraph(footer, FOOTER_STYLE)].join('\n'));
  return { subject: line, text: `${body}\n\n-- \n${footer}\n`, html };
}

const TEXT_STYLE = 'margin:0 0 16px 0;font-size:16px;line-height:24px;color:#1c2333';
const FOOTER_STYLE = 'margin:24px 0 0 0;font-size:13px;line-height:20px;color:#5b6475';

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
