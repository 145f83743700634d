// A meeting as a declared kind of case: 通知 → 召开 → 纪要 → 任务办结, on the clock of the house.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { localDateMinute } from '#platform/time.ts';
import { DESK, KIND, permissions, SORTS } from '../contract.ts';
import { holdingActs } from './holding.ts';
import { minutesActs } from './minutes.ts';
import { papers } from './papers.ts';
import { dataOf } from './process.ts';

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, startsAt, endsAt, place, chair, text, minutes, tasks = [] } = dataOf({ file });
  return [
    ...fact('类别', 'Kind', nameOf(SORTS, sort)),
    ...fact('开始', 'Begins', plain(localDateMinute(new Date(startsAt)))),
    ...fact('结束', 'Ends', plain(localDateMinute(new Date(endsAt)))),
    ...fact('地点', 'Place', plain(place)),
    ...fact('主持', 'In the chair', plain(chair)),
    ...fact('内容和要求', 'What it is about', plain(text)),
    ...fact('议定事项', 'What was decided', minutes !== undefined && plain(minutes)),
    ...tasks.flatMap(({ organ, text: task, days }) =>
      fact('任务', 'Task', {
        zh: `${organ.name}：${task}（${days} 个工作日）`,
        en: `${organ.nameEn ?? organ.name}: ${task} (${days} working days)`,
      }),
    ),
  ];
}

const CLOSED = {
  concluded: { zh: '已办结', en: 'Concluded' },
  cancelled: { zh: '已取消', en: 'Called off' },
} as const;

/** Everything but `loadSubject`, which reads who was asked and is added where stores may be imported. */
export const meetingKind: CaseKind = {
  name: KIND,
  zh: '会议',
  en: 'Meeting',
  initial: 'announced',
  opening: { zh: '发出会议通知', en: 'Called' },
  party: { zh: '召集单位', en: 'Called by' },
  readPermission: permissions.see,
  unrated: () => true,
  states: {
    announced: { zh: '待召开', en: 'To be held', phase: 'open', limits: ['meeting-hold', 'opinion'] },
    held: { zh: '待印发纪要', en: 'Minutes to be issued', phase: 'open', limits: ['meeting-minutes'] },
    following: { zh: '任务办理中', en: 'Tasks under way', phase: 'open', limits: ['meeting-follow'] },
    concluded: { ...CLOSED.concluded, phase: 'closed' },
    cancelled: { ...CLOSED.cancelled, phase: 'closed' },
  },
  limits: {
    'meeting-hold': { zh: '会议召开', en: 'Held', ...LOCAL_STEP },
    'meeting-minutes': { zh: '印发纪要', en: 'Minutes', ...LOCAL_STEP },
    'meeting-follow': { zh: '任务办理', en: 'Tasks', ...LOCAL_STEP },
    opinion: { zh: '参会答复', en: 'Answer to the invitation', ...LOCAL_STEP, scope: 'assist' },
  },
  // The usual one of each desk first.
  acts: { ...holdingActs, ...minutesActs },
  outcomes: CLOSED,
  papers,
  home: { zh: '会议', en: 'Meetings', href: DESK },
  facts: readFacts,
};
