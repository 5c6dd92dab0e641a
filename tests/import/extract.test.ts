import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, SourceDocument } from '../../import/annotation.js';
import { toBenchmarkForm } from '../../import/benchmarkForm.js';
import { annotateDocument, createRulesExtractor, loadRulesModels } from '../../import/extract.js';

const models = loadRulesModels();

const documentOf = (text: string): SourceDocument => ({
  id: 'a',
  title: '',
  text,
  url: null,
  publisher: null,
  publishedAt: null,
});

const article = `Harbour chief rejects union's charge

The Harbour Workers Union (HWU) accused the National Port Authority of hiding an accident at the northern terminal.

Jane Lindqvist, the head of the National Port Authority, denied the charge on Tuesday. "We hid nothing," she told reporters in Oslo.

Foreign Minister Paul Brandt urged both sides to talk. Norwegian officials met the HWU on Wednesday.
`;

function expectWellFormed(annotation: Annotation): void {
  const { document, mentions, actors, statements } = annotation;
  for (const m of mentions) {
    expect(m.actor).toBeGreaterThanOrEqual(0);
    expect(m.actor).toBeLessThan(actors.length);
    expect(m.end).toBeGreaterThan(m.start);
    expect(m.end).toBeLessThanOrEqual(document.text.length);
  }
  for (const s of statements) {
    expect(document.text.slice(s.start, s.end)).toBe(s.quote);
    for (const end of [s.source, s.target, ...s.attribution]) if (end !== null) expect(actors[end]).toBeDefined();
    for (const r of s.rebuts) expect(statements[r]).toBeDefined();
  }
  expect(new Set(mentions.map((m) => m.actor)).size).toBe(actors.length);
}

describe('the rules extractor', () => {
  it('finds the actors of an article, each once', async () => {
    const extractor = await createRulesExtractor();
    const { actors } = await extractor.extract(documentOf(article));
    const names = actors.map((a) => a.name);
    for (const name of ['Harbour Workers Union', 'National Port Authority', 'Jane Lindqvist', 'Paul Brandt']) {
      expect(names.filter((n) => n === name)).toHaveLength(1);
    }
    expect(names).not.toContain('Tuesday');
    expect(names).not.toContain('Oslo');
  });

  it('gives spans, quotes and indexes that fit each other', () => {
    const annotation = annotateDocument(documentOf(article), models);
    expect(annotation.statements.length).toBeGreaterThan(0);
    expectWellFormed(annotation);
  });

  it('gives the same annotation for the same document, whatever was read before', () => {
    const first = annotateDocument(documentOf(article), models);
    annotateDocument(documentOf('The United States warned Iran on Monday. Iran rejected the warning.'), models);
    expect(annotateDocument(documentOf(article), models)).toEqual(first);
  });

  it('says why a text that is not English gives nothing', () => {
    const german =
      'Der Minister hat die Vorwürfe der Gewerkschaft zurückgewiesen und nennt sie eine Erfindung der Presse.';
    const annotation = annotateDocument(documentOf(german.repeat(3)), models);
    expect(annotation.problems.map((p) => p.code)).toEqual(['not-english']);
    expect(annotation.actors).toEqual([]);
  });

  it('says that an empty document is empty', () => {
    expect(annotateDocument(documentOf(' \n'), models).problems[0]?.code).toBe('empty');
  });

  it('never gives broken indexes, whatever the text', () => {
    const words = [
      'The',
      'army',
      'of',
      'Iran',
      'accused',
      'Jane Doe',
      ',',
      '.',
      '"',
      'she',
      'said',
      '(',
      'UN',
      ')',
      '\n\n',
      'it',
      "'s",
      'and',
      'officials',
      'denied',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (picked) => {
        expectWellFormed(annotateDocument(documentOf(`The report of the day is that ${picked.join(' ')}`), models));
      }),
      { numRuns: 80 },
    );
  });
});

describe('the form of the guidelines', () => {
  it('gives one relation for a type and pair, with every sentence that says so', () => {
    const { actors, statements } = annotateDocument(documentOf(article), models);
    const first = statements[0]!;
    const again = { ...first, quote: 'Another sentence.' };
    const form = toBenchmarkForm('a', actors, [first, again, { ...first, type: 'WARNS', negated: true }]);
    expect(form.relations).toHaveLength(1);
    expect(form.relations[0]?.evidence).toEqual([first.quote, 'Another sentence.']);
    expect(form.entities.map((e) => e.id)).toContain(form.relations[0]?.source ?? form.relations[0]?.target);
  });

  it.runIf(existsSync('dist/import/annotate.js'))('is what the annotate command writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-annotate-'));
    const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
    writeFileSync(input, JSON.stringify([{ id: 'x', title: "Harbour chief rejects union's charge", text: article }]));
    execFileSync(process.execPath, ['dist/import/annotate.js', input, output]);
    const [found] = JSON.parse(readFileSync(output, 'utf8')) as {
      id: string;
      entities: unknown[];
      relations: unknown[];
    }[];
    expect(found?.id).toBe('x');
    expect(found?.entities.length).toBeGreaterThan(3);
  });
});
