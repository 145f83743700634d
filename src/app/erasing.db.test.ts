// Words erased by law: gone from everywhere, by two officers, and the ledger still proves every act.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChainFault, sealAct, type Unsealed } from '#kernel/ledger/rules/chain.ts';
import { type Erasure, PROPOSE_ACT } from '#kernel/ledger/rules/erasing.ts';
import { MARKS } from '#kernel/ledger/rules/words.ts';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { proveActs } from '#kernel/ledger/service/prove.ts';
import { emptyWords, insertingAct, listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openCarriers } from '#platform/notify/carriers.ts';
import { dispatchDue } from '#platform/notify/dispatcher.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { checkProof } from '#ui/islands/proof.ts';
import { modules } from './modules.ts';
import { verifyLedger } from './verify.ts';

const [PROPOSER, APPROVER, FOREIGN] = ['secrecy.reviewer', 'security.admin', '530921.secrecy'];
const SECRET = '张桂花';
const LETTER = `我母亲${SECRET}的病历在你们那里，电话13987654321，请问怎么办？`;
const ANSWER = `已按${SECRET}的要求办理，电话13987654321已登记。`;

let city: TestCity;
let owner: pg.Client;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
}, 240_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

async function ask(login: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const cookie = login === '' ? '' : await city.signIn(login);
  const accept = payload || method === 'POST' ? 'application/json' : 'text/html';
  return city.server.inject({
    method,
    url,
    headers: { cookie, accept, 'sec-fetch-site': 'same-origin' },
    ...(payload ? { payload } : {}),
  });
}

const propose = (id: string, acts: number[], more: object = {}, login = PROPOSER) =>
  ask(login, 'POST', `/desk/erasing/${id}/acts/propose`, {
    acts,
    ground: 'consent-withdrawn',
    reason: '本人撤回同意，身份已核实。',
    ...more,
  });

const lastSeq = async (id: string) => (await listChain(city.runtime.db, id)).at(-1)!.seq;

async function approve(id: string, login = APPROVER) {
  return ask(login, 'POST', `/desk/erasing/${id}/acts/approve`, { proposal: await lastSeq(id) });
}

async function erase(id: string, acts: number[], more: object = {}): Promise<void> {
  const proposed = await propose(id, acts, more);
  expect(proposed.statusCode, proposed.body).toBe(200);
  const approved = await approve(id);
  expect(approved.statusCode, approved.body).toBe(200);
}

/** A question that was asked and answered, with somebody's words in both, and told by message. */
async function answeredLetter(): Promise<{ id: string; number: string; code: string }> {
  const letter = { kind: 'enquiry', item: '530902-XK-0031', phone: '13800001234', text: LETTER };
  const sent = await ask('', 'POST', '/mailbox', letter);
  expect(sent.statusCode, sent.body).toBe(201);
  const { number, code } = sent.json();
  const { id } = await city.runtime.db
    .selectFrom('case_file')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const answered = await ask('530902-market.window', 'POST', `/desk/cases/${id}/acts/answer`, { answer: ANSWER });
  expect(answered.statusCode, answered.body).toBe(200);
  const templates = Object.assign({}, ...modules.map((module) => module.notices ?? {}));
  const { runtime } = city;
  while ((await dispatchDue(runtime, templates, openCarriers(runtime))) > 0);
  return { id, number, code };
}

/** Every column of every table, whatever its type, and every stored file. */
async function findAnywhere(...texts: string[]): Promise<string[]> {
  const { rows } = await owner.query(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { schema, name } of rows) {
    const { rowCount } = await owner.query(
      `select from "${schema}"."${name}" t, lateral (select to_jsonb(t)::text as all) row, unnest($1::text[]) as sought
        where position(sought in row.all) > 0 limit 1`,
      [[...texts, ...texts.map((text) => Buffer.from(text).toString('hex'))]],
    );
    if (rowCount) found.push(`${schema}.${name}`);
  }
  const folder = join(city.runtime.config.dataFolder, 'files');
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      if (texts.some((text) => bytes.includes(text))) found.push(file.name);
    }
  return found;
}

