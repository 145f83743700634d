// `/stations/:campaign`: its phases, its classes with their counts, the stations of one class, and the list that is shown or was named.
import { z } from 'zod';
import { caseNumber } from '#kernel/cases/pages/address.ts';
import { findPublicCase } from '#kernel/cases/queries/public-list.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { HowScored } from '#kernel/people/view/marks.tsx';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CAMPAIGN, type CampaignData, PHASES, type Shown, SORTS, STATIONS, type StationClass } from '../contract.ts';
import { campaignOf } from '../rules/process.ts';
import { countByClass, listOfClass } from '../store.ts';
import { words } from '../words.ts';
import { PhaseTag } from './list.tsx';

const params = z.object({ campaign: caseNumber });

interface ClassLine extends StationClass {
  readonly entries: number;
  readonly named: number;
}

interface Campaign
  extends Pick<
    CampaignData,
    'about' | 'groups' | 'floor' | 'voteShare' | 'until' | 'shown' | 'struck' | 'publicity' | 'counts' | 'reason'
  > {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly state: string;
  readonly classes: readonly ClassLine[];
  /** The class whose stations are listed. */
  readonly chosen: string | null;
  readonly stations: readonly {
    readonly number: string;
    readonly station: string;
    readonly organ: string;
    readonly state: string;
  }[];
}

export const campaignPage = resource({
  name: 'station-campaign',
  path: `${STATIONS}/:campaign`,
  access: anyone,
  params,
  query: z.object({ class: z.string().max(80).optional().catch(undefined) }),
  load: async ({ db }, { params: { campaign }, query }): Promise<Campaign> => {
    const file = await findPublicCase(db, campaign, { kind: CAMPAIGN });
    if (!file) throw notFound();
    const { organ, classes, about, groups, floor, voteShare, until, ...data } = campaignOf({ file });
    const chosen = classes.find(({ name }) => name === query.class)?.name ?? null;
    const [counts, listed] = await Promise.all([
      countByClass(db, file.id),
      chosen ? listOfClass(db, file.id, chosen) : [],
    ]);
    const byName = new Map(counts.map((one) => [one.category, one]));
    return {
      ...{ number: file.number, title: file.title, titleEn: file.title_en, state: file.state },
      ...{ about, groups, floor, voteShare, until, chosen },
      ...{
        shown: data.shown,
        struck: data.struck,
        publicity: data.publicity,
        counts: data.counts,
        reason: data.reason,
      },
      organ: { name: organ.name, nameEn: organ.nameEn ?? null },
      classes: classes.map((one) => {
        const { entries = 0, named = 0 } = byName.get(one.name) ?? {};
        return { ...one, entries, named };
      }),
      stations: listed.map(({ number, state, data: { station, organ: own } }) => ({
        number,
        station,
        organ: own.name,
        state,
      })),
    };
  },
  view: showCampaign,
});

function showCampaign(one: Campaign, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, one);
  const at = PHASES.findIndex(({ value }) => value === one.state);
  const entries = one.classes.reduce((sum, { entries: n }) => sum + n, 0);
  return {
    title,
    description: one.about,
    crumbs: [{ href: STATIONS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />}>
          <PhaseTag state={one.state} page={page} />
        </PageHead>
        <Facts
          card
          items={[
            [w.number, formatCaseNumber(one.number)],
            [w.by, nameIn(lang, one.organ)],
            [w.about, written(one.about)],
            [w.phases, PHASES.map((phase) => say(lang, phase)).join(lang === 'en' ? ' → ' : '→')],
            at >= 0 ? [w.phaseUntil, one.until] : null,
            [w.taking, w.entries({ entries, classes: one.classes.filter(({ entries: n }) => n > 0).length })],
            one.counts ? [w.result, w.counted(one.counts)] : null,
            one.reason ? [w.reason, written(one.reason)] : null,
          ]}
        />
        <Result one={one} page={page} />
        <section class="stack">
          <Head title={w.classes} />
          {SORTS.map((sort) => (
            <ClassTable
              lines={one.classes.filter((line) => line.sort === sort.value)}
              head={say(lang, sort)}
              number={one.number}
              page={page}
            />
          ))}
        </section>
        {one.chosen && (
          <section class="stack" id="class">
            <Head title={written(one.chosen)} />
            <List
              empty={w.noStation}
              items={one.stations.map(({ number, station, organ }) => ({
                href: `${STATIONS}/${one.number}/${number}`,
                text: written(station),
                note: written(organ),
              }))}
            />
          </section>
        )}
        <section class="stack">
          <Head title={w.rules} />
          <p class="sm dim">{w.total(one.voteShare)}</p>
          <HowScored groups={one.groups} floor={one.floor} page={page} />
        </section>
      </div>
    ),
  };
}

/** The list while it is shown, and those that were named after it. */
function Result({ one, page }: { one: Campaign; page: Page }) {
  const w = words.in(page.lang);
  const { shown = [], struck = [] } = one;
  if (shown.length === 0) return null;
  return (
    <section class="stack">
      <Head title={one.counts ? w.named : w.shown} />
      {!one.counts && one.publicity === 'open' && <p class="sm dim">{w.objectAt}</p>}
      <Table<Shown>
        rows={[...shown]}
        rowKey={({ id }) => id}
        columns={[
          { head: w.station, rowHead: true, cell: ({ station }) => written(station) },
          { head: w.category, opt: true, cell: ({ category }) => written(category) },
          { head: w.belongs, opt: true, cell: ({ organ }) => written(organ) },
          { head: w.score, num: true, cell: ({ total }) => total.toFixed(2) },
        ]}
      />
      {struck.map(({ station, reason }) => (
        <p class="sm dim">
          <b>{written(station)}</b> {written(reason)}
        </p>
      ))}
    </section>
  );
}

function ClassTable(props: { lines: readonly ClassLine[]; head: string; number: string; page: Page }) {
  const { lines, head, number, page } = props;
  const w = words.in(page.lang);
  if (lines.length === 0) return null;
  return (
    <Table<ClassLine>
      rows={[...lines]}
      rowKey={({ name }) => name}
      columns={[
        {
          head,
          rowHead: true,
          cell: ({ name }) => (
            <a href={`${STATIONS}/${number}?${new URLSearchParams({ class: name })}#class`} lang="zh-CN">
              {name}
            </a>
          ),
        },
        { head: w.taking, num: true, cell: ({ entries }) => entries },
        { head: w.named, num: true, cell: ({ named }) => named },
      ]}
    />
  );
}
