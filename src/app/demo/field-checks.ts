// The field checks of the demo city: one that is over, one whose finding passed, one whose finding is being put right, one still to come.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '#assessment/field-checks/contract.ts';
import { checkKind } from '#assessment/field-checks/rules/check.ts';
import { loadFindings } from '#assessment/field-checks/service/load.ts';
import { planCheck } from '#assessment/field-checks/service/plan.ts';
import { recordFinding } from '#assessment/field-checks/service/record.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Sort } from '#kernel/supervision/sorts.ts';
import type { Db } from '#platform/database/db.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import { readLines } from './read-lines.ts';

/** A line of the demo city's `field-checks.jsonl`. */
interface DemoCheck {
  readonly mode: Mode;
  readonly sort: Sort;
  readonly subject: string;
  readonly authority: string;
  /** Codes. */
  readonly organs: readonly string[];
  /** Logins; the first plans and leads it. */
  readonly team: readonly string[];
  /** Working days since it was planned. */
  readonly age: number;
  /** First and last day on the spot, in working days after that. */
  readonly days: readonly [number, number];
  readonly checklist: readonly string[];
  /** Acts on the check, or else on its finding, each so many working days after it was planned. */
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: object])[];
}

/** Does something under somebody’s account. */
export type As = (login: string, fn: (ctx: ActContext) => Promise<void>) => Promise<void>;

/** Something to be done at a moment by whoever it names. */
export interface Deed {
  readonly at: Date;
  readonly do: (as: As) => Promise<void>;
}

/** Everything that has happened to the checks by now. */
export async function planFieldChecks({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const checks = await readLines<DemoCheck>(config.cityFolder, 'field-checks.jsonl');
  return checks.flatMap((check) => followCheck(check, diary, now)).filter(({ at }) => at < now);
}

function followCheck(check: DemoCheck, diary: Diary, now: Date): Deed[] {
  const plannedAt = diary.ago(now, check.age);
  const [from, to] = check.days.map((day) => localDate(diary.workday(plannedAt, day)));
  const told = { id: '' };
  let last = plannedAt;
  const acts = check.acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(plannedAt, after);
    last = at > last ? at : diary.soon(last);
    return { at: last, do: (as) => as(login, (ctx) => doAct(ctx, { id: told.id, act, body, team: check.team })) };
  });
  const plan: Deed['do'] = (as) =>
    as(check.team[0] ?? '', async (ctx) => {
      const [leader = '', ...team] = await findIds(ctx.tx, check.team);
      const { mode, sort, subject, authority, organs, checklist } = check;
      const days = { from: from ?? '', to: to ?? '' };
      const input = { mode, sort, subject, authority, organs: [...organs], checklist: [...checklist], ...days };
      told.id = (await planCheck(ctx, { ...input, leader, team })).file.id;
    });
  return [{ at: plannedAt, do: plan }, ...acts];
}

interface DemoAct {
  readonly id: string;
  readonly act: string;
  readonly body: object;
  readonly team: readonly string[];
}

async function doAct(ctx: ActContext, { id, act, body, team }: DemoAct): Promise<void> {
  if (act === 'record') {
    await recordFinding(ctx, id, { ...body, photo1: await keepPhoto(ctx.runtime) });
    return;
  }
  const [finding] = await loadFindings(ctx.tx, { id });
  const caseId = act in checkKind.acts ? id : (finding?.id ?? '');
  const second = act === 'begin' ? { second: (await findIds(ctx.tx, team))[1] } : {};
  await performAct(ctx, { caseId, act, body: { ...body, ...second } });
}

export async function findIds(db: Db, logins: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'login'])
    .where('login', 'in', [...logins])
    .execute();
  return logins.flatMap((login) => rows.find((row) => row.login === login)?.id ?? []);
}

/** The one picture that stands for what was seen. */
export function keepPhoto(runtime: Runtime): Promise<Required<SentFile>> {
  return keepPicture(runtime, 'field-check.jpg', '现场照片.jpg');
}

/** A picture of the demo city, sent in under a name. */
export async function keepPicture(
  { files, config, vault }: Runtime,
  file: string,
  as: string,
): Promise<Required<SentFile>> {
  const picture = createReadStream(join(config.cityFolder, file));
  const { id, name } = await files.put(picture, { name: as, maxBytes: 1_000_000 });
  return { id, name, ticket: ticketOf(vault, id) };
}
