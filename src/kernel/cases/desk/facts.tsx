// What a figure is made of, down to each case, page by page: those the reader may read, and how many others there are.
import { linkPages } from '#platform/http/paging.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { FactKey, FigureFact, FigureFacts } from '../indicator.ts';
import { cutPage, readMoment } from '../queries/cursor.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { sayTitle, shortMoment } from '../view/telling.ts';
import { factWords } from '../words/facts.ts';

const PAGE_SIZE = 50;

export interface FactPage extends FigureFacts {
  readonly next: string | null;
}

/** A page of what `list` gives after a cursor of the address. */
export async function loadFacts(
  list: (page: { readonly limit: number; readonly after: FactKey | undefined }) => Promise<FigureFacts>,
  cursor: string | undefined,
): Promise<FactPage> {
  const { rows, hidden } = await list({ limit: PAGE_SIZE + 1, after: readMoment(cursor) });
  return { ...cutPage(rows, PAGE_SIZE, ({ at }) => at), hidden };
}

interface Place {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Of the page itself, and of its entry in the menu. */
  readonly address: string;
  readonly current: string;
}

export function showFacts({ title, back, address, current }: Place, facts: FactPage, page: Page): PageView {
  const { lang } = page;
  const w = factWords.in(lang);
  return {
    title,
    current,
    body: (
      <>
        <BenchHead title={title} back={back} />
        <Card flush>
          <Table<FigureFact>
            rows={[...facts.rows]}
            rowKey={(row) => row.id}
            empty={facts.hidden > 0 ? w.noneReadable : w.none}
            columns={[
              {
                head: w.matter,
                rowHead: true,
                cell: (row) => (
                  <a href={row.href} lang={lang === 'en' && !row.titleEn ? 'zh-CN' : undefined}>
                    {sayTitle(lang, row)}
                  </a>
                ),
              },
              { head: w.number, cell: (row) => formatCaseNumber(row.number) },
              {
                head: w.at,
                cell: (row) => <time dateTime={row.at.toISOString()}>{shortMoment(lang, row.at)}</time>,
                num: true,
              },
            ]}
          />
          <div class="bar">
            <Pager
              {...linkPages(address, page.query, facts.next)}
              note={facts.hidden > 0 ? w.hidden(facts.hidden) : undefined}
            />
          </div>
        </Card>
      </>
    ),
  };
}
