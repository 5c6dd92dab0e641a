// The structured log: one JSON object per line, to standard error, to a file, or nowhere.
// Standard output belongs to the command line's answers alone.
import pino, { type Logger } from 'pino';

/** A logger for `HEARSAY_LOG`. On a terminal only warnings are shown, so that the one line with the address stays in sight. */
export function createLogger(target: string, isTerminal: boolean): Logger {
  const base = { service: 'hearsay' };
  if (target === 'off') return pino({ level: 'silent' });
  if (target === 'stderr') {
    return pino({ base, level: isTerminal ? 'warn' : 'info' }, pino.destination({ dest: 2, sync: true }));
  }
  return pino({ base, level: 'info' }, pino.destination({ dest: target, mkdir: true, append: true, sync: false }));
}
