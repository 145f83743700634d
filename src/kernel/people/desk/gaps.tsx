// Organs within an administrator's reach that lack a head or a network administrator.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { listGaps } from '../service/officers.ts';
import { words } from '../words/desk.ts';

export const gapsPage = resource({
  name: 'desk-people-gaps',
  path: '/desk/people/gaps',
  face: 'bench',
  access: holds(permissions.see),
  load: async (ctx) => ({ gaps: await listGaps(ctx.db, ctx.actor.scopes(permissions.see), ctx.now) }),
  view: (data, page) => {
    const w = words.in(page.lang);
    return {
      title: w.gaps,
      current: '/desk/people',
      body: (
        <>
          <BenchHead title={w.gaps} back={{ href: '/desk/people', text: w.back }} />
          <p class="dim">{w.gapsLead}</p>
          <Card flush>
            <Table
              rowKey={(gap) => gap.code}
              rows={data.gaps}
              empty={w.noGaps}
              columns={[
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
              ]}
            />
          </Card>
        </>
      ),
    };
  },
});
