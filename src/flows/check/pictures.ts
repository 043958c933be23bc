import type { Picture } from '../known.ts';
import type { Flows, Language, SayStep } from '../model.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { stepAt } from './graph.ts';
import { type At, didYouMean, Report, valueAt } from './report.ts';

const FOLDER = 'config/media/';
export const ENDINGS = ['png', 'jpg', 'jpeg', 'gif'];
/** Meta, "Attachments": images by URL, August 2026. */
const MAX_BYTES = 8 * 1024 * 1024;

type Pictures = ReadonlyMap<string, Picture>;

/** Each picture in each language, small enough and of a kind that Messenger shows. */
export function checkPictures(flows: Flows, source: SourceFile, pictures: Pictures | undefined): Finding[] {
  const report = new Report();
  if (pictures === undefined) return [];
  for (const step of flows.steps.values()) {
    if (step.verb !== 'say' || step.media === undefined) continue;
    const at = valueAt(source, ...stepAt(flows, source, step).path.slice(0, -1), 'media');
    checkPicture(report, at, step as SayStep & { media: string }, flows.languages, pictures);
  }
  return report.findings;
}

function checkPicture(
  report: Report,
  at: At,
  { media: picture }: { media: string },
  languages: readonly Language[],
  pictures: Pictures,
): void {
  const missing = languages.filter((language) => fileOf(picture, language, pictures) === undefined);
  // A name that no language has is one mistake: the name.
  for (const language of missing.length === languages.length ? missing.slice(0, 1) : missing) {
    const facts = { picture, language, why: 'missing', expected: `${FOLDER}${picture}.${language}.png` } as const;
    const near = missing.length === languages.length ? didYouMean(picture, namesIn(pictures)) : undefined;
    report.add('F901', at, facts, near);
  }
  for (const language of languages) {
    const file = fileOf(picture, language, pictures);
    if (file === undefined) continue;
    const { bytes, type } = pictures.get(file)!;
    const why = type === 'unknown' ? 'wrong_type' : bytes > MAX_BYTES ? 'too_large' : undefined;
    if (why !== undefined) report.add('F901', at, { picture, language, why, expected: file });
  }
}

/** The file of a picture in a language. */
export function fileOf(picture: string, language: Language, pictures: Pictures): string | undefined {
  return ENDINGS.map((ending) => `${FOLDER}${picture}.${language}.${ending}`).find((file) => pictures.has(file));
}

const namesIn = (pictures: Pictures): string[] =>
  [...pictures.keys()].map((file) => file.slice(FOLDER.length).replace(/\.[a-z]{2}\.\w+$/, ''));
