// How the demo city scores its organs: rounds are shown early in the month, appealed against, reviewed and published.
import { appeal } from '#assessment/scores/service/appeals.ts';
import { decideOnEntry, enterByHand } from '#assessment/scores/service/entries.ts';
import { announceRound, openRounds, publishRound } from '#assessment/scores/service/rounds.ts';
import { findScored } from '#assessment/scores/service/sheet.ts';
import { listEntries } from '#assessment/scores/store/entries.ts';
import { listRounds, type RoundLine } from '#assessment/scores/store/rounds.ts';
import { listAppeals } from '#assessment/scores/store/sheets.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { WHATS } from '#services/hall-entry/contract.ts';
import { noteEntry } from '#services/hall-entry/service.ts';

/** Who does something, when, with what in hand. */
export interface Hands {
  readonly runtime: Runtime;
  readonly now: Date;
  /** A file that proves something. */
  readonly evidence: SentFile;
  as(login: string, fn: (ctx: ActContext) => Promise<void>): Promise<void>;
}

const [FIRST, SECOND] = ['supervisor', 'supervisor2'];
const BUREAU = { code: '530900-market', head: 'market.head' };
/** What no figure tells of the bureau, and of one that is graded so low that it is called to a talk. */
const MARKS: Readonly<Record<string, readonly (readonly [about: string, value: number, reason: string])[]>> = {
  [BUREAU.code]: [['process', -1, '抽查发现一份办件的审查意见没有上传，数据不完整']],
  '530902-civil-affairs': [
    ['openness', -10, '办事指南和收费项目没有公开，公示栏内容过期'],
    ['fees', -8, '代收工本费没有依据，已责令退还'],
    ['process', -8, '抽查四份卷宗，两份没有一次告知单，两份没有审查意见'],
  ],
};
/** Rounds are shown from the third of the month on. */
const SHOWN_FROM = 3;

/** What is done about scores on a working day. */
export async function keepScores(hands: Hands): Promise<void> {
  const { runtime, now } = hands;
  await openRounds(runtime);
  const rounds = await listRounds(runtime.db, { isPublic: false, limit: 30 });
  for (const round of rounds.filter((one) => one.publishedAt === null)) {
    if (round.appealsUntil === null) {
      if (Number(localDate(now).slice(8)) >= SHOWN_FROM) await show(hands, round);
    } else if (now > round.appealsUntil) await hands.as(FIRST!, (ctx) => publishRound(ctx, round.id));
    else if (isContested(round)) await contest(hands, round);
  }
}

/** The bureau appeals against each month's result, and something is put in by hand about it. */
const isContested = ({ schemeCode, period }: RoundLine) => schemeCode === 'A' && period === 'month';

async function show(hands: Hands, round: RoundLine): Promise<void> {
  if (isContested(round)) {
    for (const code of Object.keys(MARKS)) await putIn(hands, round, code);
    await fillHall(hands, round);
  }
  await hands.as(FIRST!, (ctx) => announceRound(ctx, round.id));
}

/** Matters, staff, seals and fees that should be in the hall. */
const HALL: Readonly<Record<string, readonly number[]>> = {
  '530900-market': [64, 22, 2, 5],
  '530900-housing': [48, 15, 1, 3],
  '530900-hrss': [57, 18, 2, 1],
};

/** Each month more of it has moved in. */
async function fillHall({ as }: Hands, { from }: RoundLine): Promise<void> {
  const share = Math.min(1, 0.35 + Number(from.slice(5, 7)) * 0.05);
  for (const [organ, dues] of Object.entries(HALL))
    for (const [index, { value: what }] of WHATS.entries()) {
      const due = dues[index] ?? 0;
      await as(FIRST!, (ctx) => noteEntry(ctx, { organ, what, due, entered: Math.floor(due * share) }));
    }
}

async function putIn({ runtime, evidence: file, as }: Hands, { id, to: day }: RoundLine, code: string): Promise<void> {
  const found = await findScored(runtime.db, id, code);
  if (!found) return;
  for (const [about, value, reason] of MARKS[code] ?? [])
    await as(FIRST!, (ctx) => enterByHand(ctx, found, { about, value, day, reason, file }));
  const entries = await listEntries(runtime.db, { ...found.open.round, key: found.unit.key });
  for (const entry of entries.filter(({ state }) => state === 'pending'))
    await as(SECOND!, (ctx) => decideOnEntry(ctx, found, { entry: entry.id, verdict: 'approved' }));
}

/** Every other month the appeal is granted. */
async function contest({ runtime, now, as }: Hands, round: RoundLine): Promise<void> {
  const [open, ...others] = await listAppeals(runtime.db, round.id);
  const found = await findScored(runtime.db, round.id, BUREAU.code);
  if (!open && found) {
    const text = '当月窗口系统升级，部分办件的办结时间记录晚于实际办结时间，请复核期限合法一项的扣分。';
    await as(BUREAU.head, async (ctx) => void (await appeal(ctx, found, { indicator: 'limits', text })));
  } else if (open?.phase === 'open' && others.length === 0 && isReviewed(round, now)) {
    const isGranted = Number(round.from.slice(5, 7)) % 2 === 0;
    const request = isGranted
      ? { act: 'grant', body: { points: '2', reason: '查明一件的办结时间因系统升级晚记一日，给回相应扣分' } }
      : { act: 'keep', body: { reason: '逐件核对办理记录，时间无误，维持原结果' } };
    await as(SECOND!, async (ctx) => void (await performAct(ctx, { caseId: open.caseId, ...request })));
  }
}

/** Two days after it came in. */
function isReviewed({ announcedAt }: RoundLine, now: Date): boolean {
  return announcedAt !== null && now.getTime() - announcedAt.getTime() > 2 * DAY_MS;
}
