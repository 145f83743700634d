// Words that must go from wherever they lie again: the SQL function `redacted(value, words, mark)` takes them out.

export interface Redaction {
  /** A value that is one of them goes whole; one of four signs or more also goes out of the midst of a text. */
  readonly words: readonly string[];
  /** What stands in their place. */
  readonly mark: string;
}
