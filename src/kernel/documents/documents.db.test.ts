// Documents in the database: what it refuses by itself, and the life of a text from draft to withdrawal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sketchOrgans } from '#kernel/organs/fixture.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import type { Signer } from './contract.ts';
import { createDocument, reviewVersion, saveDraft, submitForReview } from './service/lifecycle.ts';
import { publishVersion, withdraw } from './service/publish.ts';
import { publishFromSource } from './service/source.ts';
import { countByState, findOverview, listOverviews } from './store/overviews.ts';
import { findLive, listVersions } from './store/versions.ts';

const AUTHOR: Signer = { id: newId(), name: '段明' };
const REVIEWER: Signer = { id: newId(), name: '李秀英' };
const OTHER: Signer = { id: newId(), name: '杨建国' };
const at = (text: string) => new Date(`2026-10-${text}:00+08:00`);
const NOW = at('12T09:00');
const EVERYWHERE = [{ path: '', deep: true }];

let test: TestDatabase;
let organ: { id: string; path: string };
beforeAll(async () => {
  test = await openTestDatabase();
  await inTransaction(test.db, (tx) => loadOrgans(tx, sketchOrgans('root - 3 legal')));
  organ = await getOrganByCode(test.db, 'root');
});
afterAll(() => test.close());

const act = <T>(fn: (tx: Tx) => Promise<T>) => inTransaction(test.db, fn);
let count = 0;
const create = (content: unknown = { name: '初稿' }) =>
  act((tx) => createDocument(tx, { kind: 'paper', code: `p-${++count}`, organ, content, by: AUTHOR, now: NOW }));
const submit = (documentId: string) =>
  act((tx) => submitForReview(tx, { documentId, note: '新编', by: AUTHOR, now: NOW }));
const review = (documentId: string, verdict: 'passed' | 'returned' = 'passed', by = REVIEWER, ground?: string) =>
  act((tx) =>
    reviewVersion(tx, {
      documentId,
      gate: 'content',
      verdict,
      checklist: {},
      by,
      now: NOW,
      ...(ground ? { ground } : {}),
    }),
  );
const publish = (documentId: string, since = NOW, now = NOW) =>
  act((tx) => publishVersion(tx, { documentId, since, by: REVIEWER, now }));
const stateOf = async (id: string, now = NOW) => (await findOverview(test.db, id, now))?.state;
const live = async (id: string, now = NOW) => {
  const document = await findOverview(test.db, id, now);
  return (await findLive(test.db, 'paper', document?.code ?? '', now))?.content;
};

