// The minutes of a meeting (会议纪要): written, what they ask of organs, issued on paper; over when all is done. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText, organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { byCaller, byHead, dataOf, requireTheirs, type SeatLine, subjectOf } from './process.ts';

/** The machine's, when the last task is done. */
export const FINISH = 'finish-meeting';

const HINT = {
  zh: '逐项写议定事项，另起一行；印发后不能改',
  en: 'What was decided, one matter to a line; once issued it stands',
};

const write: ActRule<{ minutes: string }> = {
  zh: '拟写纪要',
  en: 'Write the minutes',
  ...byCaller(['held'], []),
  fields: { minutes: longText('议定事项', 'What was decided', { hint: HINT }) },
  decide: (snapshot, { minutes }, env) => {
    requireTheirs(snapshot, env);
    return { data: { minutes } };
  },
};

const giveTask: ActRule<{ organ: string; task: string; days: number }> = {
  zh: '列入任务',
  en: 'Put a task into them',
  ...byCaller(['held'], []),
  fields: {
    organ: organPicker('承办单位', 'Organ'),
    task: longText('任务', 'What it is to do'),
    days: wholeNumber('几个工作日内办结', 'Working days', 1, 250),
  },
  decide: (snapshot, { task, days }, env) => {
    requireTheirs(snapshot, env);
    const organ = env.organs.get('organ');
    if (!organ) throw actRefused({ zh: '请填承办单位。', en: 'Name the organ.' });
    const tasks = [...(dataOf(snapshot).tasks ?? []), { organ, text: task, days }];
    return { data: { tasks }, record: { organName: organ.name, task, days } };
  },
};

/** A meeting waits for its tasks a little longer than the longest of them has. */
const GRACE_DAYS = 10;

const issue: ActRule = {
  zh: '签发纪要',
  en: 'Issue the minutes',
  ...byHead(['held'], ['following', 'concluded']),
  fields: {},
  offered: (snapshot, asked) => Boolean(dataOf(snapshot).minutes) && byHead([], []).offered(snapshot, asked),
  tell: () => ({ zh: '纪要已印发', en: 'Minutes issued' }),
  decide: (snapshot, _body, env) => {
    requireTheirs(snapshot, env);
    const { minutes, tasks = [], ...data } = dataOf(snapshot);
    if (!minutes) throw actRefused({ zh: '请先拟写纪要。', en: 'The minutes are to be written first.' });
    const { seats, items } = subjectOf(env);
    const { sort, startsAt, place, chair } = data;
    const body = {
      ...{ sort, startsAt, place, chair, minutes },
      items: items.map(({ no, title, reporter }) => ({ no, title, reporter })),
      came: seats.flatMap((seat) => (seat.signedBy ? [sayCame(seat)] : [])),
      excused: seats.flatMap(({ reply, organ, name }) => (reply === 'excused' ? [name ?? organ] : [])),
      tasks: tasks.map(({ organ, text, days }) => ({ organ: organ.name, text, days })),
    };
    const papers = [{ template: 'minutes', body }];
    const record = { tasks: tasks.length };
    if (tasks.length === 0) return { ...endAs('concluded', env), papers, record };
    const longest = Math.max(...tasks.map(({ days }) => days));
    return {
      to: 'following',
      limits: [end('meeting-minutes'), within('meeting-follow', longest + GRACE_DAYS)],
      papers,
      record,
    };
  },
};

const sayCame = ({ organ, signedBy }: SeatLine) => `${organ} ${signedBy}`;

const finish: ActRule = {
  zh: '任务全部办结',
  en: 'All tasks are done',
  by: 'system',
  from: ['following'],
  to: ['concluded'],
  fields: {},
  decide: (_snapshot, _body, env) => endAs('concluded', env),
};

export const minutesActs = { 'write-minutes': write, 'give-task': giveTask, 'issue-minutes': issue, [FINISH]: finish };
