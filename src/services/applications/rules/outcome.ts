// How an application ends: granted, refused with reasons and remedies, delivered, withdrawn.

import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { listLatest } from './materials.ts';
import { wasOrdered } from './special.ts';
import { holdsCase, isDeciding, leadOf, requireAnswered, requireHolder } from './steps.ts';
import { deliveringPost, procedureOf, workingSteps } from './subject.ts';

/** 行政许可法第四十四条：“……应当自作出决定之日起十日内向申请人颁发、送达行政许可证件……” */
const DELIVERY_LIMIT = { amount: 10, unit: 'wd' } as const;

function decided(env: Env, outcome: 'granted' | 'refused'): Decision {
  return {
    to: 'decided',
    outcome,
    step: null,
    decidedAt: env.now,
    hold: { post: deliveringPost(procedureOf(env)) },
    limits: [
      { do: 'end', kinds: ['promise', 'statutory', 'step', 'level', 'opinion'] },
      { do: 'start', kind: 'delivery', limit: DELIVERY_LIMIT },
    ],
  };
}

/**
 * The decision is the deciding post's, and comes after every step before it, every opinion asked for, and the hearing
 * where one is due. 行政许可法第四十六条：“……应当听证的事项……行政机关应当向社会公告，并举行听证。” It binds either way.
 */
function requireReady(snapshot: Snapshot, env: Env): void {
  if (!isDeciding(snapshot, env.subject)) {
    const steps = workingSteps(procedureOf(env));
    const at = steps.findIndex((step) => step.code === snapshot.file.step);
    const ahead = steps.slice(at, -1);
    throw actRefused({
      zh: `还有环节没有办：${ahead.map((step) => step.name).join('、')}`,
      en: `Steps are still to be done: ${ahead.map((step) => step.nameEn ?? step.name).join(', ')}`,
    });
  }
  requireHolder(snapshot, env);
  requireAnswered(snapshot);
  if (procedureOf(env).hearingRequired && !wasOrdered(snapshot, 'hearing')) {
    throw actRefused({
      zh: '这个事项依法应当听证，听证之后才能决定。',
      en: 'The law requires a hearing before this decision.',
    });
  }
}

function mayDecide(snapshot: Snapshot, asked: { subject: unknown; actor: Actor }): boolean {
  return isDeciding(snapshot, asked.subject) && holdsCase(asked.actor, leadOf(snapshot));
}

function requireNothingPromised(snapshot: Snapshot): void {
  const open = listLatest(snapshot.materials)
    .filter((material) => material.state === 'promised')
    .map((material) => material.name);
  if (open.length > 0) {
    throw actRefused({
      zh: `容缺材料还没有补交：${open.join('、')}。补齐后才能准予。`,
      en: `Promised materials are still missing: ${open.join(', ')}. They must come before a grant.`,
    });
  }
}

const grant: ActRule<{ resultNumber?: string; opinion: string }> = {
  zh: '准予',
  en: 'Grant',
  by: 'officer',
  permission: permissions.decide,
  from: ['reviewing'],
  to: ['decided'],
  fields: {
    opinion: longText('决定意见', 'Opinion'),
    resultNumber: shortText('证照或文件编号', 'Number of the licence or document', { optional: true }),
  },
  offered: mayDecide,
  tell: () => ({ zh: '准予', en: 'Granted' }),
  decide: (snapshot, body, env) => {
    requireReady(snapshot, env);
    requireNothingPromised(snapshot);
    const { result } = procedureOf(env);
    const record = { opinion: body.opinion, resultNumber: body.resultNumber ?? null };
    return {
      ...decided(env, 'granted'),
      record,
      papers: [{ template: 'grant', body: { ...record, result: result.name, validity: result.validity } }],
      notices: [{ template: 'application.granted', values: { result: result.name } }],
    };
  },
};

/**
 * 行政许可法第三十八条第二款：“行政机关依法作出不予行政许可的书面决定的，应当说明理由，并告知申请人享有依法申请行政复议
 * 或者提起行政诉讼的权利。” Remedies come from the item, so none can be left out.
 */
const deny: ActRule<{ reason: string; basis: string }> = {
  zh: '不予许可',
  en: 'Refuse',
  by: 'officer',
  permission: permissions.decide,
  from: ['reviewing'],
  to: ['decided'],
  irreversible: true,
  fields: {
    reason: longText('事实和理由', 'Facts and reasons'),
    basis: shortText('法律依据（写到条款）', 'Legal basis, to the article'),
  },
  offered: mayDecide,
  tell: (record) => ({ zh: `不予许可：${record.reason}`, en: `Refused: ${record.reason}` }),
  decide: (snapshot, body, env) => {
    requireReady(snapshot, env);
    const record = { reason: body.reason, basis: body.basis };
    return {
      ...decided(env, 'refused'),
      record,
      papers: [{ template: 'denial', body: { ...record, ...procedureOf(env).remedies } }],
      notices: [{ template: 'application.denied', values: { reason: body.reason } }],
    };
  },
};

const DELIVERIES = [
  { value: 'electronic', zh: '电子送达', en: 'Electronic' },
  { value: 'pickup', zh: '窗口领取', en: 'Collected at the window' },
  { value: 'mail', zh: '邮寄', en: 'By mail' },
] as const;

const deliver: ActRule<{ way: string; receipt?: string }> = {
  zh: '送达办结',
  en: 'Deliver and close',
  by: 'officer',
  permission: permissions.deliver,
  from: ['decided'],
  to: ['closed'],
  fields: {
    way: choice('送达方式', 'Way', DELIVERIES),
    receipt: shortText('签收人或运单号', 'Receiver or waybill', { optional: true }),
  },
  tell: (record) => ({
    zh: `已送达（${DELIVERIES.find((way) => way.value === record.way)?.zh}），办结`,
    en: `Delivered (${record.way}) and closed`,
  }),
  decide: (_snapshot, body) => ({
    to: 'closed',
    record: { way: body.way },
    // Who signed for it is personal: it stays with the case, out of the ledger.
    data: { deliveryReceipt: body.receipt ?? null },
    notices: [{ template: 'application.closed', values: {} }],
  }),
};

const withdraw: ActRule<{ reason?: string }> = {
  zh: '撤回申请',
  en: 'Withdraw',
  by: 'party',
  from: ['received', 'supplement', 'supplied', 'reviewing', 'paused', 'forwarded', 'disputed'],
  to: ['withdrawn'],
  irreversible: true,
  fields: { reason: longText('原因', 'Reason', { optional: true }) },
  tell: () => ({ zh: '您撤回了申请', en: 'You withdrew the application' }),
  decide: (_snapshot, body) => ({
    to: 'withdrawn',
    outcome: 'withdrawn',
    // In the applicant's own words, so it stays out of the ledger.
    data: { withdrawalReason: body.reason ?? null },
    notices: [{ template: 'application.withdrawn', values: {} }],
  }),
};

export const outcomeActs = { grant, deny, deliver, withdraw };
