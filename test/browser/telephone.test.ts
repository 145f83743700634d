// An operator answers in the browser: a real one, with a telephone server on loopback and sound from another page.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { TEST_NOW } from '../harness/city.ts';
import { DOMAIN, openTelephone, SECRET, type Telephone, type TestCall } from '../harness/telephone.ts';
import { findFaults, findViolations, looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const HOT = 'hotline.operator';
const CONSOLE = '/desk/hotline/console';
/** They called about a mixing plant before. */
const KNOWN = '+8613908831102';

let telephone: Telephone;
const scene = openScene({
  flags: [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--allow-loopback-in-peer-connection',
    '--autoplay-policy=no-user-gesture-required',
    '--disable-features=WebRtcHideLocalIpsWithMdns',
  ],
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

/** Somebody with a telephone: a page that makes a tone, and counts what it hears. */
async function lift(): Promise<{ page: Page; offer: string }> {
  const page = await scene.browser.newPage();
  const offer = await page.evaluate(async () => {
    const sound = new AudioContext();
    const out = new MediaStreamAudioDestinationNode(sound);
    const tone = new OscillatorNode(sound);
    tone.connect(out);
    tone.start();
    const peer = new RTCPeerConnection();
    (window as unknown as { peer: RTCPeerConnection }).peer = peer;
    for (const track of out.stream.getTracks()) peer.addTrack(track, out.stream);
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise<void>((done) => {
      const check = () => peer.iceGatheringState === 'complete' && done();
      peer.addEventListener('icegatheringstatechange', check);
      check();
    });
    return peer.localDescription?.sdp ?? '';
  });
  return { page, offer };
}

async function speak(page: Page, call: TestCall): Promise<void> {
  const sdp = await call.answer;
  await page.evaluate(
    (answer) =>
      (window as unknown as { peer: RTCPeerConnection }).peer.setRemoteDescription({ type: 'answer', sdp: answer }),
    sdp,
  );
  await expect.poll(() => packets(page), { timeout: 10_000 }).toBeGreaterThan(10);
}

const packets = (page: Page) =>
  page.evaluate(async () => {
    const stats = await (window as unknown as { peer: RTCPeerConnection }).peer.getStats();
    return [...stats.values()].find(({ type }) => type === 'inbound-rtp')?.packetsReceived ?? 0;
  });

/** In the middle of a call no page is loaded anew. */
const standsWhole = async (page: Page) =>
  expect([...(await findFaults(page)), ...(await findViolations(page))]).toEqual([]);

const newest = async () =>
  (await scene.city.runtime.db.selectFrom('hotline_call').selectAll().orderBy('started_at', 'desc').execute()).filter(
    ({ started_at }) => started_at >= TEST_NOW,
  );
const left = () => scene.city.runtime.db.selectFrom('hotline_live').select('id').execute();

test('[D13] [D15] a call rings with who calls and what they asked before, is answered, put through once only, and logged', async () => {
  const operator = await sitDown();
  await looksWhole(operator);
  await operator.page.evaluate(() => {
    document.body.dataset.stays = 'yes';
  });
  const { page: caller, offer } = await lift();
  const rang = performance.now();
  const call = telephone.ring(HOT, { from: KNOWN, called: '96128', sdp: offer });
  await operator.sees('139****1102');
  await operator.sees(/搅拌站/);
  expect(performance.now() - rang, 'within a second').toBeLessThan(1000);
  await standsWhole(operator.page);
  scene.city.clock.set('2026-11-17T10:24:04+08:00');
  await operator.presses('接听');
  await speak(caller, call);
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
