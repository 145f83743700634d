// The panel beside an order to several organs: how far each of the others is, and whose order it belongs to.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { type FollowingCase, listFollowing } from '#kernel/cases/queries/related.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { colon, say } from '#platform/i18n/words.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { ORDER, type OrderData } from '../contract.ts';
import { orderKind } from '../rules/order.ts';
import { dataOf } from '../rules/process.ts';
import { words } from '../words.ts';

interface Parts {
  readonly parts: readonly FollowingCase[];
  /** Of an order beside another: the organ that leads, and its order. */
  readonly led: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null;
}

export const partsPanel: CasePanel = {
  name: 'order-parts',
  order: 40,
  load: async (ctx, file): Promise<Parts | null> => (file.kind === ORDER ? loadParts(ctx, file) : null),
  view: (data: Parts, page) => <PartsCard data={data} page={page} />,
};

async function loadParts({ db }: Context, file: CaseFile): Promise<Parts | null> {
  const { led, others } = dataOf<OrderData>({ file });
  if (led && file.parent_id) return { parts: [], led: { id: file.parent_id, ...led } };
  if (others.length === 0) return null;
  const parts = await listFollowing(db, file.id, ORDER);
  return parts.length === 0 ? null : { parts, led: null };
}

function PartsCard({ data: { parts, led }, page: { lang } }: { data: Parts; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.parts} tight>
      {led && (
        <p class="sm">
          {w.ledBy}
          {colon(lang)}
          <a href={`/desk/cases/${led.id}`}>{nameIn(lang, led)}</a>
        </p>
      )}
      {parts.length > 0 && (
        <List
          small
          items={parts.map((part) => ({
            href: `/desk/cases/${part.id}`,
            text: nameIn(lang, { name: part.organ, nameEn: part.organEn }),
            end: say(lang, orderKind.states[part.state]),
          }))}
        />
      )}
    </Card>
  );
}
