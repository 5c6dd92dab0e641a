// One box that finds everything: actors (with the alias that matched), relationships, documents and commands, in groups.
// A combobox after the ARIA pattern: arrows choose, Enter takes, Esc closes and then clears.
import { useQuery } from '@tanstack/react-query';
import { Search as SearchIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { DocumentRef } from '../../../graph/shapes.js';
import { askSearch } from '../api/questions.js';
import { relationInfo } from '../domain/filter.js';
import { count, outletOf, showDate } from '../domain/format.js';
import { openDocument, selectActor, selectRelationship } from '../domain/view.js';
import { commands } from '../state/commands.js';
import { reveal } from '../state/reveal.js';
import { change } from '../state/store.js';
import { KindDot } from './KindDot.js';
import css from './Search.module.css';

interface Hit {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  readonly kind: string | null;
  readonly take: () => void;
}

export function Search() {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const hits = useHits(useDeferredValue(text));
  // Enter may come before the answer: the first hit is then taken as soon as it is here.
  const isEager = useRef(false);
  const take = (hit: Hit | undefined) => {
    isEager.current = hit === undefined;
    if (hit === undefined) return;
    hit.take();
    setOpen(false);
    setText('');
    input.current?.blur();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer is of interest
  useEffect(() => {
    if (isEager.current && hits.length > 0 && text.trim() !== '') take(hits[0]);
  }, [hits.length > 0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen, wherever it stands
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, list]);
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt((now) => (now + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') take(hits[at]);
    else if (event.key === 'Escape') {
      if (isOpen && text !== '') setOpen(false);
      else setText('');
      if (text === '') input.current?.blur();
    }
  };
  const shows = isOpen && text.trim() !== '';
  return (
    <div className={css.search} data-tour="search">
      <SearchIcon size={15} aria-hidden />
      <input
        ref={input}
        id="search"
        role="combobox"
        aria-expanded={shows}
        aria-controls={list}
        aria-activedescendant={shows && hits[at] ? `${list}-${at}` : undefined}
        aria-label="Find an actor, a sentence, a document"
        placeholder="Find an actor, a sentence, a document …"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          isEager.current = false;
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd aria-hidden>/</kbd>
      <div id={list} role="listbox" aria-label="Found" className={css.list} hidden={!shows}>
        {shows ? <Hits hits={hits} at={at} list={list} onTake={take} /> : null}
      </div>
    </div>
  );
}

function Hits({
  hits,
  at,
  list,
  onTake,
}: {
  hits: readonly Hit[];
  at: number;
  list: string;
  onTake: (hit: Hit) => void;
}) {
  if (hits.length === 0) return <div className={css.none}>Nothing found. Try a shorter word, or another spelling.</div>;
  return hits.map((hit, index) => (
    <div key={hit.key}>
      {hits[index - 1]?.group === hit.group ? null : (
        <div className={css.group} role="presentation">
          {hit.group}
        </div>
      )}
      {/* The input keeps the focus and handles the keys, as the combobox pattern asks. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox */}
      <div
        id={`${list}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        className={css.hit}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake(hit)}
      >
        {hit.kind === null ? null : <KindDot kind={hit.kind} />}
        <span className={css.title}>{hit.title}</span>
        <span className={css.detail}>{hit.detail}</span>
      </div>
    </div>
  ));
}

/** A snippet that begins with the title says nothing that the title does not. */
const isOfTitle = (snippet: string, title: string): boolean => snippet === '' || snippet.startsWith(title.slice(0, 40));

const whereAndWhen = (document: DocumentRef): string => `${outletOf(document)}, ${showDate(document.publishedAt)}`;

function useHits(text: string): readonly Hit[] {
  const answer = useQuery(askSearch(text)).data;
  if (text.trim() === '') return [];
  const actors = (answer?.actors ?? []).map(({ actor, matched }) => ({
    key: `a${actor.id}`,
    group: 'Actors',
    title: actor.name,
    detail: matched === actor.name ? count(actor.documents, 'document') : `as “${matched}”`,
    kind: actor.kind,
    take: () => reveal([actor.id], selectActor(actor.id)),
  }));
  const relationships = (answer?.relationships ?? []).map(({ relationship, source, target }) => ({
    key: `r${relationship.id}`,
    group: 'Relationships',
    title: `${source.name} ${relationInfo.get(relationship.type)?.label ?? relationship.type} ${target.name}`,
    detail: count(relationship.statements, 'sentence'),
    kind: null,
    take: () => reveal([source.id, target.id], selectRelationship(relationship.id)),
  }));
  const documents = (answer?.documents ?? []).map(({ document, snippet }) => ({
    key: `d${document.id}`,
    group: 'Documents',
    title: document.title,
    detail: isOfTitle(snippet, document.title) ? whereAndWhen(document) : snippet,
    kind: null,
    take: () => change(openDocument(document.id)),
  }));
  const word = text.trim().toLowerCase();
  const found = commands
    .filter((command) => command.name.toLowerCase().includes(word))
    .slice(0, 4)
    .map((command) => ({
      key: command.name,
      group: 'Commands',
      title: command.name,
      detail: command.keys ?? '',
      kind: null,
      take: command.run,
    }));
  return [...actors, ...relationships, ...documents, ...found];
}
