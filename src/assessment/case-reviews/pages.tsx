// `/case-reviews` and `/case-reviews/:round`: published rounds, what the organs' files came to, by what sheet, and how they were drawn.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { pointsText } from '#platform/text/points.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { FATAL, gradeOf, type OrganResult, REVIEWS, type Round, type SheetItem } from './contract.ts';
import { PASS } from './service.ts';
import { findRound, listPublished, listResults } from './store.ts';
import { words } from './words.ts';

const MOST_ROUNDS = 50;
const CENTI = 100;

type Published = Omit<Round, 'organPath' | 'reviewed'>;
const makePublic = ({ organPath: _path, reviewed: _reviewed, ...round }: Round): Published => round;

export const reviewsPage = resource({
  name: 'case-reviews',
  path: REVIEWS,
  access: anyone,
  load: async ({ db }): Promise<readonly Published[]> => (await listPublished(db, MOST_ROUNDS)).map(makePublic),
  view: showRounds,
});

function showRounds(rounds: readonly Published[], { lang }: Page): PageView {
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {rounds.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <List
            items={rounds.map((round) => ({
              href: `${REVIEWS}/${round.id}`,
              text: <span lang="zh-CN">{round.title}</span>,
              note: `${nameIn(lang, round.organ)} · ${w.drawn(round)}`,
              end: round.closedAt && <time>{localDate(round.closedAt)}</time>,
            }))}
          />
        )}
      </div>
    ),
  };
}

interface OneRound {
  readonly round: Published;
  readonly results: readonly OrganResult[];
}

async function loadRound(db: Db, id: string): Promise<OneRound> {
  const round = await findRound(db, id);
  if (!round?.closedAt) throw notFound();
  return { round: makePublic(round), results: await listResults(db, id, PASS) };
}

export const reviewPage = resource({
  name: 'case-review',
  path: `${REVIEWS}/:review`,
  access: anyone,
  params: z.object({ review: z.string().max(40) }),
  load: ({ db }, { params: { review } }) => loadRound(db, review),
  view: showRound,
});

function showRound({ round, results }: OneRound, { lang }: Page): PageView {
  const w = words.in(lang);
  const kind = w.kinds[round.kind as keyof typeof w.kinds];
  return {
    title: round.title,
    crumbs: [{ href: REVIEWS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead
          title={<span lang="zh-CN">{round.title}</span>}
          eyebrow={nameIn(lang, round.organ)}
          lead={`${kind} · ${w.span(round)} · ${w.drawn(round)}`}
        />
        <section class="stack">
          <Head title={w.results} />
          <Results results={results} lang={lang} />
          {results.some(({ failed }) => failed > 0) && <p>{w.follow}</p>}
        </section>
        <section class="stack">
          <Head title={w.sheet} />
          <Sheet sheet={round.sheet} lang={lang} />
        </section>
        <section class="stack tight">
          <Head title={w.how} />
          <p>{w.howLead(round.seedDay)}</p>
          <p class="sm dim">
            {w.seed} <code>{round.seed}</code>
          </p>
        </section>
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

export function Results({ results, lang }: { results: readonly OrganResult[]; lang: Page['lang'] }) {
  const w = words.in(lang);
  return (
    <Table<OrganResult>
      rows={[...results]}
      rowKey={({ organ }) => organ.code}
      columns={[
        {
          head: w.organ,
          rowHead: true,
          cell: ({ organ }) => <a href={`/organs/${organ.code}`}>{nameIn(lang, organ)}</a>,
        },
        { head: w.files, num: true, cell: ({ files }) => files },
        { head: w.average, num: true, cell: ({ average }) => pointsText(average) },
        { head: w.grade, cell: ({ average }) => say(lang, gradeOf(average / CENTI, null)) },
        { head: w.failed, num: true, cell: ({ failed }) => (failed > 0 ? <Tag state="over">{failed}</Tag> : 0) },
      ]}
    />
  );
}

export function Sheet({ sheet, lang }: { sheet: readonly SheetItem[]; lang: Page['lang'] }) {
  const w = words.in(lang);
  return (
    <>
      <Table<SheetItem>
        rows={[...sheet]}
        rowKey={({ code }) => code}
        columns={[
          { head: w.item, rowHead: true, cell: (item) => say(lang, item) },
          { head: w.points, num: true, cell: ({ points }) => points },
        ]}
      />
      <p class="sm">
        {w.fatal}
        {lang === 'en' ? ': ' : '：'}
        {FATAL.map((one) => say(lang, one)).join(lang === 'en' ? ', ' : '、')}
      </p>
    </>
  );
}
