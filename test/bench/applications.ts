// Complete applications for an item, each from another person.
import { inventAnswers } from '#app/demo/answers.ts';
import { inventApplicant } from '#app/demo/people.ts';
import { startChance } from '#app/demo/random.ts';
import { newId } from '#platform/ids.ts';
import type { OfferedPage } from '#services/applications/item.ts';

/** As much of an item as is needed to apply for it. */
export interface Offer {
  readonly code: string;
  readonly form: readonly OfferedPage[];
  readonly uploads: readonly { readonly code: string; readonly name: string }[];
  /** An uploaded file that stands for every paper, with the ticket its sender was given. */
  readonly paper: { readonly id: string; readonly ticket: string };
}

export function makeApplication(offer: Offer, index: number): Record<string, unknown> {
  const chance = startChance(index);
  const applicant = inventApplicant(chance, index);
  return {
    clientId: newId(),
    applicant,
    answers: inventAnswers(offer.form, applicant, chance),
    materials: offer.uploads.map((one) => ({
      code: one.code,
      fileId: offer.paper.id,
      ticket: offer.paper.ticket,
      fileName: `${one.name}.pdf`,
    })),
    declaration: 'yes',
  };
}
