// `/openness`: the way to everything about openness: guide, requests, reports, what the law asks to be published, the rules.
import { Cited } from '#kernel/cases/laws/cited.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { listReports, type ReportRow } from '#openness/annual-reports/store.ts';
import { type CatalogueItem, COVERAGE, LANDING, TAG } from '#openness/catalogue/contract.ts';
import { countParts, type Part } from '#openness/catalogue/service/parts.ts';
import { LENGTHS } from '#openness/requests/rules/process.ts';
import { columnSource } from '#openness/sites/source.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Door, Head, Tiles } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { REGIMES, type Regime } from './openness-rules.ts';
import { opennessWords } from './openness-words.ts';
import { TOPICS } from './topics.tsx';

const MOST_REPORTS = 3;
const PORTAL = 'portal';

interface Line extends Part {
  /** Where it is shown, if anywhere. */
  readonly href: string | null;
}

interface Landing {
  readonly lines: readonly Line[];
  readonly reports: readonly ReportRow[];
}

export const opennessPage = resource({
  name: 'openness',
  path: LANDING,
  access: anyone,
  cacheTags: () => [TAG, '/foi/reports', 'frame:portal'],
  load: loadLanding,
  view: showLanding,
});

async function loadLanding({ db, now }: Context): Promise<Landing> {
  const [parts, reports] = await Promise.all([
    countParts(db, ['groups', 'city', 'focus', 'links'], now),
    listReports(db, { limit: MOST_REPORTS, now }),
  ]);
  const slugs = [...new Set(parts.flatMap(({ columns = [] }) => columns))];
  const found = await columnSource.findBySlugs(
    db,
    slugs.map((slug) => ({ site: PORTAL, slug })),
  );
  const places = new Map(found.filter(({ closed }) => !closed).map(({ slug, href }) => [slug, href]));
  return { lines: parts.map((part) => ({ ...part, href: findPlace(part, places) })), reports };
}

function findPlace({ page, columns = [] }: CatalogueItem, places: ReadonlyMap<string, string>): string | null {
  return page ?? columns.flatMap((slug) => places.get(slug) ?? [])[0] ?? null;
}

function showLanding(landing: Landing, page: Page): PageView {
  const w = opennessWords.in(page.lang);
  return {
    title: w.heading,
    description: w.lead,
    current: LANDING,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.heading} lead={w.lead} />
        <Doors landing={landing} page={page} />
        <section class="stack tight">
          <Head title={w.duties} more={{ href: COVERAGE, text: w.coverage }} />
          <Duties lines={linesOf(landing, 'groups', 'city')} page={page} />
        </section>
        <Areas title={w.focus} lines={linesOf(landing, 'focus')} page={page} />
        <Areas title={w.links} lines={linesOf(landing, 'links')} page={page} />
        <section class="stack tight">
          <Head title={w.regimes} />
          <Regimes page={page} />
        </section>
      </div>
    ),
  };
}

const linesOf = ({ lines }: Landing, ...sets: CatalogueItem['set'][]) => lines.filter(({ set }) => sets.includes(set));

function Doors({ landing: { reports }, page }: { landing: Landing; page: Page }) {
  const w = opennessWords.in(page.lang);
  const written = reports.map(({ code, year, organ, organEn }) => ({
    href: `/foi/reports/${code}`,
    text: w.report({ organ: nameIn(page.lang, { name: organ, nameEn: organEn }), year }),
  }));
  return (
    <div class="cols">
      <Door
        title={w.guide}
        href={COVERAGE}
        lead={w.guideLead}
        links={[
          { href: TOPICS, text: w.topics },
          { href: '/policies', text: w.policies },
          { href: '/projects', text: w.projects },
          { href: '/projects?kind=investment', text: w.investments },
          { href: '/openness/sunshine', text: w.sunshine },
          { href: '/decisions', text: w.decisions },
          { href: '/four-systems', text: w.fourSystems },
          { href: '/openness/discretion', text: w.discretion },
          { href: '/organs', text: w.organs },
          { href: COVERAGE, text: w.coverage },
          { href: '/reading-points', text: w.points },
          { href: '/open-days', text: w.openDays },
          { href: '/places', text: w.places },
          { href: '/openness/seven-rules', text: w.sevenRules },
          { href: '/oversight', text: w.oversight },
          { href: '/case-reviews', text: w.caseReviews },
        ]}
      />
      <Door
        title={w.request}
        href="/foi"
        lead={w.requestLead(LENGTHS.reply.amount)}
        links={[
          { href: '/foi/apply', text: w.apply },
          { href: '/cases', text: w.status },
          { href: '/foi', text: w.how },
        ]}
      />
      <Door
        title={w.reports}
        href="/foi/reports"
        lead={w.reportsLead}
        links={[
          ...written,
          { href: '/foi/reports', text: w.allReports },
          { href: '/gazette', text: w.gazette },
          { href: '/conferences', text: w.conferences },
          { href: '/new-media', text: w.media },
        ]}
      />
    </div>
  );
}

const count = (n: number) => new Intl.NumberFormat('en').format(n);
const nameOf = ({ zh, en }: Line, page: Page) => (page.lang === 'en' ? en : zh);

function Duties({ lines, page }: { lines: readonly Line[]; page: Page }) {
  const w = opennessWords.in(page.lang);
  return (
    <Table<Line>
      rows={[...lines]}
      rowKey={({ code }) => code}
      columns={[
        {
          head: w.item,
          rowHead: true,
          cell: (line) => (line.href ? <a href={line.href}>{nameOf(line, page)}</a> : nameOf(line, page)),
        },
        { head: w.basis, opt: true, cell: ({ basis }) => basis && <Cited law={basis} lang={page.lang} /> },
        { head: w.count, num: true, cell: (line) => (line.count ? count(line.count) : <span class="dim">–</span>) },
      ]}
    />
  );
}

function Areas({ title, lines, page }: { title: string; lines: readonly Line[]; page: Page }) {
  const w = opennessWords.in(page.lang);
  return (
    <section class="stack tight">
      <Head title={title} />
      <Tiles
        items={lines.map((line) => ({
          href: line.href ?? COVERAGE,
          text: nameOf(line, page),
          note: w.items(count(line.count)),
        }))}
      />
      <p class="sm dim">{w.local}</p>
    </section>
  );
}

function Regimes({ page }: { page: Page }) {
  const w = opennessWords.in(page.lang);
  return (
    <Table<Regime>
      rows={[...REGIMES]}
      rowKey={({ zh }) => zh}
      columns={[
        { head: w.regime, rowHead: true, cell: ({ zh, en }) => (page.lang === 'en' ? en : zh) },
        { head: w.ofRegulation, opt: true, cell: ({ basis }) => <Cited law={basis} lang={page.lang} /> },
        { head: w.where, cell: ({ href, desk }) => <a href={href}>{desk ? w.officers : w.open}</a> },
      ]}
    />
  );
}
