/** Colours by role, in both schemes. A test computes every pair that meets on a page. */
export const LIGHT = {
  bg: '#fff',
  surface: '#f3f5f7',
  text: '#17212b',
  muted: '#4a5764',
  line: '#d3d9df',
  control: '#6f7b87',
  primary: '#0059b3',
  'on-primary': '#fff',
  danger: '#b3182f',
  'on-danger': '#fff',
  own: '#0866ff',
  'on-own': '#fff',
  other: '#e9ecef',
  note: '#fff3c4',
  bar: '#06c',
  'info-bg': '#e3effc',
  info: '#00468c',
  'ok-bg': '#dff3e7',
  ok: '#075e36',
  'warn-bg': '#fdeccb',
  warn: '#6b4200',
  'stop-bg': '#fbe3e6',
  stop: '#93142a',
  'focus-in': '#fff',
  'focus-out': '#000',
} as const;

export type Colour = keyof typeof LIGHT;
export type Palette = Readonly<Record<Colour, string>>;

export const DARK: Palette = {
  ...LIGHT,
  bg: '#11181f',
  surface: '#1b252f',
  text: '#edf1f5',
  muted: '#aab6c2',
  line: '#34414e',
  control: '#7f8d9b',
  primary: '#85bdff',
  'on-primary': '#0b1a2b',
  danger: '#ff8d9b',
  'on-danger': '#2b0509',
  other: '#2c3843',
  note: '#40360f',
  bar: '#5aa5ff',
  'info-bg': '#12324f',
  info: '#b5d7ff',
  'ok-bg': '#0f3a26',
  ok: '#a5e5c1',
  'warn-bg': '#452f06',
  warn: '#ffd892',
  'stop-bg': '#4b1620',
  stop: '#ffc2ca',
  'focus-in': '#000',
  'focus-out': '#fff',
};

const SIZES = `--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--tap:2.75rem;--r-s:.25rem;--r-m:.5rem;--r-l:1.125rem;
--t-s:.875rem;--t-l:1.1875rem;--t-xl:1.5rem;
--font:system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Geeza Pro",Tahoma,Arial,sans-serif`;

/** No `light-dark()`: older iPhones lack it. */
export const TOKENS_CSS = `:root{color-scheme:light dark;${declared(LIGHT)};${SIZES}}
@media(prefers-color-scheme:dark){:root{${declared(DARK)}}}
`;

function declared(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
