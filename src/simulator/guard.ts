import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];
const NONE = ["'none'"];

/** The headers of every page here: nothing from elsewhere, nothing inline, nobody frames it. */
export const headers = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        scriptSrc: SELF,
        styleSrc: SELF,
        imgSrc: SELF,
        mediaSrc: SELF,
        connectSrc: SELF,
        formAction: SELF,
        baseUri: NONE,
        frameAncestors: NONE,
        frameSrc: SELF,
      },
    },
    // Not `no-referrer`: with it a form's POST carries the origin `null`, and we check the origin.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    // Letters and assets come without it, and a browser complains about an origin that is keyed both ways.
    originAgentCluster: false,
  });

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** This machine only. The name is checked too, else a page elsewhere could point its own name here. */
export function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  const isLocal = LOOPBACK.test(request.socket.remoteAddress ?? '') && OWN_NAMES.test(request.headers.host ?? '');
  if (isLocal) next();
  else response.status(404).type('text').send('Not found');
}

/** A form of ours: from our own origin where the browser says so. The token is checked by the routes. */
export function ownOriginOnly(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const isOwn =
    request.method === 'GET' || request.method === 'HEAD' || origin === undefined || origin === `http://${host}`;
  if (isOwn) next();
  else response.status(403).type('text').send('Forbidden');
}
