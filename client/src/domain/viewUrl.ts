// A view as an address and back: `readView(writeView(view))` is the same view. Unknown or broken parts of an address are
// ignored, never an error, since links are typed, cut and pasted by people.
import { actorKindNames } from '../../../graph/model/actorKinds.js';
import { relationTypeNames } from '../../../graph/model/relationTypes.js';
import { type Expansion, type Filters, noFilters, type Screen, type Selection, startView, type View } from './view.js';

const screens: readonly Screen[] = ['explore', 'query', 'disputes', 'documents', 'compare'];

const join = (parts: readonly string[]): string => parts.map(encodeURIComponent).join(',');
const split = (text: string | null): string[] => (text ? text.split(',').map(decode).filter(Boolean) : []);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function writeExpansion(expansion: Expansion): string {
  return [expansion.id, expansion.types.join('.'), expansion.direction, String(expansion.limit)].join('~');
}

function readExpansion(text: string): Expansion | null {
  const [id = '', types = '', direction = 'any', limit = '60'] = text.split('~');
  if (id === '') return null;
  return {
    id,
    types: relationTypeNames.filter((type) => types.split('.').includes(type)),
    direction: direction === 'in' || direction === 'out' ? direction : 'any',
    limit: positive(limit, 60),
  };
}

const positive = (text: string | null, otherwise: number): number => {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : otherwise;
};

const date = (text: string | null): string | null => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

/** Path and query of the view, beginning with `/`. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  };
  set('around', join(view.around));
  if (view.limit !== startView.limit) set('limit', String(view.limit));
  set('expand', join(view.expanded.map(writeExpansion)));
  set('hide', join(view.hiddenActors));
  set('pin', join(view.pins.map((p) => `${p.id}~${p.x.toFixed(2)}~${p.y.toFixed(2)}`)));
  writeFilters(view.filters, set);
  set('path', view.path === null ? null : join([view.path.from, view.path.to]));
  if (view.selection?.kind === 'actors') set('actor', join(view.selection.ids));
  if (view.selection?.kind === 'relationship') set('edge', view.selection.id);
  set('statement', view.statement);
  if (view.colourBy !== 'kind') set('colour', view.colourBy);
  if (view.asTable) set('as', 'table');
  if (view.camera !== null)
    set('camera', [view.camera.x, view.camera.y, view.camera.ratio].map((n) => n.toFixed(4)).join('~'));
  if (view.compare !== null) set('sides', join(view.compare));
  const text = query.toString();
  return pathOf(view) + (text === '' ? '' : `?${text}`);
}

function pathOf(view: View): string {
  if (view.screen === 'explore') return '/';
  if (view.screen === 'documents' && view.document !== null) return `/documents/${encodeURIComponent(view.document)}`;
  return `/${view.screen}`;
}

function writeFilters(filters: Filters, set: (name: string, value: string | null) => void): void {
  set('without', join(filters.hiddenTypes));
  set('withoutKinds', join(filters.hiddenKinds));
  set('sign', filters.sign);
  set('from', filters.from);
  set('to', filters.to);
  if (filters.minConfidence > 0) set('confidence', String(filters.minConfidence));
  if (filters.minSources > 1) set('sources', String(filters.minSources));
  set('outlet', filters.publisher);
  if (filters.contestedOnly) set('contested', '1');
  if (filters.withUnconnected) set('unconnected', '1');
}

/** The view an address stands for. */
export function readView(address: string): View {
  const url = new URL(address, 'http://view');
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  const query = url.searchParams;
  const pair = split(query.get('path'));
  const sides = split(query.get('sides'));
  return {
    screen: screens.find((screen) => screen === first) ?? 'explore',
    document: first === 'documents' && second !== '' ? decode(second) || null : null,
    around: split(query.get('around')),
    limit: Math.min(positive(query.get('limit'), startView.limit), 5000),
    expanded: split(query.get('expand')).flatMap((text) => readExpansion(text) ?? []),
    hiddenActors: split(query.get('hide')),
    pins: split(query.get('pin')).flatMap(readPin),
    filters: readFilters(query),
    path: pair[0] && pair[1] ? { from: pair[0], to: pair[1] } : null,
    selection: readSelection(query),
    statement: query.get('statement'),
    colourBy:
      query.get('colour') === 'camps' ? 'camps' : query.get('colour') === 'communities' ? 'communities' : 'kind',
    asTable: query.get('as') === 'table',
    camera: readCamera(query.get('camera')),
    compare: sides[0] && sides[1] ? [sides[0], sides[1]] : null,
  };
}

function readPin(text: string): { id: string; x: number; y: number }[] {
  const [id = '', x, y] = text.split('~');
  const pin = { id, x: Number(x), y: Number(y) };
  return id !== '' && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : [];
}

function readCamera(text: string | null): View['camera'] {
  const [x, y, ratio] = (text ?? '').split('~').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || ![x, y, ratio].every(Number.isFinite) || ratio <= 0)
    return null;
  return { x, y, ratio };
}

function readSelection(query: URLSearchParams): Selection | null {
  const edge = query.get('edge');
  if (edge) return { kind: 'relationship', id: edge };
  const ids = split(query.get('actor'));
  return ids.length > 0 ? { kind: 'actors', ids } : null;
}

function readFilters(query: URLSearchParams): Filters {
  const types = split(query.get('without'));
  const kinds = split(query.get('withoutKinds'));
  const sign = query.get('sign');
  const confidence = Number(query.get('confidence'));
  return {
    ...noFilters,
    hiddenTypes: relationTypeNames.filter((type) => types.includes(type)),
    hiddenKinds: actorKindNames.filter((kind) => kinds.includes(kind)),
    sign: sign === 'positive' || sign === 'negative' || sign === 'neutral' ? sign : null,
    from: date(query.get('from')),
    to: date(query.get('to')),
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    minSources: Math.round(positive(query.get('sources'), 1)),
    publisher: query.get('outlet') || null,
    contestedOnly: query.get('contested') === '1',
    withUnconnected: query.get('unconnected') === '1',
  };
}
