// The state of the arc-hybrid transition system over one sentence, in flat arrays that are used again for the next
// one. Positions are 1..length for tokens, 0 for "nothing there", length + 1 for the root, which waits at the end of the
// buffer. Invariant: every attached position has its head, label and its head's child links set together.
export interface ParserState {
  length: number;
  stackSize: number;
  /** Position at the front of the buffer. */
  next: number;
  stack: Int32Array;
  word: Int32Array;
  tag: Int32Array;
  coarse: Int32Array;
  cluster: Int32Array;
  stem: Int32Array;
  head: Int32Array;
  /** Label + 1; 0 while unattached. */
  label: Int32Array;
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  leftCount: Int32Array;
  rightCount: Int32Array;
}

const MAX_VALENCY = 5;
const NOTHING = 0x3c6ef372;
const ROOT = 0x1b873593;

export function createParserState(capacity: number): ParserState {
  const array = (): Int32Array => new Int32Array(capacity + 3);
  return {
    length: 0,
    stackSize: 0,
    next: 1,
    stack: array(),
    word: array(),
    tag: array(),
    coarse: array(),
    cluster: array(),
    stem: array(),
    head: array(),
    label: array(),
    left: array(),
    left2: array(),
    right: array(),
    right2: array(),
    leftCount: array(),
    rightCount: array(),
  };
}

/** Clears the state for a sentence of `length` tokens whose word, tag, coarse and cluster hashes are then filled in. */
export function resetParserState(state: ParserState, length: number): void {
  state.length = length;
  state.stackSize = 0;
  state.next = 1;
  const end = length + 3;
  state.head.fill(-1, 0, end);
  for (const links of [state.label, state.left, state.left2, state.right, state.right2]) links.fill(0, 0, end);
  state.leftCount.fill(0, 0, end);
  state.rightCount.fill(0, 0, end);
  for (const hashes of [state.word, state.tag, state.coarse, state.cluster, state.stem]) {
    hashes[0] = NOTHING;
    hashes[length + 1] = ROOT;
  }
}

export function canShift(state: ParserState): boolean {
  return state.next <= state.length;
}

export function canAttachLeft(state: ParserState): boolean {
  return state.stackSize > 0 && (state.next <= state.length || state.stackSize === 1);
}

export function canAttachRight(state: ParserState): boolean {
  return state.stackSize > 1;
}

export function isFinished(state: ParserState): boolean {
  return state.next > state.length && state.stackSize === 0;
}

/** Moves: 0 shifts; 1..L hangs the top of the stack under the front of the buffer; L+1..2L under the one below it. */
export function applyMove(state: ParserState, move: number, labelCount: number): void {
  if (move === 0) {
    state.stack[state.stackSize++] = state.next++;
    return;
  }
  const dependent = state.stack[--state.stackSize]!;
  if (move <= labelCount) attach(state, state.next, dependent, move);
  else attach(state, state.stack[state.stackSize - 1]!, dependent, move - labelCount);
}

function attach(state: ParserState, head: number, dependent: number, label: number): void {
  state.head[dependent] = head;
  state.label[dependent] = label;
  if (dependent < head) {
    state.left2[head] = state.left[head]!;
    state.left[head] = dependent;
    state.leftCount[head] = Math.min(state.leftCount[head]! + 1, MAX_VALENCY);
  } else {
    state.right2[head] = state.right[head]!;
    state.right[head] = dependent;
    state.rightCount[head] = Math.min(state.rightCount[head]! + 1, MAX_VALENCY);
  }
}