describe('erasing words by law', () => {
  let letter: Awaited<ReturnType<typeof answeredLetter>>;
  const statusOf = () => ask('', 'GET', `/cases/${letter.number}?code=${letter.code}`);

  beforeAll(async () => {
    letter = await answeredLetter();
  });

  it('needs the permission over the very case', async () => {
    expect(await findAnywhere(SECRET)).toEqual(
      expect.arrayContaining(['city.case_file', 'city.ledger_act', 'city.notice']),
    );
    for (const [login, status] of [
      ['', 401],
      ['530902-market.window', 403],
      ['auditor', 403],
      [FOREIGN, 404],
    ] as const) {
      expect((await propose(letter.id, [2], {}, login)).statusCode, login).toBe(status);
    }
    expect((await ask(FOREIGN, 'GET', `/desk/erasing/${letter.id}`)).statusCode).toBe(404);
  });

  it('is refused for what holds no words', async () => {
    expect((await propose(letter.id, [99])).json()).toMatchObject({ code: 'case.nothing-to-erase' });
    await expect(lastSeq(letter.id)).resolves.toBe(2);
  });

  it('takes two: whoever proposes does not approve', async () => {
    expect((await propose(letter.id, [1, 2])).statusCode).toBe(200);
    expect((await ask(APPROVER, 'GET', '/desk/erasing')).body).toContain(letter.id);
    expect((await approve(letter.id, PROPOSER)).json()).toMatchObject({ code: 'case.erasing-own-proposal' });
    expect((await approve(letter.id, FOREIGN)).statusCode).toBe(404);
    expect((await statusOf()).body).toContain(SECRET);
  });

  it('leaves the words nowhere, and the pages say so', async () => {
    const before = await listChain(city.runtime.db, letter.id);
    expect(await findAnywhere(SECRET)).toContain('city.ledger_act');
    const approved = await approve(letter.id);
    expect(approved.statusCode, approved.body).toBe(200);
    expect((await approve(letter.id)).json()).toMatchObject({ code: 'case.erasing-decided' });
    expect(await findAnywhere(SECRET, '13987654321')).toEqual([]);
    const { body } = await statusOf();
    expect(body).toContain(
      '此处文字已依法删除：个人撤回同意，仅限基于同意处理的（个人信息保护法第四十七条第一款第三项），2026 年 11 月 17 日',
    );
    expect(body).toContain(MARKS.erase);
    expect((await ask('530902-market.window', 'GET', `/desk/cases/${letter.id}`)).body).toContain('此处文字已依法删除');
    const after = await listChain(city.runtime.db, letter.id);
    expect(after.slice(0, before.length).map((act) => act.hash)).toEqual(before.map((act) => act.hash));
  });

  it('is no fault to verification, which names it, nor to a browser', async () => {
    const { faults, erased } = await verifyLedger(city.runtime);
    expect(faults).toEqual([]);
    const by = await lastSeq(letter.id);
    const one = { chain: letter.id, by, ground: 'consent-withdrawn' };
    expect(erased).toEqual([1, 2].map((seq) => ({ ...one, seq })));
    city.clock.set('2026-11-18T00:05:00+08:00');
    await closeDay(city.runtime);
    const proof = await proveActs(city.runtime, await listChain(city.runtime.db, letter.id));
    expect((await checkProof(proof)).acts).toEqual(['erased', 'erased', 'proven', 'proven']);
    const short = { ...proof, acts: proof.acts.slice(0, 3) };
    expect((await checkProof(short)).acts).toEqual(['unfounded', 'unfounded', 'proven']);
  });
});

describe('a paper with words that were erased', () => {
  it('shows where they were, and is still the one that was issued', async () => {
    const { rows } = await owner.query<{ id: string; number: string; seq: number; paper: string; reason: string }>(
      `select f.id, f.number, a.seq, p.id as paper, a.body ->> 'reason' as reason from ledger_act a
        join case_file f on f.id = a.chain_id join case_paper p on p.case_id = f.id and p.seq = a.seq
        where a.act = 'request-supplement' order by a.id limit 1`,
    );
    const { id, number, seq, paper, reason } = rows[0]!;
    const read = async () => (await ask('supervisor', 'GET', `/cases/${number}/papers/${paper}`)).body;
    const [, check = ''] = /check=([0-9A-Z-]+)/.exec(await read()) ?? [];
    expect(await read()).toContain(reason);
    await erase(id, [seq]);
    expect(await read()).not.toContain(reason);
    expect(await read()).toContain('此处文字已依法删除');
    const verified = await ask('', 'GET', `/verify/${paper}?check=${check}`);
    expect(verified.body).toContain('没有改动');
    expect(verified.body).toContain('纸上的校验码和签名仍然有效');
    const held = await owner.query('select from case_material where case_id = $1 and note = $2', [id, reason]);
    expect(held.rowCount).toBe(0);
  });
});

describe('words that the law wants kept', () => {
  it('are used no more, lie under seal only, and can be erased when their time is over', async () => {
    const { id } = await answeredLetter();
    await erase(id, [1, 2], { manner: 'withhold' });
    expect(await findAnywhere(SECRET)).toEqual([]);
    const kept = () => owner.query('select sealed from case_withheld where case_id = $1', [id]);
    expect(city.runtime.vault.open((await kept()).rows[0].sealed)).toContain(LETTER);
    expect((await propose(id, [1])).json()).toMatchObject({ code: 'case.same-words-elsewhere' });
    await erase(id, [1, 2], { ground: 'period-ended' });
    expect((await kept()).rowCount).toBe(0);
    expect((await verifyLedger(city.runtime)).faults).toEqual([]);
  });
});

