// `/desk/scores/:round/:code/figures/:figure` and `/evidence/:file`: what a figure is made of, down to each case.
import { z } from 'zod';
import type { FigureFact } from '#kernel/cases/indicator.ts';
import { readMoment, writeCursor } from '#kernel/cases/queries/cursor.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { either, over, owns } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, day, deskSheet, sheetParams } from '../addresses.ts';
import { permissions, type ScoredUnit, SHEET } from '../contract.ts';
import { listBehind, momentOf } from '../service/figures.ts';
import { endOf } from '../service/rounds.ts';
import { getScored } from '../service/sheet.ts';
import { findEvidence } from '../store/entries.ts';
import type { Round } from '../store/rounds.ts';
import { figureText, monthText } from '../view/telling.ts';
import { words } from '../words/scores.ts';

const PAGE_SIZE = 50;
const reading = either(over(SHEET, permissions.read), owns(SHEET));
const params = sheetParams.extend({ figure: z.string().regex(/^[a-z][a-zA-Z-]{0,29}$/) });
const query = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  day,
  after: z.string().max(80).optional(),
});

interface Behind {
  readonly round: Round;
  readonly unit: ScoredUnit;
  readonly figure: string;
  readonly month: string | null;
  readonly rows: readonly FigureFact[];
  /** How many more there are that the reader may not read. */
  readonly hidden: number;
  readonly next: string | null;
}

export const figurePage = resource({
  name: 'desk-score-figure',
  path: `${DESK}/:round/:code/figures/:figure`,
  face: 'bench',
  access: reading,
  params,
  query,
  load: (ctx, input) => loadBehind(ctx, input.params, input.query),
  view: showBehind,
});

async function loadBehind(
  ctx: Context,
  { round, code, figure }: z.output<typeof params>,
  { month, day, after }: z.output<typeof query>,
): Promise<Behind> {
  const found = await getScored(ctx.db, round, code);
  const asOf = day ? endOf(day) : momentOf(found.open, ctx.now);
  const { rows, hidden } = await listBehind(ctx.db, found, {
    figure,
    month,
    asOf,
    limit: PAGE_SIZE + 1,
    after: readMoment(after),
    reader: ctx.actor,
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    round: found.open.round,
    unit: found.unit,
    figure,
    month: month ?? null,
    rows: shown,
    hidden,
    next: rows.length > PAGE_SIZE && last ? writeCursor(last.at, last.id) : null,
  };
}

function showBehind(data: Behind, page: Page): PageView {
  const { round, unit, figure, month, rows, hidden, next } = data;
  const { lang } = page;
  const w = words.in(lang);
  const back = deskSheet(round.id, unit.code);
  const title = w.facts({
    unit: nameIn(lang, unit),
    figure: figureText(lang, figure),
    month: month ? monthText(lang, month) : '',
  });
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: back, text: w.backRound }} />
        <Card flush>
          <Table
            rows={[...rows]}
            rowKey={(row) => row.id}
            empty={hidden > 0 ? w.noneReadable : w.noFacts}
            columns={[
              { head: w.matter, rowHead: true, cell: (row) => <a href={row.href}>{sayTitle(lang, row)}</a> },
              { head: w.number, cell: (row) => formatCaseNumber(row.number) },
              {
                head: w.at,
                cell: (row) => <time dateTime={row.at.toISOString()}>{shortMoment(lang, row.at)}</time>,
                num: true,
              },
            ]}
          />
          <div class="bar">
            <Pager
              {...linkPages(`${back}/figures/${figure}`, page.query, next)}
              {...(hidden > 0 ? { note: w.hidden(hidden) } : {})}
            />
          </div>
        </Card>
      </>
    ),
  };
}

/** Only a file that was handed in about this unit: the same bytes elsewhere are no way in. */
export const evidenceFile = resource({
  name: 'desk-score-evidence',
  path: `${DESK}/:round/:code/evidence/:file`,
  face: 'bench',
  access: reading,
  params: sheetParams.extend({ file: z.string().regex(/^[0-9a-f]{64}$/) }),
  load: async (ctx, { params: { round, code, file } }): Promise<Download> => {
    const { unit } = await getScored(ctx.db, round, code);
    const evidence = await findEvidence(ctx.db, unit.key, file);
    if (!evidence) throw notFound();
    return new Download(await ctx.runtime.files.open(file), 'application/octet-stream', evidence.file_name);
  },
});
