// `/conduct/results`: what became of complaints about conduct, without anybody's name.

import { z } from 'zod';
import type { Choice } from '#kernel/cases/label.ts';
import { readMoment, writeCursor } from '#kernel/cases/queries/cursor.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CONDUCTS, FINDINGS } from '../contract.ts';
import { listPublished, type PublishedResult } from '../store.ts';
import { words } from '../words.ts';
import { ADDRESS, RESULTS } from './form.tsx';

const EACH = 20;

interface Results {
  readonly rows: readonly Omit<PublishedResult, 'id'>[];
  readonly next: string | null;
}

export const resultsPage = resource({
  name: 'conduct-results',
  path: RESULTS,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional() }),
  load: async (ctx, { query }): Promise<Results> => {
    const found = await listPublished(ctx.db, EACH + 1, readMoment(query.after));
    const last = found.length > EACH ? found[EACH - 1] : undefined;
    return {
      // Not even the id: a result leads to no complaint.
      rows: found.slice(0, EACH).map(({ id: _, ...row }) => row),
      next: last ? writeCursor(last.at, last.id) : null,
    };
  },
  view: showResults,
});

function showResults({ rows, next }: Results, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.results.title,
    current: ADDRESS,
    crumbs: [{ href: ADDRESS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.results.title} lead={w.results.lead} />
        {rows.length === 0 ? (
          <Empty title={w.results.none} />
        ) : (
          <ul class="stack">
            {rows.map((row) => (
              <Result row={row} page={page} />
            ))}
          </ul>
        )}
        <Pager {...linkPages(RESULTS, page.query, next)} />
      </div>
    ),
  };
}

function Result({ row, page }: { row: Results['rows'][number]; page: Page }) {
  const { lang } = page;
  const named = (list: readonly Choice[], value: string) => {
    const found = list.find((one) => one.value === value);
    return say(lang, found);
  };
  return (
    <li class="card stack tight">
      <p class="row">
        <Tag state={row.finding === 'unfounded' ? undefined : 'near'}>{named(FINDINGS, row.finding)}</Tag>
        <b>{nameIn(lang, { name: row.organ, nameEn: row.organEn })}</b>
        <span>{named(CONDUCTS, row.conduct)}</span>
      </p>
      <p>{row.summary}</p>
      <p class="sm dim">
        {localDate(row.at)} {words.in(lang).results.closed}
      </p>
    </li>
  );
}
