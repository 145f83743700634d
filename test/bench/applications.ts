// Complete applications for an item, each from another person.
import { inventAnswers } from '#app/demo/answers.ts';
import { inventApplicant } from '#app/demo/people.ts';
import { startChance } from '#app/demo/random.ts';
import { newId } from '#platform/ids.ts';
import type { OfferedPage } from '#services/applications/item.ts';

/** The item that applications are made for: 13 questions, three uploads, two papers fetched. */
export const ITEM = '530900-XK-0031';

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

/** The item as programs are told of it, with one stored file to stand for every paper. */
export async function readOffer(origin: string): Promise<Offer> {
  const answer = await fetch(`${origin}/services/${ITEM}/applications`, {
    headers: { accept: 'application/json' },
  });
  const asked = (await answer.json()) as {
    form: Offer['form'];
    materials: { code: string; name: string; source: string }[];
  };
  const uploads = asked.materials.filter((material) => material.source === 'upload');
  return { code: ITEM, form: asked.form, uploads, paper: await uploadPaper(origin, uploads) };
}

const PAPER = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';

/** Uploads one file into a draft, as people do; with its id and ticket it can be named from then on. */
async function uploadPaper(origin: string, uploads: readonly { code: string }[]): Promise<Offer['paper']> {
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const begun = await fetch(`${origin}/services/${ITEM}/apply`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ who: 'self', consent: 'yes' }),
  });
  const { draft, token } = (await begun.json()) as { draft: string; token: string };
  const form = new FormData();
  form.append('token', token);
  const code = String(uploads[0]?.code);
  form.append(`files.${code}`, new File([PAPER], 'paper.pdf'));
  const headers = { accept: 'application/json' };
  const kept = await fetch(`${origin}/apply/${draft}/materials?token=${token}`, {
    method: 'POST',
    headers,
    body: form,
  });
  const { files } = (await kept.json()) as { files: Record<string, Offer['paper']> };
  const paper = files[code];
  if (!paper) throw new Error('the paper was not kept');
  return paper;
}
