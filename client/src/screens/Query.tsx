// Cypher in the browser: templates, saved queries, schema and history beside an editor, and the answer below it. Always read
// only, and which engine answers is always on screen.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { askSchema } from '../api/questions.js';
import type { EditorHandle } from '../console/Editor.js';
import { Output } from '../console/Output.js';
import { ParametersPanel } from '../console/ParametersPanel.js';
import { parametersOf } from '../console/parameters.js';
import { Side } from '../console/Side.js';
import { cancel, run, showEvidence, stepHistory, useConsole, write } from '../console/state.js';
import css from './Query.module.css';

const Editor = lazy(() => import('../console/Editor.js').then((m) => ({ default: m.Editor })));

export function Query() {
  const text = useConsole((s) => s.text);
  const parameters = useConsole((s) => s.parameters);
  const schema = useQuery(askSchema()).data;
  const editor = useRef<EditorHandle>(null);
  useCancelKey();
  useLookAgain(editor);
  return (
    <div className={css.query}>
      <h1 className="sr">Query the network</h1>
      <Side onInsert={(piece) => editor.current?.insert(piece)} />
      <div className={css.work}>
        <div>
          <Suspense fallback={<pre className={css.fallback}>{text}</pre>}>
            <Editor
              text={text}
              facts={{ schema, parameters: parametersOf(text, parameters) }}
              onChange={write}
              onRun={() => void run()}
              onStep={stepHistory}
              handle={editor}
            />
          </Suspense>
          <ParametersPanel />
        </div>
        <Output onGoTo={(offset) => editor.current?.goTo(offset)} />
      </div>
    </div>
  );
}

/** Esc ends the query wherever the focus is; when none runs it closes the evidence, but for the editor's own lists. */
function useCancelKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const { startedAt, evidence } = useConsole.getState();
      const isElsewhere = (event.target as HTMLElement | null)?.closest('.cm-editor, input, [role="dialog"]') != null;
      if (startedAt === null && (evidence === null || isElsewhere)) return;
      event.preventDefault();
      event.stopPropagation();
      if (startedAt === null) showEvidence(null);
      else cancel();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

/** What an error is about is underlined as soon as it is on screen. */
function useLookAgain(editor: React.RefObject<EditorHandle | null>): void {
  const result = useConsole((s) => s.result);
  useEffect(() => {
    if (result?.kind === 'error') editor.current?.look();
  }, [result, editor]);
}
