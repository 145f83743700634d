// A case file that failed its review brings a supervision order to the organ that made it (案卷评查不合格 → 督办单).
import { FATAL, type ReviewFile, type Round } from '#assessment/case-reviews/contract.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { getOrgan, listAbove } from '#kernel/organs/service/read.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** An order goes to a legal organ: for a file of a section, to the one above it. */
async function findAddressee(ctx: ActContext, organId: string): Promise<string> {
  const organ = await getOrgan(ctx.tx, organId);
  const legal = (await listAbove(ctx.tx, organ)).findLast(({ kind }) => kind === 'legal');
  return legal?.id ?? organ.id;
}

export async function orderFailed(ctx: ActContext, round: Round, file: ReviewFile): Promise<void> {
  const fatal = FATAL.find(({ value }) => value === file.fatal);
  const number = formatCaseNumber(file.number);
  const title = `案卷评查不合格：${number}`;
  const titleEn = `File failed its review: ${number}`;
  await openOrder(
    { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now },
    {
      source: 'manual',
      clientId: derivedId(file.caseId, `case-review ${round.id}`),
      organId: await findAddressee(ctx, file.organId),
      title,
      titleEn,
      task: `“${round.title}”中该案卷得分 ${file.score}${fatal ? `，存在${fatal.zh}` : ''}。评查意见：${file.note}。请查明原因，纠正错误；需要追究执法过错责任的，依法依规办理，并反馈结果。`,
      taskEn: `In “${round.title}” this file had ${file.score} points${fatal ? `; ${fatal.en.toLowerCase()}` : ''}. The reviewer says: ${file.note} Find out why, correct it, hold to account whoever must be, and report.`,
      parentId: file.caseId,
      about: { title, titleEn, number: file.number },
    },
  );
}
