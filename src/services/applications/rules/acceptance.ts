// From receipt to acceptance: pre-check, one-time notice, acceptance, refusal, and what the law deems.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import type { ActRule, Decision, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, materialPicker } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { permissions } from '../contract.ts';
import { levelBasis, promiseBasis, statutoryBasis } from './basis.ts';
import { startAssignment } from './inspection.ts';
import { ownLevelLimit } from './levels.ts';
import { hasRunOut, isNoticeLate, requireNoticeInTime } from './notice-time.ts';
import { noticesOfOwed, startOwed } from './owed.ts';
import { startRenewal } from './renewal.ts';
import { enterStep } from './steps.ts';
import { acceptingPost, isLicence, type Procedure, procedureOf, promisedLimit, workingSteps } from './subject.ts';

/** How long an applicant has to supply what is missing: a setting of the city; the law leaves it to the organ. */
const SUPPLEMENT_LIMIT: Limit = { amount: 30, unit: 'd' };

/**
 * Starts the clocks of an accepted case.
 * 行政许可法第四十二条：“行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。”
 */
function beginReview(snapshot: Snapshot, env: Env, from: Date): Decision {
  const procedure = procedureOf(env);
  const [first] = workingSteps(procedure);
  const entered = first && enterStep(first, snapshot);
  return {
    ...entered,
    hold: entered?.hold ?? { post: acceptingPost(procedure) },
    to: 'reviewing',
    acceptedAt: from,
    limits: [
      { do: 'end', kinds: ['notice', 'precheck', 'check', 'dispute'] },
      ...startTotals(snapshot, procedure, from),
      ...startOwnLevel(snapshot, procedure, from),
      ...startRenewal(snapshot.file, from, env),
      ...startAssignment(from, env),
      ...startOwed(snapshot.materials, procedure),
      ...(entered?.limits ?? []),
    ],
  };
}

/** What was promised for the day of receipt (即办件) runs already, unless the applicant had to supply something first. */
function startTotals({ limits }: Snapshot, procedure: Procedure, from: Date): LimitChange[] {
  const { statutory } = procedure.limits;
  const runs = limits.some((limit) => limit.kind === 'promise' && isLive(limit));
  const promise = { do: 'start', kind: 'promise', limit: promisedLimit(procedure), from, basis: promiseBasis } as const;
  const law = statutory && { limit: parseLimit(statutory), basis: statutoryBasis(procedure) };
  return [...(runs ? [] : [promise]), ...(law ? [{ do: 'start' as const, kind: 'statutory', from, ...law }] : [])];
}

/** 行政许可法第四十三条: the level that examines and passes on has a clock of its own. */
function startOwnLevel({ file }: Snapshot, procedure: Procedure, from: Date): LimitChange[] {
  const limit = ownLevelLimit(procedure);
  if (!limit) return [];
  return [{ do: 'start', kind: 'level', limit, from, organId: file.organ_id, basis: levelBasis(procedure) }];
}

const passPrecheck: ActRule<{ note?: string }> = {
  zh: '预审通过',
  en: 'Pass the pre-check',
  by: 'officer',
  permission: permissions.receive,
  from: ['received'],
  to: [],
  fields: { note: longText('说明', 'Note', { optional: true }) },
  offered: (snapshot) => isPrechecking(snapshot),
  tell: () => ({ zh: '网上预审通过', en: 'The pre-check is passed' }),
  decide: (snapshot, body) => {
    if (!isPrechecking(snapshot)) {
      throw onceOnly({ zh: '这件事不在预审中。', en: 'This case is not being pre-checked.' });
    }
    return { limits: [{ do: 'end', kinds: ['precheck'] }], record: { note: body.note ?? null } };
  },
};

function isPrechecking(snapshot: Snapshot): boolean {
  return snapshot.limits.some((limit) => limit.kind === 'precheck' && limit.state === 'running');
}

/**
 * 行政许可法第三十二条第一款第五项：“申请材料齐全、符合法定形式，或者申请人按照本行政机关的要求提交全部补正申请材料的，
 * 应当受理行政许可申请。” Supplied in full, the day of completion is the day of acceptance.
 */
const accept: ActRule = {
  zh: '受理',
  en: 'Accept',
  by: 'officer',
  permission: permissions.receive,
  from: ['received', 'supplied'],
  to: ['reviewing'],
  fields: {},
  tell: () => ({ zh: '受理', en: 'Accepted' }),
  decide: (snapshot, _body, env) => {
    const from = acceptanceDate(snapshot, env);
    return {
      ...beginReview(snapshot, env, from),
      papers: [
        { template: 'acceptance', body: { acceptedAt: from.toISOString(), licence: isLicence(procedureOf(env)) } },
      ],
      notices: [
        { template: 'application.accepted', values: {} },
        ...noticesOfOwed(snapshot.materials, procedureOf(env)),
      ],
    };
  },
};

