// Supervision as its people meet it: a case turns yellow before their eyes, is objected to, and cleared; rules change hands.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Scheme } from '#assessment/scores/contract.ts';
import { openRounds } from '#assessment/scores/service/rounds.ts';
import { loadSchemes, readShipped } from '#assessment/scores/service/schemes.ts';
import { listRounds } from '#assessment/scores/store/rounds.ts';
import { findCase } from '#kernel/cases/store.ts';
import { cardIdOf } from '#kernel/supervision/service/cards.ts';
import { enforceDueDrafts } from '#kernel/supervision/service/drafts.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { inTransaction } from '#platform/database/db.ts';
import { fixedClock } from '#platform/time.ts';
import type { Person } from '../harness/actors.ts';
import { opensCase, sendFoodChange, turnsTo } from './deeds.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const meet = scene.meet;

/** When the case turns yellow unless somebody acts. */
async function findYellow(number: string): Promise<{ caseId: string; at: Date }> {
  const { rows } = await sql<{ caseId: string; at: Date }>`
    select w.case_id as "caseId", min(w.fire_at) as at
    from supervision_watch w join supervision_rule r on r.id = w.rule_id join case_file f on f.id = w.case_id
    where f.number = ${number} and r.level = 'yellow' and w.fired_at is null and w.void_at is null
    group by 1`.execute(scene.city.runtime.db);
  return rows[0]!;
}

/** In hundredths of points. A month of the demo city uses up the sixty points of the shipped scheme, which takes 500. */
const YELLOW = 100;

/** The shipped scheme for windows, with cards that cost a fifth. */
async function readScheme(): Promise<Scheme> {
  const shipped = (await readShipped()).find(({ code }) => code === 'E')!;
  const events = [
    { figure: 'yellow', points: YELLOW / 100, per: 1 },
    { figure: 'red', points: 2, per: 1 },
  ];
  const parts = shipped.parts.map((part) =>
    'rule' in part && part.rule.by === 'events' ? { ...part, rule: { ...part.rule, events } } : part,
  );
  return { ...shipped, parts };
}

/**
 * The desk sheet of the market bureau in this month's round of windows, which the city takes into use, and opens before
 * the month is over.
 */
async function openSheet(): Promise<string> {
  const { db } = scene.city.runtime;
  const use = [{ code: 'E', periods: ['month'] }];
  const schemes = [await readScheme()];
  const loaded = await inTransaction(db, (tx) => loadSchemes(tx, { use, schemes }, scene.city.clock.now()));
  expect(loaded).toMatchObject({ loaded: 1, faults: [] });
  await openRounds({ db, clock: fixedClock(new Date('2026-12-01T08:00:00+08:00')) });
  const rounds = await listRounds(db, { isPublic: false, limit: 9 });
  return `/desk/scores/${rounds.find((round) => round.schemeCode === 'E')?.id}/530900-market`;
}

/** In hundredths. */
async function readsScore(person: Person, sheet: string): Promise<number> {
  await person.opens(sheet);
  return Math.round(100 * Number(await person.page.locator('.fig', { hasText: '得分' }).locator('.v').innerText()));
}

/** Whether the public page of supervision has the card. */
async function isPublic(person: Person, card: string): Promise<boolean> {
  await person.opens('/supervision');
  return (await person.page.locator('main').textContent())?.includes(card) ?? false;
}

