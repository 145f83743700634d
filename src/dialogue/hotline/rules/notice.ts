// 书面整改通知 as a declared kind of case: an organ answers with measures, the centre looks whether they hold.

import type { ActRule, CaseFile, CaseKind, Fact, OrganRef } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { NOTICE, permissions } from '../contract.ts';
import { byCentre, byOrgan, requireCentre, requireOrgan, toCentre, toOrgan } from './process.ts';

/** Working days, settings of the city: to answer with measures, and to look at them. */
export const NOTICE_DAYS = { rectify: 10, recheck: 10 } as const;

export interface NoticeData {
  readonly centre: OrganRef & { readonly nameEn: string | null };
  readonly organ: OrganRef;
  /** The log of calls and quality sheets of a month, a cause that many orders have in common, or a check of the liaison. */
  readonly source: 'log' | 'event' | 'check';
  readonly found: string;
  readonly foundEn: string;
  readonly month: string | null;
  readonly measures?: string;
}

export const noticeOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as NoticeData;

const KEPT = { zh: '永久保存，不写个人信息', en: 'Kept for ever; leave personal data out' };

const measure: ActRule<{ measures: string }> = {
  zh: '提交整改措施',
  en: 'Report measures',
  ...byOrgan(['issued'], ['answered']),
  fields: { measures: longText('原因和整改措施', 'Causes and measures', { hint: KEPT }) },
  tell: () => ({ zh: '已提交整改措施', en: 'Measures reported' }),
  decide: (snapshot, { measures }, env) => {
    requireOrgan(snapshot, env);
    return {
      to: 'answered',
      hold: toCentre(snapshot),
      limits: [end('hotline-rectify'), within('hotline-recheck', NOTICE_DAYS.recheck)],
      data: { measures },
      record: { measures },
    };
  },
};

const pass: ActRule<{ checked: string }> = {
  zh: '复查合格',
  en: 'Found in order',
  ...byCentre(['answered'], ['closed']),
  fields: { checked: longText('复查情况', 'What was looked at', { hint: KEPT }) },
  tell: () => ({ zh: '复查合格', en: 'Found in order' }),
  decide: (snapshot, record, env) => {
    requireCentre(snapshot, env);
    return { to: 'closed', outcome: 'passed', decidedAt: env.now, record };
  },
};

const fail: ActRule<{ reason: string }> = {
  zh: '复查不合格，继续整改',
  en: 'Not yet in order',
  ...byCentre(['answered'], ['issued']),
  fields: { reason: longText('还有什么问题', 'What is still wrong', { hint: KEPT }) },
  tell: () => ({ zh: '复查不合格，继续整改', en: 'Not yet in order' }),
  decide: (snapshot, record, env) => {
    requireCentre(snapshot, env);
    return {
      to: 'issued',
      hold: toOrgan(noticeOf(snapshot).organ),
      limits: [end('hotline-recheck'), within('hotline-rectify', NOTICE_DAYS.rectify)],
      record,
    };
  },
};

const PASSED = { zh: '整改到位', en: 'Put right' };

export const noticeKind: CaseKind = {
  name: NOTICE,
  zh: '热线整改通知',
  en: 'Rectification of the hotline',
  home: { zh: '互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'issued',
  opening: { zh: '发出整改通知', en: 'Notice served' },
  party: { zh: '整改单位', en: 'Organ that is to put it right' },
  readPermission: permissions.read,
  against: 'organ',
  /** 联络员应答时不在岗: noted when a notice tells of it (service/notices.ts). */
  brings: ['absence'],
  states: {
    issued: { zh: '待整改', en: 'To be put right', phase: 'open', limits: ['hotline-rectify'] },
    answered: { zh: '待复查', en: 'To be checked', phase: 'open', limits: ['hotline-recheck'] },
    closed: { ...PASSED, phase: 'closed' },
  },
  limits: {
    'hotline-rectify': { zh: '提交整改措施', en: 'Measures', ...LOCAL_STEP },
    'hotline-recheck': { zh: '复查', en: 'Check', ...LOCAL_STEP },
  },
  acts: { 'report-measures': measure, 'pass-measures': pass, 'fail-measures': fail },
  outcomes: { passed: PASSED },
  papers: {
    receipt: {
      zh: '热线整改通知书',
      en: 'Notice to put right',
      mark: '热改',
      paragraphs: (_body, file) => {
        const { organ, found } = noticeOf({ file });
        return [
          `${organ.name}：`,
          found,
          `请在 ${NOTICE_DAYS.rectify} 个工作日内书面提交整改措施（期限为本地设定）。到期复查。`,
        ];
      },
    },
  },
  facts: (_subject, file): Fact[] => {
    const { found, foundEn, month, measures } = noticeOf({ file });
    return [
      { zh: '发现的问题', en: 'What was found', value: { zh: found, en: foundEn } },
      ...(month ? [{ zh: '月份', en: 'Month', value: plain(month) }] : []),
      ...(measures ? [{ zh: '整改措施', en: 'Measures', value: plain(measures) }] : []),
    ];
  },
};
