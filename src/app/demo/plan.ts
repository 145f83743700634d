// The stories of the demo city's cases: what happens to each, and when. Pure; dates hang on the day it is told.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { dateOfDay, dayOfDate } from '#kernel/calendar/rules/days.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import type { Procedure } from '#services/applications/rules/subject.ts';
import { workingSteps } from '#services/applications/rules/subject.ts';
import type { Chance } from './random.ts';

/** How a story ends, or where it stands today. */
export const ENDINGS = [
  'granted',
  'denied',
  'refused',
  'withdrawn',
  'lapsed',
  'late',
  'received',
  'supplement',
  'supplied',
  'reviewing',
  'paused',
  'forwarded',
  'disputed',
  'decided',
  'overdue',
] as const;
export type Ending = (typeof ENDINGS)[number];

export interface StoryEvent {
  readonly at: Date;
  readonly act: string;
  readonly by: 'officer' | 'party';
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Story {
  readonly item: string;
  readonly receivedAt: Date;
  readonly ending: Ending;
  readonly events: readonly StoryEvent[];
  /** 1 best … 5 worst; undefined when nobody rated. */
  readonly rating: number | undefined;
}

/** How many of the open stories stand where; the rest of the cases are closed ones of the past year. */
export const OPEN_STORIES: Readonly<Partial<Record<Ending, number>>> = {
  received: 9,
  supplement: 4,
  supplied: 3,
  reviewing: 26,
  paused: 5,
  forwarded: 3,
  disputed: 2,
  decided: 6,
  overdue: 3,
};

const CLOSED: readonly Ending[] = [
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'denied',
  'refused',
  'withdrawn',
  'lapsed',
  'late',
];

/** Draws the ending of closed story `index`: mostly granted, some of everything. */
export function closedEnding(index: number): Ending {
  return CLOSED[index % CLOSED.length] ?? 'granted';
}

/** Office hours, and days on which offices are open. */
export class Diary {
  private readonly calendar: Calendar;
  private readonly chance: Chance;
  constructor(calendar: Calendar, chance: Chance) {
    this.calendar = calendar;
    this.chance = chance;
  }

  /** A moment of the working day `days` after the day of `from` (before it when negative). */
  workday(from: Date, days: number): Date {
    const day = this.calendar.addWorkdays(dayOfDate(localDate(from)), days);
    return this.moment(dateOfDay(day));
  }

  /** Later the same day, within the hour. */
  soon(from: Date): Date {
    return new Date(from.getTime() + this.chance.between(4, 55) * 60_000);
  }

