// A card given by hand: with evidence, like any other from then on, and never reviewed by whoever gave it.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase, listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from './contract.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { cardIdOf } from './service/cards.ts';
import { type ByHand, giveByHand } from './service/manual.ts';
import { countCards, listCardsHeld, listCardsIn } from './store/cards.ts';
import { findSignal } from './store/signals.ts';

let city: SupervisedCity;
let giver: Actor;
let other: Actor;
let head: Actor;
beforeAll(async () => {
  city = await openSupervisedCity();
  giver = await seat('supervisor', permissions.judge, '/530900/', true);
  other = await seat('supervisor2', permissions.judge, '/530900/', true);
  const { unit } = await city.actor('market.section');
  head = await seat('market.section', permissions.answer, unit?.path ?? '', false);
});
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-10-12T09:00:00+08:00'));

async function seat(login: string, permission: string, path: string, deep: boolean): Promise<Actor> {
  return { ...(await city.actor(login)), scopes: (asked) => (asked === permission ? [{ path, deep }] : []) };
}

const PHOTO = 'a'.repeat(64);
const found = (file: CaseFile, more: Partial<ByHand> = {}): ByHand => ({
  caseNumber: file.number,
  level: 'red',
  message: '窗口以加急为名收取费用',
  messageEn: 'Money was taken at the window for haste',
  basis: '行政许可法第七十五条',
  evidence: [{ id: PHOTO, name: '收据照片.jpg', ticket: ticketOf(city.runtime.vault, PHOTO) }],
  ...more,
});
const give = (as: Actor, hand: ByHand) => city.act(as, (ctx) => giveByHand(ctx, hand));
const act = (as: Actor, caseId: string, name: string, body: Record<string, unknown>) =>
  city.act(as, (ctx) => performAct(ctx, { caseId, act: name, body }));

it('[F04] is on its case, in writing, with what was laid before it', async () => {
  const file = await city.take({ promise: 10 });
  const id = await give(giver, found(file));
  expect(await findSignal(city.db, id)).toMatchObject({ level: 'red', ruleId: null, state: 'fired' });
  expect((await findCase(city.db, file.id))?.signal).toBe('red');
  const { materials } = await listCaseRows(city.db, cardIdOf(id));
  expect(materials).toMatchObject([{ name: '收据照片.jpg', file_id: PHOTO }]);
  const paper = (await listPapers(city.db, cardIdOf(id))).find((one) => one.template === 'card');
  expect(paper?.body).toMatchObject({ message: '窗口以加急为名收取费用', level: '红牌' });
});

it('[F04] is objected to, and reviewed by another than gave it; revoked, the case shows nothing of it', async () => {
  const file = await city.take({ promise: 10 });
  const card = cardIdOf(await give(giver, found(file)));
  await act(head, card, 'object', { text: '收费的是邮寄公司，不是窗口' });
  await expect(act(giver, card, 'revoke', { reason: '属实' })).rejects.toMatchObject({
    code: 'supervision.same-judge',
  });
  await act(other, card, 'revoke', { reason: '复核属实' });
  expect((await findCase(city.db, file.id))?.signal).toBeNull();
});

it('[F04] is refused without a case within reach, for one’s own organ, and with a file nobody sent', async () => {
  const file = await city.take({ promise: 10 });
  const county = await seat('530902.supervisor', permissions.judge, '/530900/530902/', true);
  await expect(give(county, found(file))).rejects.toMatchObject({ faults: [{ path: 'caseNumber' }] });
  await expect(give(giver, found(file, { caseNumber: 'none' }))).rejects.toMatchObject({ status: 422 });
  const own = await seat('market.section', permissions.judge, '/530900/', true);
  await expect(give(own, found(file))).rejects.toMatchObject({ code: 'supervision.same-judge' });
  const unsent = [{ id: PHOTO, name: '照片.jpg', ticket: 'guessed' }];
  await expect(give(giver, found(file, { evidence: unsent }))).rejects.toMatchObject({ status: 404 });
  expect((await findCase(city.db, file.id))?.signal).toBeNull();
});

it('[F04] lies on the card desk by stage, and on the desk of whoever must answer', async () => {
  const scopes = [{ path: '/530900/', deep: true }];
  const before = await countCards(city.db, scopes);
  const file = await city.take({ promise: 10 });
  const card = cardIdOf(await give(giver, found(file, { level: 'yellow' })));
  expect((await countCards(city.db, scopes)).issued).toBe((before.issued ?? 0) + 1);
  const [latest] = await listCardsIn(city.db, { scopes, state: 'issued', level: 'yellow' }, 1);
  expect(latest).toMatchObject({ id: card, level: 'yellow', organ: file.organ_name });
  const { desks } = await city.actor('market.section');
  expect((await listCardsHeld(city.db, desks, 50)).map((one) => one.id)).toContain(card);
  await act(head, card, 'object', { text: '没有这回事' });
  expect((await listCardsIn(city.db, { scopes, state: 'objected' }, 50)).map((one) => one.id)).toContain(card);
  expect((await listCardsHeld(city.db, desks, 50)).map((one) => one.id)).not.toContain(card);
});
