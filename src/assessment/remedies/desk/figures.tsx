// `/desk/remedies/figures` and `/:column/:cell`: results in the cells of the annual report’s table four, and the cases behind each.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { FIGURES } from '../addresses.ts';
import { COLUMNS, type Column, permissions, RESULTS } from '../contract.ts';
import { spanOf } from '../rules/span.ts';
import { readResults } from '../service/figures.ts';
import { listBehind } from '../store.ts';
import { type CellName, sayCell } from '../view/table.tsx';
import { words } from '../words.ts';
import { type Choice, choose, linkTo, query, saySpan } from './choice.ts';
import { type Figures, ResultsBody } from './results.tsx';

export const figuresPage = resource({
  name: 'desk-remedy-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: async (ctx, input): Promise<Figures> => {
    const { choice, asked } = await choose(ctx, input.query);
    return { choice, ...(await readResults(ctx.db, choice.span, asked)) };
  },
  view: (data, page): PageView => ({
    title: words.in(page.lang).figures,
    current: FIGURES,
    islands: ['x-filter', 'x-pick'],
    body: <ResultsBody data={data} page={page} />,
  }),
});

interface Behind {
  readonly choice: Choice;
  readonly column: Column;
  readonly cell: CellName;
  readonly facts: FactPage;
}

const cells: [CellName, ...CellName[]] = ['total', ...RESULTS.map(({ value }) => value)];

export const behindPage = resource({
  name: 'desk-remedy-cases',
  path: `${FIGURES}/:column/:cell`,
  face: 'bench',
  access: holds(permissions.read),
  params: z.object({ column: z.enum(valuesOf(COLUMNS)).catch('review'), cell: z.enum(cells).catch('total') }),
  query,
  load: async (ctx, { params: { column, cell }, query }): Promise<Behind> => {
    const { choice, asked } = await choose(ctx, query);
    const behind = { ...asked, column, result: cell === 'total' ? undefined : cell, reader: ctx.actor };
    const facts = await loadFacts((one) => listBehind(ctx.db, spanOf(choice.span), { ...behind, ...one }), query.after);
    return { choice, column, cell, facts };
  },
  view: showBehind,
});

function showBehind({ choice, column, cell, facts }: Behind, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const said = [
    ...(choice.organ ? [nameIn(lang, choice.organ)] : []),
    saySpan(lang, choice.span),
    say(
      lang,
      COLUMNS.find(({ value }) => value === column),
    ),
    sayCell(lang, cell),
  ];
  const place = {
    title: said.join(lang === 'en' ? ', ' : '，'),
    back: { href: linkTo(choice), text: w.figures },
    address: `${FIGURES}/${column}/${cell}`,
    current: FIGURES,
  };
  return showFacts(place, facts, page);
}
