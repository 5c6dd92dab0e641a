// Takes any string and gives the text that the program works on from then on; all offsets count in its result.
// Normalising twice changes nothing.

/** Direction controls (Unicode TR 36: they make a text read differently from what it says), marks of no width, soft hyphens. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Line ends become `\n`, exotic spaces plain ones, control and invisible characters go, broken surrogates become U+FFFD,
 * letters are composed (NFC), lines lose trailing spaces and runs of empty lines shrink to one.
 */
export function normalizeText(raw: string): string {
  const plain = raw
    .replace(loneSurrogates, '\ufffd')
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(spaces, ' ')
    .normalize('NFC');
  return collapseEmptyLines(plain.split('\n').map((line) => line.trimEnd())).trim();
}

/** The same for one line: every run of white space becomes one space. */
export function normalizeLine(raw: string): string {
  return normalizeText(raw).split(/\s+/).join(' ').trim();
}

function collapseEmptyLines(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (line === '' && kept.at(-1) === '') continue;
    kept.push(line);
  }
  return kept.join('\n');
}
