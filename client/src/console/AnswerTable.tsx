// Rows of a Cypher answer as a table that sorts.
import type { CypherAnswer, CypherValue } from '../../../graph/shapes.js';
import { showValue } from '../domain/cypherGraph.js';
import { type Column, DataTable } from '../parts/DataTable.js';
import { Cell, NamesOfNodes, RowOfCell } from './Cell.js';
import { isSentence } from './evidence.js';
import { namesOf } from './namesOf.js';

type Row = readonly CypherValue[];

export function AnswerTable({ answer }: { readonly answer: CypherAnswer }) {
  const columns: readonly Column<Row>[] = answer.columns.map((name, i) => {
    const values = answer.rows.slice(0, 30).map((row) => row[i] ?? null);
    const isNumber =
      values.some((v) => typeof v === 'number') && values.every((v) => v === null || typeof v === 'number');
    return {
      name,
      isNumber,
      isQuote: values.some(isSentence),
      value: (row) => (typeof row[i] === 'number' ? row[i] : showValue(row[i] ?? null)),
      show: (row) => (
        <RowOfCell value={row}>
          <Cell value={row[i] ?? null} />
        </RowOfCell>
      ),
    };
  });
  return (
    <NamesOfNodes value={namesOf(answer)}>
      <DataTable caption="Answer" columns={columns} rows={answer.rows} keyOf={(_, index) => String(index)} />
    </NamesOfNodes>
  );
}
