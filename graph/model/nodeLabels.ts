// What the graph holds, as data: labels, relationship types and their properties. Completion, documentation and the
// schema answer are read from here; the contract tests hold the databases against it.
import { relationTypes } from './relationTypes.js';

export interface PropertyInfo {
  readonly name: string;
  readonly definition: string;
}

export interface LabelInfo {
  readonly label: string;
  readonly definition: string;
  readonly properties: readonly PropertyInfo[];
}

export interface LinkInfo {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly definition: string;
  readonly properties: readonly PropertyInfo[];
}

const property = (name: string, definition: string): PropertyInfo => ({ name, definition });

const actorProperties = [
  property('id', 'hash of kind and canonical name'),
  property('name', 'canonical name'),
  property('names', 'list: every name the documents use, the canonical one first'),
  property('kind', 'person, state, armed-group, party, organisation, media or collective'),
  property('documents', 'documents that mention the actor'),
  property('degree', 'relationships of the actor, whatever the direction'),
];

const span = (what: string) => [
  property(`${what}Start`, `where the ${what} begins in the document’s text`),
  property(`${what}End`, `where the ${what} ends`),
];

export const nodeLabels: readonly LabelInfo[] = [
  { label: 'Actor', definition: 'a person or group the documents name', properties: actorProperties },
  { label: 'Person', definition: 'an actor that is one person', properties: actorProperties },
  { label: 'Group', definition: 'an actor that is not a single person', properties: actorProperties },
  {
    label: 'Statement',
    definition: 'one sentence of one document that says something about two actors',
    properties: [
      property('id', 'hash of document, place, type and ends'),
      property('type', 'relation type: ACCUSES, DENIES, ...'),
      property('quote', 'the sentence, exactly as it stands in the text'),
      property('start', 'where the sentence begins in the document’s text'),
      property('end', 'where it ends'),
      ...['source', 'target', 'cue'].flatMap(span),
      property('content', 'what is alleged, denied or demanded'),
      property('role', 'for affiliations: the office, such as foreign minister'),
      property('negated', 'true where the text says that it did not happen; draws no relationship'),
      property('hedged', 'true where the text weakens it: may, reportedly'),
      property('confidence', '0 to 1: how sure the reader of the text is'),
      property('rule', 'the rule that found it'),
      property('status', 'accepted, rejected or proposed'),
      property('at', 'publication date of the document, YYYY-MM-DD'),
      property('relationship', 'id of the relationship it counts for'),
    ],
  },
  {
    label: 'Document',
    definition: 'one imported article',
    properties: [
      property('id', 'hash of its text'),
      property('title', 'headline'),
      property('url', 'address'),
      property('publisher', 'outlet'),
      property('publishedAt', 'publication date, YYYY-MM-DD'),
      property('importedAt', 'when it came in'),
      property('text', 'the whole text'),
      property('sha256', 'hash of the text'),
      property('extractor', 'name and version of what read it'),
    ],
  },
  {
    label: 'View',
    definition: 'a view of the network that somebody kept under a name',
    properties: [
      property('id', 'hash of its name'),
      property('name', 'the name'),
      property('url', 'address of the view: path and query of the page'),
      property('at', 'when it was saved'),
    ],
  },
];

const relationshipProperties = [
  property('id', 'hash of type and ends'),
  property('statements', 'accepted statements behind it'),
  property('documents', 'documents they stand in'),
  property('publishers', 'independent sources: distinct publishers; documents without one count by their text'),
  property('firstAt', 'date of the first dated document'),
  property('lastAt', 'date of the last'),
  property('confidence', 'highest confidence among its statements'),
  property('contested', 'true where one of its statements is denied or is a denial'),
];

export const linkTypes: readonly LinkInfo[] = [
  ...relationTypes.map(({ type, definition }) => ({
    type,
    from: 'Actor',
    to: 'Actor',
    definition,
    properties: relationshipProperties,
  })),
  { type: 'SOURCE_OF', from: 'Actor', to: 'Statement', definition: 'who does it, in the statement', properties: [] },
  { type: 'TARGETS', from: 'Statement', to: 'Actor', definition: 'whom it is done to', properties: [] },
  { type: 'STATED_IN', from: 'Statement', to: 'Document', definition: 'where the sentence stands', properties: [] },
  {
    type: 'ACCORDING_TO',
    from: 'Statement',
    to: 'Actor',
    definition: 'who the text has it from',
    properties: [property('level', '0 for who the text has it from, 1 for who that one has it from')],
  },
  { type: 'REBUTS', from: 'Statement', to: 'Statement', definition: 'a denial and what it denies', properties: [] },
  {
    type: 'MENTIONED_IN',
    from: 'Actor',
    to: 'Document',
    definition: 'the document names the actor',
    properties: [
      property('count', 'how often'),
      property('spans', 'list: start and end of each mention in turn'),
      property('name', 'the canonical name this document gives'),
      property('names', 'list: the names this document uses'),
    ],
  },
];
