// The SMS platform through the server: a notice goes to a carrier by SMPP, and its receipt is seen on the desk of its organ.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { readConfig } from '#platform/config/config.ts';
import { inTransaction } from '#platform/database/db.ts';
import { openCarriers } from '#platform/notify/carriers.ts';
import { dispatchDue } from '#platform/notify/dispatcher.ts';
import { type NewNotice, queueNotices } from '#platform/notify/notices.ts';
import { listenToProviders } from '#platform/notify/sms/inbound.ts';
import { openProviders } from '#platform/notify/sms/providers.ts';
import { PASSWORD, startCarrier } from '#test/harness/carrier.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { programsOf } from '#test/harness/program.ts';
import { DESK } from './contract.ts';

const templates = Object.assign({}, ...modules.map(({ notices = {} }) => notices));

let city: TestCity;
let carrier: Awaited<ReturnType<typeof startCarrier>>;
let stop: () => Promise<void>;
let dispatch: () => Promise<number>;
beforeAll(async () => {
  city = await openTestCity();
  carrier = await startCarrier();
  const config = readConfig({ SUNHALL_SMS_URL: carrier.url, SUNHALL_SMS_TOKEN: PASSWORD });
  const runtime = { ...city.runtime, config };
  const providers = openProviders(runtime);
  ({ stop } = listenToProviders(runtime, providers));
  const carriers = openCarriers(runtime, providers);
  dispatch = () => dispatchDue(runtime, templates, carriers);
}, 240_000);
afterAll(async () => {
  await stop();
  carrier.stop();
  await city.close();
});

const { read } = programsOf(() => city);

/** An SMS of an organ about an affair of somebody, which leaves before all that wait. */
async function notify(organ: string, phone: string): Promise<void> {
  const { runtime } = city;
  const { rows } = await sql<{ id: string; path: string }>`select id, path from organ where code = ${organ}`.execute(
    runtime.db,
  );
  const notice: NewNotice = {
    template: 'duty.plan',
    values: { organ: '市场监管局', name: '元旦', span: '1月1日至3日' },
    lang: 'zh',
    channel: 'sms',
    address: runtime.vault.seal(phone),
    sender: rows[0]!,
    createdAt: new Date('2020-01-01T00:00:00Z'),
  };
  await inTransaction(runtime.db, (tx) => queueNotices(tx, [notice]));
}

describe('a notice', () => {
  it('[G22] goes to a carrier by SMPP, and its receipt is seen by its organ and those above', async () => {
    await notify('530900-market', '13812349876');
    await dispatch();
    const taken = carrier.taken.find(({ to }) => to === '13812349876');
    expect(taken?.text).toContain('元旦值班安排');
    const seen = async (login: string) =>
      (await read(login, DESK)).data.rows.find(({ phone }: { phone: string }) => phone === '138****9876');
    expect(await seen('market.section')).toMatchObject({ state: 'taken', template: 'duty.plan' });
    expect(await carrier.tell(taken!.ref, 'UNDELIV', '027')).toBe(0);
    expect(await seen('market.section')).toMatchObject({ state: 'failed', reason: 'UNDELIV 027' });
    expect(await seen('city.admin')).toMatchObject({ organ: { name: '临沧市市场监督管理局' } });
    expect(await seen('emergency.head')).toBeUndefined();
  });

  it('of a case is told in the name of its organ', async () => {
    const { rows } = await sql<{ same: boolean }>`
      select n.sender = f.organ_id and n.sender_path = f.organ_path as same from notice n
      join case_file f on f.id::text = n.ref where n.channel = 'sms' and n.sender is not null limit 1`.execute(
      city.runtime.db,
    );
    expect(rows).toEqual([{ same: true }]);
  });
});
