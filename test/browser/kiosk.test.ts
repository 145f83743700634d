// The touch screen of a reading point: begun by a touch, read by touch or keys, without a script too, ended and wiped.
import { expect, test } from 'vitest';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const SCREEN = '/kiosk/city-archives';
/** Only touched: no keyboard, no mouse, and in one of them no script. */
const TOUCHED = { hasTouch: true, viewport: { width: 1080, height: 1366 } };

const keptBy = async ({ page }: Awaited<ReturnType<typeof scene.meet>>) =>
  (await page.context().cookies()).map(({ name }) => name).sort();

test('[B23] [C20] a reader touches, reads and leaves nothing behind; the next begins anew', async () => {
  const reader = await scene.meet(undefined, TOUCHED);
  await reader.opens(SCREEN);
  expect(await reader.page.locator('html').getAttribute('data-size')).toBe('large');
  await looksWhole(reader);
  await reader.page.getByRole('button', { name: '开始查阅' }).tap();
  await reader.sees('请点选要查阅的内容');
  await looksWhole(reader);
  const [width = 0, height = 0] = await reader.page.evaluate<number[]>(
    `(() => { const { width, height } = document.querySelector('.tiles a').getBoundingClientRect(); return [width, height]; })()`,
  );
  expect(Math.min(width, height)).toBeGreaterThan(60);
  await reader.page.getByRole('link', { name: '政府公报' }).tap();
  await reader.sees('政府公报');
  await reader.seesNot('登录');
  await reader.page.goto(`${SCREEN}/still?back=/gazette`);
  await looksWhole(reader);
  await reader.page.getByRole('link', { name: '还在，继续' }).tap();
  await reader.page.waitForURL(({ pathname }) => pathname === '/gazette');
  // No key is needed, and none is caught: the whole page is walked through by Tab, and ends outside it.
  const seen = new Set<string>();
  for (let step = 0; step < 80 && !seen.has('BODY'); step++) {
    await reader.page.keyboard.press('Tab');
    seen.add(await reader.page.evaluate<string>('document.activeElement.tagName'));
  }
  expect([...seen]).toContain('BODY');
  expect(await keptBy(reader)).toContain('sunhall_screen');
  await reader.page.getByRole('link', { name: '结束查阅' }).tap();
  await reader.sees('已结束查阅');
  expect(await keptBy(reader)).toEqual([]);
  await looksWhole(reader);
  await reader.page.getByRole('link', { name: '重新开始' }).tap();
  await reader.sees('开始查阅');
});

test('[B23] a visit that falls silent ends by itself, also without scripts', async () => {
  const reader = await scene.meet(undefined, { ...TOUCHED, javaScriptEnabled: false });
  await reader.opens(SCREEN);
  await reader.page.getByRole('button', { name: '开始查阅' }).tap();
  await reader.sees('请点选要查阅的内容');
  // The two minutes and the half one are cut short; the browser does the rest by itself.
  await reader.page.route('**/*', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const refresh = answer.headers().refresh?.replace(/^\d+/, '1');
    await route.fulfill({ response: answer, headers: { ...answer.headers(), ...(refresh ? { refresh } : {}) } });
  });
  await reader.opens('/gazette');
  await reader.page.waitForURL(`**${SCREEN}/still**`);
  await reader.page.waitForURL(`**${SCREEN}/end`);
  await reader.page.waitForURL(`**${SCREEN}`);
  await reader.sees('开始查阅');
  expect(await keptBy(reader)).toEqual([]);
});
