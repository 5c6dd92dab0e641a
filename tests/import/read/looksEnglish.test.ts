import { expect, test } from 'vitest';
import { looksEnglish } from '../../../import/read/looksEnglish.js';
import { article } from './results.js';

test('news in English passes, also in one short sentence', () => {
  expect(looksEnglish(article)).toBe(true);
  expect(looksEnglish('Arvenia accuses Belmora.')).toBe(true);
});

test.each([
  [
    'German',
    'Der Minister hat die Opposition beschuldigt, die Proteste in der Hauptstadt bezahlt zu haben. Sie wies das zurück.',
  ],
  [
    'French',
    "Le ministre a accusé l'opposition d'avoir payé les manifestations dans la capitale. Elle a nié les faits.",
  ],
  ['Spanish', 'El ministro acusó a la oposición de pagar las protestas en la capital. Un portavoz negó los hechos.'],
  ['Dutch', 'De minister beschuldigde de oppositie ervan dat zij voor de protesten in het centrum heeft betaald.'],
  ['Russian', 'Министр обвинил оппозицию в том, что она платит за протесты в столице.'],
  ['Urdu', 'وزیر نے حزب اختلاف پر الزام لگایا کہ وہ احتجاج کے لیے پیسے دے رہی ہے۔'],
  ['no words', '12345 67890 ... !!!'],
])('%s does not', (_language, text) => {
  expect(looksEnglish(text)).toBe(false);
  expect(looksEnglish(`${text} `.repeat(10))).toBe(false);
});

test('an English interview with answers in Hindi besides passes', () => {
  expect(looksEnglish(`${article} मैं मैसूर से हूँ और मैं एक समिति में काम कर रहा हूँ।`.repeat(4))).toBe(true);
});
