// A document that is not signed for in time becomes a case of its receiver (签收催办): on its list, and under supervision.
import { performAct } from '#kernel/cases/service/act.ts';
import { type Intake, NO_REGION, openCases } from '#kernel/cases/service/intake.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS } from '#platform/time.ts';
import { REMINDER } from '../contract.ts';
import { sayNumber } from '../rules/papers.ts';
import { type Receipt, SIGN_HOURS } from '../rules/receipts.ts';
import { listOverdue, type Overdue } from '../store/inbox.ts';
import { listPlaces, type NamedPlace } from '../store/places.ts';
import { noteReminders } from '../store/receipts.ts';

/** So many at a time; the rest come with the next round. */
const MOST = 200;
/** Rounds are a quarter of an hour apart; nothing older than two months is brought up. */
const BACK = 60 * DAY_MS;

export const remindOverdue = (runtime: Runtime): Promise<void> =>
  inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    const late = await listOverdue(tx, { from: new Date(ctx.now.getTime() - BACK), to: ctx.now }, MOST);
    if (late.length === 0) return;
    const ids = late.map(({ organId }) => organId);
    const places = new Map((await listPlaces(tx, ids)).map((one) => [one.id, one]));
    const told = late.map((one) => ({ ...one, reminderId: newId() }));
    await openCases(
      ctx,
      told.flatMap((one) => intakeOf(one, places.get(one.organId))),
    );
    await noteReminders(tx, told);
  });

function intakeOf(one: Overdue & { readonly reminderId: string }, organ: NamedPlace | undefined): Intake[] {
  if (!organ) return [];
  const { id, path, name, nameEn, regionCode } = organ;
  const limit = { amount: SIGN_HOURS[one.urgency], unit: 'h' } as const;
  return [
    {
      kind: REMINDER,
      clientId: one.reminderId,
      subject: { id: null, code: null },
      title: one.title,
      organ: { id, path, name, nameEn },
      region: regionCode ?? NO_REGION,
      channel: 'transfer',
      applicant: { kind: 'legal', name: one.issuer, nameEn: one.issuerEn },
      post: 'clerk',
      limits: [{ do: 'start', kind: 'document-receipt', limit, from: one.sentAt }],
      data: { receipt: one.id, number: sayNumber(one) },
      urgent: one.urgency !== 'normal',
    },
  ];
}

interface Settling {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
}

/** Ends the reminder of a receipt, where there is one. */
export async function settleReminder(
  { runtime, tx, now }: Settling,
  { reminderId }: Pick<Receipt, 'reminderId'>,
  how: string,
): Promise<void> {
  if (reminderId === null) return;
  const machine = { ...systemContext(runtime, tx), tx, now };
  await performAct(machine, { caseId: reminderId, act: 'settle-receipt', body: { how } });
}
