// What the name of a rule means to a reader: rules are called "verb:accuses", a way of reading and a type.

const WAYS: ReadonlyMap<string, string> = new Map([
  ['verb', 'The verb says so, and its subject and object are the two ends'],
  ['noun', 'A noun says so, such as “accusation”, “denial” or “talks”'],
  ['said', 'The source is reported or quoted as saying it'],
  ['loose', 'A telling word stands close to both ends'],
  ['loose-said', 'A telling word stands close to both ends in what the source says'],
  ['learnt', 'Learnt: sentences like this one say so in annotated articles'],
]);

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['affiliation:sentence', 'Learnt: title, name and body stand here as they do in annotated articles'],
  ['affiliation:office', 'Learnt: the office is named here, and the text leaves no doubt whose it is'],
]);

/** The rule in words; its bare name where there are none, as for statements from another extractor. */
export function explainRule(rule: string): string {
  const words = WHOLE.get(rule) ?? WAYS.get(rule.slice(0, Math.max(0, rule.indexOf(':'))));
  return words === undefined ? rule : `${words} (${rule})`;
}
