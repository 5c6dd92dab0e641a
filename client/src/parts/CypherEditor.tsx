// The Cypher editor: CodeMirror with our own small highlighter and completion of keywords. Loaded when the screen opens.
import { autocompletion, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { relationTypeNames } from '../../../graph/model/relationTypes.js';
import { cypherTokens, keywords } from '../domain/cypherTokens.js';
import css from './CypherEditor.module.css';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onRun: (text: string) => void;
}

export function CypherEditor({ text, onChange, onRun }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const calls = useRef({ onChange, onRun });
  calls.current = { onChange, onRun };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the text is kept equal by the effect below
  useEffect(() => {
    if (element.current === null) return;
    const editor = new EditorView({
      parent: element.current,
      state: EditorState.create({ doc: text, extensions: extensions(calls) }),
    });
    view.current = editor;
    editor.focus();
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  return <div ref={element} className={css.editor} />;
}

type Calls = React.RefObject<{ onChange: (text: string) => void; onRun: (text: string) => void }>;

function extensions(calls: Calls) {
  return [
    history(),
    keymap.of([
      {
        key: 'Mod-Enter',
        run: (editor) => {
          calls.current.onRun(editor.state.doc.toString());
          return true;
        },
      },
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    placeholder('MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a, r, b'),
    autocompletion({ override: [complete] }),
    colours,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Cypher query. Ctrl+Enter runs it.' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) calls.current.onChange(update.state.doc.toString());
    }),
  ];
}

const labels = [
  'Actor',
  'Person',
  'Group',
  'Statement',
  'Document',
  'SOURCE_OF',
  'TARGETS',
  'STATED_IN',
  'ACCORDING_TO',
  'REBUTS',
  'MENTIONED_IN',
  ...relationTypeNames,
];

function complete(context: CompletionContext) {
  const word = context.matchBefore(/:?\w+/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const isLabel = word.text.startsWith(':');
  return {
    from: isLabel ? word.from + 1 : word.from,
    options: isLabel
      ? labels.map((label) => ({ label, type: 'class' }))
      : keywords.map((label) => ({ label, type: 'keyword' })),
  };
}

const colours = ViewPlugin.fromClass(
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
