// `/desk/hotline/sheets`: quality sheets and the directory taken in as files; both and the figures of a month given out.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { findFileFault } from '#kernel/cases/service/named.ts';
import { invalidInput } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { FileField, Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DIRECTORY, permissions, SHEETS } from '../contract.ts';
import { readRows, takeFindings, takeNumbers } from '../service/sheet.ts';
import { countByOrgan } from '../store/calls.ts';
import { listDirectory, listFindings } from '../store/directory.ts';
import { words } from '../words/sheets.ts';
import { chooseMonth } from './months.ts';
import { writeDirectory, writeFigures, writeFindings } from './sheet-files.ts';

const MOST_LINES = 10_000;
const may = holds(permissions.direct);
const KINDS = ['quality', 'directory'] as const;
const FILES = ['quality', 'directory', 'figures'] as const;

export const sheetsPage = resource({
  name: 'desk-hotline-sheets',
  path: SHEETS,
  face: 'bench',
  access: may,
  load: async ({ now }) => ({ months: chooseMonth(localDate(now), undefined).months }),
  view: showSheets,
  acts: {
    '': act({
      access: may,
      files: true,
      rate: 'upload',
      body: z.object({ kind: z.enum(KINDS), file: fileSchema }),
      do: async (ctx, { body: { kind, file } }) => {
        const fault = await findFileFault(ctx, {}, file);
        if (fault !== null) throw invalidInput({ count: 1 }, [{ path: 'file', message: fault }]);
        const rows = await readRows(ctx, file.id);
        const taken = await (kind === 'quality' ? takeFindings(ctx, rows) : takeNumbers(ctx, rows));
        return { to: SHEETS, created: true, say: words.in(ctx.lang).taken(taken), data: { ...taken } };
      },
    }),
  },
});

export const sheetFile = resource({
  name: 'desk-hotline-sheet-file',
  path: `${SHEETS}/:sheet`,
  face: 'bench',
  access: may,
  params: z.object({ sheet: z.enum(FILES) }),
  query: z.object({ month: z.string().max(7).optional() }),
  load: async ({ db, actor, now, lang }, { params: { sheet }, query }) => {
    const { span, month } = chooseMonth(localDate(now), query.month);
    const asked = { ...span, scopes: actor.scopes(permissions.direct), limit: MOST_LINES };
    const name = words.in(lang).names[sheet];
    if (sheet === 'directory') {
      const lines = await listDirectory(db, asked.scopes, MOST_LINES);
      return new Download(await writeDirectory(lines, lang), XLSX_TYPE, `${name}.xlsx`);
    }
    const body =
      sheet === 'quality'
        ? await writeFindings(await listFindings(db, asked), lang)
        : await writeFigures(await countByOrgan(db, asked), lang);
    return new Download(body, XLSX_TYPE, `${name}-${month}.xlsx`);
  },
});

function showSheets({ months }: { months: readonly string[] }, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { kind: w.what, file: w.file });
  const { value: _, ...file } = form.field('file');
  const files = [
    { href: `${SHEETS}/directory`, text: w.download(w.names.directory) },
    ...months.slice(0, 3).flatMap((month) =>
      (['figures', 'quality'] as const).map((name) => ({
        href: `${SHEETS}/${name}?month=${month}`,
        text: w.download(w.names[name]),
        end: month,
      })),
    ),
  ];
  return {
    title: w.title,
    current: DIRECTORY,
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
        <div class="duo">
          <Card title={w.taking}>
            <Form action={SHEETS} files rhythm="tight" label={w.take}>
              <ErrorSummary errors={form.summary} />
              <Select
                {...form.field('kind', 'quality')}
                options={KINDS.map((value) => ({ value, text: w.kinds[value] }))}
                empty={false}
              />
              <p class="hint">{w.hints.quality}</p>
              <p class="hint">{w.hints.directory}</p>
              <FileField {...file} accept=".xlsx,.csv" />
              <div class="row">
                <Button>{w.take}</Button>
              </div>
            </Form>
          </Card>
          <Card title={w.giving}>
            <List items={files} />
          </Card>
        </div>
      </>
    ),
  };
}
