// `/desk/hotline/scores`: what each operator and each liaison did in a month, scored part by part; calls drawn to be asked about.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { act, Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { DESK, permissions, SCORES } from '../contract.ts';
import { DRAWN, drawInput, sampleInput } from '../rules/scores.ts';
import { drawSamples, noteSample } from '../store/samples.ts';
import { words } from '../words/scores.ts';
import { chooseMonth } from './months.ts';
import { type Board, loadScores } from './score-board.ts';
import { writeScoresXlsx } from './score-files.ts';
import { ScoreTables } from './score-tables.tsx';

const may = holds(permissions.take);
const query = z.object({ month: z.string().max(7).optional() });

export const scoresPage = resource({
  name: 'desk-hotline-scores',
  path: SCORES,
  face: 'bench',
  access: may,
  query,
  load: (ctx, input) => loadScores(ctx, input.query.month),
  view: showScores,
  acts: {
    draw: act({
      access: may,
      body: drawInput,
      do: async (ctx, { body }) => {
        const { span, month } = chooseMonth(localDate(ctx.now), body.month);
        const scopes = ctx.actor.scopes(permissions.take);
        const count = await drawSamples(ctx.tx, { ...span, month, scopes, each: DRAWN, at: ctx.now });
        return { to: `${SCORES}?month=${month}`, say: words.in(ctx.lang).drawn(count), data: { count } };
      },
    }),
    ask: act({
      access: may,
      body: sampleInput,
      do: async (ctx, { body: { id, operator = null, liaison = null } }) => {
        const scopes = ctx.actor.scopes(permissions.take);
        const done = { id, operator, liaison, by: ctx.actor.name, at: ctx.now, scopes };
        if (!(await noteSample(ctx.tx, done))) throw notFound();
        return { to: SCORES, say: words.in(ctx.lang).noted };
      },
    }),
  },
});

/** The same as a workbook, for the file of the month. */
export const scoresFile = resource({
  name: 'desk-hotline-scores-xlsx',
  path: `${SCORES}/xlsx`,
  face: 'bench',
  access: may,
  query,
  load: async (ctx, input) => {
    const board = await loadScores(ctx, input.query.month);
    const body = await writeScoresXlsx(board, ctx.lang);
    return new Download(body, XLSX_TYPE, words.in(ctx.lang).file(board.month));
  },
});

function showScores(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const options = board.months.map((value) => ({ value, text: value }));
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>}>
          <Filter>
            <Form action={SCORES} method="get" rhythm="row">
              <Select id="month" label={w.month} quiet value={board.month} options={options} empty={false} />
              <Button plain>{w.see}</Button>
            </Form>
          </Filter>
          <LinkButton href={`${SCORES}/xlsx?month=${board.month}`}>{w.xlsx}</LinkButton>
        </BenchHead>
        <ScoreTables board={board} page={page} />
      </>
    ),
  };
}