function acceptanceDate(snapshot: Snapshot, env: Env): Date {
  const { state, data, received_at: receivedAt } = snapshot.file;
  if (state === 'supplied' && typeof data.suppliedAt === 'string') return new Date(data.suppliedAt);
  return isNoticeLate(snapshot, env) ? receivedAt : env.now;
}

/**
 * 行政许可法第三十二条第一款第四项：“申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的
 * 全部内容，逾期不告知的，自收到申请材料之日起即为受理。” Materials outside the item's list cannot be asked for (§31):
 * the picker offers no others. A second notice is refused here, and would be an event for supervision (§72).
 */
const requestSupplement: ActRule<{ items: string[]; reason: string }> = {
  zh: '补正告知',
  en: 'Ask for supplements',
  by: 'officer',
  permission: permissions.receive,
  from: ['received'],
  to: ['supplement'],
  fields: {
    items: materialPicker('需要补正的全部材料', 'All materials to be supplied', {
      hint: { zh: '只能告知一次，请一次列全。', en: 'This can be told only once; list everything.' },
    }),
    reason: longText('每份材料缺什么、怎么补', 'What is missing and how to mend it'),
  },
  offered: (snapshot) => !snapshot.done['request-supplement'],
  tell: (record) => ({ zh: `等您补正：${record.reason}`, en: `Please supply: ${record.reason}` }),
  decide: (snapshot, body, env) => {
    if (snapshot.done['request-supplement']) {
      throw onceOnly({
        zh: '补正只能一次告知，这件事已经告知过。',
        en: 'Supplements may be asked for only once, and were.',
      });
    }
    requireNoticeInTime(snapshot, env);
    const listed = procedureOf(env).materials.filter((material) => body.items.includes(material.code));
    if (listed.length !== new Set(body.items).size) {
      throw actRefused({
        zh: '只能要求补正事项清单里的材料。',
        en: 'Only materials on the item’s list may be asked for.',
      });
    }
    const { reason } = body;
    const wanted = { source: 'upload', state: 'defective', note: reason } as const;
    return {
      to: 'supplement',
      hold: { post: acceptingPost(procedureOf(env)) },
      limits: [
        { do: 'end', kinds: ['notice', 'precheck'] },
        // What was promised for the day of receipt waits for the applicant, unless it was late already.
        { do: 'end', kinds: ['promise'], ...(hasRunOut(snapshot, env, 'promise') ? {} : { as: 'void' }) },
        { do: 'start', kind: 'supplement', limit: SUPPLEMENT_LIMIT, onExpiry: 'lapse' },
      ],
      materials: listed.map(({ code, name }) => ({ code, name, ...wanted })),
      record: { items: body.items, reason },
      papers: [{ template: 'supplement', body: { items: listed.map(({ name }) => name), reason } }],
      notices: [{ template: 'application.supplement', values: { reason } }],
    };
  },
  means: {
    'supplement-notice': () => ({}),
    demand: ({ body, env }) => ({ asked: body.items, listed: procedureOf(env).materials.map(({ code }) => code) }),
  },
};

/**
 * §32: five working days passed without a word; accepted from the day the materials were received, not from today.
 * That organs dispute whose case it is does not hold it up.
 */
const deemAccepted: ActRule = {
  zh: '视为受理',
  en: 'Deemed accepted',
  by: 'system',
  from: ['received', 'disputed'],
  to: ['reviewing'],
  fields: {},
  tell: () => ({
    zh: '五个工作日内没有告知补正，依法自收到材料之日起视为受理',
    en: 'Nothing was asked for within five working days: accepted by law from the day of receipt',
  }),
  decide: (snapshot, _body, env) => {
    const from = snapshot.file.received_at;
    return {
      ...beginReview(snapshot, env, from),
      record: { basis: '行政许可法第三十二条第一款第四项' },
      papers: [
        {
          template: 'acceptance',
          body: { acceptedAt: from.toISOString(), deemed: true, licence: isLicence(procedureOf(env)) },
        },
      ],
      notices: [
        { template: 'application.deemed-accepted', values: {} },
        ...noticesOfOwed(snapshot.materials, procedureOf(env)),
      ],
    };
  },
};

export const acceptanceActs = {
  'pass-precheck': passPrecheck,
  accept,
  'request-supplement': requestSupplement,
  'deem-accepted': deemAccepted,
};
