// One self-contained HTML page of the view: the picture, the sentences, and a script of a few lines that connects the two.
// It needs no server and loads nothing; all text of the news goes through JSON and `textContent`, never through markup.
import type { RelationshipDetail } from '../../../graph/shapes.js';
import type { Drawing } from './drawing.js';
import { escapeXml, scriptJson } from './escape.js';
import { type Places, statementsOf } from './exportGraph.js';
import { relationInfo } from './filter.js';
import type { Network } from './network.js';
import { drawSvg } from './svg.js';

export interface PageOptions {
  readonly title: string;
  readonly colour: (token: string) => string;
  readonly tokens: readonly string[];
  readonly counts: string;
  readonly madeAt: string;
}

export function writePage(
  network: Network,
  drawing: Drawing,
  places: Places,
  details: readonly RelationshipDetail[],
  options: PageOptions,
): string {
  const svg = drawSvg(drawing, places, { colour: options.colour, title: options.title });
  const variables = options.tokens.map((token) => `--${token}:${options.colour(token)}`).join(';');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeXml(options.title)}</title>
<style>:root{${variables}}${style}</style>
<header><b>${escapeXml(options.title)}</b><span>${escapeXml(options.counts)} Made with Hearsay, ${escapeXml(options.madeAt)}.</span></header>
<main>${svg}</main>
<aside aria-live="polite"></aside>
<script type="application/json" id="data">${scriptJson(dataOf(network, details))}</script>
<script>${script}</script>
</html>
`;
}

function dataOf(network: Network, details: readonly RelationshipDetail[]) {
  const statements = statementsOf(details).map((s) => ({
    id: s.id,
    relationship: s.relationship,
    quote: s.quote,
    source: s.source?.name ?? 'unattributed',
    sourceId: s.source?.id ?? null,
    target: s.target?.name ?? 'nobody named',
    targetId: s.target?.id ?? null,
    label: relationInfo.get(s.type)?.label ?? s.type,
    confidence: s.confidence,
    said: s.attribution.map((a) => a.name).join(' ← '),
    where: [s.document.publisher, s.document.title, s.at].filter(Boolean).join(', '),
    rebuttedBy: s.rebuttedBy,
    rebuts: s.rebuts,
  }));
  const live = [...network.actors.values()].filter((a) => !network.greyed.has(a.id));
  return {
    statements,
    nodes: live.map((a) => ({ id: a.id, name: a.name, kind: a.kind, documents: a.documents })),
    edges: [...network.relationships.values()]
      .filter((r) => !network.greyed.has(r.id))
      .map((r) => ({ id: r.id, source: r.source, target: r.target })),
  };
}

const style =
  '*{box-sizing:border-box}body{margin:0;height:100vh;display:grid;grid-template:auto 1fr/1fr 400px;font:14px/1.5 system-ui,sans-serif;background:var(--paper);color:var(--ink)}header{grid-column:1/-1;padding:10px 16px;border-bottom:1px solid var(--line);background:var(--surface);display:flex;gap:14px;align-items:baseline;flex-wrap:wrap}header b{font:600 18px Georgia,serif}header span{color:var(--ink-2);font-size:12px}main{overflow:hidden;min-height:0;position:relative}svg{width:100%;height:100%;display:block;cursor:grab;touch-action:none}svg [data-node],svg [data-edge]{cursor:pointer}svg .dim{opacity:.12!important}svg .on circle{stroke:var(--accent);stroke-width:3}aside{border-left:1px solid var(--line);background:var(--surface);padding:16px;overflow:auto;min-height:0}h2{font-size:17px;margin:0 0 10px}blockquote{margin:0 0 4px;font:16px/1.5 Georgia,serif}article{padding:10px 0;border-top:1px solid var(--line)}small{color:var(--ink-2)}@media(max-width:800px){body{grid-template:auto 1fr 40vh/1fr}aside{border-left:0;border-top:1px solid var(--line)}}';

// Plain browser script, written to the page as it stands; `data-node` and `data-edge` come from the SVG.
const script = `
const data = JSON.parse(document.getElementById('data').textContent);
const svg = document.querySelector('svg'), aside = document.querySelector('aside');
const nodes = [...svg.querySelectorAll('[data-node]')], edges = [...svg.querySelectorAll('[data-edge]')];
const el = (tag, text) => { const e = document.createElement(tag); e.textContent = text; return e; };
function show(title, list) {
  aside.replaceChildren(el('h2', title));
  if (!list.length) aside.append(el('p', 'No sentence here.'));
  for (const s of list) {
    const a = document.createElement('article');
    a.append(el('small', s.source + ' ' + s.label + ' ' + s.target), el('blockquote', s.quote), el('small', s.confidence.toFixed(2) + ' · ' + s.where + (s.said ? ' · according to ' + s.said : '')));
    for (const id of s.rebuttedBy) { const d = data.statements.find(x => x.id === id); if (d) a.append(el('p', 'Denied: ' + d.quote)); }
    aside.append(a);
  }
}
function light(ids) {
  for (const e of nodes) { e.classList.toggle('dim', !!ids && !ids.has(e.dataset.node)); }
  for (const e of edges) e.classList.toggle('dim', !!ids && !ids.has(e.dataset.edge));
}
function chooseNode(id) {
  const n = data.nodes.find(x => x.id === id), near = new Set([id]);
  for (const e of data.edges) if (e.source === id || e.target === id) { near.add(e.id); near.add(e.source); near.add(e.target); }
  light(near); show(n.name, data.statements.filter(s => s.sourceId === id || s.targetId === id));
}
function chooseEdge(id) {
  const e = data.edges.find(x => x.id === id);
  light(new Set([id, e.source, e.target]));
  const list = data.statements.filter(s => s.relationship === id);
  show(list.length ? list[0].source + ' ' + list[0].label + ' ' + list[0].target : 'Relationship', list);
}
for (const e of nodes) { e.tabIndex = 0; e.setAttribute('role', 'button'); e.onkeydown = k => { if (k.key === 'Enter') chooseNode(e.dataset.node); }; }
function start() { light(null); show('Click an actor or a line', []); aside.lastChild.textContent = 'Every line stands for sentences; they appear here.'; }
start();
let box = svg.getAttribute('viewBox').split(' ').map(Number), drag = null, moved = false;
const set = () => svg.setAttribute('viewBox', box.join(' '));
const unit = () => Math.max(box[2] / svg.clientWidth, box[3] / svg.clientHeight);
svg.onwheel = e => { e.preventDefault(); const f = e.deltaY > 0 ? 1.15 : 0.87, cx = box[0] + box[2] / 2, cy = box[1] + box[3] / 2; box = [cx - box[2] * f / 2, cy - box[3] * f / 2, box[2] * f, box[3] * f]; set(); };
svg.onpointerdown = e => { drag = [e.clientX, e.clientY]; moved = false; };
svg.onpointermove = e => { if (!drag) return; const u = unit(), dx = e.clientX - drag[0], dy = e.clientY - drag[1]; if (Math.abs(dx) + Math.abs(dy) > 3) moved = true; if (moved) { box[0] -= dx * u; box[1] -= dy * u; drag = [e.clientX, e.clientY]; set(); } };
svg.onpointerup = () => { drag = null; };
svg.onclick = e => { if (moved) return; const n = e.target.closest('[data-node]'), l = e.target.closest('[data-edge]'); if (n) chooseNode(n.dataset.node); else if (l) chooseEdge(l.dataset.edge); else start(); };
`;
