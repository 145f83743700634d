// The right to a hearing (听证): told of, used or given up; or a hearing that the law demands. The time is not counted.
import type { ActRule, Decision, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { STOPPED, wasHeard } from './hearing.ts';
import { stateOfReview, UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';
import { procedureOf } from './subject.ts';

/**
 * 行政许可法第四十七条：“……申请人、利害关系人在被告知听证权利之日起五日内提出听证申请的，行政机关应当在二十日内组织听证。”
 * The applicant’s five days are read as working days too, which favours them: a setting of the city.
 */
const REQUEST_LIMIT = { amount: 5, unit: 'wd' } as const;
const HEARING_LIMIT = { amount: 20, unit: 'wd' } as const;
function stopClocks(basis: string): LimitChange[] {
  return [
    { do: 'end', kinds: ['hearing-request'] },
    { do: 'suspend', kinds: STOPPED, reason: '听证', reasonEn: 'hearing' },
    { do: 'start', kind: 'hearing', limit: HEARING_LIMIT, basis },
  ];
}

function isOpenToHearing(snapshot: Snapshot): boolean {
  return !snapshot.done['offer-hearing'] && !snapshot.done['order-hearing'] && !wasHeard(snapshot);
}

function requireFirst(snapshot: Snapshot): void {
  if (isOpenToHearing(snapshot)) return;
  throw onceOnly({
    zh: '这件事已经告知或者决定过听证。',
    en: 'A hearing was offered or ordered in this case already.',
  });
}

/** 第四十七条第一款：“行政许可直接涉及申请人与他人之间重大利益关系的，行政机关在作出行政许可决定前，应当告知……享有要求听证的权利”。 */
const offerHearing: ActRule<{ reason: string }> = {
  zh: '告知听证权利',
  en: 'Tell of the right to a hearing',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: ['hearing-offered'],
  fields: { reason: longText('涉及哪些重大利益关系', 'Which major interests it touches') },
  offered: (snapshot, { subject, actor }) =>
    isOpenToHearing(snapshot) && !procedureOf({ subject }).hearingRequired && holdsCase(actor, leadOf(snapshot)),
  tell: () => ({
    zh: '告知您享有要求听证的权利，5 个工作日内可以申请，不收费',
    en: 'You were told of your right to a hearing; ask for it within 5 working days, free of charge',
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    requireFirst(snapshot);
    return {
      to: 'hearing-offered',
      limits: [{ do: 'start', kind: 'hearing-request', limit: REQUEST_LIMIT, onExpiry: 'forgo-hearing' }],
      record: { reason: body.reason },
      papers: [{ template: 'hearing-right', body: { reason: body.reason } }],
      notices: [{ template: 'application.hearing-offered', values: { reason: body.reason } }],
    };
  },
};

/** 第四十六条：“法律、法规、规章规定实施行政许可应当听证的事项，或者……行政机关应当向社会公告，并举行听证。” */
const orderHearing: ActRule<{ reason: string }> = {
  zh: '决定举行听证',
  en: 'Order a hearing',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: ['hearing'],
  fields: { reason: longText('依据和理由（向社会公告）', 'Basis and reason (announced to the public)') },
  offered: (snapshot, { subject, actor }) =>
    isOpenToHearing(snapshot) && procedureOf({ subject }).hearingRequired && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `依法举行听证，时限暂停：${record.reason}`,
    en: `A hearing will be held; the clock stands still: ${record.reason}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    requireFirst(snapshot);
    return {
      to: 'hearing',
      limits: stopClocks('行政许可法第四十六条'),
      record: { reason: body.reason },
      papers: [{ template: 'hearing-ordered', body: { reason: body.reason, by: 'law' } }],
      notices: [{ template: 'application.hearing-ordered', values: {} }],
    };
  },
};

function beginHearing(who: string): Decision {
  return {
    to: 'hearing',
    limits: stopClocks('行政许可法第四十七条第一款'),
    papers: [{ template: 'hearing-ordered', body: { who, by: 'request' } }],
    notices: [{ template: 'application.hearing-ordered', values: {} }],
  };
}

const requestHearing: ActRule = {
  zh: '申请听证',
  en: 'Ask for a hearing',
  by: 'party',
  from: ['hearing-offered'],
  to: ['hearing'],
  fields: {},
  tell: () => ({
    zh: '您申请了听证，20 个工作日内组织',
    en: 'You asked for a hearing; it is held within 20 working days',
  }),
  decide: () => beginHearing('申请人'),
};

const WHO = [
  { value: 'applicant', zh: '申请人', en: 'The applicant' },
  { value: 'interested', zh: '利害关系人', en: 'An interested party' },
] as const;

/** Asked for on paper or at the window, by the applicant or by somebody whose interests it touches. */
const enterHearing: ActRule<{ who: string }> = {
  zh: '登记听证申请',
  en: 'Enter a request for a hearing',
  by: 'officer',
  permission: permissions.handle,
  from: ['hearing-offered'],
  to: ['hearing'],
  fields: { who: choice('谁提出的', 'Who asked', WHO) },
  tell: (record) => ({
    zh: `${WHO.find(({ value }) => value === record.who)?.zh}申请听证，20 个工作日内组织`,
    en: `${WHO.find(({ value }) => value === record.who)?.en} asked for a hearing; it is held within 20 working days`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    return { ...beginHearing(WHO.find(({ value }) => value === body.who)?.zh ?? ''), record: { who: body.who } };
  },
};

function forgo(snapshot: Snapshot): Decision {
  return { to: stateOfReview(snapshot), limits: [{ do: 'end', kinds: ['hearing-request'] }] };
}

const waiveHearing: ActRule = {
  zh: '放弃听证',
  en: 'Do without a hearing',
  by: 'party',
  from: ['hearing-offered'],
  to: UNDER_REVIEW,
  irreversible: true,
  fields: {},
  tell: () => ({ zh: '您放弃了听证', en: 'You did without a hearing' }),
  decide: forgo,
};

const forgoHearing: ActRule = {
  zh: '逾期未申请听证',
  en: 'No hearing was asked for',
  by: 'system',
  from: ['hearing-offered'],
  to: UNDER_REVIEW,
  fields: {},
  tell: () => ({
    zh: '5 个工作日内没有申请听证，继续审查',
    en: 'Nobody asked for a hearing within 5 working days; the review goes on',
  }),
  decide: forgo,
};

export const hearingRightActs = {
  'offer-hearing': offerHearing,
  'order-hearing': orderHearing,
  'request-hearing': requestHearing,
  'enter-hearing': enterHearing,
  'waive-hearing': waiveHearing,
  'forgo-hearing': forgoHearing,
};
