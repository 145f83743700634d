// A firm begins a talk with a department, under its own account.
import { within } from '#kernel/cases/rules/changes.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { SignedActor } from '#kernel/people/contract.ts';
import type { ActContext } from '#platform/http/context.ts';
import { KIND, notAnOrgan, onlyFirms, REPLY_DAYS, SORTS, type TalkData, type TalkInput } from './contract.ts';

export const isFirm = (actor: ActContext['actor']): boolean =>
  actor.kind === 'member' && (actor as SignedActor).accountKind === 'company';

/** @throws onlyFirms, markedSecret; notAnOrgan, laid to `organ` */
export async function beginTalk(ctx: ActContext, input: TalkInput): Promise<Opened> {
  if (!isFirm(ctx.actor)) throw onlyFirms();
  const { clientId, sort, subject, text, wanted } = input;
  const texts = Object.entries({ subject, text, wanted: wanted ?? '' }).map(([name, said]) => ({ name, text: said }));
  await guardEntry(ctx, { entrance: KIND, subject: null, texts });
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  if (organ.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  const { zh, en } = SORTS.find(({ value }) => value === sort) ?? SORTS[0];
  const lines = [{ by: 'firm' as const, text, at: ctx.now.toISOString() }];
  const data: TalkData = { organ: placeOf(organ).organ, sort, subject, lines, ...(wanted ? { wanted } : {}) };
  return openCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    // Titles stay in the ledger: whom the firm talks with and why, none of its words.
    title: `企业${zh}：${organ.name}`,
    titleEn: `${en} of a firm: ${organ.nameEn ?? organ.name}`,
    ...placeOf(organ),
    channel: 'web',
    applicant: { kind: 'legal', name: ctx.actor.name, nameEn: ctx.actor.nameEn ?? null, accountId: ctx.actor.id },
    post: 'section-head',
    limits: [within('talk-reply', REPLY_DAYS)],
    data: { ...data },
    record: { sort },
  });
}
