// What Neo4j Browser is given: a graph stylesheet it can read, with names as captions, and queries whose parameters it can set.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templates } from '../../../client/src/console/templates.js';
import { nodeLabels } from '../../../graph/model/nodeLabels.js';
import { relationTypes } from '../../../graph/model/relationTypes.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** As Neo4j Browser reads a stylesheet: braces outside of quotes open and close a rule, `;` and `:` part its properties. */
function readStylesheet(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rules = new Map<string, ReadonlyMap<string, string>>();
  let [selector, body, isQuoted, isInside] = ['', '', false, false];
  for (const sign of text) {
    if (sign === '"' || sign === "'") isQuoted = !isQuoted;
    if (!isQuoted && sign === '{') isInside = true;
    else if (!isQuoted && sign === '}') {
      const pairs = body.split(';').flatMap((line) => {
        const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(line) ?? [];
        return key === '' ? [] : [[key, value] as const];
      });
      rules.set(selector, new Map(pairs));
      [selector, body, isInside] = ['', '', false];
    } else if (isInside) body += sign;
    else if (!/\s/.test(sign)) selector += sign;
  }
  expect([selector, isQuoted, isInside]).toEqual(['', false, false]);
  return rules;
}

const stylesheet = readStylesheet(read('docs/hearsay.grass'));

test('every label has a caption that is a property of it, and actors bear their names', () => {
  for (const { label, properties } of nodeLabels) {
    const caption = stylesheet.get(`node.${label}`)?.get('caption') ?? '';
    expect([label, caption]).toEqual([label, expect.stringMatching(/^"\{\w+\}"$/)]);
    expect(properties.map(({ name }) => name)).toContain(caption.slice(2, -2));
  }
  for (const label of ['Actor', 'Person', 'Group'])
    expect(stylesheet.get(`node.${label}`)?.get('caption')).toBe('"{name}"');
});

test('the stylesheet speaks of labels and types that there are, in values that Browser understands', () => {
  const known = new Set([
    ...['node', 'relationship'],
    ...nodeLabels.map(({ label }) => `node.${label}`),
    ...relationTypes.map(({ type }) => `relationship.${type}`),
  ]);
  expect([...stylesheet.keys()].filter((selector) => !known.has(selector))).toEqual([]);
  for (const rule of stylesheet.values())
    for (const [key, value] of rule)
      expect([key, value]).toEqual([key, expect.stringMatching(/^(?:#[0-9A-F]{6}|\d+px|"[^"]+")$/)]);
  expect(read('docs/cypher.md')).toContain('(hearsay.grass)');
});

test('parameters of the console are texts with plain names, which `:param` can set, and are shown in the recipes', () => {
  const recipes = read('docs/cypher.md');
  const together = /^\s*:params \{(.*)\}$/m.exec(recipes)?.[1] ?? '';
  for (const { query, parameters } of templates) {
    const used = [...query.matchAll(/\$(`[^`]*`|\w+)/g)].map((match) => match[1] ?? '');
    expect(new Set(used)).toEqual(new Set(parameters.map(({ name }) => name)));
    for (const { name, type } of parameters) {
      expect(name).toMatch(/^[a-z]\w*$/);
      expect(['actor', 'date', 'text']).toContain(type);
      expect(together).toMatch(new RegExp(`\\b${name}: '`));
    }
  }
  for (const [, recipe = ''] of recipes.matchAll(/```cypher\n([\s\S]*?)```/g)) expect(recipe).not.toContain('$');
});
