// The engine of cases on a real database: intake, acts, clocks, what the law deems, and the chain.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { openDatabase } from '#platform/database/db.ts';
import type { AppError } from '#platform/errors.ts';
import { systemActor } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { toLocalIso } from '#platform/time.ts';
import { isCodeOf } from './access.ts';
import { fireExpired, startCaseClock } from './clock.ts';
import { openTown, type Town } from './fixture/town.ts';
import { isCaseNumber } from './rules/number.ts';
import { claimCases } from './service/claim.ts';
import { isRevealed, listLooks, revealParties } from './service/reveal.ts';
import { findCase, listCaseRows, listPapers } from './store.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.clock.set('2026-09-21T09:15:00+08:00'));

const perform: Town['perform'] = (...asked) => town.perform(...asked);

const openWorking = () => town.openWorking();

async function limitOf(caseId: string, kind: string) {
  const { limits } = await listCaseRows(town.db, caseId);
  const limit = limits.filter((one) => one.kind === kind).at(-1);
  if (!limit) throw new Error(`no limit ${kind}`);
  return limit;
}

const holdOf = async (caseId: string, role: string) =>
  (
    await sql<{ due: string; officer_id: string | null; suspended: boolean; since: Date }>`
    select due_at::text as due, officer_id, suspended, since from case_hold where case_id = ${caseId} and role = ${role}`.execute(
      town.db,
    )
  ).rows[0];

async function refusalOf(doing: Promise<unknown>): Promise<Pick<AppError, 'code' | 'faults'>> {
  try {
    await doing;
  } catch (error) {
    return error as AppError;
  }
  throw new Error('it was not refused');
}

describe('taking a case in', () => {
  it('gives a number with a check digit, a code that opens it, a running clock, a holder and a chain [E01][E21]', async () => {
    const { file, code } = await town.open();
    expect(isCaseNumber(file.number)).toBe(true);
    expect(isCodeOf(town.runtime, file, code?.toLowerCase() ?? '')).toBe(true);
    expect(isCodeOf(town.runtime, file, 'AAAAAA')).toBe(false);
    expect(toLocalIso((await limitOf(file.id, 'answer')).due_at as Date)).toBe('2026-09-29T23:59:59+08:00');
    expect((await holdOf(file.id, 'lead'))?.due).toBe('2026-09-29 23:59:59.999+08');
    expect(findChainFault(await listChain(town.db, file.id))).toBeNull();
  });

  it('issues a receipt whose digest the chain keeps, also for kinds that word none', async () => {
    const { file } = await town.open();
    const [receipt] = await listPapers(town.db, file.id);
    const [act] = await listChain(town.db, file.id);
    expect(receipt?.template).toBe('receipt');
    expect(act?.body).toMatchObject({ papers: [{ id: receipt?.id, template: 'receipt' }] });
  });

  it('leaves no number, address or query code readable in the database', async () => {
    const { code } = await town.open();
    const { rows } = await sql<{ text: string }>`
      select string_agg(p::text, ' ') as text from case_party p
      union all select string_agg(n::text, ' ') from notice n
      union all select string_agg(a::text, ' ') from ledger_act a`.execute(town.db);
    for (const secret of ['530902199001011234', '13800002016', 'li@example.cn', `"${code}"`]) {
      expect(
        rows.some((row) => row.text?.includes(secret)),
        secret,
      ).toBe(false);
    }
  });

  it('tells the account, the telephone and the mailbox', async () => {
    const { file } = await town.open();
    const { rows } = await sql<{
      channel: string;
    }>`select channel from notice where ref = ${file.id} order by 1`.execute(town.db);
    expect(rows.map((row) => row.channel)).toEqual(['inbox', 'mail', 'sms']);
  });

  it('sent twice under one client id takes in once, also at the same moment', async () => {
    const clientId = newId();
    const both = await Promise.all([town.open({ clientId }), town.open({ clientId })]);
    const again = await town.open({ clientId });
    expect(new Set([...both, again].map((one) => one.file.number)).size).toBe(1);
    expect([...both, again].filter((one) => one.code !== null)).toHaveLength(1);
  });

  it('never hands one person another’s case under the same client id', async () => {
    const clientId = newId();
    await town.open({ clientId });
    const stranger = town.open({ clientId, applicant: { kind: 'natural', name: '王五' } });
    await expect(stranger).rejects.toMatchObject({ code: 'case.client-id-taken' });
  });
});

