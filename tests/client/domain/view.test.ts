import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chips,
  clearFilters,
  expand,
  isStep,
  noFilters,
  openScreen,
  selectActor,
  setFilters,
  startView,
  toggleExpansion,
  toggleType,
  type View,
} from '../../../client/src/domain/view.js';
import { readView, writeView } from '../../../client/src/domain/viewUrl.js';
import { actorKindNames } from '../../../graph/model/actorKinds.js';
import { relationTypeNames } from '../../../graph/model/relationTypes.js';

const id = fc.stringMatching(/^[a-z0-9:é -]{1,12}$/).filter((text) => text.trim() === text);
const date = fc.constantFrom('2024-01-31', '1999-12-01', null);
const place = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 4);

const views: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom('explore', 'query', 'disputes', 'compare'),
  around: fc.uniqueArray(id, { maxLength: 3 }),
  limit: fc.integer({ min: 1, max: 5000 }),
  expanded: fc.array(
    fc.record({
      id,
      types: fc.subarray([...relationTypeNames]),
      direction: fc.constantFrom('any', 'in', 'out'),
      limit: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 2 },
  ),
  hiddenActors: fc.uniqueArray(id, { maxLength: 3 }),
  pins: fc.array(fc.record({ id, x: place, y: place }), { maxLength: 2 }),
  filters: fc.record({
    hiddenTypes: fc.subarray([...relationTypeNames]),
    hiddenKinds: fc.subarray([...actorKindNames]),
    sign: fc.constantFrom('positive', 'negative', 'neutral', null),
    from: date,
    to: date,
    minConfidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    minSources: fc.integer({ min: 1, max: 9 }),
    publisher: fc.option(id, { nil: null }),
    contestedOnly: fc.boolean(),
    withUnconnected: fc.boolean(),
  }),
  path: fc.option(fc.record({ from: id, to: id }), { nil: null }),
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('relationship' as const), id }),
    fc.record({ kind: fc.constant('actors' as const), ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }) }),
  ),
  document: fc.constant(null),
  statement: fc.option(id, { nil: null }),
  colourBy: fc.constantFrom('kind', 'camps', 'communities'),
  asTable: fc.boolean(),
  camera: fc.option(fc.record({ x: place, y: place, ratio: fc.constantFrom(0.25, 1, 4) }), { nil: null }),
  compare: fc.option(fc.tuple(id, id), { nil: null }),
});

describe('a view in the address', () => {
  it('comes back as the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view))).toEqual(view);
      }),
    );
  });

  it('of a document comes back with the document', () => {
    const view = { ...startView, screen: 'documents' as const, document: 'doc/1 ä', statement: 's1' };
    expect(readView(writeView(view))).toEqual(view);
  });

  it('that starts is just a slash', () => {
    expect(writeView(startView)).toBe('/');
  });

  it('that is broken is read as far as it makes sense', () => {
    expect(
      readView(
        '/nowhere?confidence=high&from=yesterday&camera=1~x~2&pin=a~b&without=NONE,ACCUSES&expand=%E0%A4%A&path=a',
      ),
    ).toEqual({
      ...startView,
      filters: { ...noFilters, hiddenTypes: ['ACCUSES'] },
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.webQueryParameters(), (query) => void readView(`/?${query}`)));
  });
});

describe('changes of a view', () => {
  it('count as a step when they change what is drawn, not when something is chosen', () => {
    expect(isStep(startView, toggleType('ACCUSES')(startView))).toBe(true);
    expect(isStep(startView, expand('a')(startView))).toBe(true);
    expect(isStep(startView, selectActor('a')(startView))).toBe(false);
    expect(isStep(startView, openScreen('query')(startView))).toBe(false);
  });

  it('add to the selection and take out of it again', () => {
    const two = selectActor('b', true)(selectActor('a')(startView));
    expect(two.selection).toEqual({ kind: 'actors', ids: ['a', 'b'] });
    expect(selectActor('a', true)(two).selection).toEqual({ kind: 'actors', ids: ['b'] });
    expect(selectActor('c')(two).selection).toEqual({ kind: 'actors', ids: ['c'] });
  });

  it('expand and collapse by the same key', () => {
    const open = toggleExpansion('a')(startView);
    expect(open.expanded.map((e) => e.id)).toEqual(['a']);
    expect(toggleExpansion('a')(open).expanded).toEqual([]);
  });

  it('give one chip for each filter, and each chip takes its filter away', () => {
    const view = setFilters({
      contestedOnly: true,
      minConfidence: 0.6,
      from: '2021-09-01',
      to: '2021-11-30',
      publisher: 'The Valley Post',
    })(startView);
    const list = chips(view.filters);
    expect(list.map((chip) => chip.label)).toEqual([
      'Contested',
      'Confidence ≥ 0.6',
      'The Valley Post',
      '1 Sep – 30 Nov 2021',
    ]);
    const cleared = list.reduce((v, chip) => setFilters(chip.without)(v), view);
    expect(cleared.filters).toEqual(noFilters);
    expect(clearFilters(view).filters).toEqual(noFilters);
  });
});
