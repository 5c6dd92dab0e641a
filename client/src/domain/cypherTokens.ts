// Cypher cut into coloured tokens, enough to read a query by: keywords, labels and types, strings, numbers, comments.
// Tokens joined give the text back.
export type TokenKind = 'keyword' | 'label' | 'string' | 'number' | 'comment' | 'parameter' | 'plain';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

export const keywords: readonly string[] =
  'ALL AND ANY AS ASC ASCENDING BY CALL CASE CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS FALSE IN IS LIMIT MATCH NONE NOT NULL ON OPTIONAL OR ORDER RETURN SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  );

const keywordSet = new Set(keywords);
const pattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(?<label>(?<=[:|&!(]\s*):?`[^`]*`|(?<=:|\|)\s*[A-Za-z_]\w*)|(?<parameter>\$\w+)|(?<number>\b\d+(?:\.\d+)?\b)|(?<word>[A-Za-z_]\w*)/g;

export function cypherTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), kind: 'plain' });
    tokens.push({ text: match[0], kind: kindOf(match) });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ text: text.slice(at), kind: 'plain' });
  return tokens;
}

function kindOf(match: RegExpMatchArray): TokenKind {
  const groups = match.groups ?? {};
  if (groups.word !== undefined) return keywordSet.has(groups.word.toUpperCase()) ? 'keyword' : 'plain';
  for (const kind of ['comment', 'string', 'label', 'parameter', 'number'] as const)
    if (groups[kind] !== undefined) return kind;
  return 'plain';
}
