// Command of an emergency: plans with their responses, tasks to organs under a clock of minutes, the log, the end, the review.
import type { ActRule, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, organsPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { findAnswerLimit } from '#kernel/cases/rules/limits.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { worksIn } from '#platform/http/context.ts';
import { type EventLevel, LEVELS, permissions, RESPONSES, type Task } from '../contract.ts';
import { byOffice, dataOf, end, officeOf, requireHolder, start, startFinal, subjectOf, told } from './process.ts';
import { scoreReports } from './scoring.ts';

const isAsked = (snapshot: Snapshot, organ: OrganRef) =>
  findAnswerLimit(snapshot.limits, { role: 'assist', organ_id: organ.id }) !== undefined;

/** Whoever still owes an answer is asked again once it came; who commands is asked nothing. */
function askable(snapshot: Snapshot, organs: readonly OrganRef[]): OrganRef[] {
  const once = [...new Map(organs.map((organ) => [organ.id, organ])).values()];
  const office = officeOf(dataOf(snapshot));
  return once.filter((organ) => organ.id !== office.id && !isAsked(snapshot, organ));
}

const noteTasks = (organs: readonly OrganRef[], task: (organ: OrganRef) => string, at: Date): Task[] =>
  organs.map((organ) => ({
    organId: organ.id,
    organ: organ.name,
    organEn: organ.nameEn ?? null,
    task: task(organ),
    at: at.toISOString(),
  }));

const activate: ActRule<{ plan: string; response: EventLevel; reason: string }> = {
  zh: '启动预案响应',
  en: 'Activate a plan',
  ...byOffice(['handling'], []),
  fields: {
    plan: shortText('预案名称', 'Name of the plan', {
      hint: { zh: '预案库里的名称', en: 'As the base of plans has it' },
    }),
    response: choice('响应级别', 'Level of response', RESPONSES),
    reason: told('启动理由', 'Why'),
  },
  decide: (snapshot, { plan: name, response, reason }, env) => {
    requireHolder(snapshot, env);
    const plan = subjectOf(env).plans.find((one) => one.name === name.trim());
    const level = plan?.responses[response];
    if (!plan || !level)
      throw actRefused({
        zh: '这类突发事件没有叫这个名称、含这一级响应的预案，请核对预案库。',
        en: 'There is no plan of that name for this class with that level of response.',
      });
    const asked = askable(
      snapshot,
      level.tasks.map(({ organ }) => organ),
    );
    const taskOf = (organ: OrganRef) => level.tasks.find((one) => one.organ.id === organ.id)?.task ?? '';
    const tasks = noteTasks(asked, taskOf, env.now);
    return {
      ask: asked,
      askLimit: { amount: level.minutes, unit: 'min' },
      data: {
        plan: { id: plan.id, name: plan.name, response },
        tasks: [...(dataOf(snapshot).tasks ?? []), ...tasks],
      },
      papers: [
        {
          template: 'activation',
          body: { plan: plan.name, response, reason, tasks: tasks.map(({ organ, task }) => `${organ}：${task}`) },
          organId: officeOf(dataOf(snapshot)).id,
        },
      ],
      record: { plan: plan.name, response, reason, organs: asked.map(({ name: one }) => one) },
    };
  },
};

const order: ActRule<{ organs?: string[]; task: string; minutes: number }> = {
  zh: '下达任务',
  en: 'Give a task',
  ...byOffice(['handling'], []),
  fields: {
    organs: organsPicker('任务单位', 'To'),
    task: told('任务和要求', 'What is to be done'),
    minutes: wholeNumber('几分钟内反馈', 'Minutes within which to report back', 5, 1440),
  },
  decide: (snapshot, { task, minutes }, env) => {
    requireHolder(snapshot, env);
    const named = listNamed(env, 'organs');
    const asked = askable(snapshot, named);
    if (asked.length === 0 || asked.length < named.length)
      throw actRefused({
        zh: '请填任务单位；已有任务没有反馈的单位，等反馈以后再下达。',
        en: 'Name organs that owe no answer to a task yet.',
      });
    const tasks = noteTasks(asked, () => task, env.now);
    const body = { task, minutes, organs: asked.map(({ name }) => name) };
    return {
      ask: asked,
      askLimit: { amount: minutes, unit: 'min' },
      data: { tasks: [...(dataOf(snapshot).tasks ?? []), ...tasks] },
      papers: [{ template: 'order', body, organId: officeOf(dataOf(snapshot)).id }],
      record: body,
    };
  },
};

const asksMe = ({ holds }: Snapshot, actor: Parameters<typeof worksIn>[0]) =>
  holds.find((hold) => hold.role === 'assist' && worksIn(actor, hold.organ_path));

const answer: ActRule<{ text: string }> = {
  zh: '反馈任务',
  en: 'Report on the task',
  by: 'officer',
  permission: permissions.answer,
  from: ['handling'],
  to: [],
  fields: { text: told('完成情况', 'What was done') },
  offered: (snapshot, { actor }) => asksMe(snapshot, actor) !== undefined,
  decide: (snapshot, { text }, { actor }) => {
    const asked = asksMe(snapshot, actor);
    if (!asked) throw actRefused({ zh: '没有下达给本单位的任务。', en: 'Your organ was given no task.' });
    const by = snapshot.opinions.find(({ organ_id: id }) => id === asked.organ_id)?.organ_name ?? '';
    return { answer: { organId: asked.organ_id, answer: 'done', text }, record: { text, organName: by } };
  },
};

const note: ActRule<{ text: string }> = {
  zh: '指挥记录',
  en: 'Note in the log',
  ...byOffice(['passed', 'judging', 'handling'], []),
  fields: { text: told('记录', 'Note') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return { record };
  },
};

const regrade: ActRule<{ level: EventLevel; reason: string }> = {
  zh: '调整级别',
  en: 'Change its level',
  ...byOffice(['judging', 'handling'], []),
  fields: { level: choice('级别', 'Level', LEVELS), reason: told('理由', 'Why') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    const { terms, origin } = dataOf(snapshot);
    const again = snapshot.file.state === 'handling';
    return {
      limits: again ? [end('follow'), start('follow', terms.followMinutes[record.level], origin)] : [],
      data: { level: record.level },
      record,
    };
  },
};

const standDown: ActRule<{ reason: string }> = {
  zh: '终止响应',
  en: 'Stand down',
  ...byOffice(['handling'], ['ended']),
  irreversible: true,
  fields: { reason: told('终止理由和善后安排', 'Why, and what follows') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    const { terms, origin } = dataOf(snapshot);
    return {
      to: 'ended',
      hold: { post: 'clerk', organ: origin },
      limits: [end('follow'), { do: 'end', kinds: ['opinion'], as: 'void' }, startFinal(terms)],
      record,
    };
  },
};

const review: ActRule<{ content: number; quality: number; text: string }> = {
  zh: '评估',
  en: 'Review',
  ...byOffice(['reviewing'], ['reviewed']),
  fields: {
    content: wholeNumber('内容（0–25 分）', 'Content, 0–25', 0, 25),
    quality: wholeNumber('质量（0–25 分）', 'Quality, 0–25', 0, 25),
    text: told('经验、问题和改进', 'What went well, what did not, what to change'),
  },
  decide: (snapshot, { content, quality, text }, env) => {
    requireHolder(snapshot, env);
    const score = scoreReports(snapshot, { content, quality });
    return {
      ...endAs('reviewed', env),
      data: { score },
      papers: [{ template: 'review', body: { ...score, text }, organId: officeOf(dataOf(snapshot)).id }],
      record: { ...score, text },
    };
  },
};

export const commandingActs = { order, activate, answer, note, regrade, 'stand-down': standDown, review };
