// A short text in both languages, as declarations of kinds carry it.

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** One of several that are chosen from. */
export interface Choice extends Label {
  readonly value: string;
}

/** What is the same in both: a name, a day, words as somebody wrote them. */
export const plain = (text: string): Label => ({ zh: text, en: text });

/** The name of what was chosen; empty where it is none of the options. */
export function nameOf(options: readonly Choice[], value: unknown): Label {
  const { zh, en } = options.find((option) => option.value === value) ?? { zh: '', en: '' };
  return { zh, en };
}
