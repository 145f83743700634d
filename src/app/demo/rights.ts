// What the law adds to a story beside its steps: the way up the levels, extensions, hearings, those who are heard. Pure.
import { localDate } from '#platform/time.ts';
import type { Ending, Scene } from './course.ts';
import { officer, type StoryEvent } from './event.ts';

/** Up to the level that decides, a working day at each; a story that stands at a higher level stops at the first. */
export function climb(ending: Ending, from: Date, { procedure, diary }: Scene): StoryEvent[] {
  const { course, level: own } = procedure;
  const levels = course?.levels?.filter(({ level }) => Number(level) <= Number(own)) ?? [];
  const rungs = ending === 'forwarded' ? 1 : levels.findIndex(({ decides }) => decides);
  return levels.slice(0, Math.max(0, rungs)).map((_level, index) =>
    officer(diary.workday(from, index), 'forward', {
      opinion: '经核对，申请人情况属实，初审符合条件，报请审查。',
    }),
  );
}

/** An act after which the story waits for somebody. */
export function standStill(ending: Ending, at: Date, { diary, now }: Scene): StoryEvent[] {
  switch (ending) {
    case 'extended': {
      const asked = officer(at, 'request-extension', { days: 5, reason: '需要补充核实经营场所权属。' });
      return [asked, { ...officer(diary.soon(at, 120), 'extend'), by: 'head' }];
    }
    case 'joint':
      // On the last day the offices were open, so that the mayor still has time to answer.
      return [askMayor(new Date(Math.max(at.getTime(), diary.ago(now, 0).getTime())))];
    case 'joint-extended':
      return [askMayor(at), { ...officer(diary.soon(at, 120), 'extend'), by: 'head' }];
    case 'interested':
      return [
        officer(at, 'tell-interested', {
          names: '南屏社区12栋业主代表、世纪路商户代表',
          interest: '施工期间的噪声和出入口占用影响相邻住户、商户。',
        }),
      ];
    case 'hearing-offered':
      return [officer(at, 'offer-hearing', { reason: '选址紧邻居民楼，直接涉及申请人与相邻住户之间的重大利益关系。' })];
    case 'hearing': {
      const called = diary.soon(at, 90);
      const body = { day: localDate(diary.workday(called, 9)), place: '上午九时，政务服务中心三楼听证室' };
      return [
        officer(at, 'order-hearing', { reason: '《娱乐场所管理条例》第十条规定应当听证。' }),
        { ...officer(called, 'call-hearing', body), colleagues: ['presider'] },
      ];
    }
    default:
      return [];
  }
}

/** 许可法 §42 ¶2: what organs handle together is extended by the head of the government. */
function askMayor(at: Date): StoryEvent {
  const reason = '消防、生态环境、住建三家要共同组织现场论证，预计不能在时限内办结。';
  return officer(at, 'request-extension', { days: 15, reason });
}

/** 许可法 §55: two officers are assigned as soon as it is accepted. */
export function assignInspectors(accepted: Date, { procedure }: Scene): StoryEvent[] {
  if (!procedure.course?.inspection) return [];
  const standard = '抽取待售种子样品，按《农作物种子检验规程》检验净度、发芽率、水分。';
  const at = new Date(accepted.getTime() + TWENTY_MINUTES_MS);
  return [{ ...officer(at, 'assign-inspectors', { standard }), colleagues: ['first', 'second'] }];
}

const TWENTY_MINUTES_MS = 1_200_000;

/** 许可法 §45: the clock stands while samples are in the laboratory. */
export function inspect(at: Date, { diary }: Scene): readonly [StoryEvent, StoryEvent] {
  const stopping = { kind: 'inspection', days: 8, reason: '样品送市种子质量检验室检验，所需时间不计入办理期限。' };
  return [
    officer(at, 'pause', stopping),
    officer(diary.workday(at, 6), 'resume', { result: '检验合格，发芽率、净度、水分均符合标准。' }),
  ];
}

export function revoke(at: Date): StoryEvent {
  const body = { ground: 'fraud', reason: '申请时提交的场所证明系伪造，已听取当事人陈述申辩。' };
  return { ...officer(at, 'revoke', body), by: 'head' };
}
