import { type Html, html, type Piece } from './html.ts';

export type DocumentParts = {
  readonly language: string;
  /** Page and code, never a topic or somebody's words: it ends in histories and screenshots. */
  readonly title: string;
  readonly styleUrl: string;
  readonly scriptUrl?: string;
  readonly iconUrl: string;
  readonly body: Piece;
};

export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

export function document({ language, title, styleUrl, scriptUrl, iconUrl, body }: DocumentParts): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="${iconUrl}">
<link rel="stylesheet" href="${styleUrl}">
${scriptUrl !== undefined && html`<script type="module" src="${scriptUrl}"></script>`}
</head>
<body>
${body}
</body>
</html>
`;
}
