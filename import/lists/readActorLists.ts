// Takes the built-in tables, world-countries and, where there is one, the user's own `hearsay.actors.json`; gives one
// lookup from written names to actors. Own entries win over built-in ones. Form of the file: docs/actor-lists.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import { actorKindNames } from '../../graph/model/actorKinds.js';
import { type ActorLists, buildActorLists } from './actorLists.js';
import { type ListedActor, readActorTable } from './actorTable.js';
import { armedGroups } from './armedGroups.js';
import { keepApart } from './keepApart.js';
import { media } from './media.js';
import { mediaByRegion } from './mediaByRegion.js';
import { mediaOfTheWest } from './mediaOfTheWest.js';
import { organisations } from './organisations.js';
import { parties } from './parties.js';

export const USER_LIST_FILE = 'hearsay.actors.json';

const nameSchema = z.string().trim().min(1).max(200);

export const userListSchema = z.strictObject({
  actors: z
    .array(
      z.strictObject({
        name: nameSchema,
        kind: z.enum(actorKindNames),
        aliases: z.array(nameSchema).max(100).default([]),
        state: nameSchema.nullable().default(null),
      }),
    )
    .default([]),
  keepApart: z.array(z.tuple([nameSchema, nameSchema])).default([]),
});

export type UserList = z.infer<typeof userListSchema>;

const builtIn: readonly ListedActor[] = [
  ...readActorTable('armed-group', armedGroups),
  ...readActorTable('party', parties),
  ...readActorTable('media', `${media}${mediaByRegion}${mediaOfTheWest}`),
  ...readActorTable('organisation', organisations),
];

let builtInLists: ActorLists | undefined;

/** @param directory where the user's data lies; without one, or without the file in it, the built-in lists alone. */
export function readActorLists(directory: string | null = null): ActorLists {
  const file = directory === null ? null : join(directory, USER_LIST_FILE);
  if (file === null || !existsSync(file)) {
    builtInLists ??= buildActorLists(builtIn, keepApart);
    return builtInLists;
  }
  const own = parseUserList(readFileSync(file, 'utf8'), file);
  return buildActorLists([...own.actors, ...builtIn], [...own.keepApart, ...keepApart]);
}

/** Throws InvalidInput that names the file and what is wrong where. */
export function parseUserList(json: string, file: string): UserList {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InvalidInput(
      'actor-lists',
      `${file} is not JSON: ${(error as Error).message}`,
      'See docs/actor-lists.md.',
    );
  }
  const parsed = userListSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInput('actor-lists', `${file}: ${z.prettifyError(parsed.error)}`, 'See docs/actor-lists.md.');
}
