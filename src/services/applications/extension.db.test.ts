// Asking for an extension in the real city: on the list of whom the law names, answered once, whoever else acts meanwhile.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCaseRows } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Answer, visit } from '#test/harness/visitor.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

interface Waiting {
  readonly id: string;
  readonly number: string;
}

/** What was handled jointly and lies before the head of a government: the demo city always has one. */
async function findLaidBefore(code: string): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select f.id, f.number from case_file f join case_hold h on h.case_id = f.id and h.role = 'approve'
    join organ o on o.id = h.organ_id where o.code = ${code}`.execute(city.runtime.db);
  const [found] = rows;
  if (!found) throw new Error(`nothing lies before the head of ${code}`);
  return found;
}

/** A licence under review with one organ's head, of whom nobody has asked anything yet. */
async function findDeciding(): Promise<Waiting & { readonly login: string }> {
  const { rows } = await sql<Waiting & { login: string }>`
    select f.id, f.number, a.login from case_file f
    join case_hold h on h.case_id = f.id and h.role = 'lead' and h.post = 'reviewer' and h.officer_id is null
    join officer_post p on p.organ_id = h.organ_id and p.post = h.post
    join account a on a.id = p.account_id
    where f.state = 'reviewing' and f.subject_code like '%-XK-%' and f.due_at > ${city.clock.now()}
      and not exists (select from ledger_act l where l.chain_id = f.id and l.act = 'request-extension')
    order by f.number limit 1`.execute(city.runtime.db);
  const [found] = rows;
  if (!found) throw new Error('no licence is under review');
  return found;
}

async function act(login: string, id: string, name: string, body: object = {}): Promise<Answer> {
  return visit(city, await city.signIn(login)).post(`/desk/cases/${id}/acts/${name}`, body);
}

async function actsOf(id: string): Promise<string[]> {
  return (await listChain(city.runtime.db, id)).map((one) => one.act);
}

describe('what is handled jointly (§42 ¶2)', () => {
  it('[E30] lies on the mayor’s list with a clock, and is answered once by two answers given at once', async () => {
    const { id, number } = await findLaidBefore('530900-government');
    const mayor = visit(city, await city.signIn('government.head'));
    const desk = await mayor.get('/desk');
    expect(desk.text).toContain(number);
    expect(desk.text).toContain('提请批准');
    const page = await mayor.get(`/desk/cases/${id}`);
    expect(page.text).toContain('批准延期');
    expect(page.text).toContain('不予延期');
    // The head of the bureau is not asked.
    expect((await act('natural-resources.head', id, 'extend')).status).toBe(422);
    const before = await listCaseRows(city.runtime.db, id);
    const answers = await Promise.all([
      mayor.post(`/desk/cases/${id}/acts/extend`, {}),
      mayor.post(`/desk/cases/${id}/acts/refuse-extension`, { why: '在原时限内可以办结。' }),
      mayor.post(`/desk/cases/${id}/acts/extend`, {}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const { limits, holds } = await listCaseRows(city.runtime.db, id);
    expect(holds.some(({ role }) => role === 'approve')).toBe(false);
    expect(holds.filter(({ role }) => role === 'assist')).toHaveLength(
      before.holds.filter(({ role }) => role === 'assist').length,
    );
    const extended = (await actsOf(id)).includes('extend');
    expect((await actsOf(id)).includes('refuse-extension')).toBe(!extended);
    expect(limits.find(({ kind }) => kind === 'statutory')).toMatchObject({ amount: 45, extra: extended ? 15 : 0 });
    expect(limits.filter(({ kind }) => kind === 'approval').map(({ state }) => state)).toEqual(['met']);
    expect((await mayor.get('/desk')).text).not.toContain(number);
  });
});

describe('what one organ handles (§42 ¶1)', () => {
  it('[E30] is asked for once by two requests at once, and by nobody who saw the case before the first', async () => {
    const { id, login } = await findDeciding();
    const { rows } = await sql<{ last_seq: number }>`select last_seq from case_file where id = ${id}`.execute(
      city.runtime.db,
    );
    const seen = rows[0]?.last_seq ?? 0;
    const asking = { days: 3, reason: '需要向原发证机关核对档案。', seen };
    // One sign-in: a second one would end the first.
    const officer = visit(city, await city.signIn(login));
    const answers = await Promise.all(
      [1, 2].map(() => officer.post(`/desk/cases/${id}/acts/request-extension`, asking)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await actsOf(id)).filter((one) => one === 'request-extension')).toHaveLength(1);
    const { holds } = await listCaseRows(city.runtime.db, id);
    const lead = holds.find(({ role }) => role === 'lead');
    expect(holds.find(({ role }) => role === 'approve')).toMatchObject({
      organ_id: lead?.organ_id,
      post: 'organ-head',
    });
  });
});
