// The whole look at a query before it runs: its characters, its grammar, what it is made of, what it may cost, what the engine
// lacks. Gives everything that stands against running it. Runs in the inspection thread.
import { checkConstructs } from './checkConstructs.js';
import { checkCost } from './checkCost.js';
import { checkRegexes } from './checkRegex.js';
import { checkLoopDepth, checkSize } from './checkSize.js';
import { checkText } from './checkText.js';
import { findEngineGaps } from './engineGaps.js';
import type { Finding } from './finding.js';
import { parseCypher } from './parseCypher.js';
import { findUndefinedNames } from './undefinedNames.js';

export interface Inspection {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly engine: 'neo4j' | 'embedded';
}

export interface Inspected {
  /** None where nothing stands against running it; what weighs most first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** Names that seem to be defined nowhere: the engine decides whether they are, and does not always say where. */
  readonly undefinedNames: readonly Finding[];
}

const maxFindings = 50;

export async function inspect({ query, parameters, engine }: Inspection): Promise<Inspected> {
  const hidden = checkText(query);
  if (hidden.length > 0) return refusing(hidden);
  const parsed = await parseCypher(query);
  if ('problems' in parsed) {
    return refusing(
      parsed.problems.map(({ line, column, end, message }) => ({
        kind: 'syntax',
        line,
        column,
        end,
        why: sentence(message),
        allowed: '',
      })),
    );
  }
  const { tree } = parsed;
  const given = new Map(Object.entries(parameters));
  const refusals = [...checkConstructs(tree), ...checkSize(tree)];
  const depth = checkLoopDepth(tree);
  const costs = depth.length > 0 ? depth : innermost([...checkRegexes(tree, given), ...checkCost(tree, given)]);
  const gaps = engine === 'embedded' ? findEngineGaps(tree) : [];
  const findings = [refusals, costs, gaps].flatMap(inOrder);
  if (findings.length > 0) return refusing(findings);
  return { findings, undefinedNames: findUndefinedNames(tree).slice(0, maxFindings) };
}

function refusing(findings: readonly Finding[]): Inspected {
  return { findings: distinct(findings).slice(0, maxFindings), undefinedNames: [] };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What is costly makes everything around it costly: the part that is to be changed is the smallest. */
function innermost(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((outer) => !findings.some((inner) => isInside(inner, outer)));
}

function isInside(inner: Finding, outer: Finding): boolean {
  const [innerEnd = 0, outerEnd = 0] = [inner.end, outer.end];
  const begins = inner.line - outer.line || inner.column - outer.column;
  return begins >= 0 && innerEnd <= outerEnd && (begins > 0 || innerEnd < outerEnd);
}

/** One reason for one place. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ line, column, kind }) => {
    const place = `${line}:${column} ${kind}`;
    return seen.size < seen.add(place).size;
  });
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
