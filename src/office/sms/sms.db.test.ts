// The SMS platform through the server: a notice goes to a carrier by SMPP, and its receipt is seen on the desk of its organ.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { readConfig } from '#platform/config/config.ts';
import { inTransaction } from '#platform/database/db.ts';
import { openCarriers } from '#platform/notify/carriers.ts';
import { dispatchDue } from '#platform/notify/dispatcher.ts';
import { listFailures } from '#platform/notify/failures.ts';
import { type NewNotice, queueNotices } from '#platform/notify/notices.ts';
import { listDeliveries } from '#platform/notify/sms/deliveries.ts';
import { listenToProviders } from '#platform/notify/sms/inbound.ts';
import { openProviders } from '#platform/notify/sms/providers.ts';
import { localDate } from '#platform/time.ts';
import { PASSWORD, startCarrier } from '#test/harness/carrier.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { DESK, MASS, REPORT, TEMPLATES, UNITS } from './contract.ts';
import { massKind } from './rules/kind.ts';
import { listTemplates } from './store/templates.ts';

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

const { read, send } = programsOf(() => city);

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
    // Who looks after one unit sets no quota, and reads nothing that the platform tells others.
    expect((await read('market.clerk', UNITS)).status).toBe(403);
    const told = async (login: string): Promise<unknown[]> =>
      (await read(login, DESK)).data.rows.filter(({ senderPath }: { senderPath: string }) => senderPath === '');
    expect(await told('market.clerk')).toEqual([]);
    expect(await told('city.admin')).not.toEqual([]);
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

const MESSAGE = { name: '停水通知', text: '{时间}起{地点}停水检修，请提前储水。' };
const caseOf = async (id: string) => {
  const { rows } = await sql<{ sent: number | null; left_out: number | null; numbers_sealed: string | null }>`
    select sent, left_out, numbers_sealed from sms_mass where case_id = ${id}`.execute(city.runtime.db);
  return rows[0];
};

describe('a mass sending', () => {
  const draft = (more: object = {}) =>
    send('market.section', MASS, {
      title: '临翔区停水检修告知',
      template,
      values: '时间：12 月 1 日 9 时\n地点：人民路',
      numbers: '13800001001\n13800001002，13800001002 13800001003',
      ...more,
    });
  let template = '';
  const usedBy = async (): Promise<number> => {
    const { rows } = (await read('city.admin', UNITS)).data;
    return rows.find(({ code }: { code: string }) => code === '530900-market')?.used ?? 0;
  };

  it('[G22] uses words that somebody else approved', async () => {
    expect(findKindFaults(massKind)).toEqual([]);
    const registered = await send('market.section', `${TEMPLATES}/acts/register`, MESSAGE);
    expect(registered.status).toBe(201);
    template = String(registered.data.id);
    expect((await draft()).path).toBe('template');
    expect((await send('emergency.head', `${TEMPLATES}/acts/retire`, { template })).status).toBe(404);
    expect((await send('market.section', `${TEMPLATES}/acts/approve`, { template })).status).toBe(403);
    expect((await send('city.admin', `${TEMPLATES}/acts/approve`, { template })).status).toBe(200);
    expect((await draft({ values: '时间：9 时' })).path).toBe('values');
    expect((await draft({ numbers: '12345' })).status).toBe(422);
  });

  it('[G22] leaves when the head of its organ lets it, from its quota, and not to who opted out', async () => {
    await carrier.reply('13800001003', 'TD');
    const { status, data } = await draft();
    expect(status).toBe(201);
    const address = `/desk/cases/${data.id}/acts`;
    expect((await send('market.section', `${address}/approve`, {})).status).toBe(403);
    expect((await send('emergency.head', `${address}/approve`, {})).status).toBe(404);
    expect(JSON.stringify(await caseOf(data.id))).not.toContain('13800001001');
    const set = (monthly: number) =>
      send('city.admin', `${UNITS}/acts/set`, { organ: '临沧市市场监督管理局', signature: '临沧市场监管', monthly });
    const before = await usedBy();
    expect((await set(before + 1)).status).toBe(200);
    const refused = await send('market.head', `${address}/approve`, {});
    expect(refused).toMatchObject({ status: 409, data: { code: 'sms.quota-spent' } });
    expect(await caseOf(data.id)).toMatchObject({ sent: null });
    await set(before + 100);
    expect((await send('market.head', `${address}/approve`, {})).status).toBe(200);
    expect(await caseOf(data.id)).toEqual({ sent: 2, left_out: 1, numbers_sealed: null });
    expect(await usedBy()).toBe(before + 2);
  });

  it('is counted in the report of its organ, with the share that arrived', async () => {
    const month = localDate(city.runtime.clock.now()).slice(0, 7);
    const { data } = await read('market.section', `${REPORT}?month=${month}`);
    expect(data.lines.find((line: { template: string }) => line.template === 'duty.plan')).toMatchObject({
      taken: 1,
      failed: 1,
      organ: { name: '临沧市市场监督管理局' },
    });
    const { lines } = (await read('emergency.head', REPORT)).data;
    expect(lines.filter((line: { template: string }) => line.template === 'duty.plan')).toEqual([]);
  });
});

it('lists are read by index', async () => {
  const { vault } = city.runtime;
  const all = sql`true`;
  const span = { from: new Date('2026-11-01'), to: new Date('2026-12-01') };
  const [templates, sent, failed] = await Promise.all([
    explainByIndex(city, (db) =>
      listTemplates(db, { within: sql`t.organ_path = '/530900/'`, after: undefined, limit: 20 }),
    ),
    explainByIndex(city, (db) => listDeliveries(db, vault, { ...span, within: all, limit: 20 })),
    explainByIndex(city, (db) => listFailures(db, vault, { within: all, after: undefined, limit: 20 })),
  ]);
  expect(templates.join()).toContain('sms_template_of');
  expect(sent.join()).toContain('sms_delivery_newest');
  expect(failed.join()).toContain('notice_failed');
});
