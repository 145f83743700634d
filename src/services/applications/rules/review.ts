// Working through the steps of an item: completing one, surveying on the spot, returning it, handing over.
import type { ActRule, Decision, Env, OfficerRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { dateField, longText, officerPicker } from '#kernel/cases/fields.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import {
  currentStep,
  enterStep,
  findStep,
  holdsCase,
  isDeciding,
  leadOf,
  requireAnswered,
  requireHolder,
} from './steps.ts';
import { procedureOf, workingSteps } from './subject.ts';

/** Ends the step and enters the next, whatever was found in it. */
function leaveStep(snapshot: Snapshot, env: Env, found: Readonly<Record<string, unknown>>): Decision {
  requireHolder(snapshot, env);
  requireAnswered(snapshot);
  const step = currentStep(snapshot, env);
  const steps = workingSteps(procedureOf(env));
  const next = steps[steps.indexOf(step) + 1];
  if (step.kind === 'decide' || !next) {
    throw actRefused({
      zh: '这是决定环节，请作出准予或不予许可的决定。',
      en: 'This step decides: grant or refuse.',
    });
  }
  const record = { done: step.code, doneName: step.name, doneNameEn: step.nameEn ?? step.name, ...found };
  return { to: 'reviewing', ...enterStep(next, snapshot), record };
}

function isSurveying(snapshot: Snapshot, subject: unknown): boolean {
  return findStep(procedureOf({ subject }), snapshot.file.step)?.kind === 'survey';
}

const completeStep: ActRule<{ opinion: string }> = {
  zh: '办完本环节',
  en: 'Complete this step',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: { opinion: longText('办理意见', 'Opinion') },
  offered: (snapshot, { subject, actor }) =>
    !isDeciding(snapshot, subject) && !isSurveying(snapshot, subject) && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({ zh: `${record.doneName}完成`, en: `${record.doneNameEn} completed` }),
  decide: (snapshot, body, env) => {
    if (isSurveying(snapshot, env.subject)) {
      throw actRefused({
        zh: '现场核查要由两名以上工作人员进行，请用“登记现场核查”写明两人和核查情况。',
        en: 'A survey on the spot takes two officers: record both and what they found with “Record the survey”.',
      });
    }
    return leaveStep(snapshot, env, { opinion: body.opinion });
  },
};

/**
 * 行政许可法第三十四条第三款：“根据法定条件和程序，需要对申请材料的实质内容进行核实的，行政机关应当指派两名以上工作人员
 * 进行核查。” The one who acts and another of the same organ; the ledger names both.
 */
const completeSurvey: ActRule<{ second: string; day: string; finding: string }> = {
  zh: '登记现场核查',
  en: 'Record the survey',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: {
    second: officerPicker('与您一同核查的工作人员', 'The officer who surveyed with you'),
    day: dateField('核查日期', 'Day of the survey'),
    finding: longText('核查情况和意见', 'What was found, and your opinion'),
  },
  offered: (snapshot, { subject, actor }) => isSurveying(snapshot, subject) && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `${record.doneName}完成，两名工作人员到场`,
    en: `${record.doneNameEn} completed, two officers attended`,
  }),
  decide: (snapshot, body, env) => {
    if (!isSurveying(snapshot, env.subject)) {
      throw actRefused({ zh: '这个环节不是现场核查。', en: 'This step is no survey.' });
    }
    const second = requireSecond(env, 'second');
    requireDayOfReview(body.day, snapshot, env);
    const names = [env.actor.name, second.name];
    return leaveStep(snapshot, env, {
      surveyors: names,
      message: `核查人员：${names.join('、')}`,
      messageEn: `Surveyed by ${names.join(' and ')}`,
      day: body.day,
      finding: body.finding,
    });
  },
};

/** Another officer than the one who acts. */
function requireSecond(env: Env, field: string): OfficerRef {
  const second = env.officers.get(field);
  if (second && second.id !== env.actor.id) return second;
  throw actRefused({
    zh: '两名工作人员不能是同一个人，请选另一位。',
    en: 'Two officers cannot be one person; choose another.',
  });
}

/** Between acceptance and today. */
function requireDayOfReview(day: string, { file }: Snapshot, env: Env): void {
  const earliest = localDate(file.accepted_at ?? file.received_at);
  if (day >= earliest && day <= localDate(env.now)) return;
  throw actRefused({
    zh: '核查日期应当在受理之后、今天或之前。',
    en: 'The day lies after acceptance, and not in the future.',
  });
}

const returnStep: ActRule<{ reason: string }> = {
  zh: '退回上一环节',
  en: 'Return to the step before',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: { reason: longText('退回理由', 'Reason') },
  offered: (snapshot, { subject, actor }) =>
    workingSteps(procedureOf({ subject }))[0]?.code !== snapshot.file.step && holdsCase(actor, leadOf(snapshot)),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const steps = workingSteps(procedureOf(env));
    const before = steps[steps.findIndex((step) => step.code === snapshot.file.step) - 1];
    if (!before) throw actRefused({ zh: '这已经是第一个环节。', en: 'This is the first step already.' });
    return { to: 'reviewing', ...enterStep(before, snapshot), record: { reason: body.reason } };
  },
};

const reassign: ActRule<{ officer: string; reason?: string }> = {
  zh: '转办',
  en: 'Hand over',
  by: 'officer',
  permission: permissions.assign,
  from: ['received', 'supplied', 'reviewing', 'paused', 'hearing-offered', 'hearing', 'forwarded', 'decided'],
  to: [],
  fields: {
    officer: officerPicker('转给', 'To'),
    reason: longText('说明', 'Note', { optional: true }),
  },
  offered: (snapshot, { actor }) => holdsCase(actor, leadOf(snapshot)),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const lead = leadOf(snapshot);
    const organ = lead && { organ: { id: lead.organ_id, path: lead.organ_path, name: '' } };
    return {
      hold: { post: lead?.post ?? 'reviewer', ...organ, officerId: body.officer },
      record: { officer: body.officer, reason: body.reason ?? null },
    };
  },
};

export const reviewActs = {
  'complete-step': completeStep,
  'return-step': returnStep,
  'complete-survey': completeSurvey,
  reassign,
};
