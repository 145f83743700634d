// `/openness/discretion`: benchmarks of discretion, each a table of circumstances and ranges; also drawn on an article's page.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { Step } from '../rules/discretion.ts';
import { type Benchmark, listBenchmarks } from '../store/discretion.ts';
import { discretionWords } from '../words/discretion.ts';
import { named } from './parts.tsx';

const DISCRETION = '/openness/discretion';
const PAGE_SIZE = 10;

interface Benchmarks {
  readonly q: string | null;
  readonly benchmarks: readonly Benchmark[];
  readonly next: string | null;
}

export const discretionPage = resource({
  name: 'discretion',
  path: DISCRETION,
  access: anyone,
  query: z.object({
    q: z.string().trim().max(60).optional(),
    after: z.uuid().optional().catch(undefined),
    trail: trailText,
  }),
  cacheTags: () => ['policies', 'articles'],
  load: async ({ db, now }, { query: { q, after } }): Promise<Benchmarks> => {
    const found = await listBenchmarks(db, { text: q, after, limit: PAGE_SIZE + 1, now });
    const benchmarks = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (benchmarks.at(-1)?.publicationId ?? null) : null;
    return { q: q ?? null, benchmarks, next };
  },
  view: showBenchmarks,
});

function showBenchmarks({ q, benchmarks, next }: Benchmarks, page: Page): PageView {
  const w = discretionWords.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [{ href: '/openness', text: w.openness }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Form action={DISCRETION} method="get" rhythm="row" label={w.find}>
          <TextField id="q" label={w.text} quiet placeholder={w.text} value={q ?? ''} />
          <Button>{w.find}</Button>
        </Form>
        {benchmarks.length === 0 && <Empty title={w.none} />}
        {benchmarks.map((one) => (
          <Card title={<a href={`/articles/${one.code}`}>{named(page, one.title, one.titleEn)}</a>}>
            <p class="sm dim">
              {nameIn(page.lang, { name: one.organ, nameEn: one.organEn })} · {w.ground}
              <span lang="zh-CN">{one.ground}</span>
            </p>
            <Steps steps={one.steps} page={page} />
          </Card>
        ))}
        <Pager {...linkPages(DISCRETION, page.query, next)} />
      </div>
    ),
  };
}

export function Steps({ steps, page }: { steps: readonly Step[]; page: Page }) {
  const w = discretionWords.in(page.lang);
  if (steps.length === 0) return null;
  return (
    <Table
      rowKey={(one) => one.circumstance}
      rows={[...steps]}
      frame={w.steps}
      columns={[
        { head: w.circumstance, rowHead: true, cell: (one) => <span lang="zh-CN">{one.circumstance}</span> },
        { head: w.range, cell: (one) => <span lang="zh-CN">{one.range}</span> },
      ]}
    />
  );
}
