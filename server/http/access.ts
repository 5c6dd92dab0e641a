// Who may come in when an access token is set: a bearer of the token, or a browser with the cookie that signing in gave it.
// The reader's token opens everything that reads; the editor's also what changes the graph. Comparisons take constant time.
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { InvalidInput } from '../../graph/errors.js';
import type { Settings } from '../settings.js';
import type { Problem } from './problem.js';
import { limitFailedSignIns, limitSignIns } from './rateLimits.js';
import { sendProblem } from './sendProblem.js';
import { createSessions, isEqual, type Key, type Role, type Sessions } from './sessions.js';
import { ownAddress, signInPage } from './signInPage.js';

const openPaths = new Set(['/healthz', '/readyz', '/sign-in']);
/** Questions that are asked by POST since their text is long. */
const readingPosts = new Set(['/api/cypher', '/api/cypher/check', '/api/cypher/plan']);

/** The role of this request; editors are all when no token is set. */
export function roleOf(response: Response): Role {
  return response.locals.role ?? 'reader';
}

/** Whoever sent this request, as far as one can tell them apart: by their session, else by their address. */
export function whoAsks(request: Request, response: Response): string {
  return response.locals.session ?? ipKeyGenerator(request.ip ?? '');
}

export function guardAccess(settings: Settings): RequestHandler {
  const router = Router();
  const keys = keysOf(settings);
  if (keys.length === 0) {
    return (_request, response, next) => {
      response.locals.role = 'editor';
      next();
    };
  }
  const sessions = createSessions(keys);
  const tellToWait = (request: Request, response: Response, problem: Problem): void => {
    if (request.path !== '/sign-in') sendProblem(response, problem);
    else sendPage(request, response, problem.status, `${problem.message} Wait a minute, then try again.`);
  };
  // One count for both ways of trying tokens; only the form gets a page.
  const limit = limitFailedSignIns(tellToWait);
  router.use('/sign-in', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const readForm = express.urlencoded({ extended: false, limit: '10kb' });
  router.post('/sign-in', limit, limitSignIns(tellToWait), readForm, (request, response) => {
    const key = keyOf(keys, String(request.body?.token ?? ''));
    if (!key) {
      sendPage(request, response, 401, notAToken);
      return;
    }
    sessions.begin(request, response, key);
    response.redirect(303, ownAddress(request.query.next));
  });
  router.get('/sign-in', (request, response) => sendPage(request, response, 200, null));
  router.post('/sign-out', (request, response) => {
    sessions.end(request, response);
    response.redirect(303, '/sign-in');
  });
  router.use((request, response, next) => {
    if (openPaths.has(request.path) || isClientCode(request)) return next();
    const visitor = findVisitor(request, keys, sessions);
    if (visitor) return admit(request, response, visitor, next);
    if (wantsPage(request)) return response.redirect(303, signInAddress(request));
    // Cookies cannot be guessed; tokens people chose might be. Only attempts with a token count.
    if (request.get('Authorization') === undefined) throw signInNeeded();
    limit(request, response, (error?: unknown) => next(error ?? signInNeeded()));
  });
  return router;
}

const notAToken = 'This is not a token of this server. Check that it was copied whole.';

function sendPage(request: Request, response: Response, status: number, problem: string | null): void {
  response
    .status(status)
    .type('html')
    .send(signInPage(problem, ownAddress(request.query.next)));
}

function keysOf({ token, readerToken }: Settings): readonly Key[] {
  return [
    ...(token ? [{ role: 'editor', token } as const] : []),
    ...(readerToken ? [{ role: 'reader', token: readerToken } as const] : []),
  ];
}

/** Compares with every token, so that the time says nothing of which it was. */
function keyOf(keys: readonly Key[], token: string): Key | undefined {
  return keys.filter((key) => isEqual(key.token, token))[0];
}

interface Visitor {
  readonly role: Role;
  /** Id of the session; programs have none. */
  readonly id?: string;
}

function findVisitor(request: Request, keys: readonly Key[], sessions: Sessions): Visitor | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
  return bearer === undefined ? sessions.of(request) : (keyOf(keys, bearer) ?? null);
}

function admit(request: Request, response: Response, { role, id }: Visitor, next: (error?: unknown) => void): void {
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
  response.locals.session = id;
  next();
}

/** Code of the page holds no data, and a page whose session has ended must still be able to load the rest of itself. */
function isClientCode(request: Request): boolean {
  return request.method === 'GET' && /^\/assets\/[\w-][\w.-]*$/.test(request.path);
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && !request.path.startsWith('/api/') && !/\.\w+$/.test(request.path);
}

/** Signing in goes on to the page that was asked for: a view lives in its address. */
function signInAddress(request: Request): string {
  const next = ownAddress(request.originalUrl);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

function signInNeeded(): InvalidInput {
  return new InvalidInput(
    'sign-in-needed',
    'This server needs an access token.',
    'Open /sign-in, or send `Authorization: Bearer TOKEN`.',
    401,
  );
}
