// `node --import tsx test/browser/take-pictures.ts [folder]`: the README's pictures, taken of the demo city on its fixed clock.
import { mkdir } from 'node:fs/promises';
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
  await owner.signsIn('restaurant');
  const { number, status } = await applyForFoodChange(owner);

  const clerk = await seat(browser, address);
  await clerk.signsIn('market.window');
  await clerk.opens('/desk');
  await snap(clerk, 'desk');
  await opensCase(clerk, number);
  await turnsTo(clerk, '受理');
  await clerk.presses('受理');
  await owner.opens(status);
  await snap(owner, 'case');

  const supervisor = await seat(browser, address);
  await supervisor.signsIn('supervisor');
  await supervisor.opens('/desk/supervision');
  await snap(supervisor, 'supervision');
}

async function snap({ page }: Person, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const databases = await startTestServer();
  const city = await openTestCity(databases.url);
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
