// Chooses one actor by any of its names, searching the graph as one types.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { askSearch } from '../api/questions.js';
import { KindDot } from '../parts/KindDot.js';
import css from './ParametersPanel.module.css';

interface Props {
  readonly label: string;
  /** Name of the chosen actor; empty where none is. */
  readonly shown: string;
  readonly isMissing: boolean;
  readonly onChoose: (id: string, name: string) => void;
}

export function ActorPicker({ label, shown, isMissing, onChoose }: Props) {
  const [text, setText] = useState(shown);
  const [before, setBefore] = useState(shown);
  // Another query may bring another actor for the same field.
  if (before !== shown) {
    setBefore(shown);
    setText(shown);
  }
  const answer = useQuery(askSearch(useDeferredValue(text))).data;
  const items = text.trim() === '' ? [] : (answer?.actors ?? []).map(({ actor, matched }) => ({ ...actor, matched }));
  return (
    <ComboBox
      className={css.picker}
      items={items}
      inputValue={text}
      onInputChange={setText}
      onSelectionChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen === undefined) return;
        setText(chosen.name);
        onChoose(chosen.id, chosen.name);
      }}
      onBlur={() => setText(shown)}
      isInvalid={isMissing}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className={css.name}>{label}</Label>
      <Input className="field" placeholder="Find an actor …" />
      <Popover className={css.list ?? ''} offset={4}>
        <ListBox<(typeof items)[number]>
          renderEmptyState={() => (
            <p className={css.none}>
              {text.trim() === '' ? 'Type a name.' : answer === undefined ? 'Searching …' : 'No actor of this name.'}
            </p>
          )}
        >
          {(actor) => (
            <ListBoxItem id={actor.id} textValue={actor.name} className={css.hit ?? ''}>
              <KindDot kind={actor.kind} /> <span>{actor.name}</span>
              <small>{actor.matched === actor.name ? `${actor.documents} documents` : `as “${actor.matched}”`}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
