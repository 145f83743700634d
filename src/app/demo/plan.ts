// The stories of the demo city's cases: what happens to each, and when. Pure; dates hang on the day it is told.
import type { Procedure } from '#services/applications/rules/subject.ts';
import { type Diary, finish, type Pace, setPaces } from './diary.ts';
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
  /** What follows a bad rating, on a case of its own. */
  readonly aftermath: readonly StoryEvent[];
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

interface Scene {
  readonly procedure: Procedure;
  readonly diary: Diary;
  readonly chance: Chance;
  readonly now: Date;
  /** Path-free ids of the organs a story may need. */
  readonly superior: string | undefined;
}

/** Writes the story of one case that must have reached `ending` by now. */
export function writeStory(item: string, ending: Ending, scene: Scene): Story {
  const course = setCourse(ending, scene);
  const receivedAt = scene.diary.ago(scene.now, course.age);
  const events = inOrder(continueStory(ending, receivedAt, course, scene), receivedAt).filter(
    (event) => event.at < scene.now,
  );
  const closed = ['granted', 'denied', 'late'].includes(ending);
  const rating = closed && scene.chance.next() < 0.62 ? rate(ending, scene.chance) : undefined;
  return { item, receivedAt, ending, events, rating, aftermath: putRight(rating, events.at(-1)?.at, scene) };
}

/** The rater is called within the hour, what was wrong is mended within days, and they are asked again. */
function putRight(
  rating: number | undefined,
  closedAt: Date | undefined,
  { diary, now }: Scene,
): StoryEvent[] {
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

/** How a story runs: working days since receipt, days until acceptance, and the pace of each step. */
interface Course {
  readonly age: number;
  readonly acceptAfter: number;
  readonly paces: readonly Pace[];
  /** Steps done before the story stops. */
  readonly done: number;
  /** Working days by which a late decision misses its promise. */
  readonly delay: number;
}

function setCourse(ending: Ending, { procedure, chance }: Scene): Course {
  const paces = setPaces(procedure, chance);
  const acceptAfter = procedure.caseType === '1' ? 0 : chance.between(0, 1);
  const total = paces.reduce((sum, pace) => sum + pace.days, 0);
  const promise = Number.parseInt(procedure.limits.promise, 10);
  const done = ['reviewing', 'paused', 'forwarded'].includes(ending)
    ? chance.between(0, Math.max(0, paces.length - 2))
    : paces.length - 1;
  const before = paces.slice(0, done).reduce((sum, pace) => sum + pace.days, 0);
  const course = {
    acceptAfter,
    paces,
    done,
    delay: ending === 'late' ? promise - total + chance.between(1, 3) : 0,
  };
  return { ...course, age: ageOf(ending, { acceptAfter, before, total, promise }, chance) };
}

/** Working days since receipt: the closed ones spread over a year, denser of late; the open ones still in time. */
function ageOf(
  ending: Ending,
  course: { acceptAfter: number; before: number; total: number; promise: number },
  chance: Chance,
): number {
  switch (ending) {
    case 'received':
      return chance.between(0, 1);
    case 'supplement':
    case 'supplied':
      return chance.between(3, 4);
    case 'disputed':
      return 2;
    case 'overdue':
      return course.acceptAfter + course.promise + chance.between(2, 4);
    case 'reviewing':
    case 'paused':
    case 'forwarded':
      return course.acceptAfter + course.before + 1;
    case 'decided':
      return course.acceptAfter + course.total + 2;
    case 'lapsed':
      return chance.between(30, 200);
    default:
      return course.promise + 8 + Math.floor(chance.next() ** 3 * 230);
  }
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

function continueStory(ending: Ending, from: Date, course: Course, scene: Scene): StoryEvent[] {
  const { diary } = scene;
  const acceptedAt =
    course.acceptAfter === 0 ? diary.soon(from, 30) : diary.workday(from, course.acceptAfter);
  switch (ending) {
    case 'received':
      return [];
    case 'refused':
      return [
        officer(acceptedAt, 'refuse', {
          ground: 'barred',
          reason: '申请人在限制申请期内，期满后可以重新申请。',
        }),
      ];
    case 'disputed':
      return [
        officer(diary.soon(from), 'dispute', {
          reason: '经营场所不在本辖区，依职责分工应由所在县（区）办理。',
        }),
      ];
    case 'withdrawn':
      return [
        officer(acceptedAt, 'accept'),
        party(diary.soon(acceptedAt), 'withdraw', { reason: '经营计划有变，先不办了。' }),
      ];
    case 'supplement':
    case 'lapsed':
      return [askSupplement(acceptedAt, scene.procedure)];
    case 'supplied':
      return supplySome(acceptedAt, scene);
    default:
      return [officer(acceptedAt, 'accept'), ...review(ending, acceptedAt, course, scene)];
  }
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

function supplySome(asked: Date, scene: Scene): StoryEvent[] {
  const { diary, procedure } = scene;
  const supplied = diary.workday(asked, 2);
  return [
    askSupplement(asked, procedure),
    party(supplied, 'add-material', { material: firstUpload(procedure)?.code ?? '' }),
    party(diary.soon(supplied), 'supply'),
  ];
}

function review(ending: Ending, accepted: Date, course: Course, scene: Scene): StoryEvent[] {
  const { diary, chance } = scene;
  const events: StoryEvent[] = [];
  let at = accepted;
  for (const pace of course.paces.slice(0, course.done)) {
    at = finish(pace, at, diary);
    events.push(officer(at, 'complete-step', { opinion: chance.pick(OPINIONS) }));
  }
  const last = course.paces.at(-1);
  const decision = last ? finish({ ...last, days: last.days + course.delay }, at, diary) : at;
  return [...events, ...conclude(ending, decision, at, scene)];
}

const OPINIONS = [
  '材料齐全、内容一致，符合规定条件。',
  '经核对，申请信息与登记信息一致，建议继续办理。',
  '现场与申报情况相符，符合要求。',
  '已核验证明材料，无异议。',
];

function conclude(ending: Ending, decision: Date, entered: Date, scene: Scene): StoryEvent[] {
  const { procedure, diary } = scene;
  switch (ending) {
    case 'paused': {
      const [special] = procedure.specialProcedures;
      if (!special) return [];
      return [
        officer(diary.soon(entered), 'pause', {
          kind: special.kind,
          days: Math.min(special.maxDays, 10),
          reason: '依法需要，所需时间不计入办理期限。',
        }),
      ];
    }
    case 'forwarded':
      return scene.superior
        ? [
            officer(diary.soon(entered), 'forward', {
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
