// The wall as it hangs: a screen of 1920 by 1080 that nobody can scroll, on which a card appears while one looks.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import type { Person } from '../harness/actors.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const SCREEN = { viewport: { width: 1920, height: 1080 } };

/** How far the page goes beyond the screen, to the right and below. */
function measureOverflow({ page }: Person): Promise<unknown> {
  return page.evaluate(
    '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
  );
}

async function findNextCard(): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select w.fire_at as at from supervision_watch w join supervision_rule r on r.id = w.rule_id
    where r.level in ('yellow', 'red') and w.fired_at is null and w.void_at is null
      and w.fire_at > ${scene.city.clock.now()} order by w.fire_at limit 1`.execute(scene.city.runtime.db);
  return rows[0]!.at;
}

test('[F04] [F08] the wall fits its screen in both languages, and a card is on it within two seconds', async () => {
  const { city } = scene;
  // What comes due before is given before.
  const at = await findNextCard();
  city.clock.set(new Date(at.getTime() - 1_000));
  await fireDue(city.runtime);

  const wall = await scene.meet('supervisor', SCREEN);
  const live = wall.page.waitForResponse(
    (response) => response.headers()['content-type']?.includes('event-stream') ?? false,
  );
  await wall.opens('/desk/wall');
  await live;
  expect(await measureOverflow(wall)).toEqual([0, 0]);
  const active = wall.page.locator('.pane', { hasText: '正在亮牌' });
  const before = await active.innerText();

  city.clock.set(at);
  await fireDue(city.runtime);
  const fired = Date.now();
  await expect.poll(() => active.innerText(), { timeout: 5_000, interval: 20 }).not.toBe(before);
  expect(Date.now() - fired).toBeLessThan(2_000);
  expect(await measureOverflow(wall)).toEqual([0, 0]);

  await wall.page.context().addCookies([{ name: 'sunhall_lang', value: 'en', url: scene.address }]);
  await wall.opens('/desk/wall');
  expect(await measureOverflow(wall)).toEqual([0, 0]);
});
