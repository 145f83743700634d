// The table of sites with their scores, as the public and the desk see it.
import type { Page } from '#platform/http/resource.ts';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CHECKS, type CheckName } from './contract.ts';
import type { RankedSite } from './service/read.ts';
import { words } from './words.ts';

export const nameCheck = (page: Page, check: CheckName): string => CHECKS[check][page.lang === 'en' ? 'en' : 'zh'];

export function RankedTable(props: { sites: readonly RankedSite[]; hrefOf: (site: RankedSite) => string; page: Page }) {
  const { sites, hrefOf, page } = props;
  const w = words.in(page.lang);
  return (
    <Table
      rowKey={(site) => site.code}
      rows={[...sites]}
      empty={w.notYet}
      columns={[
        {
          head: w.site,
          rowHead: true,
          cell: (site) => <a href={hrefOf(site)}>{page.lang === 'en' ? (site.nameEn ?? site.name) : site.name}</a>,
        },
        { head: w.score, num: true, cell: ({ latest }) => latest?.score ?? '—' },
        {
          head: w.result,
          cell: ({ latest }) =>
            latest ? <Tag state={latest.passed ? 'ok' : 'over'}>{latest.passed ? w.passed : w.failed}</Tag> : w.notYet,
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
