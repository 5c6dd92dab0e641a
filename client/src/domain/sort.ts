// Sorting of table rows by one column, stable, numbers as numbers and text the way people sort it.
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

const compareText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

export function sortRows<T>(
  rows: readonly T[],
  read: (row: T) => string | number | null,
  descending: boolean,
): readonly T[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = read(a);
    const right = read(b);
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareText(String(left), String(right));
  });
}