describe('an act', () => {
  it('moves the case, its clocks and its holder, issues papers, and appends to the chain [E30]', async () => {
    const id = await openWorking();
    const file = await findCase(town.db, id);
    expect(file).toMatchObject({
      state: 'working',
      step: 'look',
      step_name: '查看',
      step_name_en: 'Look',
      due_kind: 'step',
    });
    expect((await limitOf(id, 'answer')).state).toBe('met');
    const papers = await listPapers(town.db, id);
    expect(papers.at(-1)?.number).toMatch(/受〔2026〕\d+号$/);
    expect(findChainFault(await listChain(town.db, id))).toBeNull();
  });

  it('is refused in a state it does not start from, with the state named', async () => {
    const id = await openWorking();
    const refusal = await refusalOf(perform(id, 'accept'));
    expect(refusal.code).toBe('case.act-not-allowed');
    expect((refusal as AppError).textIn('zh')).toContain('办理中');
  });

  it('of another kind, of the machine, or of an organ without the permission is not there', async () => {
    const id = await openWorking();
    for (const [act, as] of [
      ['no-such-act', town.reviewer],
      ['deem-accepted', town.reviewer],
      ['pause', town.fireman],
      ['pause', town.citizen],
    ] as const) {
      expect((await refusalOf(perform(id, act, {}, as))).code, act).toBe('http.not-found');
    }
  });

  it('names the field that is missing or unknown', async () => {
    const id = await openWorking();
    const missing = await refusalOf(perform(id, 'ask-opinion', { organ: 'town-fire' }));
    expect(missing.faults.map((fault) => fault.path)).toEqual(['question']);
    const unknown = await refusalOf(perform(id, 'ask-opinion', { organ: '没有这个局', question: '是否同意' }));
    expect(unknown.faults.map((fault) => fault.path)).toEqual(['organ']);
    const officer = await refusalOf(perform(id, 'reassign', { officer: town.fireman.id }));
    expect(officer.faults.map((fault) => fault.path)).toEqual(['officer']);
    const file = await refusalOf(
      perform(
        (await town.open()).file.id,
        'add-material',
        { material: 'id-card', file: { id: 'a'.repeat(64), name: 'x.pdf' } },
        town.citizen,
      ),
    );
    expect(file.faults.map((fault) => fault.path)).toEqual(['file']);
  });

  it('finds an organ by id, by code and by name', async () => {
    for (const organ of [town.fire.id, 'town-fire', town.fire.name]) {
      const id = await openWorking();
      await perform(id, 'ask-opinion', { organ, question: '是否同意' });
      expect((await listCaseRows(town.db, id)).opinions[0]?.organ_id).toBe(town.fire.id);
    }
  });

  it('sent twice under one client id is done once', async () => {
    const id = await openWorking();
    const clientId = newId();
    await perform(id, 'extend', { days: 2, clientId });
    await perform(id, 'extend', { days: 2, clientId });
    expect((await limitOf(id, 'whole')).extra).toBe(2);
  });

  it('done by two at once is won by one, and the other is told', async () => {
    const id = await openWorking();
    const seen = (await findCase(town.db, id))?.last_seq;
    const both = await Promise.allSettled([
      perform(id, 'extend', { days: 1, seen }),
      perform(id, 'extend', { days: 1, seen }, town.colleague),
    ]);
    const lost = both.filter((one) => one.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'case.changed-meanwhile', status: 409 });
    expect((await limitOf(id, 'whole')).extra).toBe(1);
  });

  it('never makes a chain’s time run back, whoever asked first', async () => {
    const id = await openWorking();
    town.clock.set('2026-09-21T09:00:00+08:00');
    await perform(id, 'extend', { days: 1 });
    expect(findChainFault(await listChain(town.db, id))).toBeNull();
  });

  it('that would leave the case without a clock is refused whole', async () => {
    const id = await openWorking();
    const before = await listChain(town.db, id);
    await expect(perform(id, 'stop')).rejects.toThrow(/open in working without a limit/);
    expect(await listChain(town.db, id)).toHaveLength(before.length);
    expect((await limitOf(id, 'whole')).state).toBe('running');
  });

  it('keeps since when somebody has had the case', async () => {
    const id = await openWorking();
    const before = await holdOf(id, 'lead');
    town.clock.set('2026-09-22T10:00:00+08:00');
    await perform(id, 'extend', { days: 1 });
    expect((await holdOf(id, 'lead'))?.since).toEqual(before?.since);
  });
});

