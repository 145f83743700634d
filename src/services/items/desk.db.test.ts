// The life of an item on the desk: written in parts, refused while it does not agree, reviewed by another, published.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffVersions } from '#kernel/documents/rules.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { type ActContext, type Actor, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { searchEntries } from '#platform/search/search.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { demoItem, LINCANG, NOW } from './fixture.ts';
import {
  createItem,
  importContent,
  publishItem,
  reviewItem,
  saveSection,
  submitItem,
  withdrawItem,
} from './service/edit.ts';
import { findLiveItem, findOffer, getVersionContent } from './service/offer.ts';
import { listPublished } from './store/history.ts';
import { listPowers } from './store/list.ts';

let test: TestDatabase;
let editor: Actor;
let reviewer: Actor;
let lawyer: Actor;
beforeAll(async () => {
  test = await openTestDatabase(LINCANG);
  const unit = await getOrganByCode(test.db, '530902-market');
  const actor = (name: string): Actor => ({
    kind: 'staff',
    id: newId(),
    name,
    unit,
    roles: [],
    desks: [],
    scopes: () => [],
  });
  editor = actor('段明');
  reviewer = actor('李秀英');
  lawyer = actor('马建平');
});
afterAll(() => test.close());

const clock = fixedClock(NOW);
const as = <T>(actor: Actor, fn: (ctx: ActContext) => Promise<T>): Promise<T> =>
  inTransaction(test.db, (tx: Tx) =>
    fn({ ...systemContext({ clock } as Partial<Runtime> as Runtime, tx), actor, tx, lang: 'en' }),
  );

let count = 0;
/** A draft with the whole content of the demo's food licence. */
async function createWhole(): Promise<{ id: string; code: string }> {
  const code = `530902-XK-8${++count}00`;
  const id = await as(editor, (ctx) => createItem(ctx, { code, name: '试办许可' }));
  const text = JSON.stringify(demoItem().content);
  await as(editor, (ctx) => importContent(ctx, { documentId: id, revision: 1, text }));
  return { id, code };
}

/** Both gates of a power, each by its own reviewer. */
async function pass(id: string): Promise<void> {
  await as(reviewer, (ctx) => reviewItem(ctx, { documentId: id, verdict: 'passed' }));
  await as(lawyer, (ctx) => reviewItem(ctx, { documentId: id, verdict: 'passed', gate: 'legal' }));
}

async function publishWhole(since?: string): Promise<{ id: string; code: string }> {
  const made = await createWhole();
  await as(editor, (ctx) => submitItem(ctx, made.id, '首次编制'));
  await pass(made.id);
  await as(reviewer, (ctx) => publishItem(ctx, made.id, since));
  return made;
}

const nowAt = (code: string) => findLiveItem(test.db, code, clock.now());

describe('the publish gate', () => {
  it('[E03] refuses an incomplete draft with every field that is missing', async () => {
    const id = await as(editor, (ctx) => createItem(ctx, { code: '530902-XK-8001', name: '半成品' }));
    const refused = await as(editor, (ctx) => submitItem(ctx, id, '试试')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'item.checks-failed', status: 422 });
    const paths = (refused as { faults: { path: string }[] }).faults.map((fault) => fault.path);
    expect(paths).toEqual(expect.arrayContaining(['summary', 'basis', 'conditions', 'steps', 'consultPhone', 'place']));
  });

  it('[E04] refuses what does not agree, by name of the check', async () => {
    const { id } = await createWhole();
    await as(editor, (ctx) =>
      saveSection(ctx, {
        documentId: id,
        section: 'limits',
        revision: 2,
        typed: {
          caseType: '2',
          limits: { promise: { amount: '8', unit: 'wd' }, statutory: { amount: '20', unit: 'wd' } },
        },
      }),
    );
    await expect(as(editor, (ctx) => submitItem(ctx, id, '缩短时限'))).rejects.toMatchObject({
      faults: [
        {
          path: 'steps',
          message: 'The steps add up to 9 working days, more than the promised 8wd. Shorten steps or promise longer.',
        },
      ],
    });
  });

  it('[E10] keeps a power from the public until the legal office has cleared it; a public service needs no such thing', async () => {
    const { id } = await createWhole();
    await as(editor, (ctx) => submitItem(ctx, id, '首次编制'));
    const publish = () => as(reviewer, (ctx) => publishItem(ctx, id, undefined));
    await as(reviewer, (ctx) => reviewItem(ctx, { documentId: id, verdict: 'passed' }));
    await expect(publish()).rejects.toMatchObject({ code: 'document.not-reviewed' });
    const clear = (verdict: 'passed' | 'returned', ground?: string) =>
      as(lawyer, (ctx) => reviewItem(ctx, { documentId: id, verdict, ground, gate: 'legal' }));
    await clear('returned', '设定依据不是法律、法规');
    await expect(publish()).rejects.toMatchObject({ code: 'document.not-in-state' });

    const { id: service } = await createWhole();
    const text = JSON.stringify({ ...demoItem().content, type: '20', limits: { promise: '10wd', statutory: null } });
    await as(editor, (ctx) => importContent(ctx, { documentId: service, revision: 2, text }));
    await as(editor, (ctx) => submitItem(ctx, service, '首次编制'));
    await as(reviewer, (ctx) => reviewItem(ctx, { documentId: service, verdict: 'passed' }));
    await as(reviewer, (ctx) => publishItem(ctx, service, undefined));
  });

  it('lets nobody pass their own item', async () => {
    const { id } = await createWhole();
    await as(editor, (ctx) => submitItem(ctx, id, '首次编制'));
    await expect(as(editor, (ctx) => reviewItem(ctx, { documentId: id, verdict: 'passed' }))).rejects.toMatchObject({
      code: 'document.reviewer-is-author',
    });
    await expect(as(reviewer, (ctx) => publishItem(ctx, id, undefined))).rejects.toMatchObject({
      code: 'document.not-in-state',
    });
  });
});

