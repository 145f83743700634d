// Somebody confirms what the program cannot check: with evidence, for a time, on record.
import { actorColumns } from '#kernel/cases/service/rows.ts';
import { appendAct } from '#kernel/ledger/store.ts';
import { forbidden } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { type ConfirmInput, LONGEST_DAYS, untilWrong } from './contract.ts';
import { insertConfirmation } from './store.ts';

/** Earlier confirmations stay on record. @throws untilWrong laid to `until` */
export async function confirmControl(ctx: ActContext, input: ConfirmInput): Promise<void> {
  if (ctx.actor.id === null) throw forbidden();
  const { control, evidence, until } = input;
  const latest = localDate(new Date(ctx.now.getTime() + LONGEST_DAYS * DAY_MS));
  if (until < localDate(ctx.now) || until > latest) throw untilWrong().laidTo('until', ctx.lang);
  const met = input.met === 'yes';
  const id = newId();
  await insertConfirmation(ctx.tx, {
    id,
    control,
    met,
    evidence,
    confirmed_by: ctx.actor.id,
    confirmed_at: ctx.now,
    valid_until: until,
  });
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: id,
    chain_kind: 'self-test',
    id: newId(),
    act: 'confirm',
    at: ctx.now,
    body: { control, met, evidence, until },
    client_id: null,
  });
}
