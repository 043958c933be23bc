import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import helmet from 'helmet';
import { briefError, type Log } from '../log.ts';
import type { Html } from '../pages/html.ts';
import { PAGE_LANGUAGES, type PageLanguage } from '../requests/claim-ports.ts';
import { claimPage, plainPage } from './claim-page.ts';
import type { DeskParts } from './ports.ts';
import { type Asset, ICON_FILE, STYLE } from './style.ts';

const TOKEN = /^[\w-]{22,64}$/;
const ONCE_MAX = 40;
const RETRY_AFTER_S = 30;

/**
 * The page behind the link of an e-mail. GET and HEAD change nothing, because scanners of mail open every link; POST takes the
 * request. Whoever has the link may do no more than its reader: the token is the only key, so there is no cookie that
 * another page could make use of.
 */
export function createClaimPages(parts: DeskParts, log: Log): Router {
  const router = express.Router();
  for (const asset of [STYLE, ICON_FILE]) router.get(asset.path, serve(asset));
  router.use('/claim', headers(parts.secure), express.urlencoded({ extended: false, limit: '2kb', parameterLimit: 5 }));
  router.get('/claim/:token', safely(parts, log, look));
  router.post('/claim/:token', safely(parts, log, tap));
  return router;
}

type Answer = { status: number; page: Html } | { to: string };

async function look(parts: DeskParts, token: string, request: Request): Promise<Answer> {
  const view = await parts.claims.look(token);
  return view === null ? unknown(parts, request) : { status: 200, page: claimPage(view, parts) };
}

/** … and 303: a reload repeats nothing. */
async function tap(parts: DeskParts, token: string, request: Request): Promise<Answer> {
  const { declares, once } = (request.body ?? {}) as Record<string, unknown>;
  const form = { declares: declares === 'yes', once: typeof once === 'string' ? once.slice(0, ONCE_MAX) : '' };
  const done = await parts.claims.tap(token, form);
  if (done === null) return unknown(parts, request);
  return done.did === 'something' ? { to: token } : { status: 422, page: claimPage(done.view, parts, true) };
}

const unknown = (parts: DeskParts, request: Request): Answer => ({
  status: 404,
  page: plainPage('unknown', languageOf(request), parts),
});

/** A database that does not answer is said in words; a tap works when it is back. */
function safely(
  parts: DeskParts,
  log: Log,
  act: (parts: DeskParts, token: string, request: Request) => Promise<Answer>,
): RequestHandler {
  return async (request, response) => {
    const token = String(request.params['token']);
    try {
      const answer = TOKEN.test(token) ? await act(parts, token, request) : unknown(parts, request);
      if ('to' in answer) response.redirect(303, answer.to);
      else send(response, answer.status, answer.page);
    } catch (error) {
      log.warn({ err: briefError(error) }, 'the claim page could not be answered');
      response.set('retry-after', String(RETRY_AFTER_S));
      send(response, 503, plainPage('later', languageOf(request), parts));
    }
  };
}

function send(response: Response, status: number, page: Html): void {
  response.status(status).type('html').send(`${page}`);
}

function languageOf(request: Request): PageLanguage {
  return PAGE_LANGUAGES.find((one) => one === request.acceptsLanguages(...PAGE_LANGUAGES)) ?? 'it';
}

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Nothing from elsewhere, no script at all, nobody frames it, and nobody keeps or passes on its address. */
function headers(secure: boolean): RequestHandler {
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        styleSrc: SELF,
        imgSrc: SELF,
        formAction: SELF,
        baseUri: NONE,
        frameAncestors: NONE,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure,
    originAgentCluster: false,
    crossOriginOpenerPolicy: secure,
  });
  return (request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    guard(request, response, next);
  };
}

function serve({ type, body }: Asset): RequestHandler {
  return (_request, response) => {
    response.set({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    response.send(body);
  };
}
