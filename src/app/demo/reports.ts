// How the demo city reports on itself: a report each month and an instruction on it, a circular each quarter and its talks.
import { CIRCULAR, REPORT, TALK, TALKED_TO } from '#assessment/reports/contract.ts';
import { listRankings } from '#assessment/reports/ranking.ts';
import { listPast } from '#assessment/reports/rules/figures.ts';
import { draftCircular, draftReport } from '#assessment/reports/service/draft.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localDate } from '#platform/time.ts';

/** Who does something, when. */
export interface Writers {
  readonly runtime: Runtime;
  readonly now: Date;
  /** A file that stands for a signed sheet. */
  readonly sheet: SentFile;
  as(login: string, fn: (ctx: ActContext) => Promise<void>): Promise<void>;
  /** Whoever has the case. */
  asHolder(caseId: string, fn: (ctx: ActContext) => Promise<void>): Promise<void>;
}

const [DRAFTER, REVIEWER, SIGNER, LEADER] = [
  'supervisor',
  'supervisor2',
  'supervision.head',
  'government.head',
] as const;
/** Reports are drafted from the eighth of the month on. */
const DRAFTED_FROM = 8;
/** Older rankings are circulated no more. */
const RECENT_DAYS = 60;

/** What is done about reports on a working day: one step of each. */
export async function keepReports(writers: Writers): Promise<void> {
  const { runtime, now } = writers;
  const rows = await runtime.db
    .selectFrom('case_file')
    .selectAll()
    .where('kind', 'in', [REPORT, CIRCULAR, TALK])
    .orderBy('number')
    .execute();
  const files = rows as unknown as CaseFile[];
  await draft(writers, files);
  const talks = files.filter(({ kind }) => kind === TALK);
  for (const file of files.filter(({ phase }) => phase === 'open')) {
    const [step, by] = (file.kind === TALK ? talkStep(file, talks.indexOf(file), now) : issueStep(file)) ?? [];
    if (!step) continue;
    const { id: caseId } = file;
    const act = async (ctx: ActContext) => {
      // Whoever calls to a talk holds it.
      const talker = step.act === 'arrange' ? { talker: ctx.actor.id } : {};
      const file = step.act === 'hand-in' ? { file: writers.sheet } : {};
      const body = { ...step.body, ...talker, ...file };
      await performAct(ctx, { caseId, act: step.act, body });
    };
    await (by ? writers.as(by, act) : writers.asHolder(caseId, act));
  }
}

async function draft({ runtime, now, as }: Writers, files: readonly CaseFile[]): Promise<void> {
  const today = localDate(now);
  const [month = ''] = listPast('month', today, 1);
  const isDue = Number(today.slice(8)) >= DRAFTED_FROM;
  const isDrafted = files.some(
    ({ kind, received_at }) => kind === REPORT && localDate(received_at) >= today.slice(0, 7),
  );
  if (isDue && !isDrafted)
    await as(DRAFTER, async (ctx) => void (await draftReport(ctx, { span: { period: 'month', month } })));
  const recent = localDate(new Date(now.getTime() - RECENT_DAYS * DAY_MS));
  const quarter = (await listRankings(runtime.db)).find(
    ({ from, to }) => to > recent && from.slice(0, 7) !== to.slice(0, 7),
  );
  const isOut = files.some(({ kind, title }) => kind === CIRCULAR && title.includes(quarter?.zh ?? ''));
  if (!quarter || isOut) return;
  const { each, spare } = TALKED_TO;
  await as(DRAFTER, async (ctx) => void (await draftCircular(ctx, { ranking: quarter.id, each, spare })));
}

interface Step {
  readonly act: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Next = readonly [step: Step, by?: string];

/** Each a day after the one before: drafted, reviewed by another, signed by the head, read by the mayor. */
function issueStep({ kind, state, last_seq: seq }: CaseFile): Next | null {
  if (state === 'drafting') return [{ act: 'submit', body: {} }, DRAFTER];
  if (state === 'reviewing') return [{ act: 'pass', body: { note: '数据与台账核对一致。' } }, REVIEWER];
  if (state === 'signing') return [{ act: 'sign', body: kind === CIRCULAR ? { where: 'portal' } : {} }, SIGNER];
  // The acts before it: opened, submitted, passed, signed.
  if (state !== 'sent' || seq > 4) return null;
  const text = '对本期红牌件逐件查明原因，一周内办结；建立临期件日调度，结果报市政府。';
  const others = '530900-housing、530900-hrss';
  return [{ act: 'instruct', body: { text, organ: '530900-market', others, days: 10 } }, LEADER];
}

/** Of several talks every other one is given long to put it right. */
function talkStep({ state, received_at: since, last_seq: seq, data }: CaseFile, place: number, now: Date): Next | null {
  const day = (after: number) => localDate(new Date(now.getTime() + after * DAY_MS));
  const age = (now.getTime() - since.getTime()) / DAY_MS;
  const isLong = place % 2 === 0;
  if (state === 'called') {
    const problems = '季度得分居末位的原因，超期件和红黄牌的整改，下步措施。';
    return [{ act: 'arrange', body: { on: day(2), place: '市纪委监委二楼谈话室', problems } }];
  }
  if (state === 'arranged' && age > 4 && day(0) >= String(data.on)) {
    const minutes = '通报了得分和失分情况。被约谈单位说明：人员轮岗期间交接不清，到期提醒没有落实。';
    const promises = '一、超期件十日内全部办结；二、建立到期前两日提醒；三、每周向监察室报送在办件情况。';
    return [{ act: 'hold', body: { minutes, promises, due: day(isLong ? 2 * TALKED_TO.mend : TALKED_TO.mend) } }];
  }
  if (state === 'recorded') return [{ act: 'confirm', body: {} }];
  // Opened, called, held, confirmed: the signed sheet comes next.
  if (state === 'mending' && seq === 4) return [{ act: 'hand-in', body: { name: '约谈记录签字页' } }];
  if (state === 'mending' && age > (isLong ? 50 : 15))
    return [{ act: 'report', body: { measures: '超期件已全部办结，提醒和周报制度已执行三周，附台账。' } }];
  if (state === 'checking') return [{ act: 'close', body: { finding: '抽查台账和在办件，三项承诺均已落实。' } }];
  return null;
}
