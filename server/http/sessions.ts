// What a browser holds after signing in: a session of its own that says when it began, sealed with the token it was given for.
// Nothing is kept here but the sessions that were signed out; a changed token ends all of its sessions.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

export type Role = 'reader' | 'editor';

export interface Key {
  readonly role: Role;
  readonly token: string;
}

export interface Session {
  readonly id: string;
  readonly role: Role;
}

export interface Sessions {
  /** Sets the cookie of a new session. */
  begin(request: Request, response: Response, key: Key): void;
  /** The session of this request's cookie, unless it is broken, too old or signed out. */
  of(request: Request): Session | null;
  /** Takes the cookie away and makes it worthless to whoever copied it. */
  end(request: Request, response: Response): void;
}

const maxAgeS = 30 * 24 * 60 * 60;
/** Clocks of a restarted machine may be a little behind. */
const slackS = 60;
const shape = /^([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/;

/** `now` in seconds. */
export function createSessions(keys: readonly Key[], now: () => number = () => Date.now() / 1000): Sessions {
  /** Ids of sessions that were signed out, with the second from which they would be too old anyway. */
  const ended = new Map<string, number>();

  function read(request: Request): (Session & { readonly beganAt: number }) | null {
    const [, id = '', beganAt = '', seal = ''] = shape.exec(cookieOf(request) ?? '') ?? [];
    if (id === '') return null;
    const role = keys.filter((key) => isEqual(sealOf(key, id, beganAt), seal))[0]?.role;
    return role ? { id, role, beganAt: Number(beganAt) } : null;
  }

  return {
    begin(request, response, key) {
      const id = randomBytes(16).toString('base64url');
      const beganAt = String(Math.floor(now()));
      setCookie(request, response, `${id}.${beganAt}.${sealOf(key, id, beganAt)}`, maxAgeS);
    },
    of(request) {
      const session = read(request);
      const age = session ? now() - session.beganAt : 0;
      return session && age <= maxAgeS && age >= -slackS && !ended.has(session.id) ? session : null;
    },
    end(request, response) {
      const session = read(request);
      for (const [id, until] of ended) if (until < now()) ended.delete(id);
      if (session) ended.set(session.id, session.beganAt + maxAgeS);
      setCookie(request, response, '', 0);
    },
  };
}

function sealOf({ token, role }: Key, id: string, beganAt: string): string {
  return createHmac('sha256', token).update(`hearsay session ${role} ${id} ${beganAt}`).digest('base64url');
}

/** Takes as long for every pair of texts. Hashing first makes both sides equally long, which `timingSafeEqual` needs. */
export function isEqual(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Browsers take a `__Host-` cookie from this host over TLS alone: no neighbour under the same domain can plant one. */
function nameOfCookie(request: Request): string {
  return request.secure ? '__Host-hearsay_session' : 'hearsay_session';
}

function cookieOf(request: Request): string | undefined {
  const name = nameOfCookie(request);
  const pairs = (request.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function setCookie(request: Request, response: Response, value: string, ageS: number): void {
  const { secure } = request;
  const options = { httpOnly: true, sameSite: 'strict', secure, maxAge: ageS * 1000, path: '/' } as const;
  response.cookie(nameOfCookie(request), value, options);
}
