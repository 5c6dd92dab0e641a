// What is found in a document depends on its text alone. A memory of word classes by form once let the documents read
// before decide, so that the two engines, fed by different threads, held graphs that differed.
import { expect, test, vi } from 'vitest';
import type { SourceDocument } from '../../import/annotation.js';
import { readPaths } from '../../import/read/readPaths.js';

async function extractInOrder(documents: readonly SourceDocument[]): Promise<Map<string, string>> {
  vi.resetModules();
  const { createRulesExtractor } = await import('../../import/extract.js');
  const extractor = await createRulesExtractor();
  const found = new Map<string, string>();
  for (const document of documents) found.set(document.id, JSON.stringify(await extractor.extract(document)));
  return found;
}

test('the documents read before a document change nothing in it', async () => {
  const documents: SourceDocument[] = [];
  for await (const result of readPaths(['samples'], {})) if ('document' in result) documents.push(result.document);
  const made = (id: string, text: string) => ({ ...documents[0]!, id, title: '', text });
  const all = [
    made(
      'verb',
      'Crews left the ministry. They were leading the Leading Party of Norwood when Speaking Times said so.',
    ),
    ...documents,
    made('noun', 'The Leading Party accused the Speaking Times. Heads of the Heads Council speaking for Norwood left.'),
  ];
  const forward = await extractInOrder(all);
  const backward = await extractInOrder([...all].reverse());
  for (const [id, annotation] of forward) expect(backward.get(id)).toBe(annotation);
});
