// The table of sites with their scores, as the public and the desk see it.
import { linkPages } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/resource.ts';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CHECKS, type CheckName } from './contract.ts';
import { isUnranked, type RankedSite, type Ranking } from './service/read.ts';
import { words } from './words.ts';

export const nameCheck = (page: Page, check: CheckName): string => CHECKS[check][page.lang === 'en' ? 'en' : 'zh'];

export function RankedSites(props: { ranking: Ranking; hrefOf: (site: RankedSite) => string; page: Page }) {
  const { ranking, hrefOf, page } = props;
  const { sites, counts, next } = ranking;
  const { path, query } = page;
  const w = words.in(page.lang);
  const isNarrow = query.only === 'failed';
  return (
    <div class="stack">
      <Tabs
        label={w.result}
        items={[
          { href: path, text: `${w.all} ${counts.all}`, current: !isNarrow },
          { href: `${path}?only=failed`, text: `${w.failed} ${counts.failed}`, current: isNarrow },
        ]}
      />
      <RankedTable sites={sites} hrefOf={hrefOf} page={page} />
      <Pager {...linkPages(path, query, next)} />
    </div>
  );
}

function RankedTable(props: { sites: readonly RankedSite[]; hrefOf: (site: RankedSite) => string; page: Page }) {
  const { sites, hrefOf, page } = props;
  const w = words.in(page.lang);
  return (
    <Table
      rowKey={(site) => site.code}
      rows={[...sites]}
      empty={page.query.only ? w.noneFailed : w.notYet}
      columns={[
        {
          head: w.site,
          rowHead: true,
          cell: (site) => <a href={hrefOf(site)}>{page.lang === 'en' ? (site.nameEn ?? site.name) : site.name}</a>,
        },
        { head: w.score, num: true, cell: (site) => (isUnranked(site) ? '—' : (site.latest?.score ?? '—')) },
        {
          head: w.result,
          cell: (site) => <Verdict site={site} page={page} />,
        },
        {
          head: w.vetoed,
          opt: true,
          cell: ({ latest }) => latest?.vetoes.map((check) => nameCheck(page, check)).join(' · '),
        },
        { head: w.day, opt: true, cell: ({ latest }) => latest?.day },
      ]}
    />
  );
}

function Verdict({ site, page }: { site: RankedSite; page: Page }) {
  const w = words.in(page.lang);
  if (site.latest === null) return <>{w.notYet}</>;
  if (isUnranked(site)) return <Tag>{w.unranked}</Tag>;
  const { passed } = site.latest;
  return <Tag state={passed ? 'ok' : 'over'}>{passed ? w.passed : w.failed}</Tag>;
}
