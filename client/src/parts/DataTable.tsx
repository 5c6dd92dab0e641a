// A table that sorts: the twin of every picture, for the keyboard and the screen reader. Long tables draw their first rows and
// say how many are left.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Sorting, sortRows } from '../domain/sort.js';
import css from './DataTable.module.css';

export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => string | number | null;
  readonly show?: (row: T) => ReactNode;
  readonly isNumber?: boolean;
  /** Text of the news, in its own face. */
  readonly isQuote?: boolean;
}

interface Props<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T, index: number) => string;
  readonly start?: Sorting;
  readonly onRow?: (row: T) => void;
  readonly isChosen?: (row: T) => boolean;
}

const PAGE = 200;

export function DataTable<T>({ caption, columns, rows, keyOf, start, onRow, isChosen }: Props<T>) {
  const [sorting, setSorting] = useState<Sorting | null>(start ?? null);
  const [shown, setShown] = useState(PAGE);
  const column = columns.find((c) => c.name === sorting?.column);
  const sorted = column === undefined ? rows : sortRows(rows, column.value, sorting?.descending ?? false);
  return (
    <>
      <table className={css.table}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <Head key={c.name} column={c} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row, index) => (
            <tr key={keyOf(row, index)} data-chosen={isChosen?.(row) || undefined}>
              {columns.map((c, at) => (
                <td key={c.name} className={c.isNumber ? css.number : c.isQuote ? css.quote : undefined}>
                  {at === 0 && onRow !== undefined ? (
                    <button type="button" className={css.open} onClick={() => onRow(row)}>
                      {c.show?.(row) ?? c.value(row)}
                    </button>
                  ) : (
                    (c.show?.(row) ?? c.value(row))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown ? (
        <button type="button" className={`btn line small ${css.more}`} onClick={() => setShown(shown + 500)}>
          {sorted.length - shown} more rows
        </button>
      ) : null}
    </>
  );
}

function Head<T>({
  column,
  sorting,
  onSort,
}: {
  column: Column<T>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
}) {
  const isSorted = sorting?.column === column.name;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
      className={column.isNumber ? css.number : undefined}
    >
      <button
        type="button"
        onClick={() =>
          onSort({ column: column.name, descending: isSorted ? !sorting.descending : (column.isNumber ?? false) })
        }
      >
        {column.name}
        {isSorted ? sorting.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden /> : null}
      </button>
    </th>
  );
}
