// Words with variables: which there are, what was typed for each, and the words that come of it. Pure.

const VARIABLE = /\{([^{}\s]{1,20})\}/g;

export const listVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
];

/** `时间：12 月 1 日`, one a line. */
export function readValues(typed: string): ReadonlyMap<string, string> {
  const pairs = typed.split('\n').map((line) => /^([^:：]+)[:：](.+)$/.exec(line.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!.trim(), pair[2]!.trim()]] : [])));
}

export const findMissing = (text: string, values: ReadonlyMap<string, string>): string[] =>
  listVariables(text).filter((name) => !values.get(name));

export const fillIn = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(VARIABLE, (whole, name: string) => values.get(name) ?? whole);
