// Proposing a matter for the catalogue, and taking in what somebody says on a draft.
import { within } from '#kernel/cases/rules/changes.ts';
import { namelessReader, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listAbove } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  COMMENT,
  type CommentInput,
  DAYS,
  type DecisionData,
  KIND,
  type MatterInput,
  permissions,
} from '../contract.ts';
import { notOpen, notUndertaking } from '../errors.ts';
import type { CommentData } from '../rules/comment.ts';
import { dataOf } from '../rules/process.ts';
import { isAsking } from '../rules/telling.ts';

/**
 * Proposes a matter (第十条: “报请决策机关决定是否启动决策程序”); it waits for who heads the government above the organ in charge.
 * @throws notUndertaking, laid to `organ`; markedSecret
 */
export async function proposeMatter(ctx: ActContext, input: MatterInput): Promise<Opened> {
  const { clientId, title, titleEn, sort, year, months } = input;
  await guardEntry(ctx, { entrance: KIND, subject: null, texts: [{ name: 'title', text: title }] });
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  const isTheirs = organ.kind === 'legal' && mayReach(ctx.actor, permissions.prepare, organ.path);
  if (!isTheirs || ctx.actor.id === null) throw notUndertaking().laidTo('organ', ctx.lang);
  const decider = placeOf(await findDecider(ctx, organ));
  const { organ: undertaker } = placeOf(organ);
  const data: DecisionData = {
    year,
    sort,
    months,
    decider: decider.organ,
    undertaker,
    proposer: ctx.actor.id,
    steps: {},
  };
  return openCase(ctx, {
    kind: KIND,
    clientId,
    subject: { id: null, code: null },
    title,
    titleEn: titleEn || null,
    ...decider,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: HEAD_POST,
    limits: [within('decision-list', DAYS.list)],
    data: { ...data },
    record: { sort, year },
  });
}

/** 第二条: governments of counties and above; by 第四十二条 an organ beneath none decides on its own. */
async function findDecider({ tx }: ActContext, organ: Organ): Promise<Organ> {
  const above = await listAbove(tx, organ);
  return above.findLast(({ line, kind }) => line === 'government' && kind === 'legal') ?? organ;
}

/**
 * Takes in what somebody says on a draft while the public is asked; the organ in charge answers it.
 * @throws notOpen; markedSecret
 */
export async function takeComment(ctx: ActContext, decisionId: string, input: CommentInput): Promise<Opened> {
  const file = await findCaseForUpdate(ctx.tx, decisionId);
  if (file?.kind !== KIND || !isAsking(file, localDate(ctx.now))) throw notOpen();
  const { clientId, text } = input;
  await guardEntry(ctx, { entrance: COMMENT, subject: file.number, texts: [{ name: 'text', text }] });
  const data: CommentData = { text, decision: file.number };
  return openCase(ctx, {
    kind: COMMENT,
    clientId,
    subject: { id: null, code: null },
    title: `意见：${file.title}`,
    titleEn: `Comment: ${file.title_en ?? file.title}`,
    organ: dataOf({ file }).undertaker,
    region: file.region,
    channel: 'web',
    applicant: namelessReader(ctx),
    post: 'section-head',
    limits: [within('comment-reply', DAYS.comment)],
    data: { ...data },
    parentId: file.id,
  });
}
