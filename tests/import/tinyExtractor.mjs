// A small real extractor for the tests of the import: "X accuses Y" and "Y denies" between capitalised names. Words in the
// text make it hang, fill the memory, end its thread or fail.
import { createHash } from 'node:crypto';

const name = '([A-Z][a-z]+(?: [A-Z][a-z]+)*)';

export async function createTinyExtractor() {
  return {
    name: 'tiny',
    version: '1.0.0',
    async extract(document) {
      misbehave(document.text);
      const actors = [];
      const mentions = [];
      const refer = (surface, start) => {
        let index = actors.findIndex((actor) => actor.name === surface);
        if (index < 0) index = actors.push(makeActor(surface)) - 1;
        mentions.push(makeMention(start, start + surface.length, index));
        return index;
      };
      const statements = [];
      for (const match of document.text.matchAll(new RegExp(`${name} (accuses|denies|meets) ${name}[^.\n]*\\.`, 'g'))) {
        const [quote, source, verb, target] = match;
        const start = match.index;
        const targetStart = start + source.length + verb.length + 2;
        statements.push({
          type: { accuses: 'ACCUSES', denies: 'DENIES', meets: 'MEETS' }[verb],
          source: refer(source, start),
          target: refer(target, targetStart),
          quote,
          start,
          end: start + quote.length,
          sourceSpan: { start, end: start + source.length },
          targetSpan: { start: targetStart, end: targetStart + target.length },
          cueSpan: { start: start + source.length + 1, end: targetStart - 1 },
          content: null,
          role: null,
          attribution: [],
          negated: false,
          hedged: false,
          rebuts: verb === 'denies' && statements.length > 0 ? [statements.length - 1] : [],
          confidence: 0.9,
          rule: `tiny:${verb}`,
        });
      }
      return { document, mentions, actors, statements, problems: [] };
    },
  };
}

export async function createBrokenExtractor() {
  throw new Error('the model file is missing');
}

function misbehave(text) {
  if (text.includes('Please hang')) for (;;);
  if (text.includes('Please exhaust')) {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  }
  if (text.includes('Please crash')) process.exit(3);
  if (text.includes('Please throw')) throw new Error('thrown on request');
}

function makeActor(surface) {
  const id = createHash('sha256').update(`collective ${surface}`).digest('hex').slice(0, 16);
  return { id, kind: 'collective', name: surface, names: [surface] };
}

function makeMention(start, end, actor) {
  const place = { sentence: 0, firstToken: 0, lastToken: 0, headToken: 0 };
  return { start, end, ...place, kind: 'collective', isNamed: true, certainty: 1, actor };
}
