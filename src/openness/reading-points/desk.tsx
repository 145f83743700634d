// `/desk/reading-points`: the points of one's organs with their visits of a year; one point, its months and its code.
import { z } from 'zod';
import { drawQr } from '#kernel/cases/view/qr.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
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
import { QrImage } from '#ui/parts/qr.tsx';
import { Table } from '#ui/parts/table.tsx';
import {
  CODE,
  closeInput,
  DESK,
  KINDS,
  KIOSK,
  POINT,
  POINTS,
  permissions,
  pointInput,
  type ReadingPoint,
  visitsInput,
} from './contract.ts';
import { CloseForm, RegisterForm, VisitsForm } from './forms.tsx';
import { closeFrom, enterVisits, registerPoint } from './service.ts';
import {
  countYear,
  findPoint,
  listMonths,
  listPoints,
  type MonthVisits,
  type PointYear,
  type YearTotal,
} from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 100;

interface Points {
  readonly year: number;
  readonly total: YearTotal;
  readonly points: readonly PointYear[];
  readonly mayEdit: boolean;
  readonly next: string | null;
}

export const deskPoints = resource({
  name: 'desk-reading-points',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    year: yearQuery,
    after: z.string().max(40).optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db, actor, now }, { query }): Promise<Points> => {
    const scopes = actor.scopes(permissions.see);
    const year = query.year ?? Number(localDate(now).slice(0, 4));
    const [found, total] = await Promise.all([
      listPoints(db, { scopes, year, after: query.after, limit: PAGE_SIZE + 1 }),
      countYear(db, scopes, year),
    ]);
    const points = found.slice(0, PAGE_SIZE);
    return {
      year,
      total,
      points,
      mayEdit: actor.scopes(permissions.edit).length > 0,
      next: found.length > PAGE_SIZE ? (points.at(-1)?.code ?? null) : null,
    };
  },
  view: showPoints,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: pointInput,
      do: async (ctx, { body }) => {
        await registerPoint(ctx, body);
        return { to: `${DESK}/${body.code}`, created: true, say: words.in(ctx.lang).registered };
      },
    }),
  },
});

function showPoints({ year, total, points, mayEdit, next }: Points, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.desk,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.desk} />
        <div class="duo">
          <Card title={w.total({ year, ...total })}>
            <Form action={DESK} method="get" rhythm="row" label={w.year}>
              <NumberField id="year" label={w.year} value={year} quiet />
              <Button kind="bare">{w.show}</Button>
            </Form>
            <Table<PointYear>
              rows={[...points]}
              rowKey={({ id }) => id}
              empty={w.none}
              columns={[
                { head: w.name, rowHead: true, cell: (row) => <a href={`${DESK}/${row.code}`}>{nameIn(lang, row)}</a> },
                {
                  head: w.kind,
                  opt: true,
                  cell: ({ kind }) =>
                    say(
                      lang,
                      KINDS.find(({ value }) => value === kind),
                    ),
                },
                { head: w.organ, opt: true, cell: (row) => nameIn(lang, { name: row.organ, nameEn: row.organEn }) },
                { head: w.visits, num: true, cell: ({ visits }) => visits },
              ]}
            />
            <Pager {...linkPages(DESK, page.query, next)} />
          </Card>
          {mayEdit && <RegisterForm page={page} />}
        </div>
      </>
    ),
  };
}

interface OnePoint {
  readonly point: ReadingPoint;
  readonly months: readonly MonthVisits[];
  readonly mayEdit: boolean;
  /** What its QR code leads to. */
  readonly address: string;
}

const params = z.object({ point: z.string().regex(CODE).catch('-') });
const may = over(POINT, permissions.edit);
const MOST_MONTHS = 60;

export const deskPoint = resource({
  name: 'desk-reading-point',
  path: `${DESK}/:point`,
  face: 'bench',
  access: over(POINT, permissions.see),
  params,
  load: async ({ db, actor, runtime }, input): Promise<OnePoint> => {
    const point = await findPoint(db, input.params.point);
    if (!point) throw notFound();
    return {
      point,
      months: await listMonths(db, point.id, MOST_MONTHS),
      mayEdit: mayReach(actor, permissions.edit, point.organPath),
      address: `${runtime.config.publicUrl}${POINTS}/${point.code}`,
    };
  },
  view: showPoint,
  acts: {
    visits: act({
      access: may,
      params,
      body: visitsInput,
      do: async (ctx, input) => {
        await enterVisits(ctx, input.params.point, input.body);
        return { to: `${DESK}/${input.params.point}`, say: words.in(ctx.lang).entered };
      },
    }),
    close: act({
      access: may,
      params,
      body: closeInput,
      do: async (ctx, input) => {
        await closeFrom(ctx, input.params.point, input.body.day);
        return { to: `${DESK}/${input.params.point}`, say: words.in(ctx.lang).closedDone };
      },
    }),
  },
});

function showPoint({ point, months, mayEdit, address }: OnePoint, page: Page): PageView {
  const w = words.in(page.lang);
  const title = nameIn(page.lang, point);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.desk }} />
        <div class="duo">
          <Card title={w.months}>
            <Table<MonthVisits>
              rows={[...months]}
              rowKey={({ month, way }) => month + way}
              empty={w.noMonths}
              columns={[
                { head: w.month, rowHead: true, cell: ({ month }) => month },
                { head: w.way, cell: ({ way }) => w.ways[way] },
                { head: w.visits, num: true, cell: ({ visits }) => visits },
              ]}
            />
          </Card>
          <div class="stack">
            {mayEdit && <VisitsForm code={point.code} page={page} />}
            <Card title={w.qr}>
              <p class="sm dim">{w.qrLead}</p>
              <QrImage matrix={drawQr(address)} label={w.qr} />
              <p class="sm">{address}</p>
              <p class="sm dim">{w.kioskHint}</p>
              <p class="sm">
                <a href={`${KIOSK}/${point.code}`}>{w.kioskLink}</a>
              </p>
            </Card>
            {mayEdit && !point.closedOn && <CloseForm code={point.code} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}
