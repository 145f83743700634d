// From receipt to acceptance: one-time notice, supplement, acceptance, refusal, and what the law deems.

import { parseLimit } from '#kernel/calendar/contract.ts';
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, materialPicker, organPicker, shortText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { acceptingPost, procedureOf, stepLimit, workingSteps } from './subject.ts';

/** How long an applicant has to supply what is missing: a setting of the city; the law leaves it to the organ. */
const SUPPLEMENT_LIMIT = parseLimit('30d');
/** 补正齐全后核对并受理: a setting of the city. */
const CHECK_LIMIT = parseLimit('1wd');

/**
 * Starts the clocks of an accepted case.
 * 行政许可法第四十二条：“行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。”
 */
export function decideAcceptance(env: Env, from: Date): Decision {
  const procedure = procedureOf(env);
  const [first] = workingSteps(procedure);
  const { statutory, promise } = procedure.limits;
  return {
    to: 'reviewing',
    acceptedAt: from,
    step: first?.code ?? null,
    hold: { post: first?.post ?? acceptingPost(procedure) },
    limits: [
      { do: 'end', kinds: ['notice', 'precheck', 'check'] },
      { do: 'start', kind: 'promise', limit: parseLimit(promise), from },
      ...(statutory ? [{ do: 'start' as const, kind: 'statutory', limit: parseLimit(statutory), from }] : []),
      ...(first ? [{ do: 'start' as const, kind: 'step', limit: stepLimit(first), from: env.now }] : []),
    ],
  };
}

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
    // Supplied in full: the date of completion is the date of acceptance (§32).
    const from = snapshot.file.state === 'supplied' ? suppliedAt(snapshot, env) : env.now;
    return {
      ...decideAcceptance(env, from),
      papers: [{ template: 'acceptance', body: { acceptedAt: from.toISOString() } }],
      notices: [{ template: 'application.accepted', values: {} }],
    };
  },
};

function suppliedAt(snapshot: Snapshot, env: Env): Date {
  const text = snapshot.file.data.suppliedAt;
  return typeof text === 'string' ? new Date(text) : env.now;
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
  tell: (record) => ({ zh: `等您补正：${record.reason}`, en: `Please supply: ${record.reason}` }),
  decide: (snapshot, body, env) => {
    if (snapshot.done['request-supplement']) {
      throw onceOnly({
        zh: '补正只能一次告知，这件事已经告知过。',
        en: 'Supplements may be asked for only once, and were.',
      });
    }
    const materials = procedureOf(env).materials.filter((material) => body.items.includes(material.code));
    if (materials.length !== body.items.length) {
      throw actRefused({
        zh: '只能要求补正事项清单里的材料。',
        en: 'Only materials on the item’s list may be asked for.',
      });
    }
    return {
      to: 'supplement',
      hold: { post: acceptingPost(procedureOf(env)) },
      limits: [
        { do: 'end', kinds: ['notice', 'precheck'] },
        { do: 'start', kind: 'supplement', limit: SUPPLEMENT_LIMIT, onExpiry: 'lapse' },
      ],
      materials: materials.map((material) => ({
        code: material.code,
        name: material.name,
        source: 'upload',
        state: 'defective',
        note: body.reason,
      })),
      record: { items: body.items, reason: body.reason },
      papers: [
        {
          template: 'supplement',
          body: { items: materials.map((material) => material.name), reason: body.reason },
        },
      ],
      notices: [{ template: 'application.supplement', values: { reason: body.reason } }],
    };
  },
};

/** Hands in one material: what was asked for, or what was promised for later (容缺). */
const addMaterial: ActRule<{ code: string; fileId: string; fileName: string }> = {
  zh: '上传材料',
  en: 'Hand in a material',
  by: 'party',
  from: ['received', 'supplement', 'reviewing', 'paused', 'forwarded'],
  to: [],
  fields: {
    code: shortText('材料', 'Material'),
    fileId: shortText('文件', 'File'),
    fileName: shortText('文件名', 'File name'),
  },
  tell: (record) => ({ zh: `您提交了${record.name}`, en: `You handed in ${record.name}` }),
  decide: (snapshot, body, env) => {
    const material = procedureOf(env).materials.find((one) => one.code === body.code);
    const wanted = snapshot.materials.filter((one) => one.code === body.code).at(-1);
    if (!material || (wanted && !['defective', 'promised', 'missing', 'given'].includes(wanted.state))) {
      throw actRefused({ zh: '这份材料不需要提交。', en: 'This material is not wanted.' });
    }
    return {
      materials: [
        {
          code: material.code,
          name: material.name,
          source: 'upload',
          state: 'given',
          fileId: body.fileId,
          fileName: body.fileName,
        },
      ],
      record: { code: material.code, name: material.name, file: body.fileId },
    };
  },
};

