// `/reading-points` and `/reading-points/:point`: where one may read, and the page that a point's screen or QR code opens.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Head, List, Tiles } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CODE, isOpenOn, KINDS, POINTS, type ReadingPoint } from './contract.ts';
import { arrive } from './service.ts';
import { countYear, findPoint, listPoints, type PointYear, type YearTotal } from './store.ts';
import { listReading, words } from './words.ts';

const PAGE_SIZE = 50;
const EVERYWHERE = [{ path: '', deep: true }];

interface Points {
  readonly year: number;
  readonly total: YearTotal;
  readonly points: readonly Omit<PointYear, 'visits'>[];
  readonly text: string | null;
  readonly next: string | null;
}

export const pointsPage = resource({
  name: 'reading-points',
  path: POINTS,
  access: anyone,
  query: z.object({
    q: z.string().trim().max(40).optional(),
    after: z.string().max(40).optional().catch(undefined),
    trail: trailText,
  }),
  load: async ({ db, now }, { query: { q, after } }): Promise<Points> => {
    const year = Number(localDate(now).slice(0, 4));
    const [found, total] = await Promise.all([
      listPoints(db, { scopes: EVERYWHERE, year, text: q, after, limit: PAGE_SIZE + 1 }),
      countYear(db, EVERYWHERE, year),
    ]);
    const points = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (points.at(-1)?.code ?? null) : null;
    return { year, total, points, text: q ?? null, next };
  },
  view: showPoints,
});

function showPoints({ year, total, points, text, next }: Points, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <p class="n">{w.total({ year, ...total })}</p>
        <Form action={POINTS} method="get" rhythm="row" label={w.find}>
          <TextField id="q" label={w.find} value={text ?? ''} quiet placeholder={w.find} maxlength={40} />
          <Button>{w.look}</Button>
        </Form>
        {points.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <List
            items={points.map((point) => ({
              href: `${POINTS}/${point.code}`,
              text: nameIn(lang, point),
              note: `${point.address} · ${point.hours}`,
              end: point.closedOn && <span class="dim">{w.closedOn(point.closedOn)}</span>,
            }))}
          />
        )}
        <Pager {...linkPages(POINTS, page.query, next)} />
      </div>
    ),
  };
}

interface OnePoint {
  readonly point: ReadingPoint;
  readonly open: boolean;
  readonly arrived: boolean;
}

const params = z.object({ point: z.string().regex(CODE).catch('-') });

export const pointPage = resource({
  name: 'reading-point',
  path: `${POINTS}/:point`,
  access: anyone,
  params,
  query: z.object({
    arrived: z.literal('yes').optional().catch(undefined),
  }),
  load: async ({ db, now }, input): Promise<OnePoint> => {
    const point = await findPoint(db, input.params.point);
    if (!point) throw notFound();
    return { point, open: isOpenOn(point, localDate(now)), arrived: input.query.arrived === 'yes' };
  },
  view: showPoint,
  acts: {
    arrive: act({
      access: anyone,
      params,
      body: z.object({}),
      do: async (ctx, { params: { point } }) => {
        await arrive(ctx, point, 'qr');
        return { to: `${POINTS}/${point}?arrived=yes` };
      },
    }),
  },
});

function showPoint({ point, open, arrived }: OnePoint, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = nameIn(lang, point);
  const kind = KINDS.find(({ value }) => value === point.kind);
  return {
    title,
    crumbs: [{ href: POINTS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={title} />
        <Facts
          items={[
            [w.kind, say(lang, kind)],
            [w.address, point.address],
            [w.hours, point.hours],
            [w.organ, nameIn(lang, { name: point.organ, nameEn: point.organEn })],
            point.closedOn ? [w.closed, point.closedOn] : null,
          ]}
        />
        {open && !arrived && (
          <Form action={`${POINTS}/${point.code}/acts/arrive`} rhythm="tight" label={w.here}>
            <p class="dim">{w.hereLead}</p>
            <div class="row">
              <Button kind="go">{w.here}</Button>
            </div>
          </Form>
        )}
        {arrived && (
          <Note state="ok" live="status">
            {w.welcome}
          </Note>
        )}
        <Head title={w.read} />
        <Tiles items={listReading(lang)} />
      </div>
    ),
  };
}