test('[F03] an overdue case turns yellow before the eyes of its officer, its supervisor and the public, and costs points; it is objected to, and revoked by another', async () => {
  const { city } = scene;
  const { number } = await sendFoodChange(city);
  const clerk = await meet('market.window');
  await opensCase(clerk, number);
  await turnsTo(clerk, '受理');
  await clerk.presses('受理');

  // What comes due before is given before: all that follows comes of this one moment.
  const { caseId, at } = await findYellow(number);
  city.clock.set(new Date(at.getTime() - 1_000));
  await fireDue(city.runtime);
  const other = await meet('supervisor2');
  const sheet = await openSheet();
  const score = await readsScore(other, sheet);
  const officer = await meet('market.reviewer');
  const onDesk = officer.page.locator('tbody tr', { hasText: number });
  await officer.opens(`/desk?q=${number}`);
  expect(await onDesk.innerText()).not.toContain('黄牌');
  const supervisor = await meet('supervisor');
  const live = supervisor.page.waitForResponse(
    (response) => response.headers()['content-type']?.includes('event-stream') ?? false,
  );
  // Many limits end at the same midnight: the bureau's yellow cards alone.
  await supervisor.opens('/desk/supervision?organ=530900-market&kind=application&level=yellow');
  await live;

  city.clock.set(at);
  await fireDue(city.runtime);
  const fired = Date.now();
  const [signal] = (await listSignalsOfCase(city.runtime.db, caseId)).filter((one) => one.level === 'yellow');
  await Promise.all([
    supervisor.page.locator(`a[href="/desk/supervision/signals/${signal?.id}"]`).first().waitFor(),
    officer.opens(`/desk?q=${number}`).then(() => onDesk.getByText('黄牌').waitFor()),
  ]);
  expect(Date.now() - fired).toBeLessThan(2_000);
  const neighbour = await meet('restaurant');
  expect(await isPublic(neighbour, signal!.number)).toBe(true);
  expect(await readsScore(other, sheet)).toBe(score - YELLOW);

  const head = await meet('market.section');
  await head.opens('/desk/supervision/mine');
  await head.page
    .locator(`a[href="/desk/cases/${cardIdOf(signal!.id)}"]`)
    .first()
    .click();
  await turnsTo(head, '提出申诉');
  await head.fills('申诉理由和证据', '停电两日，已附供电公司证明');
  await head.presses('提出申诉');
  await head.sees('申诉复核中');

  await other.opens('/desk/supervision/cards?state=objected');
  await other.page
    .locator(`a[href="/desk/cases/${cardIdOf(signal!.id)}"]`)
    .first()
    .click();
  await turnsTo(other, '复核撤销');
  await other.fills('撤销的理由', '供电公司证明属实');
  await other.presses('复核撤销');
  await other.sees('已撤销');
  // The signal stays on record; the case, the score and the public page show it no more.
  expect((await findCase(city.runtime.db, caseId))?.signal).not.toBe('yellow');
  expect(await readsScore(other, sheet)).toBe(score);
  expect(await isPublic(neighbour, signal!.number)).toBe(false);
});

test('[F04] rules are written by one supervisor, refused where they are wrong, tried, and approved by another', async () => {
  const { city } = scene;
  const writer = await meet('supervisor');
  await writer.opens('/desk/supervision/rules');
  await writer.presses('起草新规则');
  const draft = new URL(writer.page.url()).pathname;
  await writer.follows(/^BJ-Y$/);
  await writer.fills('阈值', '900');
  await writer.presses('保存规则');
  await writer.sees('阈值不可能达到');
  await writer.fills('阈值', '2');
  await writer.presses('保存规则');
  await writer.sees('与现行规则的差异：1 处');
  const today = new Date(city.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  await writer.fills('施行日期', today);
  await writer.presses('保存');
  // What was changed since is tried again before it can be handed in.
  await writer.sees('先在下面推演');
  await writer.fills('自', '2026-10-01');
  await writer.fills('至', '2026-11-01');
  await writer.presses('推演');
  await writer.sees(/共推演 [\d,]+ 条时限/);
  await writer.presses('提交批准');
  await writer.sees('待批准');

  const approver = await meet('supervisor2');
  await approver.opens(draft);
  await approver.sees('提交时的推演：2026-10-01 至 2026-11-01');
  await approver.presses(/^批准$/);
  await approver.sees('已批准，待施行');
  expect(await enforceDueDrafts(city.runtime)).toBe(1);
  await approver.opens('/desk/supervision/rules');
  await approver.sees('已施行');
  const citizen = await meet();
  await citizen.opens('/supervision/rules');
  await citizen.sees(/差值 ≥ 2/);
});
