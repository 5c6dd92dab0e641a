// The Cypher editor: CodeMirror with our own small highlighter, completion from the real schema, the server's problems
// underlined while one types, and help on hover. Loaded when the screen opens.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { forceLinting } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef } from 'react';
import css from './Editor.module.css';
import { colours, completions, type EditorFacts, hover, problems } from './editorExtensions.js';

export interface EditorHandle {
  /** Puts text where the cursor is. */
  insert(piece: string): void;
  /** Puts the cursor there. */
  goTo(offset: number): void;
  /** Asks for the problems of the text again, at once. */
  look(): void;
}

interface Props {
  readonly text: string;
  readonly facts: EditorFacts;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly handle: React.RefObject<EditorHandle | null>;
}

export function Editor({ text, facts, onChange, onRun, onStep, handle }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ facts, onChange, onRun, onStep });
  latest.current = { facts, onChange, onRun, onStep };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the text is kept equal by the effect below
  useEffect(() => {
    if (element.current === null) return;
    const editor = new EditorView({
      parent: element.current,
      state: EditorState.create({ doc: text, extensions: extensions(latest) }),
    });
    view.current = editor;
    // On a touch screen the keyboard would cover half of the page.
    if (matchMedia('(pointer: fine)').matches) editor.focus();
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: text },
      selection: { anchor: text.length },
    });
  }, [text]);
  useImperativeHandle(handle, () => handleOf(view), []);
  return <div ref={element} className={css.editor} />;
}

function handleOf(view: React.RefObject<EditorView | null>): EditorHandle {
  return {
    insert(piece) {
      const editor = view.current;
      if (editor === null) return;
      editor.dispatch(editor.state.replaceSelection(piece), { scrollIntoView: true });
      editor.focus();
    },
    goTo(offset) {
      const editor = view.current;
      if (editor === null) return;
      editor.dispatch({ selection: { anchor: Math.min(offset, editor.state.doc.length) }, scrollIntoView: true });
      editor.focus();
    },
    look() {
      if (view.current !== null) forceLinting(view.current);
    },
  };
}

type Latest = React.RefObject<{
  readonly facts: EditorFacts;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onStep: (step: 1 | -1) => void;
}>;

function extensions(latest: Latest) {
  const facts = () => latest.current.facts;
  const always = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    history(),
    Prec.high(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: (view) => {
            closeCompletion(view);
            latest.current.onRun();
            return true;
          },
        },
        { key: 'Ctrl-ArrowUp', run: always(() => latest.current.onStep(1)) },
        { key: 'Ctrl-ArrowDown', run: always(() => latest.current.onStep(-1)) },
      ]),
    ),
    closeBrackets(),
    bracketMatching(),
    autocompletion({ override: [completions(facts)], icons: false }),
    keymap.of([...completionKeymap, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
    placeholder('MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a, r, b'),
    colours,
    problems(facts),
    hover(facts),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': 'Cypher query. Ctrl+Enter runs it.',
      'aria-multiline': 'true',
      spellcheck: 'false',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onChange(update.state.doc.toString());
    }),
  ];
}
