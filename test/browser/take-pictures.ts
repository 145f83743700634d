// `node --import tsx test/browser/take-pictures.ts [folder]`: the README's pictures, taken of the demo city on its fixed clock.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { type Person, seat } from '../harness/actors.ts';
import { openTestCity } from '../harness/city.ts';
import { startTestServer } from '../harness/server.ts';
import { launchChromium } from './chromium.ts';
import { applyForFoodChange, FOOD_CHANGE, opensCase, turnsTo } from './deeds.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));

async function takeFrom(browser: Browser, address: string): Promise<void> {
  const owner = await seat(browser, address);
  await owner.opens('/');
  await snap(owner, 'home');
  await owner.opens(`/services/${FOOD_CHANGE}`);
  await snap(owner, 'item');
  await owner.opens('/openness');
  await snap(owner, 'openness');
  await owner.signsIn('restaurant');
  const { number, status } = await applyForFoodChange(owner);

  const clerk = await seat(browser, address);
  await clerk.signsIn('market.window');
  await opensCase(clerk, number);
  await snap(clerk, 'desk');
  await turnsTo(clerk, '受理');
  await clerk.presses('受理');
  await owner.opens(status);
  await snap(owner, 'case');

  const supervisor = await seat(browser, address);
  await supervisor.signsIn('supervisor');
  await supervisor.opens('/desk/supervision');
  await snap(supervisor, 'supervision');
  await supervisor.page.setViewportSize({ width: 1920, height: 1080 });
  await supervisor.opens('/desk/wall');
  await snap(supervisor, 'wall');
}

/** As WebP, a third of the size of a PNG; the browser itself writes it, on a page of its own. */
async function snap({ page }: Person, name: string): Promise<void> {
  const png = (await page.screenshot()).toString('base64');
  const studio = await page.context().newPage();
  const webp = await studio.evaluate<string>(`(async () => {
    const picture = new Image();
    picture.src = 'data:image/png;base64,${png}';
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.9).split(',')[1];
  })()`);
  await studio.close();
  await writeFile(join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const databases = await startTestServer();
  const city = await openTestCity(databases);
  const browser = await launchChromium();
  try {
    await takeFrom(browser, await city.server.listen({ port: 0, host: '127.0.0.1' }));
  } finally {
    await browser.close();
    await city.close();
    await databases.stop();
  }
}

await main();
