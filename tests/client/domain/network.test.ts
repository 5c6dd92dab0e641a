import { describe, expect, it } from 'vitest';
import { passes } from '../../../client/src/domain/filter.js';
import { buildNetwork, describeCounts, narrow, neighboursOf, waiting } from '../../../client/src/domain/network.js';
import { type Expansion, hideActors, noFilters, setFilters, startView } from '../../../client/src/domain/view.js';
import { actor, subgraph, tie } from './fixtures.js';

const main = subgraph([tie('a', 'ACCUSES', 'b', { contested: true }), tie('b', 'SUPPORTS', 'c')], [actor('alone')]);
const build = (view = startView) => buildNetwork({ main, expansions: [], path: null }, view);

describe('the network on screen', () => {
  it('holds the connected actors and says how many it leaves out', () => {
    const network = build();
    expect([...network.actors.keys()]).toEqual(['a', 'b', 'c']);
    expect(describeCounts(network.counts)).toBe('Showing 3 of 4 actors. 1 without a relationship not drawn.');
  });

  it('draws unconnected actors when asked', () => {
    expect(build(setFilters({ withUnconnected: true })(startView)).actors.has('alone')).toBe(true);
  });

  it('greys what no longer passes, and counts it as hidden by filters', () => {
    const network = build(setFilters({ contestedOnly: true })(startView));
    expect([...network.greyed].sort()).toEqual(['b-SUPPORTS-c', 'c']);
    expect(network.counts).toMatchObject({ shownActors: 2, shownRelationships: 1, hiddenByFilters: 1 });
  });

  it('adds to the hidden what the server already left out', () => {
    const cut = { ...main, totals: { ...main.totals, actors: 157, hiddenByFilters: 198, hiddenByLimit: 40 } };
    const network = buildNetwork({ main: cut, expansions: [], path: null }, startView);
    expect(describeCounts(network.counts)).toContain('Showing 3 of 157 actors. 198 relationships hidden by filters.');
    expect(describeCounts(network.counts)).toContain('40 relationships beyond the limit.');
  });

  it('accounts for the actors that filters cut off, which the server leaves out', () => {
    const cut = { ...main, totals: { ...main.totals, actors: 12, hiddenByFilters: 9 } };
    const network = buildNetwork(
      { main: cut, expansions: [], path: null },
      setFilters({ minConfidence: 0.01 })(startView),
    );
    expect(describeCounts(network.counts)).toBe(
      'Showing 3 of 12 actors. 9 relationships hidden by filters. 9 actors without one that passes.',
    );
  });

  it('takes out what was hidden by hand, with its relationships', () => {
    const network = build(hideActors(['b'])(startView));
    expect(network.relationships.size).toBe(0);
    expect(network.counts.hiddenByHand).toBe(1);
  });

  const grown = (answer: ReturnType<typeof subgraph>, wanted: Partial<Expansion>) => {
    const expansion: Expansion = { id: 'a', types: [], direction: 'out', limit: 9, ...wanted };
    return [...buildNetwork({ main, expansions: [{ expansion, answer }], path: null }, startView).actors.keys()];
  };

  it('adds an expansion in the direction and types asked for', () => {
    const answer = subgraph([tie('a', 'URGES', 'x'), tie('y', 'URGES', 'a'), tie('a', 'WARNS', 'z')]);
    expect(grown(answer, { types: ['URGES'] })).toEqual(['a', 'b', 'c', 'x']);
    expect(grown(answer, { types: ['URGES'], direction: 'in' })).toEqual(['a', 'b', 'c', 'y']);
  });

  it('takes a relationship without a direction for one that goes both ways', () => {
    const answer = subgraph([tie('a', 'MEETS', 'x'), tie('y', 'MEETS', 'a')]);
    expect(grown(answer, { direction: 'in' })).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  it('keeps what is between the neighbours, whichever way it goes', () => {
    const answer = subgraph([tie('a', 'URGES', 'x'), tie('a', 'WARNS', 'y'), tie('y', 'WARNS', 'x')]);
    expect(grown(answer, {})).toEqual(['a', 'b', 'c', 'x', 'y']);
    const expansion: Expansion = { id: 'a', types: [], direction: 'out', limit: 9 };
    expect(narrow(answer, expansion).map((r) => r.id)).toContain('y-WARNS-x');
  });

  it('counts the neighbours that an expansion could bring, each once', () => {
    const all = [tie('a', 'URGES', 'x'), tie('a', 'WARNS', 'x'), tie('y', 'URGES', 'a'), tie('z', 'MEETS', 'a')];
    const found = (change: Partial<Expansion>) =>
      neighboursOf(all, { id: 'a', types: [], direction: 'any', limit: 1, ...change });
    expect(found({})).toBe(3);
    expect(found({ direction: 'out' })).toBe(2);
    expect(found({ direction: 'in', types: ['URGES'] })).toBe(1);
  });

  it('knows how many neighbours wait', () => {
    const busy = { ...main, actors: main.actors.map((a) => (a.id === 'a' ? { ...a, degree: 9 } : a)) };
    expect(waiting(buildNetwork({ main: busy, expansions: [], path: null }, startView), 'a')).toBe(8);
  });
});

describe('filters', () => {
  const one = tie('a', 'ACCUSES', 'b', { firstAt: '2024-03-01', lastAt: '2024-05-01', confidence: 0.6, publishers: 2 });
  it.each([
    [{ from: '2024-05-01' }, true],
    [{ from: '2024-05-02' }, false],
    [{ to: '2024-03-01' }, true],
    [{ to: '2024-02-29' }, false],
    [{ minConfidence: 0.6 }, true],
    [{ minConfidence: 0.65 }, false],
    [{ minSources: 2 }, true],
    [{ minSources: 3 }, false],
    [{ sign: 'negative' as const }, true],
    [{ sign: 'positive' as const }, false],
    [{ hiddenTypes: ['ACCUSES' as const] }, false],
    [{ contestedOnly: true }, false],
  ])('%j lets the relationship through: %s', (filters, expected) => {
    expect(passes(one, { ...noFilters, ...filters })).toBe(expected);
  });
});
