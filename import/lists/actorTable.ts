// The form of the hand-written actor tables: one actor a line, `Name | alias | alias @ State`, read into plain records.
import type { ActorKind } from '../../graph/model/actorKinds.js';

/** An actor known beforehand. `name` is canonical: mentions of any alias get it, and the id that follows from it. */
export interface ListedActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** Canonical name of the state it belongs to, where it belongs to one. */
  readonly state: string | null;
}

/** Reads a table; blank lines and lines that start with `#` are skipped. */
export function readActorTable(kind: ActorKind, table: string): readonly ListedActor[] {
  const actors: ListedActor[] = [];
  for (const raw of table.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [names = '', state = ''] = line.split('@');
    const [name = '', ...aliases] = names.split('|').map((part) => part.trim());
    actors.push({
      name,
      kind,
      aliases: aliases.filter((a) => a !== ''),
      state: state.trim() || null,
    });
  }
  return actors;
}
