// Those whose interests an application touches (利害关系人): told, and heard before the decision.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';

/** So long they may speak before the decision is made without them: a setting of the city, told in the letter. */
const VIEWS_LIMIT = { amount: 5, unit: 'wd' } as const;

/** Those told, by name. Names stay with the case, out of the ledger. */
function listTold({ file }: Snapshot): readonly string[] {
  return Array.isArray(file.data.interested) ? (file.data.interested as string[]) : [];
}

/** Whether somebody who was told may still speak. */
export function isAwaitingViews(snapshot: Snapshot): boolean {
  return snapshot.limits.some(({ kind, state }) => kind === 'views' && state === 'running');
}

/**
 * 行政许可法第三十六条：“行政机关对行政许可申请进行审查时，发现行政许可事项直接关系他人重大利益的，应当告知该利害关系人。
 * 申请人、利害关系人有权进行陈述和申辩。行政机关应当听取申请人、利害关系人的意见。”
 */
const tellInterested: ActRule<{ names: string; interest: string }> = {
  zh: '告知利害关系人',
  en: 'Tell interested parties',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: [],
  fields: {
    names: shortText('利害关系人（多人用顿号隔开）', 'Interested parties, separated by commas'),
    interest: longText('直接关系他人的哪些重大利益', 'Which major interests of theirs it touches'),
  },
  offered: (snapshot, { actor }) => listTold(snapshot).length === 0 && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `已告知 ${record.count} 名利害关系人，听取意见`,
    en: `Interested parties were told (${record.count}) and may give their views`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const names = body.names
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter(Boolean);
    return {
      limits: [{ do: 'start', kind: 'views', limit: VIEWS_LIMIT, onExpiry: 'close-views' }],
      data: { interested: [...listTold(snapshot), ...names] },
      record: { count: names.length, interest: body.interest },
      papers: [{ template: 'interested', body: { names, interest: body.interest } }],
    };
  },
};

const SPEAKERS = [
  { value: 'interested', zh: '利害关系人', en: 'Interested party' },
  { value: 'applicant', zh: '申请人', en: 'Applicant' },
] as const;

const hearViews: ActRule<{ who: string; views: string; taken: string; last: string }> = {
  zh: '登记陈述申辩',
  en: 'Record what was said',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: [],
  fields: {
    who: choice('谁', 'Who', SPEAKERS),
    views: longText('陈述、申辩的要点', 'What they said'),
    taken: longText('采纳情况和理由', 'What was taken up, and why'),
    last: choice('是否都已发表意见', 'Has everybody spoken?', [
      { value: 'yes', zh: '都已发表，或者书面表示没有意见', en: 'Yes, or they wrote that they have nothing to say' },
      { value: 'no', zh: '还有人没有发表', en: 'Not yet' },
    ]),
  },
  offered: (snapshot, { actor }) => listTold(snapshot).length > 0 && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `听取了${SPEAKERS.find(({ value }) => value === record.who)?.zh}的意见`,
    en: `${SPEAKERS.find(({ value }) => value === record.who)?.en} was heard`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    if (listTold(snapshot).length === 0) {
      throw actRefused({ zh: '还没有告知利害关系人。', en: 'No interested party was told yet.' });
    }
    return {
      limits: body.last === 'yes' ? [{ do: 'end', kinds: ['views'] }] : [],
      record: { who: body.who, views: body.views, taken: body.taken },
    };
  },
};

const closeViews: ActRule = {
  zh: '逾期未陈述意见',
  en: 'No views were given',
  by: 'system',
  from: ['reviewing', 'paused', 'forwarded', 'hearing-offered', 'hearing'],
  to: [],
  fields: {},
  decide: () => ({ limits: [{ do: 'end', kinds: ['views'] }] }),
};

export const thirdPartyActs = { 'tell-interested': tellInterested, 'hear-views': hearViews, 'close-views': closeViews };
