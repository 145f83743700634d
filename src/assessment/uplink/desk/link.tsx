// `/desk/uplink`: how the link to the superior level stands, what waits, why something was refused; and orders from above.
import { z } from 'zod';
import { sayDatedMoment, shortMoment } from '#kernel/cases/view/telling.ts';
import { holds, over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Copy } from '#ui/parts/enhance.tsx';
import { NumberField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions, UPLINK, WHOLE } from '../contract.ts';
import { findCity } from '../service/city.ts';
import { resume } from '../service/send.ts';
import * as store from '../store/sending.ts';
import { words } from '../words.ts';

const MOST_ORDERS = 50;

interface LinkState {
  readonly state: 'unset' | 'fine' | 'retrying' | 'refused';
  readonly peer: string | null;
  readonly key: string;
  readonly acknowledged: { readonly sequence: number; readonly at: Date } | null;
  readonly waiting: store.Waiting;
  readonly fault: string | null;
  readonly tryAt: Date | null;
  readonly refusedAt: Date | null;
  readonly orders: readonly store.ReceivedOrder[];
  readonly mayManage: boolean;
}

export const linkPage = resource({
  name: 'desk-uplink',
  path: UPLINK,
  face: 'bench',
  access: holds(permissions.read),
  load: loadLink,
  view: showLink,
  acts: {
    retry: act({
      access: over(WHOLE, permissions.manage),
      body: z.object({}),
      do: async (ctx) => {
        await resume(ctx.tx, undefined);
        return { to: UPLINK, say: words.in(ctx.lang).retried };
      },
    }),
    anew: act({
      access: over(WHOLE, permissions.manage),
      body: z.object({ from: z.coerce.number().int().min(1).max(1_000_000_000) }),
      do: async (ctx, { body: { from } }) => {
        await resume(ctx.tx, from);
        return { to: UPLINK, say: words.in(ctx.lang).started(from) };
      },
    }),
  },
});

async function loadLink({ db, runtime, actor, now }: Context): Promise<LinkState> {
  const { uplink } = runtime.config;
  const [link, acknowledged, waiting, orders, city] = await Promise.all([
    store.getLink(db),
    store.findAcknowledged(db),
    store.countWaiting(db),
    store.listOrders(db, MOST_ORDERS),
    findCity(db, now),
  ]);
  const running = link.failures > 0 ? 'retrying' : 'fine';
  return {
    state: uplink ? (link.refused_at ? 'refused' : running) : 'unset',
    peer: uplink?.url ?? null,
    key: runtime.vault.publicKeys().sm2,
    acknowledged: acknowledged ?? null,
    waiting,
    fault: link.fault,
    tryAt: link.try_at,
    refusedAt: link.refused_at,
    orders,
    mayManage: city !== undefined && mayReach(actor, permissions.manage, city.path),
  };
}

const TAGS = { unset: undefined, fine: 'ok', retrying: 'near', refused: 'over' } as const;

function showLink(data: LinkState, page: Page): PageView {
  const w = words.in(page.lang);
  const mends = data.mayManage && data.state !== 'unset';
  return {
    title: w.title,
    current: UPLINK,
    islands: ['x-copy'],
    body: (
      <>
        <BenchHead title={w.title} beside={<Tag state={TAGS[data.state]}>{w.states[data.state]}</Tag>} />
        {data.state === 'unset' && <Note>{w.unset}</Note>}
        <div class="duo">
          <Card title={w.link}>
            <LinkFacts data={data} page={page} />
            {mends && (data.state === 'refused' || data.state === 'retrying') && (
              <Form action={`${UPLINK}/acts/retry`} label={w.retry}>
                <div class="row">
                  <Button kind="go">{w.retry}</Button>
                </div>
              </Form>
            )}
            <Copy id="key" label={w.key} text={data.key} />
          </Card>
          {mends && <Anew page={page} />}
        </div>
        <Card title={w.orders}>
          <Orders data={data} page={page} />
        </Card>
      </>
    ),
  };
}

function LinkFacts({ data, page: { lang } }: { data: LinkState; page: Page }) {
  const w = words.in(lang);
  const { acknowledged, waiting } = data;
  const moment = (term: string, at: Date | null): [string, string][] => (at ? [[term, sayDatedMoment(lang, at)]] : []);
  return (
    <Facts
      items={[
        [w.peer, data.peer ?? w.nothing],
        [
          w.acknowledged,
          acknowledged ? `${w.batch(acknowledged.sequence)} · ${sayDatedMoment(lang, acknowledged.at)}` : w.nothing,
        ],
        [w.waiting, waiting.batches > 0 ? w.waitingIs(waiting) : w.nothing],
        ...(data.fault ? [[w.fault, data.fault] as [string, string]] : []),
        ...moment(w.refusedAt, data.refusedAt),
        ...moment(w.tryAt, data.tryAt),
      ]}
    />
  );
}

function Anew({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { field, summary } = describeForm(page, 'anew', { from: w.from });
  return (
    <Card title={w.anew}>
      <p class="sm dim">{w.anewLead}</p>
      <Form action={`${UPLINK}/acts/anew`} rhythm="normal">
        <ErrorSummary errors={summary} />
        <NumberField {...field('from')} hint={w.fromHint} />
        <div class="row">
          <Button>{w.startAnew}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Orders({ data: { orders }, page: { lang } }: { data: LinkState; page: Page }) {
  const w = words.in(lang);
  return (
    <Table
      rows={[...orders]}
      rowKey={(row) => row.number}
      empty={w.noOrders}
      columns={[
        { head: w.orderNumber, rowHead: true, cell: (row) => <span lang="zh">{row.number}</span> },
        { head: w.matter, cell: (row) => row.title },
        { head: w.receivedAt, cell: (row) => shortMoment(lang, row.received_at), num: true },
        {
          head: w.became,
          cell: (row) => (row.case_id ? <a href={`/desk/cases/${row.case_id}`}>{w.open}</a> : row.refusal),
        },
      ]}
    />
  );
}
