// A short text in both languages, as declarations of kinds carry it.

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What is the same in both: a name, a day, words as somebody wrote them. */
export const plain = (text: string): Label => ({ zh: text, en: text });

/** The name of what was chosen; empty where it is none of the options. */
export function nameOf(options: readonly (Label & { readonly value: string })[], value: unknown): Label {
  const { zh, en } = options.find((option) => option.value === value) ?? { zh: '', en: '' };
  return { zh, en };
}
