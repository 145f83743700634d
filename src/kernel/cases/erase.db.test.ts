// What an act's words are, where they lie again, and that they go together.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import type { Proposal } from '#kernel/ledger/rules/erasing.ts';
import { MARKS } from '#kernel/ledger/rules/words.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { openTown, type Town } from './fixture/town.ts';
import { declineErasing, eraseWords, proposeErasing, readWorded } from './service/erase.ts';
import { findCase, listCaseRows } from './store.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const proposal = (...acts: number[]): Proposal => ({ acts, ground: 'unlawful', manner: 'erase', reason: '核查发现' });
const propose = (id: string, ...acts: number[]) =>
  town.act(town.reviewer, (ctx) => proposeErasing(ctx, id, proposal(...acts)));
const decide = (id: string, seq: number) => town.act(town.colleague, (ctx) => eraseWords(ctx, id, seq));
const actsOf = async (id: string) => (await listChain(town.db, id)).map((act) => act.act);

/** A case in hand on which another organ was asked, and answered. */
async function answeredCase(question: string, text: string): Promise<string> {
  const id = await town.openWorking({ data: { remark: `来电：${text}` } });
  await town.perform(id, 'ask-opinion', { organ: 'town-fire', question });
  await town.perform(id, 'give-opinion', { answer: 'disagree', text }, town.fireman);
  return id;
}

describe('the words of an act', () => {
  it('are also what an asked organ answered with it, wherever the case holds it again', async () => {
    const id = await answeredCase('消防是否合格', '业主岩温香住三楼，行动不便');
    await propose(id, 4);
    await decide(id, 5);
    const { opinions } = await listCaseRows(town.db, id);
    expect(opinions).toMatchObject([{ answer: 'disagree', text: MARKS.erase }]);
    expect((await findCase(town.db, id))?.data).toEqual({ remark: `来电：${MARKS.erase}` });
    expect(findChainFault(await listChain(town.db, id))).toBeNull();
  });

  it('go together with the same words of other acts, or not at all', async () => {
    const id = await answeredCase('业主岩温香住三楼', '业主岩温香住三楼');
    await expect(propose(id, 4)).rejects.toMatchObject({ code: 'case.same-words-elsewhere' });
    await propose(id, 3, 4);
    await decide(id, 5);
    expect(JSON.stringify(await readWorded(town.read(town.reviewer), (await findCase(town.db, id))!))).not.toContain(
      '岩温香',
    );
  });

  it('short ones go where they stand alone, and turn no other text round', async () => {
    const id = await answeredCase('是否同意', '同意');
    await propose(id, 4);
    await decide(id, 5);
    expect((await listChain(town.db, id))[2]?.body).toMatchObject({ question: '是否同意' });
    expect((await listCaseRows(town.db, id)).opinions[0]?.text).toBe(MARKS.erase);
  });
});

describe('a proposal', () => {
  it('is declined with a reason, or taken back, and then decided for good', async () => {
    const id = await answeredCase('消防是否合格', '业主岩温香住三楼');
    await propose(id, 4);
    await expect(town.act(town.reviewer, (ctx) => eraseWords(ctx, id, 5))).rejects.toMatchObject({
      code: 'case.erasing-own-proposal',
    });
    await town.act(town.reviewer, (ctx) => declineErasing(ctx, id, 5, '写错了号'));
    await expect(decide(id, 5)).rejects.toMatchObject({ code: 'case.erasing-decided' });
    expect(await actsOf(id)).toEqual([
      'open',
      'accept',
      'ask-opinion',
      'give-opinion',
      'propose-erasing',
      'decline-erasing',
    ]);
  });

  it('neither moves the case nor outdates a colleague’s open form, also when it is closed', async () => {
    const id = await answeredCase('消防是否合格', '业主岩温香住三楼');
    const before = await findCase(town.db, id);
    await propose(id, 4);
    await decide(id, 5);
    const { last_seq, last_hash, data, ...after } = (await findCase(town.db, id))!;
    expect(before).toMatchObject(after);
    await town.perform(id, 'withdraw', { seen: 4 }, town.citizen);
    const closed = await findCase(town.db, id);
    await propose(id, 3);
    await decide(id, 8);
    expect(await findCase(town.db, id)).toMatchObject({ phase: 'closed', closed_at: closed?.closed_at });
    const { rows } = await sql`select from case_hold where case_id = ${id}`.execute(town.db);
    expect(rows).toEqual([]);
  });
});
