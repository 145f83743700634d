// Two rounds of file review in the demo city: one published with a file that failed, one half done.
import { type ScoreInput, SHEET } from '#assessment/case-reviews/contract.ts';
import { drawRound, publishRound, scoreFile } from '#assessment/case-reviews/service.ts';
import { listFiles } from '#assessment/case-reviews/store.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const REVIEWER = 'legal.reviewer';
/** Of an organ that has no files of its own. */
const SCORER = 'supervisor';
/** In working days before now. */
const DRAWN = 12;
const PUBLISHED = 1;
const BEGUN = 4;
const MOST_FILES = 200;

interface DemoRound {
  readonly title: string;
  readonly from: string;
  readonly perOrgan: number;
}

const drawNow = (ctx: ActContext, { title, from, perOrgan }: DemoRound) =>
  drawRound(ctx, { title, organ: '530900', kind: 'application', from, to: localDate(ctx.now), perOrgan });

/** Full points but for a line or two, as the place of the file has it. */
function marksFor(place: number, fails: boolean): ScoreInput {
  const lost = (at: number) => (fails ? 8 : (place * 3 + at * 2) % 5);
  const marks = Object.fromEntries(SHEET.map(({ code, points }, at) => [code, points - lost(at)]));
  if (fails) return { marks, fatal: 'unlawful-procedure', note: '没有告知申请人陈述申辩的权利，决定书没有送达回证。' };
  return { marks, fatal: undefined, note: '程序、期限合规，个别文书日期填写不规范。' };
}

async function scoreSome(ctx: ActContext, round: string, share: number): Promise<void> {
  const files = await listFiles(ctx.tx, round, { limit: MOST_FILES });
  const some = files.slice(0, Math.ceil(files.length * share));
  for (const [at, { caseId }] of some.entries()) await scoreFile(ctx, round, caseId, marksFor(at, at === 1));
}

export function planCaseReviews(diary: Diary, now: Date): Deed[] {
  const told = { id: '', half: '' };
  const year = localDate(now).slice(0, 4);
  return [
    {
      at: diary.ago(now, DRAWN),
      do: (as) =>
        as(REVIEWER, async (ctx) => {
          told.id = await drawNow(ctx, {
            title: `${year} 年第一批行政许可案卷评查`,
            from: `${year}-01-01`,
            perOrgan: 2,
          });
        }),
    },
    {
      at: diary.ago(now, PUBLISHED),
      do: (as) =>
        as(SCORER, async (ctx) => {
          await scoreSome(ctx, told.id, 1);
          await publishRound(ctx, told.id);
        }),
    },
    {
      at: diary.ago(now, BEGUN),
      do: async (as) => {
        const half = { title: `${year} 年第二批行政许可案卷评查`, from: `${year}-07-01`, perOrgan: 1 };
        await as(REVIEWER, async (ctx) => {
          told.half = await drawNow(ctx, half);
        });
        await as(SCORER, (ctx) => scoreSome(ctx, told.half, 0.5));
      },
    },
  ];
}
