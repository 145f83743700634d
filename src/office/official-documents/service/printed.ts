// A document as it is printed: what of it stands on paper, and when it was signed.
import type { Print } from '../rules/pages.ts';
import { BLANK_SIGNER, blankNumber, sayDate, sayNumber } from '../rules/papers.ts';
import type { DocumentRow } from '../store/documents.ts';

interface Asked {
  readonly upward: boolean;
  /** When it is printed; null for a draft, which bears no seal. */
  readonly at: Date | null;
}

/** Minutes bear no seal. */
export function printOf(document: DocumentRow, { upward, at }: Asked): Print {
  const { content, issuer, maker, signedAt, signer } = document;
  return {
    issuer: issuer.name,
    number: sayNumber(document) ?? blankNumber(content.mark),
    date: sayDate(signedAt),
    signer: upward ? (signer ?? BLANK_SIGNER) : null,
    content,
    sealed: at !== null && content.genre !== 'minutes',
    printedBy: maker.name,
    printedOn: sayDate(at),
  };
}
