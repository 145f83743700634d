// A leak: what is public is taken away in the same transaction in which it is reported.

import type { z } from 'zod';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { listDocumentKinds } from '#kernel/documents/registry.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { findHead } from '#kernel/documents/store/heads.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { forbidden } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { LEAK, type leakInput, noSuchArticle } from '../contract.ts';
import { leakRuns } from '../leak.ts';

/** What its address says afterwards. */
const WITHDRAWN = { zh: '保密原因', en: 'Reasons of secrecy' };

/**
 * 保守国家秘密法第四十七条: “国家工作人员或者其他公民发现国家秘密已经泄露或者可能泄露时，应当立即采取补救措施并及时报告有关机关、单位。”
 * @throws noSuchArticle, laid to `code`, when nothing of this code is public
 */
export async function reportLeak(
  ctx: ActContext,
  input: z.output<typeof leakInput>,
): Promise<{ id: string; number: string }> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  const documentId = input.code ? await findLiveDocument(ctx, input.code) : null;
  if (documentId) await withdrawDocument(ctx, documentId, WITHDRAWN.zh);
  const { organ, region } = placeOf(await getOrgan(ctx.tx, unit.id));
  const { file } = await openCase(ctx, {
    kind: LEAK,
    ...(input.clientId ? { clientId: input.clientId } : {}),
    subject: { id: null, code: input.code ?? null },
    title: '泄密事件处置',
    titleEn: 'Leak',
    organ,
    region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn ?? null },
    post: 'secrecy-reviewer',
    limits: leakRuns,
    data: { what: input.what, withdrawn: documentId !== null },
  });
  return { id: file.id, number: file.number };
}

async function findLiveDocument(ctx: ActContext, code: string): Promise<string> {
  for (const { kind } of listDocumentKinds()) {
    const head = (await findLive(ctx.tx, kind, code, ctx.now)) && (await findHead(ctx.tx, kind, code));
    if (head) return head.id;
  }
  throw noSuchArticle().laidTo('code', ctx.lang);
}