describe('clocks', () => {
  it('stop and go on as the calendar says: ten working days over two holidays, two days paused [E30][F03]', async () => {
    const id = await openWorking();
    expect(toLocalIso((await limitOf(id, 'whole')).due_at as Date)).toBe('2026-10-12T23:59:59+08:00');
    town.clock.set('2026-09-28T16:00:00+08:00');
    await perform(id, 'pause');
    expect((await limitOf(id, 'whole')).due_at).toBeNull();
    // The step of three days was late before the pause, and stays so: nothing that stops a clock makes good what was late.
    expect(await holdOf(id, 'lead')).toMatchObject({ due: '2026-09-24 23:59:59.999+08', suspended: true });
    expect((await findCase(town.db, id))?.suspended_since).toEqual(town.clock.now());
    town.clock.set('2026-09-30T17:05:00+08:00');
    await perform(id, 'resume');
    // 2026-10-10 is a Saturday worked in exchange; 29 and 30 September do not count.
    expect(toLocalIso((await limitOf(id, 'whole')).due_at as Date)).toBe('2026-10-14T23:59:59+08:00');
    expect((await findCase(town.db, id))?.suspended_since).toBeNull();
  });

  it('grow by an extension', async () => {
    const id = await openWorking();
    await perform(id, 'extend', { days: 3 });
    expect(toLocalIso((await limitOf(id, 'whole')).due_at as Date)).toBe('2026-10-15T23:59:59+08:00');
  });

  it('of an assisting organ are its own, and silence is consent', async () => {
    const id = await openWorking();
    const lead = await holdOf(id, 'lead');
    await perform(id, 'ask-opinion', { organ: 'town-fire', question: '是否同意' });
    expect((await holdOf(id, 'lead'))?.due).toBe(lead?.due);
    expect((await holdOf(id, 'assist'))?.due).toBe('2026-09-23 23:59:59.999+08');
    town.clock.set('2026-09-24T00:00:00+08:00');
    await fireExpired(town.runtime);
    const { opinions, holds } = await listCaseRows(town.db, id);
    expect(opinions[0]).toMatchObject({ answer: 'deemed-agree', answered_at: town.clock.now() });
    expect(holds.map((hold) => hold.role)).toEqual(['lead']);
  });
});

