// `/desk/watchwords/refusals`: what was turned away because it bore a mark of secrecy, without a word of it.

import { findKind } from '#kernel/cases/registry.ts';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import { listDocumentKinds } from '#kernel/documents/registry.ts';
import { listRefusals, type Refusal } from '#kernel/documents/scan/store.ts';
import { nameRule } from '#kernel/documents/scan/words.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { inBrackets, say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { ADDRESS, permissions } from '../contract.ts';
import { words } from '../words.ts';

const SHOWN = 500;

/** `upload`, or what was written and what was done with it: `article.save`, `disclosure-request.draft-reply`. */
function sayEntrance(entrance: string, { lang }: Page): string {
  const w = words.in(lang);
  const [kind = '', act = ''] = entrance.split('.');
  const known = findKind(kind);
  const document = listDocumentKinds().find((one) => one.kind === kind);
  const label = known ?? document;
  if (!label) return w.entrances[entrance] ?? entrance;
  const done = known?.acts[act] ? say(lang, known.acts[act]) : (w.doings[act] ?? '');
  return say(lang, label) + (done && inBrackets(lang, done));
}

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
          <Card flush>
            <Table
              rows={[...refusals]}
              rowKey={(row) => row.id}
              empty={w.noRefusals}
              columns={[
                { head: w.at, rowHead: true, cell: (row) => sayMoment(page.lang, row.at) },
                { head: w.who, cell: (row) => row.accountName },
                { head: w.entrance, cell: (row) => sayEntrance(row.entrance, page) },
                { head: w.subject, opt: true, cell: (row) => row.subject ?? '' },
                { head: w.rule, cell: (row) => nameRule(row.rule, page.lang) },
              ]}
            />
          </Card>
        </>
      ),
    };
  },
});