describe('the database', () => {
  let id: string;
  beforeAll(async () => {
    id = (await answeredLetter()).id;
  });

  /** Appends to a chain as the program's role can, whoever it says acted. */
  async function forge(act: string, body: object, actor: string): Promise<number> {
    const last = (await listChain(city.runtime.db, id)).at(-1)!;
    const { rows } = await owner.query('select id, name from account where login = $1', [actor]);
    const forged: Unsealed = {
      chain_id: id,
      chain_kind: last.chain_kind,
      seq: last.seq + 1,
      id: newId(),
      act,
      at: last.at,
      actor_kind: 'staff',
      actor_id: rows[0].id,
      actor_name: rows[0].name,
      organ_id: null,
      organ_name: null,
      body,
      client_id: null,
      prev_hash: last.hash,
    };
    await insertingAct(sealAct(forged)).execute(city.runtime.db);
    return forged.seq;
  }

  const empty = (seq: number) => inTransaction(city.runtime.db, (tx) => emptyWords(tx, id, seq));
  const refused = { code: '42501' };

  it('lets the program change nothing by itself, and erases nothing without an act of two', async () => {
    const { db } = city.runtime;
    await expect(sql`update ledger_act set body = '{}' where chain_id = ${id}`.execute(db)).rejects.toMatchObject(
      refused,
    );
    await expect(sql`update case_paper set body = '{}'`.execute(db)).rejects.toMatchObject(refused);
    await expect(empty(2)).rejects.toMatchObject(refused);
    const proposal = await forge(PROPOSE_ACT, { acts: [2] }, PROPOSER);
    const erasure = (more: Partial<Erasure>) => ({ proposal, erased: [], erasedPapers: [], ...more });
    await expect(empty(await forge('erase-text', erasure({}), PROPOSER))).rejects.toMatchObject(refused);
    const unasked = erasure({ erased: [{ seq: 1, words: [] }] });
    await expect(empty(await forge('erase-text', unasked, APPROVER))).rejects.toMatchObject(refused);
    const head = erasure({ erased: [{ seq: 2, words: [{ nth: 1, path: ['to'] }] }] });
    await expect(empty(await forge('erase-text', head, APPROVER))).rejects.toMatchObject(refused);
  });

  it('lets even its owner change an act only as a later act says', async () => {
    await expect(
      owner.query("update ledger_act set body = '{}' where chain_id = $1 and seq = 3", [id]),
    ).rejects.toMatchObject(refused);
    await expect(owner.query('delete from ledger_act where chain_id = $1', [id])).rejects.toMatchObject(refused);
  });
});

describe('verification', () => {
  const faultOf = async (id: string) => findChainFault(await listChain(city.runtime.db, id));

  beforeAll(async () => {
    await owner.query('alter table ledger_act disable trigger user');
  });

  it('finds words that a superuser emptied without the act', async () => {
    const { id } = await answeredLetter();
    await owner.query(
      `update ledger_act a set (body, seals) = (select e.body, e.seals
        from emptied(a.body, a.seals, '[{"nth": 1, "path": ["answer"]}]', $2) e) where chain_id = $1 and seq = 2`,
      [id, MARKS.erase],
    );
    expect(await faultOf(id)).toEqual({ seq: 2, why: 'words-gone' });
  });

  it('finds other words where some were erased, another name, and words that came back', async () => {
    const { id } = await answeredLetter();
    const { rows } = await owner.query('select body, seals from ledger_act where chain_id = $1 and seq = 2', [id]);
    await erase(id, [1, 2]);
    const erased = await owner.query('select body, seals from ledger_act where chain_id = $1 and seq = 2', [id]);
    const set = (columns: string, values: unknown[]) =>
      owner.query(`update ledger_act set ${columns} where chain_id = $1 and seq = 2`, [id, ...values]);
    await set("body = jsonb_set(body, '{answer}', to_jsonb($2::text))", ['不予办理']);
    expect(await faultOf(id)).toEqual({ seq: 2, why: 'altered' });
    await set('body = $2, seals = $3', [erased.rows[0].body, erased.rows[0].seals]);
    expect(await faultOf(id)).toBeNull();
    await set("actor_name = '李四'", []);
    expect(await faultOf(id)).toEqual({ seq: 2, why: 'altered' });
    await set('actor_name = (select name from account where id = actor_id), body = $2, seals = $3', [
      rows[0].body,
      rows[0].seals,
    ]);
    const fault = { seq: 2, why: 'words-back' };
    expect(await faultOf(id)).toEqual(fault);
    expect((await verifyLedger(city.runtime)).faults).toContainEqual({ chain: id, ...fault });
  });
});