describe('what the database refuses by itself', () => {
  it('a publication of a version that nobody passed', async () => {
    const documentId = await create();
    const versionId = await submit(documentId);
    const row = {
      id: newId(),
      document_id: documentId,
      version_id: versionId,
      published_by: REVIEWER.id,
      published_by_name: 'x',
      since: NOW,
    };
    await expect(
      test.db
        .insertInto('document_publication')
        .values({ ...row, review_id: newId() })
        .execute(),
    ).rejects.toThrow(/foreign key/);
    const returned = await review(documentId, 'returned', REVIEWER, '缺时限');
    await expect(
      test.db
        .insertInto('document_publication')
        .values({ ...row, review_id: returned })
        .execute(),
    ).rejects.toThrow(/foreign key/);
    await expect(
      test.db
        .insertInto('document_publication')
        .values({ ...row, review_id: returned, verdict: 'returned' })
        .execute(),
    ).rejects.toThrow(/check constraint/);
  });

  it('a publication that borrows the review of another version', async () => {
    const first = await create();
    await submit(first);
    const passed = await review(first);
    const second = await create();
    const versionId = await submit(second);
    await expect(
      test.db
        .insertInto('document_publication')
        .values({
          id: newId(),
          document_id: second,
          version_id: versionId,
          review_id: passed,
          published_by: REVIEWER.id,
          published_by_name: 'x',
          since: NOW,
        })
        .execute(),
    ).rejects.toThrow(/foreign key/);
  });

  it('a review by an editor, whatever editors the row claims, or of another text', async () => {
    const documentId = await create();
    const versionId = await submit(documentId);
    const [version] = await listVersions(test.db, documentId);
    const row = {
      id: newId(),
      version_id: versionId,
      gate: 'content',
      verdict: 'passed',
      reviewer_name: 'x',
      checklist: '{}',
      at: NOW,
    };
    const hash = version?.contentHash ?? '';
    const insert = (more: { reviewer_id: string; editors: string[]; content_hash: string }) =>
      test.db
        .insertInto('document_review')
        .values({ ...row, ...more })
        .execute();
    await expect(insert({ reviewer_id: AUTHOR.id, editors: [AUTHOR.id], content_hash: hash })).rejects.toThrow(/check/);
    await expect(insert({ reviewer_id: AUTHOR.id, editors: [newId()], content_hash: hash })).rejects.toThrow(
      /foreign key/,
    );
    await expect(
      insert({ reviewer_id: REVIEWER.id, editors: [AUTHOR.id], content_hash: '0'.repeat(64) }),
    ).rejects.toThrow(/foreign key/);
  });

  it('changing or deleting versions, reviews and publications', async () => {
    const denied = /permission denied/;
    await expect(test.db.updateTable('document_version').set({ note: 'x' }).execute()).rejects.toThrow(denied);
    await expect(test.db.deleteFrom('document_version').execute()).rejects.toThrow(denied);
    await expect(test.db.updateTable('document_review').set({ verdict: 'passed' }).execute()).rejects.toThrow(denied);
    await expect(test.db.deleteFrom('document_review').execute()).rejects.toThrow(denied);
    await expect(test.db.updateTable('document_publication').set({ since: NOW }).execute()).rejects.toThrow(denied);
    await expect(test.db.deleteFrom('document_publication').execute()).rejects.toThrow(denied);
  });
});

