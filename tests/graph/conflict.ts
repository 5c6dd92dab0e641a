// A small invented coverage of a real conflict's actors, for tests that need names, several outlets and months.
import { record } from './records.js';

export const conflict = [
  record({
    id: 'march',
    title: 'Islamabad points at Kabul',
    publisher: 'The Courier',
    publishedAt: '2024-03-05',
    said: [
      {
        type: 'ACCUSES',
        source: 'Pakistan',
        target: 'Taliban',
        quote: 'Pakistan says the Taliban shelter its enemies.',
      },
      { type: 'DENIES', source: 'Taliban', target: 'Pakistan', quote: 'The Taliban call that untrue.', rebuts: 0 },
      {
        type: 'AFFILIATED_WITH',
        source: 'Ada Brandt',
        target: 'Relief Union',
        quote: 'Ada Brandt, who heads the Relief Union, was there.',
        role: 'head',
      },
      { type: 'ACCUSES', source: null, target: 'Iran', quote: 'Iran stood accused as well.', confidence: 0.5 },
    ],
    aliases: { Taliban: ['Afghan Taliban'] },
  }),
  record({
    id: 'april',
    title: 'Talks and doubts',
    publisher: 'Evening Post',
    publishedAt: '2024-04-11',
    said: [
      { type: 'ACCUSES', source: 'Pakistan', target: 'Taliban', quote: 'Again Pakistan blamed the Taliban.' },
      { type: 'ACCUSES', source: 'Pakistan', target: 'Iran', quote: 'Pakistan blamed Iran too.' },
      { type: 'ACCUSES', source: 'Iran', target: 'Pakistan', quote: 'Iran blamed Pakistan in turn.' },
      {
        type: 'MEETS',
        source: 'Iran',
        target: 'Taliban',
        quote: 'Iran and the Taliban met.',
        attribution: ['The Courier'],
      },
      { type: 'SUPPORTS', source: 'Iran', target: 'Taliban', quote: 'Iran gave the Taliban its backing.' },
    ],
  }),
  record({
    id: 'wire',
    title: 'Wire report without a date',
    publisher: null,
    publishedAt: null,
    said: [
      {
        type: 'AFFILIATED_WITH',
        source: 'Jon Weir',
        target: 'Pakistan',
        quote: 'Jon Weir advises Pakistan.',
        role: 'adviser',
      },
      { type: 'SUPPORTS', source: 'Jon Weir', target: 'Relief Union', quote: 'Jon Weir praised the Relief Union.' },
    ],
    mentioned: ['Iran'],
  }),
];