describe('what the law deems to have happened', () => {
  it('fires by itself, once, also when two clocks look at the same moment', async () => {
    const { file } = await town.open();
    town.clock.set('2026-09-29T23:59:59+08:00');
    await fireExpired(town.runtime);
    expect((await findCase(town.db, file.id))?.state).toBe('received');
    town.clock.set('2026-09-30T00:00:00+08:00');
    await Promise.all([fireExpired(town.runtime), fireExpired(town.runtime)]);
    expect((await findCase(town.db, file.id))?.state).toBe('working');
    const acts = (await listChain(town.db, file.id)).map((act) => act.act);
    expect(acts).toEqual(['open', 'deem-accepted']);
  });

  it('does not fire when the organ answered in time', async () => {
    const id = await openWorking();
    town.clock.set('2026-10-01T00:00:00+08:00');
    await fireExpired(town.runtime);
    expect((await listChain(town.db, id)).map((act) => act.act)).toEqual(['open', 'accept']);
  });

  it('is made up for after a restart, and one failing outcome holds up no other', async () => {
    const broken = (await town.open()).file.id;
    const sound = (await town.open()).file.id;
    await sql`update case_limit set on_expiry = 'no-such-act' where case_id = ${broken}`.execute(town.db);
    town.clock.set('2026-10-05T08:00:00+08:00');
    const restarted = { ...town.runtime, db: openDatabase({ url: town.url, applicationName: 'restarted' }) };
    const clock = startCaseClock(restarted);
    await expect.poll(async () => (await findCase(town.db, sound))?.state, { timeout: 5_000 }).toBe('working');
    await clock.stop();
    await restarted.db.destroy();
    expect((await findCase(town.db, broken))?.state).toBe('received');
    await sql`update case_limit set state = 'void' where case_id = ${broken}`.execute(town.db);
  });
});

describe('the ledger', () => {
  it('and the papers refuse the application every change', async () => {
    await openWorking();
    for (const table of ['ledger_act', 'case_paper']) {
      const name = sql.table(table);
      await expect(sql`delete from ${name}`.execute(town.db), table).rejects.toMatchObject({ code: '42501' });
    }
    await expect(sql`update ledger_act set act = 'x'`.execute(town.db)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(sql`update case_paper set number = 'x'`.execute(town.db)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('shows an altered act', async () => {
    const id = await openWorking();
    const chain = await listChain(town.db, id);
    const altered = chain.map((act) => (act.seq === 2 ? { ...act, at: new Date('2026-09-18T09:00:00+08:00') } : act));
    expect(findChainFault(altered)).toMatchObject({ seq: 2, why: 'altered' });
  });
});

describe('claiming', () => {
  it('takes from the common pile, and never from a colleague [E31]', async () => {
    const ids = [await openWorking(), await openWorking()];
    const mine = await town.act(town.reviewer, (ctx) => claimCases(ctx, ids));
    const theirs = await town.act(town.colleague, (ctx) => claimCases(ctx, ids));
    expect(mine).toEqual({ done: 2, skipped: 0 });
    expect(theirs).toEqual({ done: 0, skipped: 2 });
    expect((await holdOf(ids[0] ?? '', 'lead'))?.officer_id).toBe(town.reviewer.id);
  });

  it('by two at once gives each case to one', async () => {
    const ids = [await openWorking(), await openWorking(), await openWorking()];
    const [one, other] = await Promise.all([
      town.act(town.reviewer, (ctx) => claimCases(ctx, ids)),
      town.act(town.colleague, (ctx) => claimCases(ctx, [...ids].reverse())),
    ]);
    expect(one.done + other.done).toBe(3);
  });
});

describe('looking at whole numbers', () => {
  it('is on record in a chain of its own, ends by itself, and disturbs nobody', async () => {
    const id = await openWorking();
    const before = (await findCase(town.db, id))?.last_seq;
    await town.act(town.reviewer, (ctx) => revealParties(ctx, id, '核对身份'));
    await town.act(town.colleague, (ctx) => revealParties(ctx, id, '电话联系'));
    const looks = await listLooks(town.db, id);
    expect(looks.map((look) => [look.actorName, look.reason])).toEqual([
      ['杨建华', '核对身份'],
      ['罗敏', '电话联系'],
    ]);
    expect((await findCase(town.db, id))?.last_seq).toBe(before);
    expect(isRevealed(looks, town.reviewer, new Date('2026-09-21T09:29:00+08:00'))).toBe(true);
    expect(isRevealed(looks, town.reviewer, new Date('2026-09-21T09:31:00+08:00'))).toBe(false);
    expect(isRevealed(looks, systemActor, town.clock.now())).toBe(false);
  });
});