describe('the life of a text', () => {
  it('goes from draft over review to publication, and an edit after that starts unreviewed', async () => {
    const documentId = await create();
    expect(await stateOf(documentId)).toBe('draft');
    await expect(publish(documentId)).rejects.toMatchObject({ code: 'document.not-in-state' });
    await submit(documentId);
    expect(await stateOf(documentId)).toBe('review');
    await expect(review(documentId, 'passed', AUTHOR)).rejects.toMatchObject({
      code: 'document.reviewer-is-author',
    });
    await review(documentId);
    expect(await stateOf(documentId)).toBe('passed');
    await publish(documentId);
    expect(await live(documentId)).toEqual({ name: '初稿' });

    await act((tx) => saveDraft(tx, { documentId, content: { name: '二稿' }, revision: 0, by: AUTHOR, now: NOW }));
    expect(await findOverview(test.db, documentId, NOW)).toMatchObject({
      state: 'draft',
      live: true,
      content: { name: '二稿' },
    });
    expect(await live(documentId)).toEqual({ name: '初稿' });
    await submit(documentId);
    await expect(publish(documentId)).rejects.toMatchObject({ code: 'document.not-in-state' });
  });

  it('nobody who had a hand in it since it was last published reviews it, whoever submits [E01]', async () => {
    const documentId = await create();
    const save = (by: typeof AUTHOR, revision: number, name: string) =>
      act((tx) => saveDraft(tx, { documentId, content: { name }, revision, by, now: NOW }));
    const submitAs = (by: typeof AUTHOR) =>
      act((tx) => submitForReview(tx, { documentId, note: '修改', by, now: NOW }));
    const refusal = { code: 'document.reviewer-is-author' };
    // The reviewer edits, the author submits.
    await save(REVIEWER, 1, '审核人改过');
    await submitAs(AUTHOR);
    await expect(review(documentId)).rejects.toMatchObject(refusal);
    // Returned by a third person and mended by the author alone: the reviewer's words are still in it.
    await review(documentId, 'returned', OTHER, '缺时限');
    await save(AUTHOR, 0, '作者改过');
    await submitAs(AUTHOR);
    await expect(review(documentId)).rejects.toMatchObject(refusal);
    await expect(review(documentId, 'passed', AUTHOR)).rejects.toMatchObject(refusal);
    await review(documentId, 'passed', OTHER);
    await publish(documentId);
    // What was published is everybody's: the next text starts anew.
    await save(AUTHOR, 0, '下一版');
    await submitAs(AUTHOR);
    await review(documentId);
  });

  it('a return needs a reason and leads back to a draft', async () => {
    const documentId = await create();
    await submit(documentId);
    await expect(review(documentId, 'returned')).rejects.toMatchObject({
      code: 'document.review-needs-ground',
    });
    await review(documentId, 'returned', REVIEWER, '缺收费依据');
    expect(await findOverview(test.db, documentId, NOW)).toMatchObject({
      state: 'returned',
      ground: '缺收费依据',
    });
    await act((tx) => saveDraft(tx, { documentId, content: { name: '补' }, revision: 0, by: AUTHOR, now: NOW }));
    expect(await stateOf(documentId)).toBe('draft');
  });

  it('of two editors who began from the same draft the second is told', async () => {
    const documentId = await create();
    const save = (name: string, revision: number) =>
      act((tx) => saveDraft(tx, { documentId, content: { name }, revision, by: AUTHOR, now: NOW }));
    const outcomes = await Promise.allSettled([save('甲', 1), save('乙', 1)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'http.changed-meanwhile',
    });
  });

  it('an announced version replaces the old one at its moment, and not at all when withdrawn before', async () => {
    const documentId = await create();
    await submit(documentId);
    await review(documentId);
    await publish(documentId);
    await act((tx) => saveDraft(tx, { documentId, content: { name: '二稿' }, revision: 0, by: AUTHOR, now: NOW }));
    await submit(documentId);
    await review(documentId);
    await publish(documentId, at('20T00:00'));
    expect(await stateOf(documentId)).toBe('scheduled');
    expect(await live(documentId, at('19T23:59'))).toEqual({ name: '初稿' });
    expect(await live(documentId, at('20T00:00'))).toEqual({ name: '二稿' });
    await act((tx) => withdraw(tx, { documentId, reason: '时限有误', by: REVIEWER, now: at('13T09:00') }));
    expect(await stateOf(documentId, at('13T09:00'))).toBe('withdrawn');
    expect(await live(documentId, at('21T00:00'))).toEqual({ name: '初稿' });
  });

  it('withdrawal takes the text from the public at once and says why in its history', async () => {
    const documentId = await create();
    await submit(documentId);
    await review(documentId);
    await publish(documentId);
    await act((tx) => withdraw(tx, { documentId, reason: '依据废止', by: REVIEWER, now: at('14T10:00') }));
    expect(await live(documentId, at('14T10:00'))).toBeUndefined();
    const [version] = await listVersions(test.db, documentId);
    expect(version?.publications[0]).toMatchObject({
      reason: '依据废止',
      withdrawnByName: '李秀英',
      until: at('14T10:00'),
    });
  });
});

describe('documents from a source', () => {
  it('are live at once, signed by the loader; loading again changes only what changed', async () => {
    const load = (contents: string[]) =>
      act((tx) =>
        publishFromSource(tx, {
          kind: 'pack',
          source: '城市包',
          documents: contents.map((name, index) => ({
            code: `k${index}`,
            organ,
            content: { name },
            since: at('01T00:00'),
          })),
          now: NOW,
        }),
      );
    expect(await load(['甲', '乙'])).toHaveLength(2);
    expect(await load(['甲', '乙'])).toEqual([]);
    const [changed] = await load(['甲', '丙']);
    expect(changed).toMatchObject({ code: 'k1', number: 2, since: NOW });
    expect((await findLive(test.db, 'pack', 'k1', NOW))?.content).toEqual({ name: '丙' });
    expect(await countByState(test.db, 'pack', EVERYWHERE, NOW)).toEqual({ published: 2 });
    const found = await listOverviews(test.db, { kind: 'pack', scopes: EVERYWHERE, text: '丙', limit: 10 }, NOW);
    expect(found.map((one) => one.code)).toEqual(['k1']);
    expect(await listOverviews(test.db, { kind: 'pack', scopes: [], limit: 10 }, NOW)).toEqual([]);
  });
});
