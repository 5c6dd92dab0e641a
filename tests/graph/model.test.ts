// The model's tables, and the documentation that must name all of them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actorKindNames } from '../../graph/model/actorKinds.js';
import { linkTypes, nodeLabels } from '../../graph/model/nodeLabels.js';
import { relationshipOf } from '../../graph/model/relationshipIds.js';
import { relationTypes } from '../../graph/model/relationTypes.js';

const text = readFileSync('docs/graph-model.md', 'utf8');

describe('docs/graph-model.md', () => {
  test.each(nodeLabels)('names $label with every property', ({ label, properties }) => {
    const line = text.split('\n').find((one) => one.startsWith(`| \`${label}\` |`));
    expect(line).toBeDefined();
    if (line?.includes('as `Actor`')) return;
    for (const { name } of properties) expect(line).toContain(`\`${name}\``);
  });

  test.each(linkTypes)('names $type with every property', ({ type, from, properties }) => {
    const line = text.split('\n').find((one) => one.startsWith(`| \`${type}\` |`));
    expect(line).toBeDefined();
    const isDerived = relationTypes.some((r) => r.type === type);
    for (const { name } of properties) expect(isDerived ? text : line).toContain(`\`${name}\``);
    if (!isDerived) expect(line).toContain(`| ${from} |`);
  });

  test.each(relationTypes)('gives $type its sign and codes', ({ type, sign, isSymmetric, cameo, plover }) => {
    const cells = [`\`${type}\``, sign, isSymmetric ? 'no' : 'yes', cameo ?? '-', plover ?? '-'];
    expect(text).toContain(`| ${cells.join(' | ')} |`);
  });

  test('names every kind of actor', () => {
    for (const kind of actorKindNames) expect(text).toContain(`\`${kind}\``);
  });
});

describe('the identity of a relationship', () => {
  test('depends on type and direction', () => {
    const ids = [
      relationshipOf('ACCUSES', 'a', 'b'),
      relationshipOf('ACCUSES', 'b', 'a'),
      relationshipOf('DENIES', 'a', 'b'),
    ].map((r) => r?.id);
    expect(new Set(ids).size).toBe(3);
    expect(relationshipOf('ACCUSES', 'a', 'b')?.id).toBe(ids[0]);
  });

  test('has no direction where the type has none', () => {
    expect(relationshipOf('MEETS', 'b', 'a')).toEqual(relationshipOf('MEETS', 'a', 'b'));
    expect(relationshipOf('MEETS', 'b', 'a')).toMatchObject({ source: 'a', target: 'b' });
  });

  test('is null without two different ends', () => {
    expect(relationshipOf('ACCUSES', null, 'b')).toBeNull();
    expect(relationshipOf('ACCUSES', 'a', null)).toBeNull();
    expect(relationshipOf('ACCUSES', 'a', 'a')).toBeNull();
  });
});
