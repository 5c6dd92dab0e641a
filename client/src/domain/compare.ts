// Two sets of statements side by side: what only one tells, what both tell, and where they contradict each other.
import type { StatementView } from '../../../graph/shapes.js';

export interface ComparedTie {
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly left: readonly StatementView[];
  readonly right: readonly StatementView[];
}

export interface Comparison {
  readonly onlyLeft: readonly ComparedTie[];
  readonly onlyRight: readonly ComparedTie[];
  readonly both: readonly ComparedTie[];
  /** Pairs where one side tells of a charge and the other of its denial. */
  readonly contradictory: readonly { readonly charge: StatementView; readonly denial: StatementView }[];
}

/** Statements without both ends are left out: they are no ties. */
export function compareStatements(left: readonly StatementView[], right: readonly StatementView[]): Comparison {
  const ties = new Map<string, { -readonly [K in keyof ComparedTie]: ComparedTie[K] }>();
  const add = (statement: StatementView, side: 'left' | 'right') => {
    if (statement.source === null || statement.target === null) return;
    const key = `${statement.source.id} ${statement.type} ${statement.target.id}`;
    const tie = ties.get(key) ?? {
      key,
      type: statement.type,
      source: statement.source.name,
      target: statement.target.name,
      left: [],
      right: [],
    };
    tie[side] = [...tie[side], statement];
    ties.set(key, tie);
  };
  for (const statement of left) add(statement, 'left');
  for (const statement of right) add(statement, 'right');
  const all = [...ties.values()];
  return {
    onlyLeft: all.filter((tie) => tie.right.length === 0),
    onlyRight: all.filter((tie) => tie.left.length === 0),
    both: all.filter((tie) => tie.left.length > 0 && tie.right.length > 0),
    contradictory: oncePerPair([...contradictions(left, right), ...contradictions(right, left)]),
  };
}

/** The same quarrel between the same two actors is told once for each outlet that prints the charge. */
function oncePerPair(pairs: Comparison['contradictory']): Comparison['contradictory'] {
  const seen = new Set<string>();
  return pairs.filter(({ charge }) => {
    const key = `${charge.source?.id} ${charge.target?.id} ${charge.document.publisher}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A denial by the accused of a charge the other side prints, against the same accuser where the denial names one. */
function contradictions(charges: readonly StatementView[], denials: readonly StatementView[]) {
  return charges
    .filter((charge) => charge.type === 'ACCUSES' && charge.target !== null)
    .flatMap((charge) =>
      denials
        .filter(
          (denial) =>
            denial.type === 'DENIES' &&
            denial.source?.id === charge.target?.id &&
            (denial.target === null || charge.source === null || denial.target.id === charge.source.id),
        )
        .slice(0, 1)
        .map((denial) => ({ charge, denial })),
    );
}
