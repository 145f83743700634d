// The parts of the sunlight page.
import type { Page } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { RateChart } from '../view/charts.tsx';
import { countText, figuresOf, percent } from '../view/figures.ts';
import { sayGrounds } from '../view/grounds.ts';
import { publicWords } from '../words/public.ts';
import { CardList } from './cards.tsx';
import type { Sunlight } from './sunlight-data.ts';

type Props = { data: Sunlight; page: Page };
type Row = Sunlight['ranking']['rows'][number];

export function SunlightBody({ data, page }: Props) {
  const w = publicWords.in(page.lang);
  return (
    <div class="stack loose">
      <PageHead title={w.title} lead={w.lead} />
      <Figures items={figuresOf(data, data.settings.windowDays, page.lang)} />
      <RateChart rates={data.rates} settings={data.settings} table="?format=csv&table=rates" page={page} />
      <RankingSection data={data} page={page} />
      <div class="split">
        <section class="stack" id="cards">
          <h2>{w.monthCards}</h2>
          <CardList data={data} page={page} />
        </section>
        <HowComputed data={data} page={page} />
      </div>
    </div>
  );
}

function RankingSection({ data, page }: Props) {
  const w = publicWords.in(page.lang);
  const { ranking, settings } = data;
  const ranked = ranking.rows.filter((row) => row.rank !== null);
  const few = ranking.rows.filter((row) => row.rank === null);
  const tabs = ranking.levels.map((level, index) => ({
    href: index === 0 ? '/supervision#ranking' : `/supervision?level=${level}#ranking`,
    text: [w.levels.top, w.levels.county, w.levels.town][index],
    current: level === ranking.level,
  }));
  return (
    <section class="stack" id="ranking">
      <Head title={w.ranking} more={{ href: `?format=csv&table=ranking&level=${ranking.level}`, text: w.csv }} />
      {tabs.length > 1 && <Tabs label={w.scope} items={tabs} />}
      {ranked.length > 0 && <RankTable rows={ranked} page={page} />}
      {ranking.rows.length === 0 && <p class="dim">{w.noRanking}</p>}
      {few.length > 0 && (
        <details class="sm" open={ranked.length === 0}>
          <summary class="dim">{w.few({ floor: settings.sampleFloor, count: few.length })}</summary>
          <RankTable rows={few} page={page} />
        </details>
      )}
    </section>
  );
}

function RankTable({ rows, page }: { rows: Row[]; page: Page }) {
  const w = publicWords.in(page.lang);
  const columns: Column<Row>[] = [
    { head: w.rank, cell: (row) => row.rank ?? w.none, num: true },
    {
      head: w.organ,
      rowHead: true,
      cell: (row) => (
        <a href={`/supervision/organs/${row.code}`}>{page.lang === 'en' ? (row.nameEn ?? row.name) : row.name}</a>
      ),
    },
    { head: w.decided, cell: (row) => countText(row.decided), num: true, opt: true },
    { head: w.onTime, cell: (row) => <b>{rateText(row.onTimeRate, w.none)}</b>, num: true },
    {
      head: w.interval,
      cell: (row) => `${percent(row.interval.low)}–${percent(row.interval.high)}%`,
      num: true,
      opt: true,
    },
    { head: w.days, cell: (row) => row.averageWorkdays?.toFixed(1) ?? w.none, num: true, opt: true },
    { head: w.overdue, cell: (row) => countText(row.overdue), num: true, opt: true },
    { head: w.satisfaction, cell: (row) => <Heard row={row} page={page} />, num: true, opt: true },
    { head: w.shown, cell: (row) => <CardTags row={row} page={page} /> },
  ];
  return <Table columns={columns} rows={rows} rowKey={(row) => row.code} />;
}

const rateText = (rate: number | null, none: string) => (rate === null ? none : `${percent(rate)}%`);

/** Never without how many spoke: few voices say little. */
function Heard({ row: { satisfaction }, page }: { row: Row; page: Page }) {
  const w = publicWords.in(page.lang);
  return (
    <>
      {rateText(satisfaction.rate, w.none)}
      {satisfaction.response !== null && (
        <>
          {' '}
          <small class="dim">{w.heard({ rated: satisfaction.rated, response: percent(satisfaction.response) })}</small>
        </>
      )}
    </>
  );
}

function CardTags({ row, page }: { row: Row; page: Page }) {
  const w = publicWords.in(page.lang);
  if (row.yellowCards + row.redCards === 0) return <span class="dim">{w.noCards}</span>;
  return (
    <span class="row">
      {row.redCards > 0 && <Tag state="over">{w.redTag(row.redCards)}</Tag>}
      {row.yellowCards > 0 && <Tag state="near">{w.yellowTag(row.yellowCards)}</Tag>}
    </span>
  );
}

/** The definitions, beside the numbers they make. */
function HowComputed({ data: { rulesVersion: version, grounds }, page }: Props) {
  const w = publicWords.in(page.lang);
  return (
    <aside class="note stack tight">
      <h3>{w.how}</h3>
      <p class="sm">{w.howRate}</p>
      <p class="sm">{w.howInterval}</p>
      <p class="sm">{w.howOnce}</p>
      {sayGrounds(grounds, page.lang).map((sentence) => (
        <p class="sm">{sentence}</p>
      ))}
      <p class="sm">{w.howSatisfied}</p>
      {version !== null && (
        <a class="sm" href="/supervision/rules">
          {w.rulesLink(version)}
        </a>
      )}
    </aside>
  );
}
