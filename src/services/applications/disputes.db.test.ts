// A dispute over competence comes to a desk that somebody fills: the services bureau of the level, which settles it.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPapers } from '#kernel/cases/store.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

async function deskOf(login: string): Promise<string[]> {
  const headers = { accept: 'application/json', cookie: await city.signIn(login) };
  const ids: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const answer = await city.server.inject({ url: `/desk?after=${encodeURIComponent(after)}`, headers });
    const list = answer.json() as { rows: { id: string }[]; next: string | null };
    ids.push(...list.rows.map((row) => row.id));
    after = list.next;
  }
  return ids;
}

const { does } = officersOf(() => city);

/** A case of an organ of this level that nobody has taken up and that came in today or yesterday. */
async function findFresh(organ: string): Promise<string> {
  const row = await city.runtime.db
    .selectFrom('case_file as f')
    .innerJoin('organ as o', 'o.id', 'f.organ_id')
    .select('f.id')
    .where('f.kind', '=', 'application')
    .where('f.state', '=', 'received')
    .where('o.code', 'like', `${organ}-%`)
    .orderBy('f.received_at', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('a disputed case', () => {
  it.each([
    ['530900', 'services.section'],
    ['530902', '530902-services.section'],
  ])('of level %s lies on the desk of %s, who settles it', async (level, arbiter) => {
    const id = await findFresh(level);
    const { organ } = await city.runtime.db
      .selectFrom('case_hold as h')
      .innerJoin('organ as o', 'o.id', 'h.organ_id')
      .select('o.code as organ')
      .where('h.case_id', '=', id)
      .executeTakeFirstOrThrow();
    const line = organ.slice('530900-'.length);
    const clerk = level === '530900' ? `${line}.window` : `${organ}.window`;
    await does(clerk, id, 'dispute', { reason: '经营场所不在本单位辖区，应由所在地的单位办理。' });
    expect(await deskOf(arbiter)).toContain(id);
    expect(await deskOf(clerk)).not.toContain(id);
    const settled = { organ, reason: '依职责分工，由原单位办理。' };
    await does(arbiter, id, 'arbitrate', settled);
    expect(await deskOf(clerk)).toContain(id);
    const paper = (await listPapers(city.runtime.db, id)).at(-1);
    expect(paper).toMatchObject({ template: 'competence', body: { reason: settled.reason } });
    const { rows } = await sql`select 1 from notice where ref = ${id} and template = 'application.settled'`.execute(
      city.runtime.db,
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
