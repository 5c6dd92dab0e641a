// Parameters of a query: which there are, their values, and JSON there and back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Parameter,
  parameterNames,
  parametersOf,
  readJson,
  readParameter,
  readParameters,
  writeJson,
} from '../../../client/src/console/parameters.js';

const parameter = (type: Parameter['type'], text: string): Parameter => ({
  name: 'p',
  label: 'p',
  shown: '',
  type,
  text,
});

it('finds the parameters of a query once each, but not those in texts and comments', () => {
  const query = "// $no\nMATCH (a {id: $who}) WHERE a.name <> '$not' AND a.kind = $kind AND a.id <> $who RETURN a";
  expect(parameterNames(query)).toEqual(['who', 'kind']);
});

it('keeps what is known of a parameter and begins others empty', () => {
  const known = [{ ...parameter('number', '3'), name: 'n' }];
  expect(parametersOf('RETURN $n, $m', known)).toEqual([
    known[0],
    { name: 'm', label: 'm', shown: '', type: 'text', text: '' },
  ]);
});

it.each([
  ['text', ' as it is ', ' as it is '],
  ['text', '', ''],
  ['number', '2.5', 2.5],
  ['yes or no', 'false', false],
  ['date', '2024-03-31', '2024-03-31'],
  ['actor', 'a1', 'a1'],
  ['JSON', '["a", 1]', ['a', 1]],
] as const)('reads %s %j', (type, text, value) => {
  expect(readParameter(parameter(type, text))).toEqual({ value });
});

it.each([
  ['number', 'three'],
  ['date', 'March'],
  ['actor', ''],
  ['JSON', '{'],
] as const)('says what is wrong with %s %j', (type, text) => {
  expect(readParameter(parameter(type, text))).toHaveProperty('problem');
});

it('names the first parameter without a value', () => {
  const parameters = [
    { ...parameter('text', 'x'), name: 'a' },
    { ...parameter('actor', ''), name: 'b', label: 'X' },
  ];
  expect(readParameters(parameters)).toEqual({ name: 'b', problem: 'Choose an actor for X.' });
});

it('gives values back from its JSON, whatever they are', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value), (values) => {
      const parameters = readJson(JSON.stringify(values), []) ?? [];
      expect(JSON.parse(writeJson(parameters))).toEqual(values);
    }),
  );
});

it('takes only JSON objects', () => {
  for (const text of ['', '[1]', '3', 'null', '{']) expect(readJson(text, [])).toBeNull();
});
