import type { Request, Response, Router } from 'express';
import type { PeopleCounts } from '../drawing/people.ts';
import type { FlowsLook } from './parts.ts';
import type { Phones } from './phones.ts';
import { type FlowAssets, type FlowScene, type Followed, flowPage, flowPart } from './views/flow.ts';
import { PAGE_LANGUAGES, type PageLanguage } from './words.ts';

export interface FlowPagesParts {
  readonly flows: FlowsLook;
  readonly phones: Phones;
  readonly assets: FlowAssets;
  /** Number of the phone that was in use last. */
  readonly lastUsed: () => number | undefined;
}

/** `/flows` follows a phone from flow to flow, `/flows/<id>` stays at one. Both work without a script. */
export function addFlowPages(router: Router, parts: FlowPagesParts): void {
  const look = { ...parts, people: rarely(parts.flows.people) };
  router.get('/flows', (request, response) => answer(look, request, response));
  router.get('/flows/:id', (request, response) => answer(look, request, response));
}

type Look = FlowPagesParts & { readonly people: () => Promise<PeopleCounts> };

async function answer(look: Look, request: Request, response: Response): Promise<void> {
  const { id } = request.params;
  const drawable = look.flows.current();
  if (typeof id === 'string' && !drawable.flows.flows.has(id))
    return void response.status(404).type('text').send('Not found');
  const scene = await sceneOf(look, request, typeof id === 'string' ? id : undefined);
  const isPart = request.query['part'] === 'flow';
  response.set('cache-control', 'no-store').type('html');
  response.send(`${isPart ? flowPart(scene) : flowPage(scene, look.assets)}`);
}

async function sceneOf(look: Look, request: Request, pinned: string | undefined): Promise<FlowScene> {
  const { flows, phones } = look;
  const drawable = flows.current();
  const followed = await Promise.all(
    phones.all().map(async ({ n, name, psid }): Promise<Followed> => ({ n, name, step: await flows.placeOf(psid) })),
  );
  const wanted = Number(request.query['phone']) || look.lastUsed();
  const one = followed.find(({ n }) => n === wanted) ?? followed[0];
  const stepFlow = one?.step?.split('.')[0] ?? '';
  const follows = drawable.flows.flows.has(stepFlow) ? stepFlow : drawable.flows.start;
  return {
    language: languageOf(request),
    drawable,
    counts: await look.people(),
    flow: pinned ?? follows,
    stays: pinned !== undefined,
    marks: marksOf(followed),
    phones: followed,
    followed: one,
    refused: flows.refused(),
  };
}

function marksOf(phones: readonly Followed[]): ReadonlyMap<string, readonly string[]> {
  const steps = Map.groupBy(phones, ({ step }) => step ?? '');
  return new Map([...steps].map(([step, some]) => [step, some.map(({ name }) => name)]));
}

function languageOf(request: Request): PageLanguage {
  const asked = request.query['lang'];
  const accepted = request.acceptsLanguages(...PAGE_LANGUAGES) || 'en';
  return PAGE_LANGUAGES.find((one) => one === asked) ?? (accepted as PageLanguage);
}

const COUNTED_ANEW_AFTER_MS = 5_000;

/** Counting opens every conversation: not for each message of somebody who writes quickly. */
function rarely(count: () => Promise<PeopleCounts>): () => Promise<PeopleCounts> {
  let counted: { atMs: number; counts: Promise<PeopleCounts> } | undefined;
  return () => {
    const now = performance.now();
    if (counted === undefined || now - counted.atMs > COUNTED_ANEW_AFTER_MS) {
      const counts = count();
      counts.catch(() => {
        counted = undefined;
      });
      counted = { atMs: now, counts };
    }
    return counted.counts;
  };
}
