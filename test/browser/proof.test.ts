// A citizen proves what happened when; somebody with the keys of the database tampers, and the page names the act.
import pg from 'pg';
import { expect, test } from 'vitest';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { runSunhall } from '../harness/command.ts';
import { applyForFoodChange } from './deeds.ts';
import { openScene } from './scene.ts';

const scene = openScene();

/** Starting the program beside a browser takes its time on a busy machine. */
const PATIENCE = 180_000;

test(
  'a receipt is proven in the browser, and tampering by a database superuser is named',
  async () => {
    const owner = await scene.meet('restaurant');
    const sent = await applyForFoodChange(owner);
    const proof = `/ledger/proofs/${sent.number}?code=${sent.code}`;
    await owner.opens(sent.status);
    await owner.follows('由浏览器核验全部记录');
    await owner.sees('当日未结，次日可验');

    const { runtime, clock, url } = scene.city;
    clock.set('2026-11-18T00:05:00+08:00');
    await closeDay(runtime);
    await owner.opens(proof);
    await owner.sees('核验通过');
    await owner.sees('已证实');

    const superuser = new pg.Client({ connectionString: url, options: '-c search_path=city' });
    await superuser.connect();
    await superuser.query('alter table ledger_act disable trigger user');
    await superuser.query(
      "update ledger_act set at = at - interval '3 days' where seq = 1 and chain_id = (select id from case_file where number = $1)",
      [sent.number],
    );
    await superuser.end();
    await owner.opens(proof);
    await owner.sees('核验未通过');
    const named = owner.page.getByRole('row').filter({ hasText: '内容与存证不符' });
    expect(await named.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringMatching(/^1 /)]);
    const verified = await runSunhall({ folder: runtime.config.dataFolder, databaseUrl: url }, 'verify');
    expect(verified).toEqual({ status: 1, text: expect.stringMatching(/ 1 faults\nact 1 of [0-9a-f-]{36}: altered$/) });
  },
  PATIENCE,
);

test('the published days lead back to the first, each with its signatures', async () => {
  const anyone = await scene.meet();
  await anyone.opens('/ledger/days');
  await anyone.follows(/^2026-11-/);
  await anyone.sees('Ed25519 签名');
  await anyone.sees('上一树根');
});
