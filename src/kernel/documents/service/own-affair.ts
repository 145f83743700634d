// Cases that an organ opens about its own affairs, such as a consultation or a survey: whose they are, and how they begin.
import { type Intake, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { AppError } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { guardEntry } from '../scan/service.ts';

export interface OwnAffair {
  /** Name of the kind: where its texts come in. */
  readonly kind: string;
  readonly permission: string;
  /** As typed into the field `organ`. */
  readonly organ: string;
  /** What becomes public, by field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Said when the organ is none of the asker's. */
  readonly refuse: () => AppError;
}

/** Scanned before anything is kept. @throws markedSecret; what `refuse` gives, laid to `organ` */
export async function getOwnOrgan(ctx: ActContext, asked: OwnAffair): Promise<Organ> {
  const texts = Object.entries(asked.texts).map(([name, text]) => ({ name, text }));
  await guardEntry(ctx, { entrance: asked.kind, subject: null, texts });
  const organ = await getOrganNamed(ctx, asked.organ, 'organ');
  const isTheirs = organ.kind === 'legal' && mayReach(ctx.actor, asked.permission, organ.path);
  if (!isTheirs || ctx.actor.id === null) throw asked.refuse().laidTo('organ', ctx.lang);
  return organ;
}

/** What such a case begins with, whatever its kind. */
export const ownIntake = (
  organ: Organ,
  told: { readonly clientId?: string | undefined; readonly title: string; readonly titleEn?: string | undefined },
): Pick<
  Intake,
  'clientId' | 'subject' | 'title' | 'titleEn' | 'organ' | 'region' | 'channel' | 'applicant' | 'post'
> => ({
  clientId: told.clientId,
  title: told.title,
  titleEn: told.titleEn || null,
  subject: { id: null, code: null },
  ...placeOf(organ),
  channel: 'transfer',
  applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
  post: 'section-head',
});
