// Rows of a Cypher answer as a table; text that looks like a quotation gets the reading face.
import type { CypherAnswer, CypherValue } from '../../../graph/shapes.js';
import { isEdge, isNode, showValue } from '../domain/cypherGraph.js';
import { type Column, DataTable } from './DataTable.js';

type Row = readonly CypherValue[];

export function CypherTable({ answer }: { readonly answer: CypherAnswer }) {
  const columns: readonly Column<Row>[] = answer.columns.map((name, i) => {
    const values = answer.rows.slice(0, 30).map((row) => row[i] ?? null);
    const isNumber =
      values.some((v) => typeof v === 'number') && values.every((v) => v === null || typeof v === 'number');
    const isQuote = values.some((v) => typeof v === 'string' && v.length > 60);
    return {
      name,
      isNumber,
      isQuote,
      value: (row) => (typeof row[i] === 'number' ? row[i] : showValue(row[i] ?? null)),
      show: (row) => <Value value={row[i] ?? null} />,
    };
  });
  return <DataTable caption="Answer" columns={columns} rows={answer.rows} keyOf={(_, index) => String(index)} />;
}

function Value({ value }: { readonly value: CypherValue }) {
  if (value === null) return <span className="quiet">null</span>;
  if (isNode(value) || isEdge(value)) return <span title={JSON.stringify(value, null, 2)}>{showValue(value)}</span>;
  return showValue(value);
}
