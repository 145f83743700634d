// An operator answers in the browser: a real one, with a telephone server on loopback and sound from another page.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { TEST_NOW } from '../harness/city.ts';
import { openTelephone, SECRET, type Telephone } from '../harness/telephone.ts';
import { DOMAIN } from '../harness/telephone-call.ts';
import { lift, speakWith } from './caller.ts';
import { findFaults, findViolations, looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const HOT = 'hotline.operator';
const CONSOLE = '/desk/hotline/console';
/** They called about a mixing plant before. */
const KNOWN = '+8613908831102';

let telephone: Telephone;
const scene = openScene({
  browser: {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  },
  settings: async () => {
    telephone = await openTelephone(() => scene.city?.clock.now() ?? TEST_NOW);
    return { SUNHALL_SIP_URL: telephone.url, SUNHALL_SIP_DOMAIN: DOMAIN, SUNHALL_SIP_SECRET: SECRET };
  },
});
afterAll(() => telephone?.close());

async function sitDown() {
  const operator = await scene.meet(HOT, { permissions: ['microphone'] });
  await operator.opens(CONSOLE);
  await operator.sees('话机已登录');
  return operator;
}

/** In the middle of a call no page is loaded anew. */
const standsWhole = async (page: Page) =>
  expect([...(await findFaults(page)), ...(await findViolations(page))]).toEqual([]);

const newest = async () =>
  (await scene.city.runtime.db.selectFrom('hotline_call').selectAll().orderBy('started_at', 'desc').execute()).filter(
    ({ started_at }) => started_at >= TEST_NOW,
  );
const missed = () => scene.city.runtime.db.selectFrom('hotline_missed').select('call_id').execute();
const left = () => scene.city.runtime.db.selectFrom('hotline_live').select('id').execute();

test('[D13] [D15] a call rings with who calls and what they asked before, is answered, put through once only, and logged', async () => {
  const operator = await sitDown();
  await looksWhole(operator);
  await operator.page.evaluate(() => {
    document.body.dataset.stays = 'yes';
  });
  const { page: caller, offer } = await lift(scene.browser);
  const call = telephone.ring(HOT, { from: KNOWN, called: '96128', sdp: offer });
  await operator.sees('139****1102');
  await operator.sees(/搅拌站/);
  await standsWhole(operator.page);
  scene.city.clock.set('2026-11-17T10:24:04+08:00');
  await operator.presses('接听');
  await speakWith(caller, call);
  await operator.sees('通话中');
  await standsWhole(operator.page);

  await operator.presses('静音');
  await operator.sees('取消静音');
  await operator.presses('取消静音');
  await operator.page.getByText('按键').click();
  await operator.presses('5');

  await operator.fills('单位、职责、姓名或者要问的事', '市场监督');
  await operator.page.locator('#whom').getByRole('button', { name: '查找' }).click();
  const put = operator.page.locator('#whom').getByRole('button', { name: '转接' });
  await put.first().click();
  await expect.poll(() => call.heard.filter((one) => one.startsWith('REFER'))).toHaveLength(1);
  expect(call.heard.at(-1)).toMatch(/^REFER sip:\d{8,}@/);
  call.notify('486 Busy Here');
  await operator.sees('对方占线，来电人仍在线');
  await put.first().click();
  await operator.sees(/只能转接一次/);
  expect(
    call.heard.filter((one) => one.startsWith('REFER')),
    'none went out',
  ).toHaveLength(1);
  call.refer('08832999999');
  await operator.sees('对方要求再次转接，已拒绝并记入来电记录');
  await expect.poll(() => call.heard.some((one) => /^NOTIFY SIP\/2.0 603/.test(one))).toBe(true);

  expect(await operator.page.evaluate(() => document.body.dataset.stays), 'the page was never left').toBe('yes');
  scene.city.clock.set('2026-11-17T10:25:04+08:00');
  await operator.presses('挂断');
  await operator.sees(/转接中有违规情形/);
  await expect.poll(() => call.heard.at(-1)).toBe('BYE');
  expect(await newest()).toMatchObject([
    { line: '96128', waited: 4, seconds: 60, result: 'busy', practices: ['second-transfer'] },
  ]);
  expect(await left()).toEqual([]);
  await caller.close();
}, 120_000);

test('[D13] who calls meanwhile or gives up is a missed call; put through, the call is the liaison’s; a page loaded anew has hung up', async () => {
  const before = (await newest()).length;
  const missedBefore = (await missed()).length;
  const operator = await sitDown();
  const { page: caller, offer } = await lift(scene.browser);
  const ring = (from: string) => telephone.ring(HOT, { from, called: '12345', sdp: offer });
  scene.city.clock.set('2026-11-17T10:30:00+08:00');
  const call = ring('anonymous');
  await operator.sees('未显示号码');
  const second = ring('13908830002');
  await expect.poll(() => second.heard.at(-1)).toBe('486');
  await operator.presses('接听');
  await speakWith(caller, call);
  await operator.fills('单位、职责、姓名或者要问的事', '市场监督');
  await operator.page.locator('#whom').getByRole('button', { name: '查找' }).click();
  await operator.page.locator('#whom').getByRole('button', { name: '转接' }).first().click();
  await expect.poll(() => call.heard.at(-1)).toMatch(/^REFER/);
  call.notify('200 OK');
  await expect.poll(() => call.heard.at(-1)).toBe('BYE');
  await operator.sees('已记录来电');

  scene.city.clock.set('2026-11-17T10:35:00+08:00');
  const given = ring('08832123456');
  await operator.sees('****3456');
  given.cancel();
  await expect.poll(() => given.heard.at(-1)).toBe('487');
  await operator.sees('已记录来电');

  scene.city.clock.set('2026-11-17T10:40:00+08:00');
  await caller.close();
  const other = await lift(scene.browser);
  const last = telephone.ring(HOT, { from: KNOWN, called: '96128', sdp: other.offer });
  await operator.sees('139****1102');
  await operator.presses('接听');
  await speakWith(other.page, last);
  scene.city.clock.set('2026-11-17T10:40:30+08:00');
  operator.page.on('dialog', (asked) => void asked.accept());
  await operator.page.reload();
  await operator.sees('话机已登录');
  await expect.poll(async () => (await newest()).length - before).toBe(4);
  await expect.poll(() => last.heard.at(-1)).toBe('BYE');
  const [reloaded, gaveUp, first, busy] = (await newest()).map(({ seconds, result, waited, line }) => ({
    ...{ seconds, result, waited, line },
  }));
  expect(reloaded).toEqual({ seconds: 30, result: null, waited: 0, line: '96128' });
  expect([gaveUp, first, busy]).toEqual(
    expect.arrayContaining([
      { seconds: 0, result: null, waited: null, line: '12345' },
      { seconds: 0, result: 'connected', waited: 0, line: '12345' },
    ]),
  );
  expect((await missed()).length - missedBefore).toBe(2);
  expect(await left()).toEqual([]);
  await other.page.close();
}, 120_000);

test('[D13] without the telephone server the console says so, and calls are logged by hand until it is back', async () => {
  const operator = await sitDown();
  const another = await operator.page.context().newPage();
  await another.goto(`${scene.address}${CONSOLE}`);
  await another.getByText('话机在另一个窗口').waitFor();
  await another.close();
  await telephone.close();
  await operator.sees('电话服务器连不上');
  await operator.page.locator('#log input[name=phone]').fill('13908830003');
  await operator.page.locator('#log').getByRole('button', { name: '记录来电' }).click();
  await operator.sees('已记录。');
  await telephone.open();
  await operator.sees('话机已登录');
  // The browser notes each try that came to nothing.
  const noted = operator.faults as string[];
  expect(noted.filter((fault) => !/WebSocket connection/.test(fault))).toEqual([]);
  noted.length = 0;
}, 120_000);

test('only the console may reach the server and the microphone', async () => {
  const headers = async (path: string) => {
    const { headers } = await scene.city.server.inject({ url: path, headers: { cookie: await scene.city.seat(HOT) } });
    return `${headers['content-security-policy']} ${headers['permissions-policy']}`;
  };
  expect(await headers(CONSOLE)).toContain(`connect-src 'self' ${telephone.url};`);
  expect(await headers(CONSOLE)).toContain('microphone=(self)');
  for (const path of ['/desk/hotline', '/desk', '/hotline']) {
    expect(await headers(path), path).toContain("connect-src 'self';");
    expect(await headers(path), path).toContain('microphone=()');
  }
});
