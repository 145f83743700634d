// `/supervision/scores/:round`: a published ranking, and how it was made.
import { z } from 'zod';
import { CaseProof, type ProvenEntry } from '#kernel/cases/view/proof.tsx';
import { type Proof, proveActs } from '#kernel/ledger/service/prove.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { pointsText } from '#platform/text/points.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Note } from '#ui/parts/note.tsx';
import { PORTAL, peers, portalSheet, roundParams } from '../addresses.ts';
import { isForPublic, type KnownScheme } from '../contract.ts';
import { readRecord, type Step } from '../service/record.ts';
import { getRound } from '../service/rounds.ts';
import type { OpenRound, Round } from '../store/rounds.ts';
import { Method } from '../view/method.tsx';
import { Ranking } from '../view/ranking.tsx';
import { type Row, readRows } from '../view/rows.ts';
import { gradeText, nameRound, peersText } from '../view/telling.ts';
import { words } from '../words/scores.ts';
import { scoresCrumb, supervisionCrumb } from './crumbs.ts';

interface Published {
  readonly round: Round;
  readonly known: KnownScheme;
  readonly rows: readonly Row[];
  /** Whether the sheets are those the ledger names, and what it says of the round. */
  readonly kept: boolean;
  readonly entries: readonly ProvenEntry[];
  readonly proof: Proof;
}

export const rankingPage = resource({
  name: 'scores-round',
  path: `${PORTAL}/:round`,
  access: anyone,
  params: roundParams,
  query: z.object({ peers, format: z.enum(['csv']).optional() }),
  load: async (ctx, { params, query }) => {
    const open = await getPublished(ctx.db, params.round);
    const rows = await readRows(ctx.db, open);
    return query.format ? makeCsv(ctx, open, rows) : { ...open, rows, ...(await readProof(ctx, open.round.id)) };
  },
  view: showRanking,
});

/** Without who showed it: that is the office's affair. @throws notFound for what is not published, and for scores of officers */
export async function getPublished(db: Db, id: string): Promise<OpenRound> {
  const { round, known } = await getRound(db, id);
  if (!round.publishedAt || !isForPublic(known.scheme.by)) throw notFound();
  return { known, round: { ...round, announcedBy: null, organId: null } };
}

async function readProof(ctx: Context, roundId: string): Promise<Pick<Published, 'kept' | 'entries' | 'proof'>> {
  const { chain, kept } = await readRecord(ctx.db, roundId);
  return {
    kept,
    entries: chain.map(({ seq, act, at, organ_name }) => ({
      seq,
      label: { zh: words.zh.steps[act as Step], en: words.en.steps[act as Step] },
      at,
      organName: organ_name,
    })),
    proof: await proveActs(ctx.runtime, chain),
  };
}

function makeCsv({ lang }: Context, { round, known: { scheme } }: OpenRound, rows: readonly Row[]): Download {
  const w = words.in(lang);
  const head = [w.scope, w.rank, w.unit, w.score, `${w.interval} −`, `${w.interval} +`, w.grade, w.sample];
  const lines = rows.map((row) => [
    peersText(lang, scheme, row.peers),
    row.rank,
    lang === 'en' ? (row.nameEn ?? row.name) : row.name,
    pointsText(row.score),
    pointsText(row.low),
    pointsText(row.high),
    gradeText(lang, scheme, row.grade),
    row.sample,
  ]);
  return new Download(writeCsv([head, ...lines]), CSV_TYPE, `scores-${scheme.code}-${round.from}.csv`);
}

function showRanking({ round, known, rows, kept, entries, proof }: Published, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = nameRound(lang, { ...round, ...known.scheme });
  const address = `${PORTAL}/${round.id}`;
  return {
    title,
    crumbs: [supervisionCrumb(lang), scoresCrumb(lang)],
    islands: ['x-proof'],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={`${w.publishedOn} ${round.publishedAt ? localDate(round.publishedAt) : ''}`}>
          <a href={`${address}?format=csv`}>{w.csv}</a>
        </PageHead>
        <section class="stack">
          <Ranking
            rows={rows}
            scheme={known.scheme}
            peers={page.query.peers}
            hrefOf={(row) => portalSheet(round.id, row.code)}
            address={address}
            lang={lang}
          />
        </section>
        <Method known={known} lang={lang} />
        <section class="stack tight">
          <h2>{w.record}</h2>
          <Note state={kept ? 'ok' : 'over'}>{kept ? w.recorded : w.swapped}</Note>
          <CaseProof caption={w.acts} proof={proof} entries={entries} page={page} />
          <p class="sm dim">
            {w.digest} <code>{round.digest}</code>
          </p>
        </section>
      </div>
    ),
  };
}
