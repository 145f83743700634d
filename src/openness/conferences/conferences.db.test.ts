// A press conference: recorded with its questions, cleared like anything that is published, withdrawn; and who may speak.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEGIN_JOB, beginDocument, findAgain } from '#kernel/documents/found.ts';
import { releaseDocument } from '#kernel/documents/service/release.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem, passGate, release } from '#test/harness/documents.ts';
import { visit } from '#test/harness/visitor.ts';
import { CONFERENCES, DESK, DESK_SPOKESPERSONS, KIND, SPOKESPERSONS } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const OFFICE = '530900-government-office';
/** Addresses that the city’s search gives. */
async function findable(text: string): Promise<string> {
  city.house.pageCache.clear();
  return JSON.stringify((await visit(city).read(`/search?q=${encodeURIComponent(text)}`)).json);
}

async function register(more: object = {}): Promise<string> {
  const one = { organ: OFFICE, name: '何青', post: '新闻办主任', phone: '0883-2120000', since: '2026-03-01' };
  const { status, json, text } = await post('editor', DESK_SPOKESPERSONS, { ...one, ...more });
  expect(status, text).toBe(201);
  return json.id as string;
}

const begin = (number: number, heldOn = '2026-11-10') =>
  post('editor', DESK, { organ: OFFICE, title: '冬季供暖准备情况', heldOn, number });

const record = (speaker: string, revision = 1, more: object = {}) => ({
  revision,
  title: '冬季供暖准备情况',
  heldOn: '2026-11-10',
  begins: '10:00',
  place: '新闻发布厅',
  speaker,
  transcript: '各位记者，上午好。\n供暖设备检修已全部完成。',
  ...more,
});
const QUESTION = { asker: '晚报记者', question: '乡镇什么时候供暖？', answerer: '何青', answer: '十一月二十日前。' };
/** Put together, so that no file of the house holds it whole. */
const MARK = ['机密', '10年'].join('★');

