// `/desk/scores/:round/:code`: one unit's sheet, with its entries, appeals and signs of gaming.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { either, over, owns } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { intervalText, pointsText } from '#platform/text/points.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { DESK, day, deskSheet, sheetParams } from '../addresses.ts';
import { type Mark, permissions, SHEET } from '../contract.ts';
import { appeal } from '../service/appeals.ts';
import { decideOnEntry, enterByHand } from '../service/entries.ts';
import { type Found, getScored } from '../service/sheet.ts';
import { Consequences } from '../view/consequences.tsx';
import { SheetTables } from '../view/sheet.tsx';
import { gradeText, nameRound } from '../view/telling.ts';
import { words } from '../words/scores.ts';
import { AppealCard, EntryCard, GuardCard } from './beside.tsx';
import { loadSheet, type SheetSight } from './sight.ts';

const reading = either(over(SHEET, permissions.read), owns(SHEET));

export const sheetPage = resource({
  name: 'desk-score-sheet',
  path: `${DESK}/:round/:code`,
  face: 'bench',
  access: reading,
  params: sheetParams,
  query: z.object({ day }),
  load: async (ctx, { params, query }) => loadSheet(ctx, await getScored(ctx.db, params.round, params.code), query.day),
  view: showSheet,
  acts: {
    enter: act({
      access: over(SHEET, permissions.enter),
      params: sheetParams,
      rate: 'upload',
      files: true,
      body: z.object({
        about: z.string().max(40),
        value: z.coerce.number<unknown>(faults.number).min(-1000).max(1000),
        day: z.iso.date(faults.day),
        reason: z.string().trim().min(4, faults.more).max(1000),
        file: fileSchema,
      }),
      do: (ctx, { params, body }) => within(ctx, params, (found) => enterByHand(ctx, found, body), 'entered'),
    }),
    decide: act({
      access: over(SHEET, permissions.enter),
      params: sheetParams,
      body: z.object({ entry: z.uuid(), verdict: z.enum(['approved', 'refused']) }),
      do: (ctx, { params, body }) => within(ctx, params, (found) => decideOnEntry(ctx, found, body), 'decided'),
    }),
    appeal: act({
      access: either(over(SHEET, permissions.appeal), owns(SHEET)),
      params: sheetParams,
      body: z.object({
        indicator: z.string().max(40),
        text: z.string().trim().min(10, faults.more).max(4000),
      }),
      do: (ctx, { params, body }) => within(ctx, params, (found) => appeal(ctx, found, body), 'appealed'),
    }),
  },
});

async function within(
  ctx: ActContext,
  { round, code }: z.output<typeof sheetParams>,
  fn: (found: Found) => Promise<unknown>,
  say: 'entered' | 'decided' | 'appealed',
) {
  await fn(await getScored(ctx.tx, round, code));
  return { to: deskSheet(round, code), say: words.in(ctx.lang)[say] };
}

function showSheet(data: SheetSight, page: Page): PageView {
  const { round, known, unit, mark } = data;
  const { lang } = page;
  const w = words.in(lang);
  const title = nameIn(lang, unit);
  const here = deskSheet(round.id, unit.code);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: `${DESK}/${round.id}`, text: nameRound(lang, { ...round, ...known.scheme }) }}
        />
        {data.day && <Note state="near">{w.asOf(data.day)}</Note>}
        {data.same !== null && <Note state={data.same ? 'ok' : 'over'}>{data.same ? w.verified : w.differs}</Note>}
        <Consequences due={data.due} lang={lang} opening={data.mayOpen} />
        {mark && <Figures look="cards" items={figuresOf(data, mark, page)} />}
        <Card flush>
          {mark ? (
            <SheetTables
              mark={mark}
              scheme={known.scheme}
              lang={lang}
              hrefOf={(figure, month) =>
                `${here}/figures/${figure}?month=${month}${data.day ? `&day=${data.day}` : ''}`
              }
            />
          ) : (
            <p class="dim">{w.noMonths}</p>
          )}
        </Card>
        <div class="duo">
          <EntryCard data={data} page={page} />
          <div class="stack">
            <AppealCard data={data} page={page} />
            <GuardCard data={data} page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function figuresOf({ known, rank }: SheetSight, mark: Mark, { lang }: Page) {
  const w = words.in(lang);
  return [
    { label: w.score, value: pointsText(mark.score), note: `${w.interval} ${intervalText(mark)}` },
    { label: w.grade, value: gradeText(lang, known.scheme, mark.grade), note: rank ? `${w.rank} ${rank}` : '' },
    { label: w.sample, value: mark.sample },
  ];
}
