// What the office of a house decides on a proposal that was handed in: registered, returned, passed on, refused. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, longText, organPicker } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { UNFIT } from '../contract.ts';
import { byOffice, endMotion, ofStep, requireOffice, settingsOf, tell, workdays } from './process.ts';

const LASTING = {
  zh: '会告知提出人并永久保存，请不要写个人信息',
  en: 'Told to its proposers and kept for ever; leave personal data out',
};
const reasons = (zh: string, en: string) => longText(zh, en, { hint: LASTING });

const register: ActRule = {
  zh: '立案',
  en: 'Register it',
  ...byOffice(['submitted'], ['registered']),
  fields: {},
  tell: () => ({ zh: '审查立案，待交办', en: 'Registered, to be handed over' }),
  decide: (snapshot, _body, env) => {
    requireOffice(snapshot, env);
    return {
      to: 'registered',
      acceptedAt: env.now,
      limits: [endMotion('examine'), ofStep('assign', 'assign', env)],
      papers: [{ template: 'registered', body: {} }],
      notices: [tell('registered')],
    };
  },
};

const returnForChange: ActRule<{ reason: string }> = {
  zh: '退回修改',
  en: 'Return it to be changed',
  ...byOffice(['submitted'], ['sent-back']),
  fields: { reason: reasons('需要修改的地方', 'What is to be changed') },
  offered: (snapshot, asked) => !snapshot.done['return-motion'] && byOffice([], []).offered!(snapshot, asked),
  tell: ({ reason }) => ({ zh: `退回修改：${reason}`, en: `To be changed: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireOffice(snapshot, env);
    return {
      to: 'sent-back',
      limits: [endMotion('examine'), workdays('revise', settingsOf(env).reviseDays, 'unrevised')],
      papers: [{ template: 'returned', body: { reason } }],
      notices: [tell('returned', { reason })],
      record: { reason },
    };
  },
};

const refuse: ActRule<{ ground: string; reason: string }> = {
  zh: '不予立案',
  en: 'Do not register it',
  irreversible: true,
  ...byOffice(['submitted'], ['refused']),
  fields: { ground: choice('属于', 'Because it is', UNFIT), reason: reasons('理由', 'Reasons') },
  tell: ({ ground, reason }) => ({
    zh: `不予立案（${nameOf(UNFIT, ground).zh}）：${reason}`,
    en: `Not registered (${nameOf(UNFIT, ground).en}): ${reason}`,
  }),
  decide: (snapshot, record, env) => {
    requireOffice(snapshot, env);
    return {
      ...endAs('refused', env),
      data: { ground: record.ground },
      papers: [{ template: 'refusal', body: record }],
      notices: [tell('refused', { reason: record.reason })],
      record,
    };
  },
};

/** 转意见: what is no proposal but worth knowing goes to the organ as a letter (转社情民意或者来信). */
const passOn: ActRule<{ organ: string; reason: string }> = {
  zh: '转为意见',
  en: 'Pass it on as an opinion',
  irreversible: true,
  ...byOffice(['submitted'], ['passed']),
  fields: { organ: organPicker('转给', 'To'), reason: reasons('理由', 'Reasons') },
  tell: ({ organName, organNameEn, reason }) => ({
    zh: `转${organName}作为意见参考：${reason}`,
    en: `Passed to ${organNameEn} as an opinion: ${reason}`,
  }),
  decide: (snapshot, { reason }, env) => {
    requireOffice(snapshot, env);
    const { name: organName = '', nameEn } = env.organs.get('organ') ?? {};
    return {
      ...endAs('passed', env),
      data: { passedTo: organName },
      papers: [{ template: 'passed', body: { organ: organName, reason } }],
      notices: [tell('passed', { to: organName, reason })],
      record: { organName, organNameEn: nameEn ?? organName, reason },
    };
  },
};

export const examiningActs = {
  'register-motion': register,
  'return-motion': returnForChange,
  'pass-motion-on': passOn,
  'refuse-motion': refuse,
};