describe('an item that passed', () => {
  it('[E09] [E11] is live at once, offered to applicants, and its version stays after a new one', async () => {
    const { id, code } = await publishWhole();
    const offer = await findOffer(test.db, code, NOW);
    expect(offer).toMatchObject({
      code,
      organ: { name: '临翔区市场监督管理局' },
      content: { limits: { promise: '10wd' } },
    });

    const steps = demoItem().content.steps.map((step) => ({ ...step, limit: '1wd' }));
    const text = JSON.stringify({
      ...demoItem().content,
      steps,
      limits: { statutory: '20wd', promise: '7wd' },
      reformRound: '2026 年再减时限',
    });
    await as(editor, (ctx) => importContent(ctx, { documentId: id, revision: 0, text }));
    await as(editor, (ctx) => submitItem(ctx, id, '承诺时限减到 7 个工作日'));
    await pass(id);
    clock.set(new Date(NOW.getTime() + 60_000));
    await as(reviewer, (ctx) => publishItem(ctx, id, undefined));

    expect(await nowAt(code)).toMatchObject({ versionNumber: 2, content: { limits: { promise: '7wd' } } });
    expect((await getVersionContent(test.db, offer?.versionId ?? '')).limits.promise).toBe('10wd');
    const history = await listPublished(test.db, code);
    expect(history.map(({ number, content }) => [number, content.reformRound])).toEqual([
      [2, '2026 年再减时限'],
      [1, demoItem().content.reformRound],
    ]);
    const [newer, older] = history;
    const report = diffVersions(older!.content, newer!.content);
    expect(report).toContainEqual(expect.objectContaining({ path: 'limits.promise', before: '10wd', after: '7wd' }));
    const powers = await listPowers(test.db, { organ: '530902-market' }, { limit: 500 }, clock.now());
    expect(powers.find((power) => power.code === code)?.steps.every(({ limit }) => limit === '1wd')).toBe(true);
  });

  it('[E09] may be announced for a day to come, and is not public before it', async () => {
    const { code } = await publishWhole('2026-12-01');
    expect(await nowAt(code)).toBeUndefined();
    expect(await findLiveItem(test.db, code, new Date('2026-12-01T00:00:00+08:00'))).toMatchObject({ code });
  });

  it('leaves the public when it is withdrawn, with its reason in the history', async () => {
    const { id, code } = await publishWhole();
    clock.set(new Date(clock.now().getTime() + 60_000));
    await as(reviewer, (ctx) => withdrawItem(ctx, id, '设定依据已经废止'));
    expect(await nowAt(code)).toBeUndefined();
    const { hits } = await searchEntries(test.db, { q: '开饭馆', limit: 100 });
    expect(hits.map((hit) => hit.ref)).not.toContain(code);
    expect(await listPublished(test.db, code)).toMatchObject([{ number: 1, reason: '设定依据已经废止' }]);
    expect(await findOverview(test.db, id, clock.now())).toMatchObject({ state: 'withdrawn', live: false });
  });
});

describe('the editor', () => {
  it('saves a section as typed and keeps the others; of two editors the second is told', async () => {
    const { id } = await createWhole();
    const save = () =>
      as(editor, (ctx) =>
        saveSection(ctx, {
          documentId: id,
          section: 'faq',
          revision: 2,
          typed: { faq: { 0: { question: '要钱吗？', answer: '' } } },
          add: 'faq',
        }),
      );
    await save();
    const { content } = (await findOverview(test.db, id, NOW)) ?? {};
    expect(content).toMatchObject({ name: demoItem().content.name, faq: [{ question: '要钱吗？' }, {}] });
    await expect(save()).rejects.toMatchObject({ code: 'http.changed-meanwhile' });
  });

  it('refuses a file that is not an item at all, and a code that is taken', async () => {
    const { id, code } = await createWhole();
    const load = (text: string) => as(editor, (ctx) => importContent(ctx, { documentId: id, revision: 2, text }));
    for (const text of ['{', '[]', '"x"', 'null']) await expect(load(text)).rejects.toMatchObject({ status: 422 });
    await expect(as(editor, (ctx) => createItem(ctx, { code, name: '重复' }))).rejects.toMatchObject({
      code: 'document.code-taken',
    });
  });
});