describe('a press conference', () => {
  it('[C16] is recorded with questions, published when it is cleared, counted, and withdrawn with a reason', async () => {
    const speaker = await register();
    const { json, status } = await begin(9);
    expect(status).toBe(201);
    const at = `${DESK}/${json.id}`;
    expect((await begin(9)).json).toMatchObject({ code: 'document.code-taken' });
    const early = (await post('editor', `${at}/acts/submit`)).json.faults as { path: string }[];
    expect(early.map(({ path }) => path)).toEqual(['place', 'speaker', 'transcript']);
    expect((await post('editor', `${at}/acts/save`, record(speaker))).status).toBe(200);
    expect((await post('editor', `${at}/acts/save`, record(speaker))).json).toMatchObject({
      code: 'http.changed-meanwhile',
    });
    expect((await post('editor', `${at}/acts/add`, { ...QUESTION, revision: 2 })).status).toBe(200);
    expect((await post('editor', `${at}/acts/add`, { ...QUESTION, revision: 3, asker: '多余' })).status).toBe(200);
    expect((await post('editor', `${at}/acts/drop`, { revision: 4, at: 2 })).status).toBe(200);
    expect((await post('editor', `${at}/acts/submit`)).status).toBe(200);
    expect((await post('editor', `${at}/acts/add`, { ...QUESTION, revision: 5 })).status).toBe(409);

    const address = `${CONFERENCES}/${OFFICE}-2026-9`;
    expect((await visit(city).get(address)).status).toBe(404);
    await passGate(city, json.id as string, 'content');
    await expect(release(city, json.id as string)).rejects.toThrow();
    await passGate(city, json.id as string, 'secrecy');
    await release(city, json.id as string);
    const page = (await visit(city).get(address)).text;
    for (const part of ['供暖设备检修已全部完成', '晚报记者：乡镇什么时候供暖？', '何青：', '新闻办主任']) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('多余');
    expect((await visit(city).get(CONFERENCES)).text).toContain(address);
    expect(await findable('乡镇什么时候供暖')).toContain(address);
    expect(await findable('多余')).not.toContain(address);
    // Two stood in the demo city.
    expect(await readCounted()).toBe(3);

    expect((await post('editor', `${at}/acts/withdraw`, { reason: '数字需要核实' })).status).toBe(200);
    city.house.pageCache.clear();
    expect((await visit(city).get(address)).status).toBe(404);
    expect((await visit(city).get(CONFERENCES)).text).not.toContain(address);
    expect(await findable('乡镇什么时候供暖')).not.toContain(address);
    expect(await readCounted()).toBe(2);
  });

  it('is found from the moment at which it begins, also what was published before the search knew of it', async () => {
    const speaker = await register({ name: '罗云' });
    const { json } = await begin(11);
    const id = json.id as string;
    const at = `${DESK}/${id}`;
    const address = `${CONFERENCES}/${OFFICE}-2026-11`;
    await post('editor', `${at}/acts/save`, record(speaker, 1, { transcript: '冬春火灾防控的有关情况。' }));
    expect((await post('editor', `${at}/acts/submit`)).status).toBe(200);
    for (const gate of ['content', 'secrecy'] as const) await passGate(city, id, gate);
    const since = new Date(city.clock.now().getTime() + 3_600_000);
    await asSystem(city, (ctx) => releaseDocument(ctx, { documentId: id, since }));
    const { rows } = await sql<{ at: Date }>`
      select run_at as at from graphile_worker.jobs where task_identifier = ${BEGIN_JOB} and key like ${`%${OFFICE}-2026-11%`}`.execute(
      city.runtime.db,
    );
    expect(rows.map((row) => row.at)).toEqual([since]);
    expect(await findable('冬春火灾防控')).not.toContain(address);
    city.clock.set(since);
    await beginDocument(city.runtime, KIND, `${OFFICE}-2026-11`);
    expect(await findable('冬春火灾防控')).toContain(address);
    await sql`delete from search_entry where source = 'conferences'`.execute(city.runtime.db);
    expect(await findable('冬春火灾防控')).not.toContain(address);
    await findAgain(city.runtime);
    expect(await findable('冬春火灾防控')).toContain(address);
  });

  it('[C16] is handed in after it was held, by its own people, and takes in nothing that is marked secret', async () => {
    const speaker = await register({ name: '方远' });
    const { json } = await begin(10, '2026-12-24');
    const at = `${DESK}/${json.id}`;
    const marked = record(speaker, 1, { transcript: `内部情况 ${MARK}` });
    expect((await post('editor', `${at}/acts/save`, marked)).json).toMatchObject({ code: 'scan.marked-secret' });
    expect((await post('editor', `${at}/acts/save`, record(speaker, 1, { heldOn: '2026-12-24' }))).status).toBe(200);
    expect((await post('editor', `${at}/acts/submit`)).json).toMatchObject({ code: 'conference.not-yet-held' });
    expect((await look('530902.editor', at)).status).toBe(404);
    expect((await post('530902.editor', `${at}/acts/save`, record(speaker, 2))).status).toBe(404);
    const foreign = { organ: OFFICE, title: '外单位的发布会', heldOn: '2026-11-10', number: 11 };
    expect((await post('530902.editor', DESK, foreign)).json).toMatchObject({ code: 'conference.out-of-reach' });
  });

  it('[C16] is spoken at by whoever was in office that day, and the public sees who is now', async () => {
    const id = await register({ name: '白露' });
    const seen = async () => {
      city.house.pageCache.clear();
      return (await visit(city).get(SPOKESPERSONS)).text.includes('白露');
    };
    expect(await seen()).toBe(true);
    const end = (until: string, login = 'editor') => post(login, `${DESK_SPOKESPERSONS}/acts/end`, { id, until });
    expect((await end('2026-02-28')).json).toMatchObject({ code: 'conference.ends-before-it-began' });
    expect((await end('2026-11-01', '530902.editor')).status).toBe(404);
    expect((await end('2026-11-01')).status).toBe(200);
    expect(await seen()).toBe(false);
    const { json } = await begin(12);
    const refused = await post('editor', `${DESK}/${json.id}/acts/save`, record(id));
    expect(refused.json).toMatchObject({ code: 'conference.not-in-office', faults: [{ path: 'speaker' }] });
  });

  it('[C21] cannot enter the list by plain SQL without its review for secrecy', async () => {
    const change = JSON.stringify({ publication_id: newId(), secrecy_review_id: null });
    const copied = sql`insert into press_conference
      select (jsonb_populate_record(c, ${change}::jsonb)).* from press_conference c limit 1`.execute(city.runtime.db);
    await expect(copied).rejects.toThrow('null');
  });
});

async function readCounted(): Promise<number | undefined> {
  const { json } = await visit(city, await city.seat('editor')).read('/desk/channels?year=2026');
  const { groups } = json.figures as { groups: { group: string; counted: number }[] };
  return groups.find(({ group }) => group === 'conference')?.counted;
}
