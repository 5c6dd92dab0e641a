// The parameters of the query on screen, each with its type and a field that fits it, or all of them as JSON.
import { useEffect, useId, useRef, useState } from 'react';
import { ActorPicker } from './ActorPicker.js';
import css from './ParametersPanel.module.css';
import { type Parameter, type ParameterType, parametersOf, parameterTypes, readJson, writeJson } from './parameters.js';
import { run, setParameter, useConsole } from './state.js';

export function ParametersPanel() {
  const text = useConsole((s) => s.text);
  const known = useConsole((s) => s.parameters);
  const missing = useConsole((s) => s.missing);
  const [isJson, setJson] = useState(false);
  const parameters = parametersOf(text, known);
  if (parameters.length === 0) return null;
  return (
    <section className={css.box} aria-label="Parameters">
      {isJson ? (
        <JsonParameters parameters={parameters} />
      ) : (
        parameters.map((parameter) => (
          <Field key={parameter.name} parameter={parameter} isMissing={missing?.name === parameter.name} />
        ))
      )}
      <button type="button" className={`btn small ${css.mode}`} aria-pressed={isJson} onClick={() => setJson(!isJson)}>
        {isJson ? 'As fields' : 'As JSON'}
      </button>
      {missing === null ? null : (
        <p className={css.missing} role="alert">
          {missing.problem}
        </p>
      )}
    </section>
  );
}

function Field({ parameter, isMissing }: { readonly parameter: Parameter; readonly isMissing: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMissing) box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isMissing]);
  // A template says what its parameters are; others are what the writer of the query makes of them.
  const isFromTemplate = parameter.label !== parameter.name;
  const title = isFromTemplate ? `${parameter.label} ($${parameter.name})` : `$${parameter.name}`;
  return (
    <div className={css.field} ref={box} data-missing={isMissing || undefined}>
      <Value parameter={parameter} title={title} isMissing={isMissing} />
      {isFromTemplate ? null : (
        <select
          className={css.type}
          aria-label={`Type of $${parameter.name}`}
          value={parameter.type}
          onChange={(event) =>
            setParameter({ ...parameter, type: event.target.value as ParameterType, text: '', shown: '' })
          }
        >
          {parameterTypes.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      )}
    </div>
  );
}

function Value({
  parameter,
  title,
  isMissing,
}: {
  readonly parameter: Parameter;
  readonly title: string;
  readonly isMissing: boolean;
}) {
  const id = useId();
  const change = (text: string) => setParameter({ ...parameter, text });
  if (parameter.type === 'actor')
    return (
      <ActorPicker
        label={title}
        shown={parameter.shown}
        isMissing={isMissing}
        onChoose={(actor, name) => setParameter({ ...parameter, text: actor, shown: name })}
      />
    );
  if (parameter.type === 'yes or no')
    return (
      <label className={css.picker} htmlFor={id}>
        <span className={css.name}>{title}</span>
        <select id={id} className="field" value={parameter.text} onChange={(event) => change(event.target.value)}>
          <option value="">choose</option>
          <option value="true">yes</option>
          <option value="false">no</option>
        </select>
      </label>
    );
  return (
    <label className={css.picker} htmlFor={id}>
      <span className={css.name}>{title}</span>
      <input
        id={id}
        className="field"
        type={parameter.type === 'date' ? 'date' : 'text'}
        inputMode={parameter.type === 'number' ? 'decimal' : undefined}
        placeholder={parameter.type === 'JSON' ? '["a", "b"]' : undefined}
        aria-invalid={isMissing}
        value={parameter.text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void run();
        }}
      />
    </label>
  );
}

function JsonParameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const [text, setText] = useState(() => writeJson(parameters));
  const id = useId();
  const isBroken = readJson(text, parameters) === null;
  return (
    <label className={css.json} htmlFor={id}>
      <span className={css.name}>Parameters as JSON</span>
      <textarea
        id={id}
        className="field"
        rows={4}
        spellCheck={false}
        aria-invalid={isBroken}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          for (const parameter of readJson(event.target.value, parameters) ?? []) setParameter(parameter);
        }}
      />
      {isBroken ? <small>Not a JSON object yet.</small> : null}
    </label>
  );
}
