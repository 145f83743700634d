// What is printed of a document.
import type { Content } from '../contract.ts';

export interface Print {
  readonly issuer: string;
  readonly number: string;
  /** 成文日期: “2026年11月23日”. */
  readonly date: string;
  /** Named on what goes upward, and on orders. */
  readonly signer: string | null;
  readonly content: Pick<
    Content,
    | 'genre'
    | 'title'
    | 'urgency'
    | 'main'
    | 'copies'
    | 'body'
    | 'attachments'
    | 'note'
    | 'signerPost'
    | 'attended'
    | 'excused'
    | 'observed'
  >;
  readonly sealed: boolean;
  /** 印发机关、印发日期. */
  readonly printedBy: string;
  readonly printedOn: string;
}
