// `/desk/scores/:round/:code/figures/:figure` and `/evidence/:file`: what a figure is made of, down to each case.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { either, over, owns } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DESK, day, deskSheet, sheetParams } from '../addresses.ts';
import { permissions, type ScoredUnit, SHEET } from '../contract.ts';
import { listBehind, momentOf } from '../service/figures.ts';
import { endOf } from '../service/rounds.ts';
import { getScored } from '../service/sheet.ts';
import { findEvidence } from '../store/entries.ts';
import type { Round } from '../store/rounds.ts';
import { figureText, monthText } from '../view/telling.ts';
import { words } from '../words/scores.ts';

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
  readonly facts: FactPage;
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
  const asked = { figure, month, asOf, reader: ctx.actor };
  return {
    round: found.open.round,
    unit: found.unit,
    figure,
    month: month ?? null,
    facts: await loadFacts((one) => listBehind(ctx.db, found, { ...asked, ...one }), after),
  };
}

function showBehind({ round, unit, figure, month, facts }: Behind, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const back = deskSheet(round.id, unit.code);
  const place = {
    title: w.facts({
      unit: nameIn(lang, unit),
      figure: figureText(lang, figure),
      month: month ? monthText(lang, month) : '',
    }),
    back: { href: back, text: w.backRound },
    address: `${back}/figures/${figure}`,
    current: DESK,
  };
  return showFacts(place, facts, page);
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
