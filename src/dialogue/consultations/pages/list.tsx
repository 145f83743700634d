// `/consultations`: on what the public is asked now, whichever room asks, and what was asked before.
import { z } from 'zod';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List, type ListItem } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { CONSULTATIONS } from '../contract.ts';
import { type AskedElsewhere, listElsewhere } from '../elsewhere.ts';
import { consultationOf, type Stage, stageOf } from '../rules/process.ts';
import { type ConsultationRow, countYear, listConsultations, type YearCounts } from '../store.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 30;

interface Line {
  readonly href: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  /** Null where another room answers. */
  readonly shown: number | null;
}

interface Consultations {
  readonly now: readonly Line[];
  readonly past: readonly Line[];
  readonly year: number;
  readonly counts: YearCounts;
  readonly next: string | null;
}

const toLine = (row: ConsultationRow, today: string): Line => {
  const { from, to } = consultationOf({ file: row });
  const { title, titleEn, organ, shown } = row;
  return {
    href: `${CONSULTATIONS}/${row.number}`,
    ...{ title, titleEn, organ, from, to, shown },
    stage: stageOf(row, today),
  };
};
const fromElsewhere = (one: AskedElsewhere, today: string): Line => ({
  ...one,
  stage: one.from > today ? 'coming' : 'open',
  shown: null,
});
const RUNNING: readonly Stage[] = ['open', 'coming'];

export const consultationsPage = resource({
  name: 'consultations',
  path: CONSULTATIONS,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { query }): Promise<Consultations> => {
    const today = localDate(now);
    const year = Number(today.slice(0, 4));
    const after = readMoment(query.after);
    const [{ rows, next }, counts, elsewhere] = await Promise.all([
      listConsultations(db, { after, limit: PAGE_SIZE }),
      countYear(db, year),
      after ? [] : listElsewhere(db, today),
    ]);
    const lines = rows.map((row) => toLine(row, today));
    return {
      now: [
        ...lines.filter(({ stage }) => RUNNING.includes(stage)),
        ...elsewhere.map((one) => fromElsewhere(one, today)),
      ],
      past: lines.filter(({ stage }) => !RUNNING.includes(stage)),
      year,
      counts,
      next,
    };
  },
  view: showConsultations,
});

const LOOKS: Readonly<Record<Stage, TagState | undefined>> = {
  coming: undefined,
  open: 'on',
  closed: 'near',
  published: 'ok',
  withdrawn: undefined,
};

export function StageTag({ stage, page }: { stage: Stage; page: Page }) {
  const look = LOOKS[stage];
  return <Tag state={look}>{words.in(page.lang).stages[stage]}</Tag>;
}

function drawLine(line: Line, page: Page): ListItem {
  const w = words.in(page.lang);
  const told = line.shown === null ? w.decision : w.shownCount(line.shown);
  return {
    href: line.href,
    text: sayTitle(page.lang, line),
    tag: <StageTag stage={line.stage} page={page} />,
    note: `${w.asked(line)} · ${nameIn(page.lang, line.organ)}`,
    end: <span class="dim n">{told}</span>,
  };
}

function showConsultations({ now, past, year, counts, next }: Consultations, page: Page): PageView {
  const w = words.in(page.lang);
  const figures = (['consultations', 'published', 'comments', 'adopted'] as const).map((name) => ({
    label: w.figures[name],
    value: counts[name],
    unit: name === 'consultations' || name === 'published' ? w.item : w.piece,
    note: w.year(year),
  }));
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {!page.query.after && (
          <section class="stack">
            <Head title={w.now} />
            {now.length === 0 ? <Empty title={w.none} /> : <List items={now.map((line) => drawLine(line, page))} />}
          </section>
        )}
        <section class="stack">
          <Head title={w.past} />
          {past.length === 0 ? <Empty title={w.nonePast} /> : <List items={past.map((line) => drawLine(line, page))} />}
          <Pager {...linkPages(CONSULTATIONS, page.query, next)} />
        </section>
        <Figures items={figures} />
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}
