// Taking in articles of an older site.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { permissions } from '../contract.ts';
import { importArticles, MOST_LINES } from '../service/import.ts';
import { deskWords } from '../words/desk.ts';
import { loadWords } from '../words/load.ts';

/** As the format is shown; the words are the city’s own. */
const EXAMPLE = {
  site: 'portal',
  columns: ['notices'],
  kind: 'notice',
  title: '…',
  body: '<p>…</p>',
  formedOn: '2025-03-01',
  from: 'https://old.example.gov.cn/2025/0301/1.html',
};

export const articleImports = resource({
  name: 'article-imports',
  path: '/desk/articles/imports',
  face: 'bench',
  access: holds(permissions.import),
  load: async () => ({ most: MOST_LINES }),
  view: showImports,
  acts: {
    take: act({
      access: holds(permissions.import),
      rate: 'upload',
      body: z.object({ lines: z.string().max(1_000_000) }),
      do: async (ctx, { body }) => {
        const ids = await importArticles(ctx, body.lines);
        return {
          to: '/desk/articles?mine=yes',
          say: loadWords.in(ctx.lang).imported(ids.length),
          data: { ids },
          created: true,
        };
      },
    }),
  },
});

function showImports(_data: { most: number }, page: Page): PageView {
  const w = loadWords.in(page.lang);
  const form = describeForm(page, 'take', { lines: w.lines });
  return {
    title: w.title,
    current: '/desk/articles',
    body: (
      <div class="stack measure">
        <BenchHead title={w.title} back={{ href: '/desk/articles', text: deskWords.in(page.lang).back }} />
        <p>{w.lead}</p>
        <details>
          <summary>{w.example}</summary>
          <p class="code">{JSON.stringify(EXAMPLE)}</p>
        </details>
        <Form action="/desk/articles/imports/acts/take" rhythm="normal" card label={w.go}>
          <ErrorSummary errors={form.summary} />
          <TextArea {...form.field('lines')} rows={14} />
          <div>
            <Button kind="go">{w.go}</Button>
          </div>
        </Form>
      </div>
    ),
  };
}
