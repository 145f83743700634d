// The review of a version as a declared kind of case: 初审 → 终审 → 保密审查 → 签发.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { KIND, permissions } from '../contract.ts';
import { issuingActs, sheetPaper } from './issuing.ts';
import { dataOf } from './process.ts';
import { readingActs } from './reading.ts';
import { secrecyActs } from './secrecy.ts';

const PUBLISHED = { zh: '已签发', en: 'Signed' };
const RETURNED = { zh: '已退回', en: 'Sent back' };
const VOID = { zh: '作者已撤回', en: 'Taken back by its author' };

/** Everything but `loadSubject`, which reads the version and is added where stores may be imported. */
export const clearanceKind: CaseKind = {
  name: KIND,
  zh: '发布审核',
  en: 'Review before publication',
  initial: 'first',
  // What needs no first reading, such as a yearly report.
  begins: ['final'],
  opening: { zh: '提交审核', en: 'Handed in' },
  party: { zh: '拟稿单位', en: 'Organ that wrote it' },
  readPermission: permissions.read,
  states: {
    first: { zh: '待初审', en: 'First reading', phase: 'open', limits: ['clearance-first'] },
    final: { zh: '待终审', en: 'Second reading', phase: 'open', limits: ['clearance-final'] },
    secrecy: { zh: '待保密审查', en: 'Secrecy review', phase: 'open', limits: ['clearance-secrecy', 'opinion'] },
    issuing: { zh: '待签发', en: 'To be signed', phase: 'open', limits: ['clearance-issue', 'opinion'] },
    published: { ...PUBLISHED, phase: 'closed' },
    returned: { ...RETURNED, phase: 'closed' },
    void: { ...VOID, phase: 'closed' },
  },
  limits: {
    'clearance-first': { zh: '初审', en: 'First reading', ...LOCAL_STEP },
    'clearance-final': { zh: '终审', en: 'Second reading', ...LOCAL_STEP },
    'clearance-secrecy': { zh: '保密审查', en: 'Secrecy review', ...LOCAL_STEP },
    'clearance-issue': { zh: '签发', en: 'Signing', ...LOCAL_STEP },
    opinion: { zh: '征求意见', en: 'Opinion', ...LOCAL_STEP, scope: 'assist' },
  },
  // The usual one first.
  acts: { ...secrecyActs, ...issuingActs, ...readingActs },
  papers: {
    sheet: sheetPaper,
    receipt: {
      zh: '送审登记单',
      en: 'Entry for review',
      mark: '送',
      paragraphs: (_body, file) => [`“${file.title}”已送审，拟稿单位为${file.applicant_name}。`],
    },
  },
  outcomes: { published: PUBLISHED, returned: RETURNED, void: VOID },
  ownWords: (_subject, file) => [dataOf({ file }).note],
};
