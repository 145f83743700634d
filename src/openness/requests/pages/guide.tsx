// `/foi`: how to request information, how long it takes counted from today, what can come of it.

import { computeDue } from '#kernel/calendar/rules/due.ts';
import { tellDay } from '#kernel/calendar/rules/telling.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { Cited } from '#kernel/cases/laws/cited.tsx';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import { OUTCOMES } from '../rules/outcomes.ts';
import { LENGTHS } from '../rules/process.ts';
import { type Line, sumLine, tellOnTime } from '../rules/table.ts';
import { countRequests } from '../store.ts';
import { words } from '../words.ts';

export const GUIDE = '/foi';
export const APPLY = `${GUIDE}/apply`;

interface Guide {
  /** Local days. */
  readonly supplementBy: string;
  readonly replyBy: string;
  readonly confirmDays: number;
  readonly year: number;
  readonly line: Line;
}

export const guidePage = resource({
  name: 'foi',
  path: GUIDE,
  access: anyone,
  load: loadGuide,
  view: showGuide,
});

async function loadGuide({ db, now }: Context): Promise<Guide> {
  const [calendar, { confirmDays }] = await Promise.all([loadCalendar(db, 'CN'), readOpennessSettings(db)]);
  const today = localDate(now);
  const year = Number(today.slice(0, 4));
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const counts = await countRequests(db, { ...span, scopes: [{ path: '', deep: true }], asOf: now });
  const dayOf = (limit: (typeof LENGTHS)['reply' | 'supplement-notice']): string => {
    const due = computeDue({ from: now, limit, method: 'end-of-day', suspensions: [], calendar });
    return due.paused ? today : due.date;
  };
  return {
    supplementBy: dayOf(LENGTHS['supplement-notice']),
    replyBy: dayOf(LENGTHS.reply),
    confirmDays,
    year,
    line: sumLine(counts),
  };
}

function showGuide(guide: Guide, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang).guide;
  const { how } = w;
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="split">
        <div class="stack loose">
          <PageHead title={w.title} lead={w.lead} />
          <div class="row">
            <LinkButton href={APPLY} kind="go">
              {w.apply}
            </LinkButton>
            <LinkButton href="/cases">{w.status}</LinkButton>
            <a href="/search">{w.search}</a>
          </div>
          <section class="stack tight">
            <Head title={w.howTitle} />
            <p>{how.write}</p>
            <p>{how.ways}</p>
            <p>{how.received}</p>
            <p class="sm dim">{how.article}</p>
          </section>
          <section class="stack tight">
            <Head title={w.outcomesTitle} />
            <Table
              rows={[...OUTCOMES]}
              rowKey={({ value }) => value}
              frame={w.outcomesTitle}
              columns={[
                {
                  head: w.outcome,
                  rowHead: true,
                  cell: (one) => `${w.groups[one.group]}${lang === 'en' ? ': ' : '：'}${say(lang, one)}`,
                },
                { head: w.basis, cell: (one) => <Cited law={one.basis} lang={lang} /> },
              ]}
            />
          </section>
          <section class="stack tight">
            <Head title={w.remediesTitle} />
            <p>{w.remedies}</p>
          </section>
        </div>
        <Aside guide={guide} page={page} />
      </div>
    ),
  };
}

function Aside({ guide, page: { lang } }: { guide: Guide; page: Page }) {
  const w = words.in(lang).guide;
  const { when } = w;
  const { line } = guide;
  return (
    <aside class="stack">
      <Card title={w.whenTitle}>
        <Timeline
          items={[
            { title: when.sent, state: 'now', children: when.sentNote(guide.confirmDays) },
            { title: when.by(tellDay(guide.supplementBy, lang)), state: 'todo', children: when.supplement },
            { title: when.by(tellDay(guide.replyBy, lang)), state: 'todo', children: when.reply },
          ]}
        />
        <p class="sm dim">{when.basis}</p>
      </Card>
      <Card title={w.figuresTitle(guide.year)}>
        <Figures
          items={[
            { label: w.figures.new, value: line.new, unit: w.cases },
            { label: w.figures.answered, value: line.ended, unit: w.cases },
            { label: w.figures.onTime, value: tellOnTime(line) ?? '–' },
          ]}
        />
      </Card>
    </aside>
  );
}
