// Whenever the demo city is begun, on a Sunday, in the holidays, at night: what is told has happened, and what is open is in time.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import { dayOf } from '#kernel/calendar/rules/days.ts';
import type { OfferedItem } from '#services/applications/item.ts';
import { COUNTED_STORIES, closedEnding, type Ending } from './course.ts';
import { Diary } from './diary.ts';
import { chooseItem } from './fit.ts';
import { listFirms } from './people.ts';
import { type Story, writeStory } from './plan.ts';
import { startChance } from './random.ts';

const ITEMS = new URL('../../../city/lincang/items.jsonl', import.meta.url);
const items = readFileSync(ITEMS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { code: string; organ: string; content: OfferedItem['content'] })
  .map(({ code, organ, content }) => ({ code, content, organ: { path: `/${organ}/` } }) as OfferedItem);

const HARD = [
  '2026-01-01 00:00:01',
  '2026-02-15 14:00:00',
  '2026-02-17 03:00:00',
  '2026-02-24 08:31:00',
  '2026-05-03 12:00:00',
  '2026-10-01 09:00:00',
  '2026-10-08 08:00:00',
  '2026-11-22 16:00:00',
  '2026-12-31 23:59:59',
];
/** Through the year, at every hour of the day. */
const STEP_MS = 361 * 3_600_000;
const SPREAD = Array.from({ length: 24 }, (_, index) => new Date(moment('2026-01-05').getTime() + index * STEP_MS));
const MOMENTS = [...HARD.map(moment), ...SPREAD];

/** Under way, on the clock that was promised to the applicant. */
const IN_TIME: readonly Ending[] = ['reviewing', 'extended', 'interested', 'hearing-offered', 'joint', 'inspecting'];

interface Told {
  readonly story: Story;
  readonly item: OfferedItem;
}

function tellCity(now: Date): Told[] {
  const chance = startChance(now.getTime() % 1_000_003);
  const diary = new Diary(shipped, chance);
  const counted = Object.entries(COUNTED_STORIES).flatMap(([ending, count]) => Array(count).fill(ending) as Ending[]);
  const closed = Array.from({ length: 28 }, (_, index) => closedEnding(index));
  return [...closed, ...counted].map((ending) => {
    const item = chooseItem(items, ending, chance);
    return { item, story: writeStory(item.code, ending, { procedure: item.content, diary, chance, now }) };
  });
}

/** Working days since it was accepted, against those promised. */
function isWithinPromise({ story, item }: Told, now: Date): boolean {
  const accepted = story.events[0]?.at ?? story.receivedAt;
  return shipped.countBetween(dayOf(accepted), dayOf(now)) <= Number.parseInt(item.content.limits.promise, 10);
}

describe.each(MOMENTS.map((now) => [now.toISOString(), now] as const))('a city begun at %s', (_name, now) => {
  const told = tellCity(now);

  it('tells nothing that is still to come, and each act after the one before', () => {
    for (const { story } of told) {
      const times = [story.receivedAt, ...story.events.map(({ at }) => at)].map((at) => at.getTime());
      expect(
        times.every((at, index) => at < now.getTime() && at > (times[index - 1] ?? 0)),
        story.ending,
      ).toBe(true);
    }
  });

  it('has what is under way within its promise, and what is told as overdue beyond it', () => {
    for (const one of told.filter(({ story }) => IN_TIME.includes(story.ending)))
      expect(isWithinPromise(one, now), `${one.story.item} ${one.story.ending}`).toBe(true);
    for (const one of told.filter(({ story }) => story.ending === 'overdue'))
      expect(isWithinPromise(one, now), one.story.item).toBe(false);
  });

  it('has come as far as each story should', () => {
    const last = new Map(told.map(({ story }) => [story.ending, story.events.at(-1)?.act]));
    expect(last.get('supplement')).toBe('request-supplement');
    expect(last.get('supplied')).toBe('supply');
    expect(last.get('paused')).toBe('pause');
    expect(last.get('decided')).toBe('grant');
    expect(last.get('granted')).toBe('deliver');
    expect(last.get('hearing-offered')).toBe('offer-hearing');
  });
});

it('a firm applies for what is its line of business, and each item for firms alone has one', () => {
  const forFirms = items.filter(({ content }) => !content.clients.includes('1'));
  expect(forFirms.length).toBeGreaterThan(10);
  for (const { content } of forFirms) expect(listFirms(content.name), content.name).not.toEqual([]);
  const names = (item: string) => listFirms(item).map(({ name }) => name);
  expect(names('食品经营许可（新办）')).toEqual(['临翔区阿荣小吃店']);
  expect(names('劳务派遣经营许可')).toEqual(['临沧众联劳务服务有限公司']);
  expect(names('农作物种子生产经营许可')).toEqual(['云县沃野种业有限公司']);
});