const supply: ActRule<Record<string, never>> = {
  zh: '提交补正材料',
  en: 'Send the supplements',
  by: 'party',
  from: ['supplement'],
  to: ['supplied'],
  fields: {},
  tell: () => ({ zh: '您已补正', en: 'You supplied what was missing' }),
  decide: (snapshot, _body, env) => {
    const missing = listMissing(snapshot);
    if (missing.length > 0) {
      throw actRefused({
        zh: `还有材料没有补交：${missing.join('、')}`,
        en: `Still missing: ${missing.join(', ')}`,
      });
    }
    return {
      to: 'supplied',
      data: { suppliedAt: env.now.toISOString() },
      limits: [
        { do: 'end', kinds: ['supplement'] },
        { do: 'start', kind: 'check', limit: CHECK_LIMIT },
      ],
    };
  },
};

/** Materials whose latest version is still marked defective. */
export function listMissing(snapshot: Snapshot): string[] {
  const latest = new Map(snapshot.materials.map((material) => [material.code, material]));
  return [...latest.values()]
    .filter((material) => material.state === 'defective')
    .map((material) => material.name);
}

const NOT_ACCEPTED_REASONS = [
  { value: 'not-needed', zh: '依法不需要取得许可', en: 'No licence is needed by law' },
  { value: 'not-ours', zh: '不属于本机关职权范围', en: 'Outside this organ’s competence' },
  { value: 'barred', zh: '申请人依法不得申请', en: 'The applicant is barred by law' },
  { value: 'false', zh: '隐瞒情况或者提供虚假材料', en: 'Facts hidden or false materials' },
] as const;

/** 行政许可法第三十二条第一款第二项：“……应当即时作出不予受理的决定，并告知申请人向有关行政机关申请。” */
const refuse: ActRule<{ ground: string; reason: string; rightOrgan?: string }> = {
  zh: '不予受理',
  en: 'Do not accept',
  by: 'officer',
  permission: permissions.receive,
  from: ['received', 'supplied'],
  to: ['refused'],
  irreversible: true,
  fields: {
    ground: choice('理由类别', 'Ground', NOT_ACCEPTED_REASONS),
    reason: longText('具体理由', 'Reasons'),
    rightOrgan: optionalOrgan(),
  },
  tell: (record) => ({ zh: `不予受理：${record.reason}`, en: `Not accepted: ${record.reason}` }),
  decide: (_snapshot, body, env) => {
    const organ = body.rightOrgan ? env.organs.get('rightOrgan') : undefined;
    if (body.ground === 'not-ours' && !organ) {
      throw actRefused({
        zh: '请写明应当向哪个机关申请。',
        en: 'Say which organ the applicant should turn to.',
      });
    }
    const remedies = procedureOf(env).remedies;
    const record = { ground: body.ground, reason: body.reason, rightOrgan: organ?.name ?? null };
    return {
      to: 'refused',
      outcome: body.ground,
      record,
      papers: [{ template: 'refusal', body: { ...record, ...remedies } }],
      notices: [{ template: 'application.refused', values: { reason: body.reason } }],
    };
  },
};

function optionalOrgan() {
  const field = organPicker('应当申请的机关', 'The right organ', {
    hint: { zh: '不属于本机关时必须选择。', en: 'Needed when the matter is not yours.' },
  });
  return { ...field, schema: field.schema.optional() };
}

/** §32: five working days passed without a word; accepted from the day the materials were received, not from today. */
const deemAccepted: ActRule = {
  zh: '视为受理',
  en: 'Deemed accepted',
  by: 'system',
  from: ['received'],
  to: ['reviewing'],
  fields: {},
  tell: () => ({
    zh: '五个工作日内没有告知补正，依法自收到材料之日起视为受理',
    en: 'Nothing was asked for within five working days: accepted by law from the day of receipt',
  }),
  decide: (snapshot, _body, env) => ({
    ...decideAcceptance(env, snapshot.file.received_at),
    record: { basis: '行政许可法第三十二条第一款第四项' },
    papers: [
      { template: 'acceptance', body: { acceptedAt: snapshot.file.received_at.toISOString(), deemed: true } },
    ],
    notices: [{ template: 'application.deemed-accepted', values: {} }],
  }),
};

const lapse: ActRule = {
  zh: '逾期未补正退件',
  en: 'Lapse',
  by: 'system',
  from: ['supplement'],
  to: ['lapsed'],
  fields: {},
  tell: () => ({
    zh: '期限内没有补正，申请退回；材料保留，可重新提交',
    en: 'Nothing was supplied in time; the application is returned and can be sent again',
  }),
  decide: () => ({
    to: 'lapsed',
    outcome: 'lapsed',
    notices: [{ template: 'application.lapsed', values: {} }],
  }),
};

export const acceptanceActs = {
  accept,
  'request-supplement': requestSupplement,
  'add-material': addMaterial,
  supply,
  refuse,
  'deem-accepted': deemAccepted,
  lapse,
};
