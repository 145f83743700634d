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
export function standStill(ending: Ending, at: Date, { diary }: Scene): StoryEvent[] {
  switch (ending) {
    case 'extended':
      return [{ ...officer(at, 'extend', { days: 5, reason: '需要补充核实经营场所权属。' }), by: 'head' }];
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
        { ...officer(called, 'call-hearing', body), colleague: 'presider' },
      ];
    }
    default:
      return [];
  }
}

export function revoke(at: Date): StoryEvent {
  const body = { ground: 'fraud', reason: '申请时提交的场所证明系伪造，已听取当事人陈述申辩。' };
  return { ...officer(at, 'revoke', body), by: 'head' };
}
