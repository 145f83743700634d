// `/desk/sms/providers`: how the providers do, and who wants no mass messages.

import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { listHealth } from '#platform/notify/sms/inbound.ts';
import { listOptOuts } from '#platform/notify/sms/opt-outs.ts';
import { maskPhone } from '#platform/text/mask.ts';
import { localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, PROVIDERS, permissions } from '../contract.ts';
import { words } from '../words.ts';
import { Pages } from './parts.tsx';

const PAGE = 50;

async function load(ctx: Context, after: string | undefined) {
  const before = after === undefined ? undefined : new Date(after);
  const [providers, found] = await Promise.all([
    listHealth(ctx.db),
    listOptOuts(ctx.db, ctx.runtime.vault, PAGE + 1, before),
  ]);
  const optOuts = found.slice(0, PAGE).map((one) => ({ ...one, phone: maskPhone(one.phone) }));
  return { providers, optOuts, next: found.length > PAGE ? (optOuts.at(-1)?.at.toISOString() ?? null) : null };
}
type Data = Awaited<ReturnType<typeof load>>;

export const providersPage = resource({
  name: 'desk-sms-providers',
  path: PROVIDERS,
  face: 'bench',
  access: holds(permissions.manage),
  query: z.object({ after: z.iso.datetime().optional(), trail: trailText }),
  load: (ctx, { query }) => load(ctx, query.after),
  view: showProviders,
});

function showProviders({ providers, optOuts, next }: Data, page: Page): PageView {
  const w = words.in(page.lang).providers;
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <Pages current={PROVIDERS} mayManage page={page} />
        <Card title={w.health}>
          <Table
            rows={[...providers]}
            rowKey={({ name }) => name}
            empty={w.healthNone}
            frame={w.health}
            columns={[
              { head: w.name, cell: ({ name }) => name, rowHead: true },
              {
                head: w.state,
                cell: ({ works }) => <Tag state={works ? 'ok' : 'over'}>{works ? w.works : w.fails}</Tag>,
              },
              { head: w.since, cell: ({ since }) => localDayMinute(since) },
              { head: w.reason, cell: ({ reason }) => reason ?? '' },
            ]}
          />
          <p class="sm dim">{w.healthNote}</p>
        </Card>
        <Card title={w.optOuts}>
          <p class="sm dim">{w.optOutsLead}</p>
          <Table
            rows={[...optOuts]}
            rowKey={({ phone, at }) => `${phone}${at.getTime()}`}
            empty={w.optOutsNone}
            frame={w.optOuts}
            columns={[
              { head: w.phone, cell: ({ phone }) => <span class="n">{phone}</span>, rowHead: true },
              { head: w.said, cell: ({ said }) => written(said) },
              { head: w.at, cell: ({ at }) => localDayMinute(at) },
            ]}
          />
          <Pager {...linkPages(PROVIDERS, page.query, next)} />
        </Card>
      </>
    ),
  };
}
