// `/kiosk/:point`: the touch screen of a reading point. A visit is begun by a touch, ends by itself, and is wiped.
import { z } from 'zod';
import { drawQr } from '#kernel/cases/view/qr.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { findOwnPath } from '#platform/http/address.ts';
import type { Context } from '#platform/http/context.ts';
import { SCREEN_COOKIE, SIZE_COOKIE } from '#platform/http/house.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { endAt } from '#platform/http/screen.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Head, Tiles } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { QrImage } from '#ui/parts/qr.tsx';
import { CODE, isOpenOn, KIOSK, POINTS, type ReadingPoint } from './contract.ts';
import { arrive } from './service.ts';
import { findPoint } from './store.ts';
import { listReading, words } from './words.ts';

/** Longer than anybody reads: one who is silent for two minutes is gone before. */
const LONGEST_VISIT_SECONDS = 8 * 3600;
const STILL_SECONDS = 30;
const ENDED_SECONDS = 10;

const params = z.object({ point: z.string().regex(CODE).catch('-') });
const addressOf = (code: string) => `${KIOSK}/${code}`;

interface Kiosk {
  readonly point: Pick<ReadingPoint, 'code' | 'name' | 'nameEn'>;
  /** What its QR code leads to. */
  readonly phone: string;
}

async function getKiosk({ db, now, runtime }: Context, code: string): Promise<Kiosk> {
  const point = await findPoint(db, code);
  if (!point || !isOpenOn(point, localDate(now))) throw notFound();
  const { name, nameEn } = point;
  return { point: { code, name, nameEn }, phone: `${runtime.config.publicUrl}${POINTS}/${code}` };
}

export const kioskPage = resource({
  name: 'kiosk',
  path: `${KIOSK}/:point`,
  access: anyone,
  params,
  load: (ctx, input) => getKiosk(ctx, input.params.point),
  view: showKiosk,
  acts: {
    start: act({
      access: anyone,
      params,
      body: z.object({}),
      do: async (ctx, { params: { point } }) => {
        const screen = addressOf(point);
        // One visit is counted once, however often somebody comes back to the beginning.
        if (ctx.screen !== screen) await arrive(ctx, point, 'kiosk');
        const keep = (value: string) => ({ value, maxAge: LONGEST_VISIT_SECONDS });
        return { to: screen, cookies: { [SCREEN_COOKIE]: keep(screen), [SIZE_COOKIE]: keep('large') } };
      },
    }),
  },
});

const FRAME = { shared: true, unlisted: true } as const;

function showKiosk({ point, phone }: Kiosk, { lang, screen }: Page): PageView {
  const w = words.in(lang);
  const name = nameIn(lang, point);
  const began = screen === addressOf(point.code);
  return {
    ...FRAME,
    title: w.kiosk,
    body: (
      <div class="stack loose">
        <PageHead title={w.kiosk} eyebrow={name} lead={began ? w.started : w.kioskLead} />
        {began ? (
          <Tiles items={listReading(lang)} />
        ) : (
          <Form action={`${addressOf(point.code)}/acts/start`} rhythm="row" label={w.start}>
            <Button kind="go" big>
              {w.start}
            </Button>
          </Form>
        )}
        <Head title={w.phone} />
        <div class="row">
          <QrImage matrix={drawQr(phone)} label={w.phone} />
          <p>{w.phoneLead}</p>
        </div>
      </div>
    ),
  };
}

export const kioskStill = resource({
  name: 'kiosk-still',
  path: `${KIOSK}/:point/still`,
  access: anyone,
  params,
  query: z.object({
    /** Where they were. */
    back: z.string().max(2000).optional().catch(undefined),
  }),
  load: async (ctx, input) => {
    const { point } = await getKiosk(ctx, input.params.point);
    const screen = addressOf(point.code);
    return { screen, back: findOwnPath(input.query.back) ?? screen };
  },
  view: showStill,
});

function showStill({ screen, back }: { readonly screen: string; readonly back: string }, { lang }: Page): PageView {
  const w = words.in(lang);
  return {
    ...FRAME,
    title: w.still,
    next: { seconds: STILL_SECONDS, to: endAt(screen) },
    body: (
      <div class="stack loose">
        <PageHead title={w.still} lead={w.stillLead} />
        <div class="row">
          <LinkButton href={back} kind="go" big>
            {w.goOn}
          </LinkButton>
          <LinkButton href={endAt(screen)} big>
            {w.leave}
          </LinkButton>
        </div>
      </div>
    ),
  };
}

export const kioskEnd = resource({
  name: 'kiosk-end',
  path: `${KIOSK}/:point/end`,
  access: anyone,
  params,
  load: async (ctx, input) => ({ screen: addressOf((await getKiosk(ctx, input.params.point)).point.code) }),
  view: showEnd,
});

function showEnd({ screen }: { readonly screen: string }, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    ...FRAME,
    title: w.ended,
    next: { seconds: ENDED_SECONDS, to: screen },
    wipes: true,
    body: (
      <div class="stack loose">
        <PageHead title={w.ended} lead={w.endedLead} />
        <div class="row">
          <LinkButton href={screen} kind="go" big>
            {w.again}
          </LinkButton>
        </div>
      </div>
    ),
  };
}
