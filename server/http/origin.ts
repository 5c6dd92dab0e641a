// Keeps other web pages from using the server through a visitor's browser: writes must come from the same origin,
// and without a token the address asked for must be this machine's own (a foreign name that points here is refused).
import type { RequestHandler } from 'express';
import { InvalidInput } from '../../graph/errors.js';
import { isLoopback, type Settings } from '../settings.js';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What other sites' pages load in the background, such as pictures and scripts, they have no business with here: answers
 * cannot be read there, but they cost work. Opening a link to here is no such thing.
 */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const site = request.get('Sec-Fetch-Site');
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (isForeign && request.get('Sec-Fetch-Mode') !== 'navigate') throw crossOrigin(site);
  next();
};

/** Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; programs send neither. */
export const requireSameOrigin: RequestHandler = (request, _response, next) => {
  if (readingMethods.has(request.method)) return next();
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw crossOrigin(site);
  const origin = request.get('Origin');
  if (site === undefined && origin !== undefined && hostOf(origin) !== request.get('Host')) throw crossOrigin(origin);
  next();
};

/** DNS rebinding: a page of another site whose name was made to point to this machine has that name as its host. */
export function requireOwnHost(settings: Settings): RequestHandler {
  return (request, _response, next) => {
    const hostname = hostnameOf(request.get('Host') ?? '');
    if (settings.token !== null || isLoopback(hostname) || hostname === settings.host) return next();
    throw new InvalidInput(
      'wrong-host',
      `This server does not answer under the name ${hostname.slice(0, 100) || '(none)'}.`,
      `Use http://${settings.host}, or set HEARSAY_TOKEN to serve it under another name.`,
      403,
    );
  };
}

function crossOrigin(from: string): InvalidInput {
  return new InvalidInput(
    'cross-origin',
    `Requests are taken from Hearsay's own pages only, not from ${from.slice(0, 100)}.`,
    'Open Hearsay itself, or send the request without an Origin header from a program.',
    403,
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
