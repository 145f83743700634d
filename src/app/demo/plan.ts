// The stories of the demo city's cases: what happens to each, and when. Pure; dates hang on the day it is told.

import { localDate } from '#platform/time.ts';
import { type Ending, type Scene, setCourse } from './course.ts';
import { officer, type StoryEvent } from './event.ts';
import type { Chance } from './random.ts';
import { continueStory } from './story.ts';

export interface Story {
  readonly item: string;
  readonly receivedAt: Date;
  readonly ending: Ending;
  /** The last day of a licence that is to be renewed. */
  readonly lastDay: string;
  readonly events: readonly StoryEvent[];
  /** 1 best … 5 worst; undefined when nobody rated. */
  readonly rating: number | undefined;
  /** What follows a bad rating, on a case of its own. */
  readonly aftermath: readonly StoryEvent[];
}

/** Renewals come so many working days before the licence ends. */
const RENEWED_AHEAD = 20;

/** Writes the story of one case that must have reached `ending` by now. */
export function writeStory(item: string, ending: Ending, scene: Scene): Story {
  const course = setCourse(ending, scene);
  const receivedAt = scene.diary.ago(scene.now, course.age);
  const events = inOrder(continueStory(ending, receivedAt, course, scene), receivedAt).filter(
    (event) => event.at < scene.now,
  );
  const closed = ['granted', 'denied', 'late'].includes(ending);
  const rating = closed && scene.chance.next() < 0.62 ? rate(ending, scene.chance) : undefined;
  const lastDay = localDate(scene.diary.workday(receivedAt, RENEWED_AHEAD));
  return { item, receivedAt, ending, lastDay, events, rating, aftermath: putRight(rating, events.at(-1)?.at, scene) };
}

/** The rater is called within the hour, what was wrong is mended within days, and they are asked again. */
function putRight(rating: number | undefined, closedAt: Date | undefined, { diary, now }: Scene): StoryEvent[] {
  if (rating === undefined || rating < 4 || !closedAt) return [];
  const events = [
    officer(new Date(closedAt.getTime() + 2 * 3_600_000), 'verify', {
      finding: '评价人反映等候时间长、进度告知不及时，情况属实。',
    }),
    officer(diary.workday(closedAt, 4), 'answer', {
      measures: '增设一个受理席位，每个环节完成即发短信告知，并向评价人致歉。',
    }),
    officer(diary.workday(closedAt, 6), 'settle', { said: '评价人表示认可整改结果。' }),
  ];
  return events.filter((event) => event.at < now);
}

/** Two acts of one day come one after the other. */
function inOrder(events: readonly StoryEvent[], from: Date): StoryEvent[] {
  let last = from.getTime();
  return events.map((event) => {
    last = Math.max(event.at.getTime(), last + QUARTER_MS);
    return { ...event, at: new Date(last) };
  });
}

const QUARTER_MS = 900_000;

function rate(ending: Ending, chance: Chance): number {
  if (ending === 'late') return chance.between(2, 4);
  return chance.next() < 0.97 ? chance.between(1, 2) : 4;
}
