// What the minutes ask of an organ, as a declared kind of case: 承办 → 报告 → 召集单位确认, on its own clock.
import type { ActRule, CaseFile, CaseKind } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { DESK, permissions, TASK } from '../contract.ts';
import { byCaller, byHolder, requireTheirs, taskOf } from './process.ts';

/** Where an organ keeps its desk for them. */
export const POST = 'organ-head';

const HINT = { zh: '召集单位看得到；不写个人信息', en: 'Whoever called the meeting reads it; no personal data' };

const report: ActRule<{ text: string }> = {
  zh: '报告办理结果',
  en: 'Report what was done',
  ...byHolder(['assigned'], ['reported']),
  fields: { text: longText('办理结果', 'What was done', { hint: HINT }) },
  decide: (snapshot, record, env) => {
    requireTheirs(snapshot, env);
    const { caller, terms } = taskOf(snapshot);
    return {
      to: 'reported',
      hold: { post: 'clerk', organ: caller },
      limits: [end('meeting-task'), within('meeting-task-check', terms.checkDays)],
      record,
    };
  },
};

const accept: ActRule = {
  zh: '确认办结',
  en: 'It is done',
  ...byCaller(['reported'], ['done']),
  fields: {},
  decide: (snapshot, _body, env) => {
    requireTheirs(snapshot, env);
    return endAs('done', env);
  },
};

const sendBack: ActRule<{ reason: string }> = {
  zh: '退回再办',
  en: 'Send it back',
  ...byCaller(['reported'], ['assigned']),
  fields: { reason: longText('哪里没有办到', 'What is missing', { hint: HINT }) },
  decide: (snapshot, record, env) => {
    requireTheirs(snapshot, env);
    const { organ, terms } = taskOf(snapshot);
    return {
      to: 'assigned',
      hold: { post: POST, organ },
      limits: [end('meeting-task-check'), within('meeting-task', terms.checkDays)],
      record,
    };
  },
};

export const taskKind: CaseKind = {
  name: TASK,
  zh: '会议任务',
  en: 'Task of a meeting',
  initial: 'assigned',
  opening: { zh: '纪要交办', en: 'Given by the minutes' },
  party: { zh: '召集单位', en: 'Called by' },
  readPermission: permissions.see,
  unrated: () => true,
  states: {
    assigned: { zh: '办理中', en: 'Under way', phase: 'open', limits: ['meeting-task'] },
    reported: { zh: '待确认', en: 'Reported', phase: 'open', limits: ['meeting-task-check'] },
    done: { zh: '已办结', en: 'Done', phase: 'closed' },
  },
  limits: {
    'meeting-task': { zh: '办理会议任务', en: 'Task of a meeting', ...LOCAL_STEP, scope: 'total' },
    'meeting-task-check': { zh: '确认办理结果', en: 'Look at the result', ...LOCAL_STEP },
  },
  acts: { 'report-task': report, 'accept-task': accept, 'send-back-task': sendBack },
  outcomes: { done: { zh: '已办结', en: 'Done' } },
  papers: {},
  home: { zh: '会议', en: 'Meetings', href: DESK },
  facts: (_subject: unknown, file: CaseFile) => {
    const { text, days, meeting, caller } = taskOf({ file });
    return [
      ...fact('任务', 'Task', plain(text)),
      ...fact('会议', 'Meeting', plain(meeting)),
      ...fact('召集单位', 'Called by', { zh: caller.name, en: caller.nameEn ?? caller.name }),
      ...fact('期限', 'Time', { zh: `${days} 个工作日（本地设定）`, en: `${days} working days (a local setting)` }),
    ];
  },
};
