// `/desk/mailbox/figures`: letters by organ in a year or a month, as a table, a chart, and files.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { yearQuery } from '#platform/http/query.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { lastYears, localDate, startOfDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { CASE_KINDS, permissions } from '../contract.ts';
import { countRatings } from '../ratings.ts';
import { tabulate } from '../rules/figures.ts';
import { countLetters } from '../store/figures.ts';
import { findReported } from '../store/reports.ts';
import { deskWords } from '../words/desk.ts';
import { FIGURES, INBOX } from './addresses.ts';
import { writeFiguresPdf, writeFiguresXlsx } from './figures-files.ts';
import { Choose, type Figures, FiguresTable, Months } from './figures-table.tsx';

const YEARS = 3;
const query = z.object({
  year: yearQuery,
  month: z.coerce.number<unknown>().int().min(1).max(12).optional().catch(undefined),
  kind: z.enum(CASE_KINDS).optional().catch(undefined),
});
type Asked = z.output<typeof query>;

async function readFigures({ db, actor, now }: Context, asked: Asked): Promise<Figures> {
  const years = lastYears(now, YEARS);
  const year = asked.year ?? years[0]!;
  const { month = null, kind = null } = asked;
  const [from, to] = month
    ? [dayOf(year, month), dayOf(month === 12 ? year + 1 : year, (month % 12) + 1)]
    : [dayOf(year, 1), dayOf(year + 1, 1)];
  const kinds = kind ? [kind] : CASE_KINDS;
  const span = { from: startOfDate(from), to: startOfDate(to), scopes: actor.scopes(permissions.readLetters), kinds };
  const [counted, rated] = [await countLetters(db, span), await countRatings(db, span)];
  const reported = month ? await findReported(db, from.slice(0, 7), span.scopes) : undefined;
  return { year, years, month, kind, from, to, counted, reported: reported ?? null, lines: tabulate(counted, rated) };
}

const dayOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

const shared = { face: 'bench', access: holds(permissions.readLetters), query } as const;

export const figuresDesk = resource({
  name: 'desk-mailbox-figures',
  path: FIGURES,
  ...shared,
  load: (ctx, { query: asked }) => readFigures(ctx, asked),
  view: showFigures,
});

const fileName = ({ year, month }: Figures, ending: string) =>
  `${deskWords.zh.figures.file}-${year}${month ? `-${String(month).padStart(2, '0')}` : ''}.${ending}`;

export const figuresXlsx = resource({
  name: 'desk-mailbox-figures-xlsx',
  path: `${FIGURES}/xlsx`,
  ...shared,
  load: async (ctx, { query: asked }) => {
    const figures = await readFigures(ctx, asked);
    return new Download(await writeFiguresXlsx(figures.lines, ctx.lang), XLSX_TYPE, fileName(figures, 'xlsx'));
  },
});

export const figuresPdf = resource({
  name: 'desk-mailbox-figures-pdf',
  path: `${FIGURES}/pdf`,
  ...shared,
  load: async (ctx, { query: asked }) => {
    const figures = await readFigures(ctx, asked);
    const name = fileName(figures, 'pdf');
    return new Download(await writeFiguresPdf(figures.lines, name, ctx.now), 'application/pdf', name);
  },
});

function showFigures(figures: Figures, page: Page): PageView {
  const w = deskWords.in(page.lang).figures;
  const asked = new URLSearchParams({
    year: String(figures.year),
    ...(figures.month ? { month: String(figures.month) } : {}),
    ...(figures.kind ? { kind: figures.kind } : {}),
  });
  return {
    title: w.title,
    current: INBOX,
    body: (
      <>
        <BenchHead title={w.title} back={{ href: INBOX, text: deskWords.in(page.lang).title }}>
          <LinkButton href={`${FIGURES}/xlsx?${asked}`}>{w.xlsx}</LinkButton>
          <LinkButton href={`${FIGURES}/pdf?${asked}`}>{w.pdf}</LinkButton>
        </BenchHead>
        <Choose figures={figures} page={page} />
        <Card flush>
          <FiguresTable figures={figures} page={page} />
        </Card>
        <p class="sm dim">{w.note}</p>
        {figures.reported && (
          <p class="sm dim">{w.reported({ organs: figures.reported.organs, day: localDate(figures.reported.at) })}</p>
        )}
        {figures.month === null && figures.lines.length > 0 && <Months figures={figures} page={page} />}
      </>
    ),
  };
}
