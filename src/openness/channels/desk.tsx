// `/desk/channels`: the channels of one's organs, what a year came to, and the forms to register and to write down.
import { z } from 'zod';
import { inspectFile } from '#kernel/documents/scan/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { yearQuery } from '#platform/http/query.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Channel, type ChannelKind, channelInput, DESK, KINDS, permissions, postInput } from './contract.ts';
import { PostForm, RegisterForm } from './forms.tsx';
import { countYear, type GroupFigure, recordPosts, registerChannel, type YearFigures } from './service.ts';
import { listChannels } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;

export interface Channels {
  readonly channels: readonly Channel[];
  readonly figures: YearFigures;
  readonly mayEdit: boolean;
  readonly next: string | null;
}

export const sayKind = (lang: Page['lang'], kind: ChannelKind) =>
  say(
    lang,
    KINDS.find(({ value }) => value === kind),
  );

export const deskChannels = resource({
  name: 'desk-channels',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    year: yearQuery,
    after: z.uuid().optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db, actor, now }, { query: { year, after } }): Promise<Channels> => {
    const scopes = actor.scopes(permissions.see);
    const [found, figures] = await Promise.all([
      listChannels(db, { scopes, after, limit: PAGE_SIZE + 1 }),
      countYear(db, { scopes, year: year ?? Number(localDate(now).slice(0, 4)), now }),
    ]);
    const channels = found.slice(0, PAGE_SIZE);
    return {
      channels,
      figures,
      mayEdit: actor.scopes(permissions.edit).length > 0,
      next: found.length > PAGE_SIZE ? (channels.at(-1)?.id ?? null) : null,
    };
  },
  view: showChannels,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: channelInput,
      do: async (ctx, { body }) => {
        const id = await registerChannel(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).registered, data: { id } };
      },
    }),
    record: act({
      access: holds(permissions.edit),
      body: postInput,
      files: true,
      inspect: inspectFile,
      do: async (ctx, { body }) => {
        await recordPosts(ctx, body);
        return { to: DESK, created: true, say: words.in(ctx.lang).recordedDone };
      },
    }),
  },
});

function showChannels(data: Channels, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick', 'x-upload'],
    body: (
      <>
        <BenchHead title={w.title} />
        <div class="duo">
          <div class="stack">
            <Figures figures={data.figures} page={page} />
            <Card flush>
              <ChannelTable data={data} page={page} />
            </Card>
          </div>
          {data.mayEdit && (
            <div class="stack">
              {data.channels.length > 0 && <PostForm channels={data.channels} page={page} />}
              <RegisterForm page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

const grouped = (items: number) => items.toLocaleString('en');

function Figures({ figures, page }: { figures: YearFigures; page: Page }) {
  const w = words.in(page.lang);
  const sum = (row: GroupFigure) => row.recorded.reduce((total, { items }) => total + items, 0);
  const kinds = (row: GroupFigure) => row.recorded.map(({ kind, items }) => `${sayKind(page.lang, kind)} ${items}`);
  const all: GroupFigure[] = [...figures.groups];
  return (
    <Card title={w.figures(figures.year)}>
      <Form action={DESK} method="get" rhythm="row" label={w.year}>
        <NumberField id="year" label={w.year} value={figures.year} quiet />
        <Button kind="bare">{w.show}</Button>
      </Form>
      <Table<GroupFigure>
        frame={w.figures(figures.year)}
        rows={all}
        rowKey={({ group }) => group}
        columns={[
          { head: w.kind, rowHead: true, cell: (row) => w.groups[row.group] },
          { head: w.counted, num: true, cell: (row) => grouped(row.counted) },
          {
            head: w.recorded,
            num: true,
            cell: (row) => <span title={kinds(row).join(' · ')}>{grouped(sum(row))}</span>,
          },
          { head: w.total, num: true, cell: (row) => <b>{grouped(row.total)}</b> },
        ]}
      />
      <p>
        {w.total} <b class="n">{grouped(figures.total)}</b>
      </p>
    </Card>
  );
}

function ChannelTable({ data, page }: { data: Channels; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      <Table<Channel>
        rows={[...data.channels]}
        rowKey={({ id }) => id}
        empty={w.none}
        columns={[
          { head: w.name, rowHead: true, cell: (row) => <a href={`${DESK}/${row.id}`}>{nameIn(page.lang, row)}</a> },
          { head: w.kind, cell: (row) => sayKind(page.lang, row.kind) },
          { head: w.organ, opt: true, cell: (row) => nameIn(page.lang, { name: row.organ, nameEn: row.organEn }) },
          { head: w.state, cell: ({ endedOn }) => <Tag>{endedOn ? w.endedOn(endedOn) : w.inUse}</Tag> },
        ]}
      />
      <div class="bar">
        <Pager {...linkPages(DESK, page.query, data.next)} />
      </div>
    </>
  );
}
