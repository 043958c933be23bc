import { fold } from './fold.ts';
import { asSpoken, type Spoken } from './spoken.ts';

/** Numbers as words, in the order of the numbers from one; each entry folded. */
const NUMBERS: readonly string[] = [
  'uno una one un une واحد وحده prima primo first premier premiere première الاول الاولي اول wa7ed wahed',
  'due two deux اثنان اثنين تنين secondo seconda second deuxieme deuxième seconde الثاني الثانيه التاني التانيه jouj tnin',
  'tre three trois ثلاثه ثلاث تلاته terzo terza third troisieme troisième الثالث الثالثه التالت tlata',
  'quattro four quatre اربعه اربع quarto quarta fourth quatrieme quatrième الرابع الرابعه',
  'cinque five cinq خمسه خمس quinto quinta fifth cinquieme cinquième الخامس الخامسه',
  'sei six سته ست sesto sesta sixth sixieme sixième السادس السادسه',
  'sette seven sept سبعه سبع settimo settima seventh septieme septième السابع السابعه',
  'otto eight huit ثمانيه تمانيه ottavo ottava eighth huitieme huitième الثامن الثامنه',
  'nove nine neuf تسعه تسع nono nona ninth neuvieme neuvième التاسع التاسعه',
  'dieci ten dix عشره عشر decimo decima tenth dixieme dixième العاشر العاشره',
];
const VALUES = new Map(NUMBERS.flatMap((line, at) => line.split(' ').map((word) => [fold(word), at + 1] as const)));
const ORDINAL_DIGITS = /^(\d{1,3})(?:st|nd|rd|th|e|er|re|eme|o|a|°)?$/;
const LAST = new Set(['ultimo', 'ultima', 'last', 'dernier', 'derniere', 'الاخير', 'الاخيره'].map(fold));
const AROUND = new Set(
  'il lo la l le n no num numero il la the number option opzione scelta risposta choice answer un numéro choix réponse رقم الرقم الخيار خيار per favore grazie please svp vorrei voglio scelgo prendo i choose take want one je choisis prends'
    .split(' ')
    .map(fold),
);

/**
 * The number that is all of what was said (`2`, `٢`, `the second`, `numero due`, `الثاني`), or `last`. A number inside a
 * sentence is none.
 */
export function numberIn(said: string | Spoken): number | 'last' | null {
  const { words } = asSpoken(said);
  if (words.length > 4) return null;
  const telling = words.length === 1 ? words : words.filter(({ folded }) => !AROUND.has(folded));
  // "the one", "number one": every word is one that goes around a number.
  const word = (telling.length === 0 ? words.at(-1) : telling.length === 1 ? telling[0] : undefined)?.folded;
  if (word === undefined) return null;
  if (LAST.has(word)) return 'last';
  const digits = ORDINAL_DIGITS.exec(word);
  return digits === null ? (VALUES.get(word) ?? null) : Number(digits[1]);
}
