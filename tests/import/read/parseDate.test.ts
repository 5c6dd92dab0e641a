import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../import/read/parseDate.js';

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T23:10:00-05:00', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['Friday, January 4, 2019', '2019-01-04'],
  ['4 January 2019', '2019-01-04'],
  ['Sept. 4, 2019', '2019-09-04'],
  ['Fri, 04 Jan 2019 10:00:00 GMT', '2019-01-04'],
  ['May 1st, 2020', '2020-05-01'],
])('%s is %s', (raw, date) => {
  expect(parseDate(raw)).toBe(date);
});

test.each(['03/04/2024', '2024-02-30', '2024-13-01', 'January 2019', 'Janitor 4, 2019', '', 'yesterday', '0000-01-01'])(
  '"%s" is no certain day',
  (raw) => {
    expect(parseDate(raw)).toBeNull();
  },
);

test('anything gives a real day or null', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (raw) => {
      const date = parseDate(raw);
      if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }),
  );
});
