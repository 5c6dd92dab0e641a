// The answer shapes of graph/shapes.ts as zod schemas, for OpenAPI and for the tests that check answers against them.
// `satisfies` keeps each equal to its type: a field added on one side alone does not compile.
import { z } from 'zod';
import { actorKindNames } from '../../graph/model/actorKinds.js';
import { relationTypeNames } from '../../graph/model/relationTypes.js';
import type * as Shapes from '../../graph/shapes.js';

const int = z.int().nonnegative();
const text = z.string();
const optionalText = z.string().nullable();

export const relationTypeSchema = z.enum(relationTypeNames);
export const actorKindSchema = z.enum(actorKindNames);

export const spanSchema = z
  .strictObject({ start: int, end: int })
  .meta({ id: 'Span' }) satisfies z.ZodType<Shapes.Span>;

export const actorSummarySchema = z
  .strictObject({ id: text, name: text, kind: actorKindSchema, names: z.array(text), documents: int, degree: int })
  .meta({ id: 'ActorSummary' }) satisfies z.ZodType<Shapes.ActorSummary>;

export const relationshipSchema = z
  .strictObject({
    id: text,
    type: relationTypeSchema,
    source: text,
    target: text,
    statements: int,
    documents: int,
    publishers: int,
    firstAt: optionalText,
    lastAt: optionalText,
    confidence: z.number(),
    contested: z.boolean(),
  })
  .meta({ id: 'Relationship' }) satisfies z.ZodType<Shapes.Relationship>;

export const subgraphSchema = z
  .strictObject({
    actors: z.array(actorSummarySchema),
    relationships: z.array(relationshipSchema),
    totals: z.strictObject({
      actors: int,
      relationships: int,
      shownActors: int,
      shownRelationships: int,
      hiddenByFilters: int,
      hiddenByLimit: int,
      byType: z.record(z.string(), int),
      byKind: z.record(z.string(), int),
    }),
  })
  .meta({ id: 'Subgraph' }) satisfies z.ZodType<Shapes.Subgraph>;

export const actorRefSchema = z
  .strictObject({ id: text, name: text, kind: actorKindSchema })
  .meta({ id: 'ActorRef' }) satisfies z.ZodType<Shapes.ActorRef>;

const documentRefFields = {
  id: text,
  title: text,
  publisher: optionalText,
  publishedAt: optionalText,
  url: optionalText,
};

export const documentRefSchema = z
  .strictObject(documentRefFields)
  .meta({ id: 'DocumentRef' }) satisfies z.ZodType<Shapes.DocumentRef>;

export const statementSchema = z
  .strictObject({
    id: text,
    type: relationTypeSchema,
    source: actorRefSchema.nullable(),
    target: actorRefSchema.nullable(),
    document: documentRefSchema,
    quote: text,
    start: int,
    end: int,
    sourceSpan: spanSchema.nullable(),
    targetSpan: spanSchema.nullable(),
    cueSpan: spanSchema.nullable(),
    content: optionalText,
    role: optionalText,
    attribution: z.array(actorRefSchema),
    negated: z.boolean(),
    hedged: z.boolean(),
    confidence: z.number(),
    rule: text,
    status: z.enum(['accepted', 'rejected', 'proposed']),
    at: optionalText,
    relationship: optionalText,
    rebuts: z.array(text),
    rebuttedBy: z.array(text),
  })
  .meta({ id: 'Statement' }) satisfies z.ZodType<Shapes.StatementView>;

export const relationshipDetailSchema = z
  .strictObject({
    relationship: relationshipSchema,
    source: actorSummarySchema,
    target: actorSummarySchema,
    statements: z.array(statementSchema),
    counterStatements: z.array(statementSchema),
  })
  .meta({ id: 'RelationshipDetail' }) satisfies z.ZodType<Shapes.RelationshipDetail>;

