// Asking for an entry of the archive (借阅申请).
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { APPROVE_DAYS, type BorrowInput, LOAN } from '../contract.ts';
import type { LoanData } from '../rules/loan.ts';
import { insertLoan } from '../store/loans.ts';
import { findEntry } from '../store/records.ts';

/** The post that keeps the archive where the organ has it: its office. */
const KEEPER = 'clerk';

/** Gives the case. @throws notFound, forbidden */
export async function borrow(ctx: ActContext, id: string, { purpose, days }: BorrowInput): Promise<string> {
  const entry = await findEntry(ctx.tx, id);
  if (!entry) throw notFound();
  const { unit, desks, id: account, name } = ctx.actor;
  if (!unit || account === null) throw forbidden();
  const keeper = await getOrgan(ctx.tx, entry.organId);
  const borrowing = placeOf(await getOrgan(ctx.tx, unit.id)).organ;
  const posts = (await listOfficers(ctx.tx, keeper.id, ctx.now)).map(({ post }) => post);
  const data: LoanData = {
    record: id,
    code: entry.code,
    purpose,
    days,
    borrower: {
      id: account,
      name: name ?? '',
      organ: borrowing,
      post: desks.find(({ unitId }) => unitId === unit.id)?.post ?? KEEPER,
    },
  };
  const { file } = await openCase(ctx, {
    kind: LOAN,
    subject: { id: null, code: null },
    title: entry.title,
    ...placeOf(keeper),
    channel: 'transfer',
    applicant: { kind: 'natural', name: name ?? '', accountId: account },
    post: posts.includes(KEEPER) ? KEEPER : HEAD_POST,
    limits: [{ do: 'start', kind: 'loan-approve', limit: { amount: APPROVE_DAYS, unit: 'wd' } }],
    data: { ...data },
    record: { code: entry.code, days },
  });
  await insertLoan(ctx.tx, { id: file.id, record_id: id, borrower_id: account });
  return file.id;
}
