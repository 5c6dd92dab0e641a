// What the editor can do beyond text: colours, completion, problems and help on hover. Each takes the newest facts of the page
// through a function, since the editor outlives a render.
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { type Diagnostic, linter } from '@codemirror/lint';
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  hoverTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { Schema } from '../api/questions.js';
import { cypherTokens } from '../domain/cypherTokens.js';
import { relationInfo } from '../domain/filter.js';
import { askProblems } from './ask.js';
import { complete } from './completion.js';
import { type Help, helpFor } from './help.js';
import { type Parameter, readyValues } from './parameters.js';
import { rangeOf } from './problems.js';

export interface EditorFacts {
  readonly schema: Schema | undefined;
  readonly parameters: readonly Parameter[];
}

type Facts = () => EditorFacts;

export const completions =
  (facts: Facts) =>
  (context: CompletionContext): CompletionResult | null => {
    const { schema, parameters } = facts();
    const found = complete(
      context.state.doc.toString(),
      context.pos,
      schema,
      parameters.map((p) => p.name),
      context.explicit,
    );
    if (found === null) return null;
    return {
      from: found.from,
      validFor: /^[\w$]*$/,
      options: found.options.map(({ label, kind, detail, apply }) => ({
        label,
        type: kind,
        detail,
        ...(apply === undefined ? {} : { apply }),
        ...boost(kind),
      })),
    };
  };

const boost = (kind: string) => (kind === 'variable' ? { boost: 2 } : kind === 'keyword' ? { boost: 1 } : {});

let asking: AbortController | null = null;

export const problems = (facts: Facts) =>
  linter(
    async (view): Promise<readonly Diagnostic[]> => {
      const text = view.state.doc.toString();
      asking?.abort();
      if (text.trim() === '') return [];
      asking = new AbortController();
      const found = await askProblems(text, readyValues(facts().parameters), asking.signal);
      return found.map((problem) => ({
        ...rangeOf(text, problem),
        severity: problem.severity,
        message: problem.hint === null ? problem.message : `${problem.message}\n${problem.hint}`,
        source: problem.code === 'cypher-refused' ? 'Not allowed here' : '',
      }));
    },
    { delay: 350 },
  );

export const hover = (facts: Facts) =>
  hoverTooltip((view, at): Tooltip | null => {
    const text = view.state.doc.toString();
    const word = wordAt(text, at);
    if (word === null) return null;
    const help = helpOf(word.text, text.slice(word.to), facts().schema);
    if (help === null) return null;
    return { pos: word.from, end: word.to, above: true, create: () => ({ dom: draw(help) }) };
  });

function wordAt(text: string, at: number) {
  let from = 0;
  for (const token of cypherTokens(text)) {
    const to = from + token.text.length;
    if (at >= from && at <= to) {
      if (token.kind === 'comment' || token.kind === 'string') return null;
      break;
    }
    from = to;
  }
  const before = /\w*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\w*/.exec(text.slice(at))?.[0] ?? '';
  const word = before + after;
  return word === '' ? null : { text: word, from: at - before.length, to: at + after.length };
}

function helpOf(word: string, rest: string, schema: Schema | undefined): Help | null {
  const label = schema?.labels.find(({ name }) => name === word);
  if (label !== undefined)
    return {
      signature: `(:${word})`,
      text: `${label.count.toLocaleString('en')} nodes. Properties: ${label.properties.join(', ')}.`,
    };
  const type = schema?.relationshipTypes.find(({ name }) => name === word);
  if (type !== undefined) {
    const meaning = relationInfo.get(word)?.definition;
    const count = `${type.count.toLocaleString('en')} relationships.`;
    const properties = type.properties.length === 0 ? '' : ` Properties: ${type.properties.join(', ')}.`;
    return { signature: `-[:${word}]->`, text: `${meaning === undefined ? '' : `${meaning} `}${count}${properties}` };
  }
  return helpFor(word, /^\s*\(/.test(rest));
}

function draw({ signature, text, example }: Help): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cy-help';
  for (const [tag, words] of [
    ['code', signature],
    ['p', text],
    ['code', example],
  ] as const) {
    if (words === undefined) continue;
    const element = document.createElement(tag);
    element.textContent = words;
    box.append(element);
  }
  return box;
}

export const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let at = 0;
  for (const { text, kind } of cypherTokens(view.state.doc.toString())) {
    if (kind !== 'plain') builder.add(at, at + text.length, Decoration.mark({ class: `cy-${kind}` }));
    at += text.length;
  }
  return builder.finish();
}
