// `/desk/articles/figures`: what each unit published, withdrew and published late, and how soon after its sign-off.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { permissions } from '../contract.ts';
import { type ArticleCount, countArticles } from '../store/records.ts';
import { figureWords } from '../words/figures.ts';
import { Period, period, type Span, spanOf } from './period.tsx';

export const FIGURES = '/desk/articles/figures';

interface Figures {
  readonly span: Span;
  readonly counts: readonly ArticleCount[];
}

export const figuresPage = resource({
  name: 'article-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object(period),
  load: async ({ db, actor, now }, { query }): Promise<Figures> => {
    const span = spanOf(query, now);
    return { span, counts: await countArticles(db, { ...span, scopes: actor.scopes(permissions.see), now }) };
  },
  view: showFigures,
});

function showFigures({ span, counts }: Figures, page: Page): PageView {
  const w = figureWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/articles',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/articles', text: w.back }} />
        <p class="dim sm">{w.lead}</p>
        <Period span={span} action={FIGURES} page={page} />
        <Card flush>
          <Table
            rowKey={(one) => one.organ}
            rows={[...counts]}
            empty={w.none}
            frame={w.title}
            columns={[
              {
                head: w.unit,
                rowHead: true,
                cell: (one) => nameIn(page.lang, { name: one.organ, nameEn: one.organEn }),
              },
              { head: w.published, num: true, cell: (one) => one.published },
              { head: w.withdrawn, num: true, cell: (one) => one.withdrawn },
              { head: w.late, num: true, cell: (one) => one.late },
              { head: w.signed, num: true, opt: true, cell: (one) => one.signed },
              { head: w.hours, num: true, cell: (one) => (one.hours === null ? '—' : w.inHours(one.hours)) },
            ]}
          />
        </Card>
      </div>
    ),
  };
}
