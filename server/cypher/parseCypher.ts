// Parses a query with the grammar of Neo4j's own language support (ANTLR) and gives a plain tree or the problems it met.
// Loaded in the inspection thread alone: the grammar is large, and text from outside can make any parser slow.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { CharStream, CommonTokenStream } from 'antlr4';
import type { ParseProblem, ParseResult, SyntaxNode } from './syntaxTree.js';

// The package's entry also loads 23 MB of semantic analysis; the generated parser alone takes 70 ms and 30 MB.
// Its version is pinned exactly, so that these paths hold.
const grammar = 'dist/esm/project/language-support/src/generated-parser/';

interface Context {
  readonly ruleIndex?: number;
  readonly children?: readonly Context[] | null;
  readonly symbol?: Token;
  readonly start?: Token;
  readonly stop?: Token;
}

interface Token {
  readonly type: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly stop: number;
}

interface Recognizer {
  removeErrorListeners(): void;
  addErrorListener(listener: unknown): void;
}

interface Grammar {
  readonly Lexer: new (input: unknown) => Recognizer;
  readonly Parser: (new (
    tokens: unknown,
  ) => Recognizer & { statementsOrCommands(): Context; readonly ruleNames: readonly string[] }) & {
    readonly symbolicNames: readonly (string | null)[];
  };
}

/** The parser goes on behind what it did not understand; after many such places it is guessing. */
const maxProblems = 10;

let loaded: Promise<Grammar> | null = null;

/** Loads the grammar once. */
function loadGrammar(): Promise<Grammar> {
  loaded ??= importGrammar();
  return loaded;
}

async function importGrammar(): Promise<Grammar> {
  const entry = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support');
  const root = new URL('../../', pathToFileURL(entry));
  const [lexer, parser] = await Promise.all(
    ['CypherCmdLexer.js', 'CypherCmdParser.js'].map((file) => import(new URL(grammar + file, root).href)),
  );
  return { Lexer: lexer.default, Parser: parser.default };
}

export async function parseCypher(query: string): Promise<ParseResult> {
  const { Lexer, Parser } = await loadGrammar();
  const problems: ParseProblem[] = [];
  const listener = {
    syntaxError: (_recognizer: unknown, symbol: Token | null, line: number, column: number, message: string) =>
      problems.push({ line, column: column + 1, ...endOf(symbol), message: shorten(message) }),
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  };
  const lexer = new Lexer(new CharStream(query, true));
  const parser = new Parser(new CommonTokenStream(lexer as never));
  for (const recognizer of [lexer, parser]) {
    recognizer.removeErrorListeners();
    recognizer.addErrorListener(listener);
  }
  const root = parser.statementsOrCommands();
  if (problems.length > 0) return { problems: problems.slice(0, maxProblems) };
  return { tree: toNode(root, parser.ruleNames, Parser.symbolicNames) };
}

function toNode(context: Context, rules: readonly string[], tokens: readonly (string | null)[]): SyntaxNode {
  const { symbol } = context;
  const first = symbol ?? context.start;
  const last = symbol ?? context.stop ?? first;
  return {
    rule: symbol ? (tokens[symbol.type] ?? 'EOF') : (rules[context.ruleIndex ?? -1] ?? 'unknown'),
    isToken: symbol !== undefined,
    line: first?.line ?? 1,
    column: (first?.column ?? 0) + 1,
    text: symbol?.text ?? '',
    start: first?.start ?? 0,
    end: (last?.stop ?? -1) + 1,
    children: (context.children ?? []).map((child) => toNode(child, rules, tokens)),
  };
}

function endOf(symbol: Token | null): { readonly end?: number } {
  return symbol && symbol.stop >= symbol.start ? { end: symbol.stop + 1 } : {};
}

/** ANTLR lists everything it would have taken; the first words say enough. */
function shorten(message: string): string {
  return message.replace(/ expecting \{[\s\S]*$/, '').slice(0, 200);
}
