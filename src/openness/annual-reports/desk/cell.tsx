// `/desk/annual-reports/:id/cells/:cell`: the cases a figure of an annual report is made of.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { DESK, KIND, permissions } from '../contract.ts';
import { CELLS, listParts } from '../rules/tables.ts';
import { contentOf } from '../service/write.ts';
import { findReportSource } from '../sources.ts';
import { words } from '../words.ts';
import { sayPlace } from './forms.tsx';
import { idParams } from './report.tsx';

interface Behind {
  readonly id: string;
  readonly cell: string;
  readonly year: number;
  readonly facts: FactPage;
}

export const cellPage = resource({
  name: 'desk-annual-report-cell',
  path: `${DESK}/:id/cells/:cell`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params: idParams.extend({ cell: z.string().max(60) }),
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { params: { id, cell }, query }): Promise<Behind> => {
    const source = findReportSource(cell);
    const document = await findOverview(db, id, now);
    if (!document || !source?.list || !CELLS.has(cell)) throw notFound();
    const { year } = contentOf(document);
    const organ = { id: document.organId, path: document.organPath };
    const { list } = source;
    const cells = listParts(cell);
    const facts = await loadFacts((page) => list(db, { organ, year, now, cells, reader: actor, ...page }), query.after);
    return { id, cell, year, facts };
  },
  view: ({ id, cell, year, facts }, page) => {
    const address = `${DESK}/${id}`;
    const title = `${year} · ${sayPlace(cell, page.lang)}`;
    const back = { href: address, text: words.in(page.lang).back };
    return showFacts({ title, back, address: `${address}/cells/${cell}`, current: DESK }, facts, page);
  },
});
