// A short text in both languages, as declarations of kinds carry it.

export interface Label {
  readonly zh: string;
  readonly en: string;
}
