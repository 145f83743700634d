// What an applicant is promised once the application is sent, and by when: drawn from the clocks that will run.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { tellDeadline, tellLimit } from '#kernel/calendar/rules/telling.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Card } from '#ui/parts/card.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import type { OfferedItem } from '../item.ts';
import { NOTICE_LIMIT } from '../rules/intake.ts';
import { isImmediate } from '../rules/subject.ts';
import { wizardWords } from '../words/wizard.ts';

/** What the applicant is promised, from the clocks that will run. */
export interface Promises {
  readonly noticeDue: string;
  /** Null for 即办件: the same day. */
  readonly promise: Limit | null;
}

export async function readPromises(ctx: Context, item: OfferedItem): Promise<Promises> {
  const calendar = await loadCalendar(ctx.db, item.region);
  const due = computeDue({
    from: ctx.now,
    limit: NOTICE_LIMIT,
    method: 'end-of-day',
    suspensions: [],
    calendar,
  });
  return {
    noticeDue: due.paused ? '' : tellDeadline(due, ctx.lang, Number(localDate(ctx.now).slice(0, 4))),
    promise: isImmediate(item.content) ? null : parseLimit(item.content.limits.promise),
  };
}

/** What happens once it is sent, by when. */
export function Afterwards({ promises, page, title }: { promises: Promises; page: Page; title?: string }) {
  const w = wizardWords.in(page.lang).review;
  const { promise, noticeDue } = promises;
  return (
    <aside class="stack">
      <Card title={title ?? w.after}>
        <Timeline
          items={[
            { title: w.notice, state: 'now', children: w.noticeBy(noticeDue) },
            {
              title: promise ? w.decided(tellLimit(promise, page.lang)) : w.atOnce,
              state: 'todo',
              children: w.decidedNote,
            },
            { title: w.result, state: 'todo' },
          ]}
        />
      </Card>
    </aside>
  );
}
