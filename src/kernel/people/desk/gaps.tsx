// Organs within an administrator's reach that lack a head or a network administrator.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { type Gaps, reportGaps } from '../service/officers.ts';
import { words } from '../words/desk.ts';

const PAGE_SIZE = 50;

export const gapsPage = resource({
  name: 'desk-people-gaps',
  path: '/desk/people/gaps',
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(500).optional() }),
  load: (ctx, { query }) =>
    reportGaps(ctx.db, ctx.actor.scopes(permissions.see), ctx.now, { after: query.after, limit: PAGE_SIZE }),
  view: showGaps,
});

function showGaps(gaps: Gaps, page: Page): PageView {
  const w = words.in(page.lang);
  const basis = w.ofOrgans(gaps.organs);
  return {
    title: w.gaps,
    current: '/desk/people',
    body: (
      <>
        <BenchHead title={w.gaps} back={{ href: '/desk/people', text: w.back }} />
        <p class="dim">{w.gapsLead}</p>
        <Figures
          look="cards"
          items={[
            { label: w.noHead, value: gaps.noHead, note: basis },
            { label: w.noNetworkAdmin, value: gaps.noNetworkAdmin, note: basis },
          ]}
        />
        <Card flush>
          <Table rowKey={(gap) => gap.code} rows={[...gaps.list]} columns={columnsOf(page)} empty={w.noGaps} />
        </Card>
        <Pager {...linkPages('/desk/people/gaps', page.query, gaps.next)} />
      </>
    ),
  };
}

function columnsOf(page: Page): Column<Gaps['list'][number]>[] {
  const w = words.in(page.lang);
  return [
    {
      head: w.where,
      cell: (gap) => <a href={`/desk/organs/${gap.code}`}>{nameIn(page.lang, gap)}</a>,
      rowHead: true,
    },
    { head: w.noHead, cell: (gap) => gap.noHead && <Tag state="over">{w.noHead}</Tag> },
    {
      head: w.noNetworkAdmin,
      cell: (gap) => gap.noNetworkAdmin && <Tag state="near">{w.noNetworkAdmin}</Tag>,
    },
  ];
}
