// `/supervision/scores/:round/:code`: a published sheet, computed again before the reader's eyes.
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { intervalText, pointsText } from '#platform/text/points.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { PORTAL, sheetParams } from '../addresses.ts';
import type { Consequence, KnownScheme, Mark } from '../contract.ts';
import { findDue } from '../service/consequences.ts';
import { readRecord } from '../service/record.ts';
import { getScored, readPublished } from '../service/sheet.ts';
import type { Round } from '../store/rounds.ts';
import { Consequences } from '../view/consequences.tsx';
import { Method } from '../view/method.tsx';
import { SheetTables } from '../view/sheet.tsx';
import { gradeText, nameRound, peersText } from '../view/telling.ts';
import { words } from '../words/scores.ts';
import { scoresCrumb, supervisionCrumb } from './crumbs.ts';
import { getPublished } from './ranking.tsx';

interface PublicSheet {
  readonly round: Round;
  readonly known: KnownScheme;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly peers: string;
  readonly rank: number | null;
  readonly mark: Mark;
  readonly same: boolean;
  /** Whether the sheets of the round are those the ledger names. */
  readonly kept: boolean;
  readonly digest: string;
  readonly due: readonly Consequence[];
}

export const publicSheetPage = resource({
  name: 'scores-sheet',
  path: `${PORTAL}/:round/:code`,
  access: anyone,
  params: sheetParams,
  load: (ctx, { params }) => loadSheet(ctx, params.round, params.code),
  view: showSheet,
});

async function loadSheet({ db }: Context, id: string, code: string): Promise<PublicSheet> {
  const open = await getPublished(db, id);
  const found = await getScored(db, id, code);
  const kept = await readPublished(db, found);
  if (!kept || !found.sheet) throw notFound();
  const { name, name_en: nameEn, peers, rank, digest } = found.sheet;
  const { mark, same } = kept;
  const [record, due] = await Promise.all([readRecord(db, open.round.id), findDue(db, found)]);
  return { ...open, due, code, name, nameEn, peers, rank, digest, mark, same, kept: record.kept };
}

function showSheet(data: PublicSheet, page: Page): PageView {
  const { round, known, mark, same, kept } = data;
  const { scheme } = known;
  const { lang } = page;
  const w = words.in(lang);
  const title = nameIn(lang, data);
  const roundName = nameRound(lang, { ...round, ...scheme });
  return {
    title,
    crumbs: [supervisionCrumb(lang), scoresCrumb(lang), { href: `${PORTAL}/${round.id}`, text: roundName }],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={roundName}>
          {scheme.by === 'organ' && <a href={`/supervision/organs/${data.code}`}>{w.organFigures}</a>}
        </PageHead>
        <Figures
          items={[
            { label: w.score, value: pointsText(mark.score), note: `${w.interval} ${intervalText(mark)}` },
            { label: w.grade, value: gradeText(lang, scheme, mark.grade) },
            { label: w.rank, value: data.rank ?? w.unranked, note: peersText(lang, scheme, data.peers) },
            { label: w.sample, value: mark.sample },
          ]}
        />
        <Note state={same ? 'ok' : 'over'}>
          {same ? w.verified : w.differs} <code>{data.digest.slice(0, 16)}…</code>
        </Note>
        {!kept && <Note state="over">{w.swapped}</Note>}
        <Consequences due={data.due} lang={lang} />
        <section class="stack">
          <SheetTables mark={mark} scheme={scheme} lang={lang} />
        </section>
        <Method known={known} lang={lang} />
      </div>
    ),
  };
}
