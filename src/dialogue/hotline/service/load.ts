// An order with its arbiter: the head of the centre, by name.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { findHead } from '#kernel/people/service/officers.ts';
import { orderRules } from '../rules/order.ts';
import { orderOf } from '../rules/process.ts';

export const orderKind: CaseKind = {
  ...orderRules,
  loadSubject: async (db, file, now) => {
    const head = await findHead(db, orderOf({ file }).centre, now);
    return { arbiter: head ? { id: head.id, name: head.name, nameEn: head.nameEn } : null };
  },
};
