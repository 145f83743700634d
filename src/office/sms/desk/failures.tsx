// `/desk/sms/failures`: SMS and mail that were given up, with what the carrier or the relay said.
import { z } from 'zod';
import { nameIn, withinScopes } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { listFailures } from '#platform/notify/failures.ts';
import { maskMail, maskPhone } from '#platform/text/mask.ts';
import { localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, FAILURES, permissions } from '../contract.ts';
import { nameByPath, withPlatform } from '../store/sendings.ts';
import { nameTemplate } from '../templates.ts';
import { words } from '../words.ts';
import { manages, Pages } from './parts.tsx';

const PAGE = 50;

async function load(ctx: Context, after: string | undefined) {
  const within = withPlatform(ctx, withinScopes(ctx.actor.scopes(permissions.see), 'n.sender_path'), 'n.sender_path');
  const found = await listFailures(ctx.db, ctx.runtime.vault, { within, after, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const organs = await nameByPath(
    ctx.db,
    shown.map(({ senderPath }) => senderPath),
  );
  const rows = shown.map((one) => ({
    ...one,
    address: one.channel === 'sms' ? maskPhone(one.address) : maskMail(one.address),
    organ: organs.get(one.senderPath) ?? null,
  }));
  return { rows, mayManage: manages(ctx), next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}
type Data = Awaited<ReturnType<typeof load>>;

export const failuresPage = resource({
  name: 'desk-sms-failures',
  path: FAILURES,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.uuid().optional(), trail: trailText }),
  load: (ctx, { query }) => load(ctx, query.after),
  view: showFailures,
});

function showFailures({ rows, mayManage, next }: Data, page: Page): PageView {
  const w = words.in(page.lang);
  const { failures } = w;
  return {
    title: failures.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={failures.title} />
        <Pages current={FAILURES} mayManage={mayManage} page={page} />
        <Card flush>
          <Table
            rows={[...rows]}
            rowKey={({ id }) => id}
            empty={failures.none}
            frame={failures.title}
            columns={[
              { head: failures.at, cell: ({ at }) => <time class="n">{localDayMinute(at)}</time> },
              { head: failures.channel, cell: ({ channel }) => failures.channels[channel] },
              { head: failures.address, cell: ({ address }) => <span class="n">{address}</span>, rowHead: true },
              { head: w.organ, cell: ({ organ }) => (organ ? nameIn(page.lang, organ) : w.platform) },
              { head: w.template, cell: ({ template }) => nameTemplate(template, page.lang), cut: true },
              { head: failures.reason, cell: ({ reason }) => reason },
            ]}
          />
        </Card>
        <Pager {...linkPages(FAILURES, page.query, next)} note={failures.note} />
      </>
    ),
  };
}
