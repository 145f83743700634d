// From a red card nobody answered, over an order nobody obeyed and a proposal nobody adopted, to a case against the head.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountability } from '#assessment/accountability/module.ts';
import { dataOf } from '#assessment/accountability/rules/process.ts';
import { orderIndicator } from '#assessment/orders/indicator.ts';
import { orders } from '#assessment/orders/module.ts';
import { fireExpired } from '#kernel/cases/clock.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { addCaseListener, registerKind } from '#kernel/cases/registry.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { openSupervisedCity, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { systemActor } from '#platform/http/context.ts';
import { proposalToAccountability } from './proposal-to-accountability.ts';
import { redCardToOrder } from './red-card-to-order.ts';

let city: SupervisedCity;
beforeAll(async () => {
  for (const room of [orders, accountability, redCardToOrder, proposalToAccountability]) {
    for (const kind of room.caseKinds ?? []) registerKind(kind);
    for (const listener of room.caseListeners ?? []) addCaseListener(listener);
  }
  city = await openSupervisedCity();
});
afterAll(() => city?.close());

async function pass(day: string): Promise<void> {
  city.clock.set(`${day}T09:00:00+08:00`);
  while ((await fireDue(city.runtime)) > 0);
  while ((await fireExpired(city.runtime)) > 0);
}

async function listOf(kind: string): Promise<CaseFile[]> {
  const rows = await city.db.selectFrom('case_file').selectAll().where('kind', '=', kind).orderBy('number').execute();
  return rows as unknown as CaseFile[];
}

const act = (file: CaseFile | undefined, name: string, body: object = {}) =>
  city.act(systemActor, (ctx) => performAct(ctx, { caseId: file?.id ?? '', act: name, body }));

describe('a red card that is ignored', () => {
  it('[F04] [F12] brings an order, that a proposal to the named head, and that a case against them', async () => {
    city.clock.set('2026-10-12T09:00:00+08:00');
    const about = await city.take({ statutory: 2 });
    await pass('2026-10-15');
    const [red] = await listOf('card');
    expect(red).toMatchObject({ parent_id: about.id, state: 'issued' });
    expect(await listOf('order'), 'not before its time is over').toEqual([]);

    await pass('2026-10-23');
    const [order] = await listOf('order');
    expect(order).toMatchObject({ parent_id: red?.id, state: 'proposed', title: '督办：食品经营许可' });
    expect(order?.data.task).toContain(String(red?.data.number));
    const { holds } = await listCaseRows(city.db, order?.id ?? '');
    expect(holds).toMatchObject([{ post: 'organ-head', organ_id: order?.organ_id }]);

    await act(order, 'approve', { opinion: '同意立项' });
    await act(order, 'issue', { sort: 'daily', method: 'files', plan: '调阅卷宗。' });
    for (const day of ['2026-11-09', '2026-11-17']) await pass(day);
    const [proposal] = await listOf('proposal');
    expect(proposal).toMatchObject({ parent_id: order?.id, state: 'drafting' });
    expect(proposal?.data.facts).toContain(`仍未落实。督办要求：${order?.data.task}`);

    await act(proposal, 'issue', { facts: '逾期未落实。', advice: '限期办结。' });
    await pass('2026-12-09');
    await act(proposal, 'refer', { reason: '未采纳，也未说明理由。' });
    const [filed] = await listOf('accountability');
    const head = await city.actor('market.head');
    expect(filed).toMatchObject({ parent_id: proposal?.id, account_id: head.id, state: 'investigating' });
    expect(dataOf({ file: filed! })).toMatchObject({ conduct: 'defiance', person: { name: head.name } });

    const scopes = [{ path: about.organ_path, deep: true }];
    const asked = { by: 'organ', scopes, from: '2026-11-01', to: '2026-12-31', asOf: city.clock.now() } as const;
    const counted = (await orderIndicator.count(city.db, asked)).toSorted((a, b) => (a.month < b.month ? -1 : 1));
    expect(counted.map(({ month, figures }) => [month, figures])).toEqual([
      ['2026-11', { ordersDone: 0, ordersIgnored: 1, proposalsReferred: 0 }],
      ['2026-12', { ordersDone: 0, ordersIgnored: 0, proposalsReferred: 1 }],
    ]);
  });

  it('brings none when it is milder, or was answered in time', async () => {
    const before = (await listOf('order')).length;
    city.clock.set('2026-12-14T09:00:00+08:00');
    await city.take({ promise: 2 });
    await pass('2026-12-17');
    const yellow = (await listOf('card')).at(-1);
    expect(yellow?.data.level).toBe('yellow');
    await act(yellow, 'explain', { text: '系统故障。' });
    await pass('2026-12-25');
    expect(await listOf('order')).toHaveLength(before);
  });
});
