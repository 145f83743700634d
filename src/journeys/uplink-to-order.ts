// An order of the superior level becomes a supervision order of ours, and how it stands goes up again (上级交办 → 督办单).
import { ORDER, type OrderData } from '#assessment/orders/contract.ts';
import { notAnOrgan } from '#assessment/orders/errors.ts';
import { orderKind } from '#assessment/orders/rules/order.ts';
import { dataOf } from '#assessment/orders/rules/process.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import type { OrderDesk } from '#assessment/uplink/contract.ts';
import { unknownOrgan } from '#assessment/uplink/errors.ts';
import { isTold } from '#assessment/uplink/rules.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';

export const ordersFromAbove: OrderDesk = {
  kind: { name: ORDER, zh: orderKind.zh, en: orderKind.en },
  moments: { issue: 'issued', report: 'reported', confirm: 'concluded', demand: 'concluded' },
  numberOf: ({ data }) => dataOf<OrderData>({ file: { data } as CaseFile }).superior?.number ?? null,
  // What is kept from some of us is no matter for the superior level either: its number is no number they know.
  takeIn: async (ctx, { number, from, organ: typed, about, title, task, days }) => {
    const organ = await findOrganNamed(ctx, typed);
    if (typeof organ === 'string') throw unknownOrgan({ organ: typed });
    if (organ.kind !== 'legal') throw notAnOrgan();
    const named = about ? await findCaseByNumber(ctx.tx, about) : undefined;
    const parent = named && isTold(getKind(named.kind)) ? named : undefined;
    const { file } = await openOrder(ctx, {
      source: 'superior',
      superior: { number, name: from },
      organId: organ.id,
      title,
      task,
      days,
      ...(parent ? { parentId: parent.id, about: nameMatter(parent) } : {}),
    });
    return file.id;
  },
};

const nameMatter = ({ title, title_en: titleEn, number }: CaseFile) => ({ title, titleEn, number });
