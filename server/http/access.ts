// Who may come in when an access token is set: a bearer of the token, or a browser with the cookie that signing in gave it.
// The reader's token opens everything that reads; the editor's also what changes the graph. Comparisons take constant time.
import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { InvalidInput } from '../../graph/errors.js';
import type { Settings } from '../settings.js';
import { limitFailedSignIns } from './rateLimits.js';
import { sendProblem } from './sendProblem.js';
import { ownAddress, signInPage } from './signInPage.js';

export type Role = 'reader' | 'editor';

const cookieName = 'hearsay_session';
const cookieAgeS = 30 * 24 * 60 * 60;
const openPaths = new Set(['/healthz', '/readyz', '/sign-in']);
/** Questions that are asked by POST since their text is long. */
const readingPosts = new Set(['/api/cypher', '/api/cypher/check', '/api/cypher/plan']);

/** The role of this request; editors are all when no token is set. */
export function roleOf(response: Response): Role {
  return response.locals.role ?? 'editor';
}

export function guardAccess(settings: Settings): RequestHandler {
  const router = Router();
  const keys = keysOf(settings);
  if (keys.length === 0) return router;
  // One count for both ways of trying tokens; only the form gets a page.
  const limit = limitFailedSignIns((request, response, problem) => {
    if (request.path !== '/sign-in') return sendProblem(response, problem);
    const said = 'Too many wrong tokens from this address. Wait a minute, then try again.';
    response
      .status(problem.status)
      .type('html')
      .send(signInPage(said, ownAddress(request.query.next)));
  });
  router.post('/sign-in', limit, express.urlencoded({ extended: false, limit: '10kb' }), (request, response) => {
    const key = keys.find((k) => isEqual(k.token, String(request.body?.token ?? '')));
    if (!key) {
      response
        .status(401)
        .type('html')
        .send(
          signInPage(
            'This is not a token of this server. Check that it was copied whole.',
            ownAddress(request.query.next),
          ),
        );
      return;
    }
    setCookie(request, response, key.cookie, cookieAgeS);
    response.redirect(303, ownAddress(request.query.next));
  });
  router.get('/sign-in', (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(signInPage(null, ownAddress(request.query.next)));
  });
  router.post('/sign-out', (request, response) => {
    setCookie(request, response, '', 0);
    response.redirect(303, '/sign-in');
  });
  router.use((request, response, next) => {
    if (openPaths.has(request.path) || isClientCode(request)) return next();
    const role = findRole(request, keys);
    if (role) return admit(request, response, role, next);
    if (wantsPage(request)) return response.redirect(303, signInAddress(request));
    // Cookies cannot be guessed; tokens people chose might be. Only attempts with a token count.
    if (request.get('Authorization') === undefined) throw signInNeeded();
    limit(request, response, (error?: unknown) => next(error ?? signInNeeded()));
  });
  return router;
}

interface Key {
  readonly role: Role;
  readonly token: string;
  /** What the cookie holds: derived from the token, so that the token itself is not stored in browsers. */
  readonly cookie: string;
}

function keysOf(settings: Settings): readonly Key[] {
  const tokens: readonly (readonly [Role, string | null])[] = [
    ['editor', settings.token],
    ['reader', settings.readerToken],
  ];
  return tokens.flatMap(([role, token]) =>
    token ? [{ role, token, cookie: createHmac('sha256', token).update('hearsay session').digest('base64url') }] : [],
  );
}

function findRole(request: Request, keys: readonly Key[]): Role | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
  if (bearer !== undefined) return keys.find((key) => isEqual(key.token, bearer))?.role ?? null;
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(request.get('Cookie') ?? '')?.[1];
  return cookie === undefined ? null : (keys.find((key) => isEqual(key.cookie, cookie))?.role ?? null);
}

function admit(request: Request, response: Response, role: Role, next: (error?: unknown) => void): void {
  const isReading = ['GET', 'HEAD'].includes(request.method) || readingPosts.has(request.path);
  if (role === 'reader' && !isReading) {
    throw new InvalidInput(
      'read-only',
      'This token may read, but not change anything.',
      'Sign in with the editor token.',
      403,
    );
  }
  response.locals.role = role;
  next();
}

/** Hashing first makes both sides equally long, which `timingSafeEqual` needs. */
function isEqual(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Code of the page holds no data, and a page whose session has ended must still be able to load the rest of itself. */
function isClientCode(request: Request): boolean {
  return request.method === 'GET' && /^\/assets\/[\w.-]+$/.test(request.path);
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && !request.path.startsWith('/api/') && !/\.\w+$/.test(request.path);
}

/** Signing in goes on to the page that was asked for: a view lives in its address. */
function signInAddress(request: Request): string {
  const next = ownAddress(request.originalUrl);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

function setCookie(request: Request, response: Response, value: string, maxAgeS: number): void {
  const maxAge = maxAgeS * 1000;
  response.cookie(cookieName, value, { httpOnly: true, sameSite: 'strict', secure: request.secure, maxAge, path: '/' });
}

function signInNeeded(): InvalidInput {
  return new InvalidInput(
    'sign-in-needed',
    'This server needs an access token.',
    'Open /sign-in, or send `Authorization: Bearer TOKEN`.',
    401,
  );
}
