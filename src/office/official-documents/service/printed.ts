// A document as it is printed: what of it stands on paper, and when it was signed.
import { formOf } from '../rules/heads.ts';
import { BLANK_SIGNER, blankNumber, orderNumber, sayDate, sayNumber } from '../rules/papers.ts';
import type { Print } from '../rules/print.ts';
import type { DocumentRow } from '../store/documents.ts';

interface Asked {
  readonly upward: boolean;
  /** When it is printed; null for a draft, which bears no seal. */
  readonly at: Date | null;
}

/** Minutes bear no seal, and an order bears the name of whoever signed it in the place of one. */
export function printOf(document: DocumentRow, { upward, at }: Asked): Print {
  const { content, issuer, maker, signedAt, signer } = document;
  const form = formOf(content.genre);
  return {
    issuer: issuer.name,
    number: form === 'order' ? orderNumber(document) : (sayNumber(document) ?? blankNumber(content.mark)),
    date: sayDate(signedAt),
    signer: upward || form === 'order' ? (signer ?? BLANK_SIGNER) : null,
    content,
    sealed: at !== null && form !== 'minutes' && form !== 'order',
    printedBy: maker.name,
    printedOn: sayDate(at),
  };
}
