// How many requests an address may make a minute: many from this machine, fewer from elsewhere, very few failed sign-ins.
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { requestsPerMinute } from '../limits.js';
import { isLoopback } from '../settings.js';
import type { Problem } from './problem.js';
import { sendProblem } from './sendProblem.js';

const windowMs = 60_000;

export function limitRequests(): RequestHandler {
  return rateLimit({
    windowMs,
    limit: (request: Request) => (isLoopback(request.ip ?? '') ? requestsPerMinute.loopback : requestsPerMinute.other),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => sendProblem(response, tooMany('Too many requests from this address.')),
  });
}

type Answer = (request: Request, response: Response, problem: Problem) => void;

/** Counts only attempts that were answered with 401, per address; `answer` tells whoever has to wait. */
export function limitFailedSignIns(answer: Answer): RequestHandler {
  return rateLimit({
    windowMs,
    limit: requestsPerMinute.failedSignIns,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request, response) => tell(request, response, 'Too many wrong tokens from this address.', answer),
  });
}

/** Each sign-in is a person of its own where turns go round: nobody becomes many. */
export function limitSignIns(answer: Answer): RequestHandler {
  return rateLimit({
    windowMs,
    limit: requestsPerMinute.signIns,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request, response) => tell(request, response, 'Too many sign-ins from this address.', answer),
  });
}

function tell(request: Request, response: Response, message: string, answer: Answer): void {
  const problem = tooMany(message);
  response.setHeader('Retry-After', String(problem.retryAfterS));
  answer(request, response, problem);
}

function tooMany(message: string) {
  return { status: 429, code: 'too-many-requests', message, hint: 'Wait a minute.', retryAfterS: 60 };
}
