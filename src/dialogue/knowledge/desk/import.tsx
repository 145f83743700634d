// `/desk/knowledge/import`: a file with many entries, which then wait to be checked.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { findFileFault } from '#kernel/cases/service/named.ts';
import { invalidInput } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { linesOfFile } from '#platform/text/lines.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { FileField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, IMPORT, permissions } from '../contract.ts';
import { importEntries, type PackLine } from '../load.ts';
import { words } from '../words.ts';

const MOST_LINES = 1000;
/** So many faults are told in an answer. */
const MOST_TOLD = 50;

export const deskImport = resource({
  name: 'desk-knowledge-import',
  path: IMPORT,
  face: 'bench',
  access: holds(permissions.edit),
  load: async () => ({}),
  view: showImport,
  acts: {
    '': act({
      access: holds(permissions.edit),
      files: true,
      rate: 'upload',
      body: z.object({ file: fileSchema }),
      do: async (ctx, { body: { file } }) => {
        const fault = await findFileFault(ctx, {}, file);
        if (fault !== null) throw invalidInput({ count: 1 }, [{ path: 'file', message: fault }]);
        const count = await importFile(ctx, file.id);
        return { to: `${DESK}?show=review`, created: true, say: words.in(ctx.lang).importDone(count), data: { count } };
      },
    }),
  },
});

/** @throws invalidInput with a line for each fault */
async function importFile(ctx: ActContext, fileId: string): Promise<number> {
  const w = words.in(ctx.lang);
  const lines: PackLine[] = [];
  const open = await linesOfFile(() => ctx.runtime.files.open(fileId), 'entries.jsonl');
  for await (const line of open()) {
    lines.push({ line: line.line, value: 'values' in line ? line.values : null });
    if (lines.length > MOST_LINES) throw invalidInput({ count: 1 }, [{ path: 'file', message: w.tooMany }]);
  }
  const { loaded, faults } = await importEntries(ctx, lines);
  if (faults.length > 0) {
    const told = faults.slice(0, MOST_TOLD).map((fault) => ({ path: 'file', message: w.lineFault(fault) }));
    throw invalidInput({ count: faults.length }, told);
  }
  return loaded;
}

function showImport(_data: object, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { file: w.file });
  const { value: _, ...field } = form.field('file');
  return {
    title: w.import,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.import} back={{ href: DESK, text: w.desk }} />
        <Form action={IMPORT} files card rhythm="normal" label={w.import}>
          <p class="dim">{w.importLead}</p>
          <ErrorSummary errors={form.summary} />
          <FileField {...field} hint={w.fileHint} accept=".jsonl" />
          <div>
            <Button kind="go">{w.import}</Button>
          </div>
        </Form>
      </>
    ),
  };
}
