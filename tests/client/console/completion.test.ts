// What the editor offers at the cursor, which stands where the | is.
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../client/src/api/questions.js';
import { complete } from '../../../client/src/console/completion.js';

const schema: Schema = {
  labels: [
    { name: 'Actor', count: 12, properties: ['id', 'name', 'kind'] },
    { name: 'Statement', count: 40, properties: ['quote', 'at'] },
  ],
  relationshipTypes: [{ name: 'ACCUSES', count: 3, properties: ['statements', 'publishers'] }],
  engine: 'embedded',
  engineVersion: '0.6.0',
};

function offered(marked: string, isAsked = false, parameters: readonly string[] = []): readonly string[] {
  const at = marked.indexOf('|');
  const found = complete(marked.replace('|', ''), at, schema, parameters, isAsked);
  return found === null ? [] : found.options.map(({ label }) => label);
}

describe('completion', () => {
  it.each([
    ['labels after a colon in a node', 'MATCH (a:|', ['Actor', 'Statement']],
    ['labels that are half typed', 'MATCH (a:Act|', ['Actor', 'Statement']],
    ['types after a colon in a relationship', 'MATCH (a)-[r:|]->(b)', ['ACCUSES']],
    ['properties of the label of a variable', 'MATCH (s:Statement) RETURN s.|', ['quote', 'at']],
    ['properties of the type of a variable', 'MATCH ()-[r:ACCUSES]->() RETURN r.pub|', ['statements', 'publishers']],
    ['properties in the map of a node', 'MATCH (a:Actor {|', ['id', 'name', 'kind']],
    ['parameters', 'MATCH (a {id: $|', ['$who']],
  ])('%s', (_name, marked, expected) => {
    expect(offered(marked, false, ['who'])).toEqual(expected);
  });

  it('properties of everything where the variable has no label', () => {
    expect(offered('MATCH (x) RETURN x.|')).toEqual(['id', 'name', 'kind', 'quote', 'at', 'statements', 'publishers']);
  });

  it('keywords, functions and variables from the second letter on', () => {
    expect(offered('MATCH (actor:Actor) RE|')).toEqual(expect.arrayContaining(['RETURN', 'reduce', 'actor']));
    expect(offered('MATCH (actor:Actor) R|')).toEqual([]);
    expect(offered('MATCH (actor:Actor) |', true)).toContain('WHERE');
  });

  it.each([
    ['inside a text', "RETURN 'a.|'"],
    ['inside an open text', "RETURN 'MA|"],
    ['inside a comment', '// (a:|'],
    ['for a variable that is written out', 'MATCH (who:Actor) RETURN who|'],
    ['for the name of a column', 'RETURN 1 AS nam|'],
    ['after a number', 'RETURN 1.|'],
    ['for the value of a map', 'MATCH (a {id: |'],
  ])('nothing %s', (_name, marked) => {
    expect(offered(marked)).toEqual([]);
  });
});
