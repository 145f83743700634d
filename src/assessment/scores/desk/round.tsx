// `/desk/scores/:round`: the scores of a round within reach, now or as known on a past day; showing and publishing it.
import { z } from 'zod';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import { holds, over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { DESK, day, deskSheet, peers, roundParams } from '../addresses.ts';
import { type KnownScheme, permissions, ROUND } from '../contract.ts';
import { momentOf } from '../service/figures.ts';
import { announceRound, endOf, getRound, mayPublish, publishRound, verifyRound } from '../service/rounds.ts';
import type { Round } from '../store/rounds.ts';
import { Ranking } from '../view/ranking.tsx';
import { type Row, readRows } from '../view/rows.ts';
import { RoundState, standingOf } from '../view/state.tsx';
import { nameRound } from '../view/telling.ts';
import { words } from '../words/scores.ts';

interface RoundSight {
  readonly round: Round;
  readonly known: KnownScheme;
  readonly day: string | null;
  readonly rows: readonly Row[];
  readonly mayPublish: boolean;
}

const empty = z.object({});

export const roundPage = resource({
  name: 'desk-score-round',
  path: `${DESK}/:round`,
  face: 'bench',
  access: holds(permissions.read),
  params: roundParams,
  query: z.object({ day, peers }),
  load: (ctx, { params, query }) => loadRound(ctx, params.round, query.day),
  view: showRound,
  acts: {
    announce: act({
      access: over(ROUND, permissions.publish),
      params: roundParams,
      body: empty,
      do: async (ctx, { params }) => {
        await announceRound(ctx, params.round);
        return { to: `${DESK}/${params.round}`, say: words.in(ctx.lang).announced };
      },
    }),
    publish: act({
      access: over(ROUND, permissions.publish),
      params: roundParams,
      body: empty,
      do: async (ctx, { params }) => {
        await publishRound(ctx, params.round);
        return { to: `${DESK}/${params.round}`, say: words.in(ctx.lang).publishedNow };
      },
    }),
    verify: act({
      access: holds(permissions.read),
      params: roundParams,
      body: empty,
      do: async (ctx, { params }) => {
        const same = await verifyRound(ctx.tx, await getRound(ctx.tx, params.round));
        const w = words.in(ctx.lang);
        return { to: `${DESK}/${params.round}`, say: same ? w.verified : w.differs, data: { same } };
      },
    }),
  },
});

async function loadRound(ctx: Context, id: string, asked: string | undefined): Promise<RoundSight> {
  const open = await getRound(ctx.db, id);
  const asOf = asked ? endOf(asked) : open.round.publishedAt ? undefined : momentOf(open, ctx.now);
  const rows = await readRows(ctx.db, open, asOf);
  return {
    ...open,
    day: asked ?? null,
    rows: rows.filter((row) => mayReach(ctx.actor, permissions.read, row.path)),
    mayPublish: await mayPublish(ctx),
  };
}

function showRound(data: RoundSight, page: Page): PageView {
  const { round, known } = data;
  const { lang } = page;
  const w = words.in(lang);
  const title = nameRound(lang, { ...round, ...known.scheme });
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.back }}
          beside={<RoundState round={round} now={page.now} lang={lang} />}
        >
          <Acts data={data} page={page} />
        </BenchHead>
        <Basis data={data} page={page} />
        <Card tight>
          <Form method="get" action={`${DESK}/${round.id}`} rhythm="row" label={w.day}>
            <span class="dim">{w.day}</span>
            <DateField id="day" quiet label={w.day} value={data.day ?? undefined} />
            <Button>{w.show}</Button>
          </Form>
          <Ranking
            rows={data.rows}
            scheme={known.scheme}
            peers={page.query.peers}
            hrefOf={(row) => deskSheet(round.id, row.code) + queryOf(data)}
            address={`${DESK}/${round.id}${queryOf(data)}`}
            lang={lang}
          />
        </Card>
      </>
    ),
  };
}

const queryOf = ({ day }: RoundSight) => (day ? `?day=${day}` : '');

/** What the numbers rest on: the records of which moment, and the fingerprint of what was published. */
function Basis({ data: { round, day }, page }: { data: RoundSight; page: Page }) {
  const w = words.in(page.lang);
  if (day) return <Note state="near">{w.asOf(day)}</Note>;
  if (round.publishedAt)
    return (
      <Note state="ok">
        {w.asOf(sayMoment(page.lang, round.publishedAt))} · {w.digest} <code>{round.digest?.slice(0, 16)}…</code>
      </Note>
    );
  return <Note>{round.appealsUntil ? w.appealsUntil(sayMoment(page.lang, round.appealsUntil)) : w.live}</Note>;
}

function Acts({ data: { round, mayPublish }, page }: { data: RoundSight; page: Page }) {
  const w = words.in(page.lang);
  const standing = standingOf(round, page.now);
  const button = (name: string, text: string, kind?: 'go' | 'stop') => (
    <Form action={`${DESK}/${round.id}/acts/${name}`} rhythm="row">
      <Button {...(kind ? { kind } : {})}>{text}</Button>
    </Form>
  );
  if (standing === 'published') return button('verify', w.verify);
  if (!mayPublish || standing === 'announced') return null;
  return standing === 'open' ? button('announce', w.announce, 'go') : button('publish', w.publish, 'go');
}
