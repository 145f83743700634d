// What happens in a story: the acts of officers and applicants, each at its moment. Pure.
import { localDate } from '#platform/time.ts';
import type { Procedure } from '#services/applications/rules/subject.ts';
import type { Course, Ending, Scene } from './course.ts';
import { finish } from './diary.ts';
import { officer, party, type StoryEvent } from './event.ts';
import { findSpecial } from './fit.ts';
import { assignInspectors, climb, inspect, revoke, standStill } from './rights.ts';

export function continueStory(ending: Ending, from: Date, course: Course, scene: Scene): StoryEvent[] {
  const { diary } = scene;
  const acceptedAt = course.acceptAfter === 0 ? diary.soon(from, 30) : diary.workday(from, course.acceptAfter);
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
    case 'barred':
      return [
        officer(acceptedAt, 'refuse', {
          ground: 'false',
          reason: '提交的健康证明经核实系伪造。',
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
  const events = assignInspectors(accepted, scene);
  let at = accepted;
  if (ending === 'inspected') {
    const [stopped, resumed] = inspect(diary.workday(accepted, 1), scene);
    events.push(stopped, resumed);
    at = resumed.at;
  }
  for (const pace of course.paces.slice(0, course.done)) {
    at = finish(pace, at, diary);
    events.push(pace.step.kind === 'survey' ? survey(at) : endStep(at, chance.pick(OPINIONS)));
  }
  const last = course.paces.at(-1);
  const decision = last ? finish({ ...last, days: last.days + course.delay }, at, diary) : at;
  const climbing = ['paused', 'reviewing'].includes(ending) ? [] : climb(ending, decision, scene);
  return [...events, ...climbing, ...conclude(ending, climbing.at(-1)?.at ?? decision, at, scene)];
}

const endStep = (at: Date, opinion: string) => officer(at, 'complete-step', { opinion });

/** Two officers go together (许可法 §34). */
const survey = (at: Date): StoryEvent => ({
  ...officer(at, 'complete-survey', { day: localDate(at), finding: '现场布局、设施与申报材料一致，拍照存档。' }),
  colleagues: ['second'],
});

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
      const special = findSpecial(procedure);
      if (!special) return [];
      return [
        officer(diary.soon(entered), 'pause', {
          kind: special.kind,
          days: Math.min(special.maxDays, 10),
          reason: '依法需要，所需时间不计入办理期限。',
        }),
      ];
    }
    case 'inspecting':
      return [inspect(diary.soon(entered, 90), scene)[0]];
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
    case 'risen':
    case 'inspected':
      return grantAndDeliver(decision, scene);
    case 'revoked':
      return [...grantAndDeliver(decision, scene), revoke(diary.workday(decision, 20))];
    case 'renewed':
      return [officer(diary.workday(entered, 24), 'deliver', { way: 'electronic' })];
    default:
      return standStill(ending, diary.soon(entered), scene);
  }
}

function grantAndDeliver(decision: Date, { diary, chance }: Scene): StoryEvent[] {
  return [
    officer(decision, 'grant', { opinion: '符合法定条件、标准。' }),
    officer(diary.workday(decision, 1), 'deliver', { way: chance.pick(['electronic', 'pickup', 'mail']) }),
  ];
}
