// A proposal as a declared kind of case: 联名 → 审查立案 → 交办 → 签收或者退办 → 联系、协办 → 答复 → 评价 → 再办或者办结 → 公开.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { assistingActs, byLeadAlone, opinionLimit } from '#kernel/cases/rules/assisting.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { CLASSES, HOUSE_NAMES, KIND, LEVELS, motionOf, permissions, topic, UNFIT } from '../contract.ts';
import { assigningActs } from './assigning.ts';
import { decidingActs } from './deciding.ts';
import { evaluatingActs } from './evaluating.ts';
import { examiningActs } from './examining.ts';
import { handlingActs, handlingBySystem } from './handling.ts';
import { papers } from './papers.ts';
import { limitFor } from './presets.ts';
import { settingsOf } from './process.ts';
import { proposingActs } from './proposing.ts';
import { publishingActs } from './publishing.ts';
import { readDraft, replyingActs } from './replying.ts';

export const home = { zh: '建议提案', en: 'Proposals', href: '/desk/motions' } as const;

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const motion = motionOf({ file });
  const { house, group, signers, text, key, handed, reply, verdict, ground, passedTo, open } = motion;
  return [
    ...fact('类别', 'What it is', HOUSE_NAMES[house]),
    ...fact(
      '提出',
      'Proposed by',
      plain([group, signers.map(({ name }) => name).join('、')].filter(Boolean).join('：')),
    ),
    ...fact('内容', 'Proposal', plain(text)),
    ...fact(
      '提出人意见',
      'Its proposers',
      open ? { zh: '同意公开', en: 'agree to publication' } : { zh: '不同意公开', en: 'do not agree to publication' },
    ),
    ...fact('交办', 'Handed over', handed && plain([handed.on, handed.meeting].filter(Boolean).join(' '))),
    ...fact('督办', 'Pressed', key === true && { zh: '重点督促办理（代表法第五十二条）', en: 'as a key matter' }),
    ...readDraft(motion),
    ...fact('办理类别', 'Class', reply && nameOf(CLASSES, reply.class)),
    ...fact('答复', 'Reply', reply && plain(reply.text)),
    ...fact(
      '评价',
      'Evaluation',
      verdict && (verdict === 'none' ? { zh: '没有评价', en: 'None' } : nameOf(LEVELS, verdict)),
    ),
    ...fact('不予立案', 'Not registered', ground !== undefined && nameOf(UNFIT, ground)),
    ...fact('转给', 'Passed to', passedTo !== undefined && plain(passedTo)),
  ];
}

const CLOSED = {
  refused: { zh: '不予立案', en: 'Not registered' },
  passed: { zh: '已转意见', en: 'Passed on as an opinion' },
  withdrawn: { zh: '已撤回', en: 'Taken back' },
} as const;

const HELD = ['handling', 'redoing'];
const local = (zh: string, en: string) => ({ zh, en, ...LOCAL_STEP });
const ANSWERING = ['motion-answer', 'motion-date', 'opinion'];

/** Everything but `loadSubject`: what the city sets, which is told to each rule. */
export const motionKind: CaseKind = {
  name: KIND,
  zh: '建议提案',
  en: 'Proposal',
  home,
  initial: 'gathering',
  begins: ['submitted'],
  opening: { zh: '提出', en: 'Proposed' },
  party: { zh: '提出人', en: 'Proposed by' },
  topic,
  readPermission: permissions.read,
  // Each who signed evaluates the reply by an act of their own.
  unrated: () => true,
  states: {
    gathering: { zh: '联名中', en: 'Being signed', phase: 'waiting', limits: ['motion-signing'] },
    submitted: { zh: '待审查', en: 'To be examined', phase: 'open', limits: ['motion-examine'] },
    'sent-back': { zh: '退回修改', en: 'Returned to be changed', phase: 'waiting', limits: ['motion-revise'] },
    registered: { zh: '已立案，待交办', en: 'To be handed over', phase: 'open', limits: ['motion-assign'] },
    assigned: { zh: '已交办，待签收', en: 'To be signed for', phase: 'open', limits: ['motion-back', ...ANSWERING] },
    disputed: { zh: '申请退办', en: 'Returned by the organ', phase: 'open', limits: ['motion-redirect', ...ANSWERING] },
    handling: { zh: '办理中', en: 'Being handled', phase: 'open', limits: [...ANSWERING, 'approval'] },
    answered: { zh: '已答复，待评价', en: 'Answered, to be evaluated', phase: 'waiting', limits: ['motion-evaluate'] },
    redoing: { zh: '再次办理', en: 'Answered anew', phase: 'open', limits: ['motion-redo', 'opinion'] },
    closed: { zh: '已办结', en: 'Closed', phase: 'closed' },
    refused: { ...CLOSED.refused, phase: 'closed' },
    passed: { ...CLOSED.passed, phase: 'closed' },
    withdrawn: { ...CLOSED.withdrawn, phase: 'closed' },
  },
  limits: {
    'motion-answer': {
      zh: '答复建议提案',
      en: 'Reply to the proposal',
      method: 'end-of-day',
      scope: 'total',
      basis: '代表法第五十一条第二款',
    },
    'motion-date': { ...local('统一答复日期', 'Fixed day of the reply'), scope: 'total' },
    'motion-redo': { ...local('再次答复', 'Reply given anew'), scope: 'total' },
    'motion-signing': { ...local('联名', 'Signing'), silent: true },
    'motion-examine': local('审查', 'Examination'),
    'motion-revise': { ...local('修改', 'Change'), silent: true },
    'motion-assign': local('交办', 'Handing over'),
    'motion-back': local('签收或者退办', 'Sign for it or return it'),
    'motion-redirect': local('决定退办', 'Decide on the return'),
    'motion-evaluate': { ...local('评价', 'Evaluation'), silent: true },
    opinion: opinionLimit,
    approval: { ...local('决定延长', 'Decide on more time'), scope: 'assist' },
  },
  // The usual one first.
  acts: {
    ...examiningActs,
    ...assigningActs,
    ...decidingActs,
    ...byLeadAlone({ ...replyingActs, ...handlingActs }),
    ...handlingBySystem,
    ...assistingActs(permissions.handle, HELD, (env) => limitFor(settingsOf(env), 'assist')),
    ...proposingActs,
    ...evaluatingActs,
    ...byLeadAlone(publishingActs),
  },
  outcomes: {
    ...Object.fromEntries(CLASSES.map(({ value, zh, en }) => [value, { zh, en }])),
    ...CLOSED,
  },
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => [motionOf({ file }).text],
  keptWords: (file) => ({
    'evaluate-motion': motionOf({ file }).signers.flatMap(({ remark }) => (remark ? [remark] : [])),
  }),
};
