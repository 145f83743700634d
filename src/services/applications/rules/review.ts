// Working through the steps of an item: completing one, asking other organs, extending, handing over.
import type { ActRule, Decision, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, officerPicker, organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { type ProcedureStep, procedureOf, stepLimit, workingSteps } from './subject.ts';

/** Moves to a step: its holder, its clock. */
export function enterStep(step: ProcedureStep): Pick<Decision, 'step' | 'hold' | 'limits'> {
  return {
    step: step.code,
    hold: { post: step.post },
    limits: [
      { do: 'end', kinds: ['step'] },
      { do: 'start', kind: 'step', limit: stepLimit(step) },
    ],
  };
}

function currentStep(snapshot: Snapshot, env: Env): ProcedureStep {
  const step = workingSteps(procedureOf(env)).find((one) => one.code === snapshot.file.step);
  if (!step)
    throw actRefused({ zh: '这件事没有正在办理的环节。', en: 'No step of this case is being worked on.' });
  return step;
}

const completeStep: ActRule<{ opinion: string }> = {
  zh: '办完本环节',
  en: 'Complete this step',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: { opinion: longText('办理意见', 'Opinion') },
  tell: (record) => ({ zh: `${record.stepName}完成`, en: `${record.stepNameEn} completed` }),
  decide: (snapshot, body, env) => {
    const step = currentStep(snapshot, env);
    requireAnswered(snapshot, step);
    const steps = workingSteps(procedureOf(env));
    const next = steps[steps.indexOf(step) + 1];
    if (step.kind === 'decide' || !next) {
      throw actRefused({
        zh: '这是决定环节，请作出准予或不予许可的决定。',
        en: 'This step decides: grant or refuse.',
      });
    }
    return {
      to: 'reviewing',
      ...enterStep(next),
      record: {
        step: step.code,
        stepName: step.name,
        stepNameEn: step.nameEn ?? step.name,
        opinion: body.opinion,
      },
    };
  },
};

/** A step that asked other organs waits for all of them; silence is consent, so it ends by itself. */
function requireAnswered(snapshot: Snapshot, step: ProcedureStep): void {
  const waiting = snapshot.opinions.filter(
    (opinion) => opinion.step === step.code && opinion.answered_at === null,
  );
  if (waiting.length === 0) return;
  const names = waiting.map((opinion) => opinion.organ_name).join('、');
  throw actRefused({ zh: `还在等协办意见：${names}`, en: `Still waiting for the opinion of ${names}` });
}

const returnStep: ActRule<{ reason: string }> = {
  zh: '退回上一环节',
  en: 'Return to the step before',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: { reason: longText('退回理由', 'Reason') },
  decide: (snapshot, body, env) => {
    const steps = workingSteps(procedureOf(env));
    const before = steps[steps.findIndex((step) => step.code === snapshot.file.step) - 1];
    if (!before) throw actRefused({ zh: '这已经是第一个环节。', en: 'This is the first step already.' });
    return { to: 'reviewing', ...enterStep(before), record: { reason: body.reason } };
  },
};

/** Default consent (缺席默认) after this long: a setting of the city, told to the organ when it is asked. */
const OPINION_LIMIT = { amount: 5, unit: 'wd' } as const;

const askOpinion: ActRule<{ organ: string; question: string }> = {
  zh: '征求协办意见',
  en: 'Ask another organ',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: {
    organ: organPicker('协办机关', 'Assisting organ'),
    question: longText('需要什么意见', 'What is asked', {
      hint: {
        zh: '5 个工作日内不答复，视为同意（本地设定）。',
        en: 'No answer within 5 working days counts as consent (local setting).',
      },
    }),
  },
  tell: (record) => ({ zh: `征求${record.organName}意见`, en: `Opinion asked of ${record.organName}` }),
  decide: (snapshot, body, env) => {
    const organ = env.organs.get('organ') as OrganRef;
    if (organ.id === snapshot.file.organ_id)
      throw actRefused({ zh: '不能向本机关征求意见。', en: 'You cannot ask your own organ.' });
    if (
      snapshot.opinions.some(
        (opinion) => opinion.organ_id === organ.id && opinion.step === snapshot.file.step,
      )
    ) {
      throw onceOnly({
        zh: '本环节已经征求过这个机关的意见。',
        en: 'This organ was already asked in this step.',
      });
    }
    return {
      to: 'reviewing',
      ask: [organ],
      askLimit: OPINION_LIMIT,
      record: { organName: organ.name, question: body.question },
    };
  },
};

const OPINIONS = [
  { value: 'agree', zh: '同意', en: 'Agree' },
  { value: 'agree-with-conditions', zh: '有条件同意', en: 'Agree with conditions' },
  { value: 'disagree', zh: '不同意', en: 'Disagree' },
] as const;

const giveOpinion: ActRule<{ answer: string; text: string }> = {
  zh: '答复协办意见',
  en: 'Give the opinion',
  by: 'officer',
  permission: permissions.opine,
  from: ['reviewing', 'paused'],
  to: [],
  fields: {
    answer: choice('意见', 'Opinion', OPINIONS),
    text: longText('理由和条件', 'Reasons and conditions'),
  },
  tell: (record) => ({ zh: `${record.organName}已答复意见`, en: `${record.organName} gave its opinion` }),
  decide: (snapshot, body, env) => {
    const asked = snapshot.holds.filter((hold) => hold.role === 'assist');
    const mine = asked.find((hold) =>
      env.actor
        .scopes(permissions.opine)
        .some((scope) =>
          scope.deep ? hold.organ_path.startsWith(scope.path) : hold.organ_path === scope.path,
        ),
    );
    if (!mine)
      throw actRefused({
        zh: '没有向您的单位征求意见，或者已经答复。',
        en: 'Your organ was not asked, or has answered.',
      });
    const organName =
      snapshot.opinions.find((opinion) => opinion.organ_id === mine.organ_id)?.organ_name ?? '';
    return {
      answer: { organId: mine.organ_id, answer: body.answer, text: body.text },
      record: { organName, answer: body.answer },
    };
  },
};

const deemConsent: ActRule<{ organId: string }> = {
  zh: '逾期视为同意',
  en: 'Deemed consent',
  by: 'system',
  from: ['reviewing', 'paused'],
  to: [],
  fields: { organId: organPicker('机关', 'Organ') },
  tell: (record) => ({
    zh: `${record.organName}逾期未答复，视为同意`,
    en: `${record.organName} did not answer in time: deemed to agree`,
  }),
  decide: (_snapshot, body, env) => ({
    answer: { organId: body.organId, answer: 'deemed-agree', text: '' },
    record: { organName: env.organs.get('organId')?.name ?? '' },
  }),
};

/**
 * 行政许可法第四十二条：“二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人。”
 * Once, by the head (the permission), before the limit has passed.
 */
const extend: ActRule<{ days: number; reason: string }> = {
  zh: '延长办理期限',
  en: 'Extend the limit',
  by: 'officer',
  permission: permissions.extend,
  from: ['reviewing'],
  to: [],
  irreversible: true,
  fields: {
    days: wholeNumber('延长几个工作日', 'Working days to add', 1, 10),
    reason: longText('理由（告知申请人）', 'Reason (told to the applicant)'),
  },
  tell: (record) => ({
    zh: `经机关负责人批准，延长 ${record.days} 个工作日：${record.reason}`,
    en: `Extended by ${record.days} working days with the head’s approval: ${record.reason}`,
  }),
  decide: (snapshot, body, env) => {
    if (snapshot.done.extend)
      throw onceOnly({
        zh: '期限只能延长一次，这件事已经延长过。',
        en: 'A limit may be extended only once, and was.',
      });
    const statutory = snapshot.limits.find(
      (limit) => limit.kind === 'statutory' && limit.state === 'running',
    );
    if (statutory?.due_at && statutory.due_at < env.now) {
      throw actRefused({
        zh: '法定时限已过，不能再延长。',
        en: 'The statutory limit has passed; it can no longer be extended.',
      });
    }
    const limits: LimitChange[] = ['promise', 'statutory', 'step'].map((kind) => ({
      do: 'extend',
      kind,
      by: body.days,
    }));
    return {
      limits,
      record: { days: body.days, reason: body.reason },
      papers: [{ template: 'extension', body: { days: body.days, reason: body.reason } }],
      notices: [
        { template: 'application.extended', values: { days: String(body.days), reason: body.reason } },
      ],
    };
  },
};

const reassign: ActRule<{ officer: string; reason?: string }> = {
  zh: '转办',
  en: 'Hand over',
  by: 'officer',
  permission: permissions.handle,
  from: ['received', 'supplied', 'reviewing', 'paused', 'decided'],
  to: [],
  fields: { officer: officerPicker('转给', 'To'), reason: longText('说明', 'Note', { optional: true }) },
  decide: (snapshot, body) => {
    const lead = snapshot.holds.find((hold) => hold.role === 'lead');
    return {
      hold: {
        post: lead?.post ?? 'reviewer',
        organ: lead && { id: lead.organ_id, path: lead.organ_path, name: '' },
        officerId: body.officer,
      },
      record: { officer: body.officer, reason: body.reason ?? null },
    };
  },
};

export const reviewActs = {
  'complete-step': completeStep,
  'return-step': returnStep,
  'ask-opinion': askOpinion,
  'give-opinion': giveOpinion,
  'deem-consent': deemConsent,
  extend,
  reassign,
};
