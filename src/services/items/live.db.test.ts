// The flat copy of published items is what the publications say, no more and no less.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { inTransaction } from '#platform/database/db.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { listOrganIds, renameOrgan } from './store/write.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

interface Row {
  readonly publication: string;
  readonly version: string;
  readonly content: unknown;
  readonly since: Date;
  readonly until: Date | null;
}

it('each item that is live or announced is there once, with the very content that was reviewed', async () => {
  const { db } = city.runtime;
  const copies = await sql<Row>`
    select publication_id as publication, version_id as version, content, since, until from item_live
    where until is null or until > ${TEST_NOW} order by 1`.execute(db);
  const published = await sql<Row>`
    select p.id as publication, v.id as version, v.content, p.since, p.until
    from document_publication p join document_version v on v.id = p.version_id
    join document d on d.id = p.document_id and d.kind = 'service-item'
    join document_review r on r.id = p.review_id and r.verdict = 'passed' and r.content_hash = v.content_hash
    where p.until is null or p.until > ${TEST_NOW} order by 1`.execute(db);
  expect(copies.rows.length).toBeGreaterThan(50);
  expect(copies.rows).toEqual(published.rows);
});

it('an organ that is called by another name is found by it from the next night on, and no longer by the old one', async () => {
  const { look, post } = officersOf(() => city);
  const list = async (words: string) => (await look('market.window', `/services?q=${encodeURIComponent(words)}`)).text;
  const [before, after] = ['市场监督管理局', '市场监管委员会'];
  const page = await list(`临沧市${before}`);
  expect(page).toContain('530900-XK-0032');
  const names = {
    name: `临沧市${after}`,
    shortName: '市监委',
    nameEn: 'Lincang Market Commission',
    reason: '机构改革',
  };
  const renamed = await post('city.admin', '/desk/organs/530900-market/acts/rename', names);
  expect(renamed.status, JSON.stringify(renamed.json)).toBe(200);
  await inTransaction(city.runtime.db, async (tx) => {
    for (const id of await listOrganIds(tx)) await renameOrgan(tx, await getOrgan(tx, id));
  });
  expect(await list(`临沧市${after}`)).toContain('530900-XK-0032');
  expect(await list(`临沧市${before}`)).not.toContain('530900-XK-0032');
});
