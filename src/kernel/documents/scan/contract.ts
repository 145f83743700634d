// What a scan of texts finds before they are stored or published, and the refusal of what is marked secret.
import { defineError } from '#platform/errors.ts';

/** `refuse`: never stored · `block`: cannot be submitted · `review`: a reviewer must answer · `info`: shown. */
export type ScanLevel = 'refuse' | 'block' | 'review' | 'info';

export interface Finding {
  readonly rule: string;
  readonly level: ScanLevel;
  /** Name of the text or file. */
  readonly where: string;
  /** What stands around it; masked where it is marked secret or personal. */
  readonly excerpt: string;
  /** Place in the text, from 0. */
  readonly at: number;
}

/** A text on its way in. */
export interface Entry {
  /** By which way it comes: `article.save`, `pack`, `upload` … */
  readonly entrance: string;
  /** What it belongs to, without any of its words; null for something new. */
  readonly subject: string | null;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

export const markedSecret = defineError<{ where: string }>({
  code: 'scan.marked-secret',
  status: 422,
  zh: ({ where }) => `“${where}”带有国家秘密标志。本平台连接互联网，不得存储、处理涉密内容，这份内容没有保存。`,
  en: ({ where }) =>
    `“${where}” bears a mark of a state secret. This platform is on the internet and may not hold such content: it was not kept.`,
});
