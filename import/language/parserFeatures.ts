// Takes a parser state, gives the hashed features of the next move: words (w), tags (t), coarse tags (u), clusters (k)
// of the top of the stack (s0, s1, s2) and of the buffer (n0, n1, n2), their outermost children, distances and
// valencies, after Zhang & Nivre (2011), with prepositions and clusters added. Template numbers must stay unique.
import { mix } from './hashing.js';
import type { ParserState } from './parserState.js';

export const MAX_PARSER_FEATURES = 128;

/** Fills `f` and returns how many features there are. */
export function parserFeatures(state: ParserState, f: Int32Array): number {
  const { stack, stackSize, next, length, word, tag, coarse, cluster } = state;
  const s0 = stackSize > 0 ? stack[stackSize - 1]! : 0;
  const s1 = stackSize > 1 ? stack[stackSize - 2]! : 0;
  const s2 = stackSize > 2 ? stack[stackSize - 3]! : 0;
  const n0 = next;
  const n1 = next + 1 <= length + 1 ? next + 1 : 0;
  const n2 = next + 2 <= length + 1 ? next + 2 : 0;
  const w0 = word[s0]!;
  const t0 = tag[s0]!;
  const w1 = word[s1]!;
  const t1 = tag[s1]!;
  const t2 = tag[s2]!;
  const wn = word[n0]!;
  const tn = tag[n0]!;
  const tn1 = tag[n1]!;
  const tn2 = tag[n2]!;
  const wt0 = mix(w0, t0);
  const wt1 = mix(w1, t1);
  const wtn = mix(wn, tn);
  const t01 = mix(t1, t0);
  const t0n = mix(t0, tn);
  const t10n = mix(t01, tn);
  let n = 0;

  f[n++] = 1;
  f[n++] = mix(2, w0);
  f[n++] = mix(3, t0);
  f[n++] = mix(4, wt0);
  f[n++] = mix(5, w1);
  f[n++] = mix(6, t1);
  f[n++] = mix(7, wt1);
  f[n++] = mix(8, wn);
  f[n++] = mix(9, tn);
  f[n++] = mix(10, wtn);
  f[n++] = mix(11, word[n1]!);
  f[n++] = mix(12, tn1);
  f[n++] = mix(13, mix(word[n1]!, tn1));
  f[n++] = mix(14, word[n2]!);
  f[n++] = mix(15, tn2);
  f[n++] = mix(16, word[s2]!);
  f[n++] = mix(17, t2);
  f[n++] = mix(18, mix(w0, wn));
  f[n++] = mix(19, t0n);
  f[n++] = mix(21, mix(wt0, tn));
  f[n++] = mix(22, mix(t0, wtn));
  f[n++] = mix(24, mix(w0, tn));
  f[n++] = mix(25, mix(t0, wn));
  f[n++] = mix(26, mix(w0, w1));
  f[n++] = mix(27, t01);
  f[n++] = mix(28, mix(wt0, t1));
  f[n++] = mix(29, mix(t0, wt1));
  f[n++] = mix(30, mix(w0, t1));
  f[n++] = mix(31, mix(t0, w1));
  f[n++] = mix(32, mix(t0n, tn1));
  f[n++] = mix(33, mix(mix(tn, tn1), tn2));
  f[n++] = mix(34, t10n);
  f[n++] = mix(35, mix(t2, t01));
  f[n++] = mix(37, mix(t10n, tn1));

  const left0 = state.left[s0]!;
  const right0 = state.right[s0]!;
  const left1 = state.left[s1]!;
  const right1 = state.right[s1]!;
  const leftN = state.left[n0]!;
  const left02 = state.left2[s0]!;
  const right02 = state.right2[s0]!;
  const { label } = state;
  const labelLeft0 = label[left0]!;
  const labelRight0 = label[right0]!;
  const labelRight1 = label[right1]!;
  f[n++] = mix(38, mix(t0n, tag[left0]!));
  f[n++] = mix(39, mix(t0n, tag[right0]!));
  f[n++] = mix(40, mix(t0n, tag[leftN]!));
  f[n++] = mix(41, mix(t01, tag[right1]!));
  f[n++] = mix(42, mix(t01, tag[left1]!));
  f[n++] = mix(43, mix(t01, tag[left0]!));
  f[n++] = mix(44, mix(t01, tag[right0]!));
  f[n++] = mix(45, mix(mix(t0, tag[left0]!), tag[left02]!));
  f[n++] = mix(46, mix(mix(t0, tag[right0]!), tag[right02]!));
  f[n++] = mix(47, word[left0]!);
  f[n++] = mix(48, word[right0]!);
  f[n++] = mix(49, word[leftN]!);
  f[n++] = mix(50, word[right1]!);
  f[n++] = mix(51, mix(labelLeft0, t0));
  f[n++] = mix(52, mix(labelRight0, t0));
  f[n++] = mix(53, mix(label[leftN]!, tn));
  f[n++] = mix(54, mix(labelRight1, t1));
  f[n++] = mix(55, mix(label[left1]!, t1));
  f[n++] = mix(56, mix(mix(labelLeft0, label[left02]!), t0));
  f[n++] = mix(57, mix(mix(labelRight0, label[right02]!), t0));
  f[n++] = mix(58, mix(w0, labelLeft0));
  f[n++] = mix(59, mix(w0, labelRight0));
  f[n++] = mix(60, mix(w1, labelRight1));
  f[n++] = mix(61, mix(t01, labelRight0));

  const gapN = s0 === 0 ? 0 : Math.min(n0 - s0, 10);
  const gap1 = s1 === 0 ? 0 : Math.min(s0 - s1, 10);
  f[n++] = mix(62, mix(w0, gapN));
  f[n++] = mix(63, mix(t0, gapN));
  f[n++] = mix(64, mix(wn, gapN));
  f[n++] = mix(65, mix(tn, gapN));
  f[n++] = mix(66, mix(t0n, gapN));
  f[n++] = mix(67, mix(t01, gap1));
  f[n++] = mix(68, mix(mix(w0, w1), gap1));
  const valency0 = state.leftCount[s0]! * 8 + state.rightCount[s0]!;
  f[n++] = mix(69, mix(w0, valency0));
  f[n++] = mix(70, mix(t0, valency0));
  f[n++] = mix(71, mix(wn, state.leftCount[n0]!));
  f[n++] = mix(72, mix(tn, state.leftCount[n0]!));
  f[n++] = mix(73, mix(t1, state.leftCount[s1]! * 8 + state.rightCount[s1]!));
  f[n++] = mix(74, mix(w1, state.rightCount[s1]!));

  const u0 = coarse[s0]!;
  const u1 = coarse[s1]!;
  const un = coarse[n0]!;
  f[n++] = mix(75, mix(mix(u1, u0), un));
  f[n++] = mix(76, mix(mix(u0, un), w0));
  f[n++] = mix(77, mix(mix(u1, u0), w1));

  // The marker of s0 (its outermost left child: a preposition, conjunction, complementiser) decides where s0 hangs.
  const marker0 = word[left0]!;
  f[n++] = mix(78, mix(w1, marker0));
  f[n++] = mix(79, mix(t01, marker0));
  f[n++] = mix(80, mix(mix(w1, marker0), w0));
  f[n++] = mix(81, mix(mix(word[s2]!, marker0), t1));
  f[n++] = mix(82, mix(t10n, marker0));

  const k0 = cluster[s0]!;
  const k1 = cluster[s1]!;
  const kn = cluster[n0]!;
  f[n++] = mix(83, mix(k0, kn));
  f[n++] = mix(84, mix(k1, k0));
  f[n++] = mix(85, mix(mix(t0, k0), mix(tn, kn)));
  f[n++] = mix(86, mix(mix(t1, k1), mix(t0, k0)));
  f[n++] = mix(87, mix(k0, t10n));
  f[n++] = mix(88, mix(kn, t10n));
  f[n++] = mix(89, mix(k1, t10n));
  f[n++] = mix(90, mix(mix(k1, marker0), k0));

  const { stem } = state;
  const m0 = stem[s0]!;
  const m1 = stem[s1]!;
  const mn = stem[n0]!;
  f[n++] = mix(91, mix(m0, mn));
  f[n++] = mix(92, mix(m1, m0));
  f[n++] = mix(93, mix(m1, marker0));
  f[n++] = mix(94, mix(mix(m1, t1), t0n));
  f[n++] = mix(95, mix(mix(m0, t0), mix(tn, tn1)));
  f[n++] = mix(96, mix(mn, t10n));
  f[n++] = mix(97, mix(stem[s2]!, mix(marker0, t0)));
  f[n++] = mix(98, mix(m0, mix(labelLeft0, labelRight0)));
  f[n++] = mix(99, mix(m1, mix(t0, label[right1]!)));

  // Auxiliaries tell active from passive subjects; what stands just before or behind shows commas and second objects.
  const labelLeftN = label[leftN]!;
  const labelLeftN2 = label[state.left2[n0]!]!;
  const beforeN = n0 - 1;
  f[n++] = mix(100, mix(t0n, mix(labelLeftN, labelLeftN2)));
  f[n++] = mix(101, mix(mix(tn, labelLeftN2), word[leftN]!));
  f[n++] = mix(102, mix(mix(m1, t0), mix(tn, tn1)));
  f[n++] = mix(103, mix(mix(t10n, tn1), tn2));
  f[n++] = mix(104, mix(t2, t10n));
  f[n++] = mix(105, mix(t0n, word[beforeN]!));
  f[n++] = mix(106, mix(t01, mix(labelRight1, labelRight0)));
  return n;
}
