// Working through the steps of an item: completing one, returning it, extending the limit, handing over.
import type { ActRule, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, officerPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { currentStep, enterStep, holdsCase, isDeciding, leadOf, requireAnswered, requireHolder } from './steps.ts';
import { procedureOf, workingSteps } from './subject.ts';

const completeStep: ActRule<{ opinion: string }> = {
  zh: '办完本环节',
  en: 'Complete this step',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['reviewing'],
  fields: { opinion: longText('办理意见', 'Opinion') },
  offered: (snapshot, { subject, actor }) => !isDeciding(snapshot, subject) && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({ zh: `${record.doneName}完成`, en: `${record.doneNameEn} completed` }),
  decide: (snapshot, body, env) => {
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
    const record = { done: step.code, doneName: step.name, doneNameEn: step.nameEn ?? step.name };
    return { to: 'reviewing', ...enterStep(next, snapshot), record: { ...record, opinion: body.opinion } };
  },
};

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

/** Limits that an extension lengthens, each in its own unit; minutes and months are promised otherwise. */
function listExtendable(snapshot: Snapshot): string[] {
  const live = snapshot.limits.filter((limit) => ['wd', 'd'].includes(limit.unit) && limit.state === 'running');
  return ['promise', 'statutory', 'step'].filter((kind) => live.some((limit) => limit.kind === kind));
}

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
  offered: (snapshot) => !snapshot.done.extend,
  tell: (record) => ({
    zh: `经机关负责人批准，延长 ${record.days} 个工作日：${record.reason}`,
    en: `Extended by ${record.days} working days with the head’s approval: ${record.reason}`,
  }),
  decide: (snapshot, body, env) => {
    if (snapshot.done.extend) {
      throw onceOnly({
        zh: '期限只能延长一次，这件事已经延长过。',
        en: 'A limit may be extended only once, and was.',
      });
    }
    const running = snapshot.limits.filter(({ state }) => state === 'running');
    const bound = ['statutory', 'promise'].flatMap((kind) => running.find((limit) => limit.kind === kind) ?? [])[0];
    if (bound?.due_at && bound.due_at < env.now) {
      throw actRefused({
        zh: '办理时限已过，不能再延长。',
        en: 'The limit has passed; it can no longer be extended.',
      });
    }
    const limits = listExtendable(snapshot).map((kind): LimitChange => ({ do: 'extend', kind, by: body.days }));
    if (limits.length === 0) {
      throw actRefused({
        zh: '没有可以按日延长的时限。',
        en: 'No limit of this case can be extended by days.',
      });
    }
    return {
      limits,
      record: { days: body.days, reason: body.reason },
      papers: [{ template: 'extension', body: { days: body.days, reason: body.reason } }],
      notices: [{ template: 'application.extended', values: { days: String(body.days), reason: body.reason } }],
    };
  },
};

const reassign: ActRule<{ officer: string; reason?: string }> = {
  zh: '转办',
  en: 'Hand over',
  by: 'officer',
  permission: permissions.assign,
  from: ['received', 'supplied', 'reviewing', 'paused', 'forwarded', 'decided'],
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
  extend,
  reassign,
};
