// `/desk/watchwords/refusals`: what was turned away because it bore a mark of secrecy, without a word of it.

import { sayMoment } from '#kernel/cases/view/telling.ts';
import { listRefusals, type Refusal } from '#kernel/documents/scan/store.ts';
import { nameRule } from '#kernel/documents/scan/words.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Table } from '#ui/parts/table.tsx';
import { ADDRESS, permissions } from '../contract.ts';
import { words } from '../words.ts';

const SHOWN = 500;

export const refusalsPage = resource({
  name: 'refusals',
  path: `${ADDRESS}/refusals`,
  face: 'bench',
  access: holds(permissions.see),
  load: async ({ db }) => ({ refusals: await listRefusals(db, SHOWN) }),
  view: ({ refusals }: { refusals: readonly Refusal[] }, page: Page): PageView => {
    const w = words.in(page.lang);
    return {
      title: w.refusals,
      current: ADDRESS,
      body: (
        <>
          <BenchHead title={w.refusals} back={{ href: ADDRESS, text: w.title }} />
          <p class="dim">{w.refusalsLead}</p>
          <Table
            rows={[...refusals]}
            rowKey={(row) => row.id}
            empty={w.noRefusals}
            columns={[
              { head: w.at, rowHead: true, cell: (row) => sayMoment(page.lang, row.at) },
              { head: w.who, cell: (row) => row.accountName },
              { head: w.entrance, cell: (row) => w.entrances[row.entrance] ?? row.entrance },
              { head: w.subject, opt: true, cell: (row) => row.subject ?? '' },
              { head: w.rule, cell: (row) => nameRule(row.rule, page.lang) },
            ]}
          />
        </>
      ),
    };
  },
});