  private moment(date: string): Date {
    const morning = this.chance.next() < 0.55;
    const minute = morning
      ? this.chance.between(8 * 60 + 35, 11 * 60 + 50)
      : this.chance.between(14 * 60 + 35, 17 * 60 + 40);
    return new Date(startOfDate(date).getTime() + minute * 60_000 + this.chance.between(0, 59) * 1000);
  }
}

interface Scene {
  readonly procedure: Procedure;
  readonly diary: Diary;
  readonly chance: Chance;
  readonly now: Date;
  /** Path-free ids of the organs a story may need. */
  readonly superior: string | undefined;
}

/** Writes the story of one case that must have reached `ending` by now. */
export function writeStory(item: string, ending: Ending, age: number, scene: Scene): Story {
  const receivedAt = scene.diary.workday(scene.now, -age);
  const events = inOrder(continueStory(ending, receivedAt, scene), receivedAt).filter(
    (event) => event.at < scene.now,
  );
  const closed = ['granted', 'denied', 'late'].includes(ending);
  return {
    item,
    receivedAt,
    ending,
    events,
    rating: closed && scene.chance.next() < 0.62 ? rate(ending, scene.chance) : undefined,
  };
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

const officer = (at: Date, act: string, body: StoryEvent['body'] = {}): StoryEvent => ({
  at,
  act,
  by: 'officer',
  body,
});
const party = (at: Date, act: string, body: StoryEvent['body'] = {}): StoryEvent => ({
  at,
  act,
  by: 'party',
  body,
});

function continueStory(ending: Ending, from: Date, scene: Scene): StoryEvent[] {
  const { diary, procedure } = scene;
  const start = acceptanceDay(ending, procedure, scene.chance);
  switch (ending) {
    case 'received':
      return [];
    case 'refused':
      return [
        officer(diary.workday(from, start), 'refuse', {
          ground: 'barred',
          reason: '申请人在限制申请期内，期满后可以重新申请。',
        }),
      ];
    case 'disputed':
      return [
        officer(diary.workday(from, 1), 'dispute', {
          reason: '经营场所不在本辖区，依职责分工应由所在县（区）办理。',
        }),
      ];
    case 'withdrawn':
      return [
        ...accept(from, start, scene),
        party(diary.workday(from, start + 2), 'withdraw', { reason: '经营计划有变，先不办了。' }),
      ];
    case 'supplement':
    case 'lapsed':
      return [askSupplement(diary.workday(from, start), procedure)];
    case 'supplied':
      return supplySome(from, start, scene);
    default:
      return [...accept(from, start, scene), ...review(ending, diary.workday(from, start), scene)];
  }
}

function acceptanceDay(ending: Ending, procedure: Procedure, chance: Chance): number {
  if (procedure.caseType === '1' && ending !== 'lapsed') return 0;
  return chance.between(0, 2);
}

function accept(from: Date, days: number, scene: Scene): StoryEvent[] {
  const at = days === 0 ? scene.diary.soon(from) : scene.diary.workday(from, days);
  return [officer(at, 'accept')];
}

/** Uploads can be asked for again; without any the form is. */
function firstUpload(procedure: Procedure): Procedure['materials'][number] | undefined {
  return (
    procedure.materials.find((material) => 'source' in material && material.source === 'upload') ??
    procedure.materials[0]
  );
}

function askSupplement(at: Date, procedure: Procedure): StoryEvent {
  const material = firstUpload(procedure);
  return officer(at, 'request-supplement', {
    items: material ? [material.code] : [],
    reason: `${material?.name ?? '申请表'}不清晰，请重新提交完整、清晰的版本。`,
  });
}

function supplySome(from: Date, start: number, scene: Scene): StoryEvent[] {
  const { diary, procedure } = scene;
  const material = firstUpload(procedure);
  const supplied = diary.workday(from, start + 2);
  return [
    askSupplement(diary.workday(from, start), procedure),
    party(supplied, 'add-material', { material: material?.code ?? '' }),
    party(diary.soon(supplied), 'supply'),
  ];
}

function review(ending: Ending, accepted: Date, scene: Scene): StoryEvent[] {
  const { procedure, diary, chance } = scene;
  const steps = workingSteps(procedure);
  const days = paceOf(ending, procedure, chance);
  const events: StoryEvent[] = [];
  const stepDay = (index: number) => Math.floor((days * (index + 1)) / Math.max(1, steps.length));
  const at = (index: number) =>
    days === 0
      ? new Date(diary.soon(accepted).getTime() + index * 3_600_000)
      : diary.workday(accepted, Math.max(stepDay(index), 1));
  const last = steps.length - 1;
  const stop = ['reviewing', 'overdue'].includes(ending) ? chance.between(0, Math.max(0, last - 1)) : last;
  for (let index = 0; index < Math.min(stop, last); index++) {
    events.push(officer(at(index), 'complete-step', { opinion: chance.pick(OPINIONS) }));
  }
  return [...events, ...finish(ending, at(last), accepted, scene)];
}

const OPINIONS = [
  '材料齐全、内容一致，符合规定条件。',
  '经核对，申请信息与登记信息一致，建议继续办理。',
  '现场与申报情况相符，符合要求。',
  '已核验证明材料，无异议。',
];

/** Working days from acceptance to decision. */
function paceOf(ending: Ending, procedure: Procedure, chance: Chance): number {
  const promise = Number.parseInt(procedure.limits.promise, 10);
  if (procedure.caseType === '1') return 0;
  if (ending === 'late') return promise + chance.between(2, 4);
  return Math.max(1, Math.round(promise * (0.35 + chance.next() * 0.5)));
}

function finish(ending: Ending, decision: Date, accepted: Date, scene: Scene): StoryEvent[] {
  const { procedure, diary } = scene;
  switch (ending) {
    case 'paused': {
      const [special] = procedure.specialProcedures;
      if (!special) return [];
      return [
        officer(diary.workday(accepted, 1), 'pause', {
          kind: special.kind,
          days: Math.min(special.maxDays, 10),
          reason: '依法需要，所需时间不计入办理期限。',
        }),
      ];
    }
    case 'forwarded':
      return scene.superior
        ? [
            officer(diary.workday(accepted, 1), 'forward', {
              organ: scene.superior,
              opinion: '初审符合条件，报请审查。',
            }),
          ]
        : [];
    case 'denied':
      return [
        officer(decision, 'deny', {
          reason: '经现场核查，场所条件不符合规定要求。',
          basis: '《中华人民共和国行政许可法》第三十八条第二款',
        }),
        officer(diary.workday(decision, 1), 'deliver', { way: 'electronic' }),
      ];
    case 'decided':
      return [officer(decision, 'grant', { opinion: '符合法定条件、标准。' })];
    case 'granted':
    case 'late':
      return [
        officer(decision, 'grant', { opinion: '符合法定条件、标准。' }),
        officer(diary.workday(decision, 1), 'deliver', {
          way: scene.chance.pick(['electronic', 'pickup', 'mail']),
        }),
      ];
    default:
      return [];
  }
}