export const actorCardSchema = z
  .strictObject({
    actor: actorSummarySchema,
    roles: z.array(z.strictObject({ role: text, of: actorRefSchema.nullable(), statement: text })),
    relationships: z.array(z.strictObject({ relationship: relationshipSchema, other: actorSummarySchema })),
    halfStatements: z.array(statementSchema),
    documents: z.array(documentRefSchema),
  })
  .meta({ id: 'ActorCard' }) satisfies z.ZodType<Shapes.ActorCard>;

export const pathAnswerSchema = z
  .strictObject({
    paths: z.array(z.strictObject({ actors: z.array(text), relationships: z.array(text) })),
    actors: z.array(actorSummarySchema),
    relationships: z.array(relationshipSchema),
  })
  .meta({ id: 'PathAnswer' }) satisfies z.ZodType<Shapes.PathAnswer>;

const documentSummaryFields = { ...documentRefFields, importedAt: text, actors: int, statements: int };

export const documentSummarySchema = z
  .strictObject(documentSummaryFields)
  .meta({ id: 'DocumentSummary' }) satisfies z.ZodType<Shapes.DocumentSummary>;

export const documentDetailSchema = z
  .strictObject({
    ...documentSummaryFields,
    text,
    extractor: text,
    mentions: z.array(z.strictObject({ start: int, end: int, actor: actorRefSchema })),
    statementViews: z.array(statementSchema),
  })
  .meta({ id: 'DocumentDetail' }) satisfies z.ZodType<Shapes.DocumentDetail>;

export const searchAnswerSchema = z
  .strictObject({
    actors: z.array(z.strictObject({ actor: actorSummarySchema, matched: text })),
    relationships: z.array(
      z.strictObject({ relationship: relationshipSchema, source: actorRefSchema, target: actorRefSchema }),
    ),
    documents: z.array(z.strictObject({ document: documentRefSchema, snippet: text })),
  })
  .meta({ id: 'SearchAnswer' }) satisfies z.ZodType<Shapes.SearchAnswer>;

export const disputeSchema = z
  .strictObject({ accusation: statementSchema, denials: z.array(statementSchema) })
  .meta({ id: 'Dispute' }) satisfies z.ZodType<Shapes.DisputeView>;

export const savedViewSchema = z
  .strictObject({ id: text, name: text, url: text, at: text })
  .meta({ id: 'SavedView' }) satisfies z.ZodType<Shapes.SavedView>;

export const graphSummarySchema = z.strictObject({
  engine: z.enum(['neo4j', 'embedded']),
  engineVersion: text,
  documents: int,
  actors: int,
  relationships: int,
  statements: int,
  disputes: int,
  publishers: z.array(z.strictObject({ publisher: text, documents: int })),
  timeline: z.array(z.strictObject({ at: text, documents: int, statements: int })),
}) satisfies z.ZodType<Shapes.GraphSummary>;

/** Any JSON value; named, since it refers to itself. */
const jsonValueSchema = z.json().meta({ id: 'JsonValue' });

export const cypherAnswerSchema = z
  .strictObject({
    columns: z.array(text),
    rows: z.array(z.array(jsonValueSchema)),
    truncated: z.boolean(),
    ms: z.number(),
  })
  .meta({ id: 'CypherAnswer' });

/** One line of a Cypher answer that is sent while the query runs. */
export type RowsLine =
  | { readonly columns: readonly string[] }
  | { readonly rows: readonly (readonly Shapes.CypherValue[])[] }
  | { readonly truncated: boolean; readonly ms: number }
  | { readonly error: { readonly code: string; readonly message: string; readonly hint: string | null } };

export const planNodeSchema: z.ZodType<Shapes.PlanNode> = z
  .strictObject({
    operator: text,
    details: text,
    estimatedRows: z.number().nullable(),
    rows: z.number().nullable(),
    dbHits: z.number().nullable(),
    get children() {
      return z.array(planNodeSchema);
    },
  })
  .meta({ id: 'PlanNode' });

export const errorSchema = z
  .strictObject({ error: z.strictObject({ code: text, message: text, hint: optionalText }) })
  .meta({ id: 'Error' });
