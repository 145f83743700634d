// A request or a suggestion (求助、建议) as a declared kind of case: sorted, handed to whom it concerns, answered.
import type { ActRule, CaseKind, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { LOCAL_STEP, organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { assistingActs, byLeadAlone, opinionLimit, takesOver } from '#kernel/cases/rules/assisting.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { dataOf, permissions, topic } from '../contract.ts';
import { classify, decline, pass, reassign, told } from './acts.ts';
import { POSTS, settingsOf, startingLimits, startSorting } from './intake.ts';
import { answered, home, keptWords, noteAnswer, ownWords, readFacts, receipt, wholeDays } from './letter.ts';
import { publicationActs, redo } from './publication.ts';
import { type Again, reopen } from './reopening.ts';

const HERE = ['sorting', 'received'];
/** No city gives more. */
const MOST_DAYS = 366;
const byHandlers = { by: 'officer', permission: permissions.handleLetters } as const;

/** Handed from the mailbox of a head of government, or by one organ to another, with a time of its own (内部交办). */
const hand: ActRule<{ organ: string; task: string; days: number }> = {
  zh: '交办',
  en: 'Hand to an organ',
  ...byHandlers,
  from: HERE,
  to: ['received'],
  fields: {
    organ: organPicker('承办单位', 'Organ to handle it'),
    task: told('交办意见', 'What is to be done'),
    days: wholeNumber('几个工作日内答复', 'Working days to answer', 1, 15),
  },
  offered: ({ file }) => !dataOf({ file }).handedBy,
  tell: ({ organName }) => ({ zh: `已交${organName}办理`, en: `Handed to ${organName}` }),
  decide: ({ file }, { task, days }, { organs }) => {
    if (dataOf({ file }).handedBy)
      throw onceOnly({ zh: '来信已经交办，不得层层转交。', en: 'It was handed over already and is not handed on.' });
    const organ = organs.get('organ') as OrganRef;
    if (organ.id === file.organ_id)
      throw actRefused({ zh: '来信就在这个单位。', en: 'The letter is with this organ already.' });
    const handedBy: OrganRef = { id: file.organ_id, path: file.organ_path, name: file.organ_name };
    return {
      to: 'received',
      organ,
      hold: { post: POSTS.letter[0], organ },
      data: { handedBy },
      limits: [
        takesOver(organ),
        { do: 'end', kinds: ['sorting'] },
        { do: 'start', kind: 'handed', limit: { amount: days, unit: 'wd' } },
      ],
      record: { organ: organ.id, organName: organ.name, task, days },
    };
  },
  means: { transfer: () => ({}) },
};

/** To whoever handed it over, once, with the reason. */
const sendBack: ActRule<{ reason: string }> = {
  zh: '退回交办单位',
  en: 'Send back to who handed it over',
  ...byHandlers,
  from: ['received'],
  to: ['sorting'],
  fields: { reason: told('理由', 'Reasons') },
  offered: ({ file, done }) => Boolean(dataOf({ file }).handedBy) && !done['send-back'],
  decide: ({ file, done }, { reason }, env) => {
    const { handedBy } = dataOf({ file });
    if (!handedBy) throw actRefused({ zh: '这封信不是交办的。', en: 'Nobody handed this letter over.' });
    if (done['send-back']) throw onceOnly({ zh: '只能退回一次。', en: 'It is sent back once at most.' });
    return {
      to: 'sorting',
      organ: handedBy,
      hold: { post: HEAD_POST, organ: handedBy },
      data: { handedBy: null },
      limits: [takesOver(handedBy), { do: 'end', kinds: ['handed'], as: 'void' }, startSorting(settingsOf(env))],
      record: { reason },
    };
  },
};

const answer: ActRule<{ answer: string }> = {
  zh: '答复',
  en: 'Answer',
  ...byHandlers,
  from: HERE,
  to: ['answered'],
  fields: { answer: told('答复内容', 'Answer') },
  tell: (record) => ({ zh: `答复：${record.answer}`, en: `Answer: ${record.answer}` }),
  decide: (_snapshot, record, env) => ({
    ...endAs('answered', env),
    data: noteAnswer(record.answer, env),
    record,
    notices: [{ template: 'letter.answered', values: record }],
  }),
};

const liveTotal = ({ limits }: Snapshot) => limits.find((limit) => limit.kind === 'letter' && isLive(limit));

const extend: ActRule<{ days: number; reason: string }> = {
  zh: '延长答复期限',
  en: 'Extend the time to answer',
  ...byHandlers,
  from: ['received'],
  to: [],
  fields: {
    days: wholeNumber('延长几日', 'Days to add', 1, MOST_DAYS, {
      hint: {
        zh: '不超过原答复期限，只能延长一次（本地设定）',
        en: 'Once, at most as long as the time to answer (local setting)',
      },
    }),
    reason: told('理由', 'Reasons'),
  },
  offered: ({ file, done }, { actor }) => !done.extend && headsOrgan(actor, file.organ_path),
  tell: ({ days, reason }) => ({
    zh: `经负责人批准，延长 ${days} 日答复：${reason}`,
    en: `With the approval of the head, ${days} days were added: ${reason}`,
  }),
  decide: (snapshot, { days, reason }, env) => {
    if (snapshot.done.extend) throw onceOnly({ zh: '只能延长一次。', en: 'It is extended once at most.' });
    if (!headsOrgan(env.actor, snapshot.file.organ_path))
      throw actRefused({ zh: '延期由本单位负责人批准。', en: 'An extension is for the head of the organ to grant.' });
    const most = settingsOf(env).answerDays;
    if (days > most)
      throw actRefused({
        zh: `最多延长 ${most} 日（本地设定）。`,
        en: `At most ${most} days are added (local setting).`,
      });
    const due = liveTotal(snapshot)?.due_at;
    if (!due || due < env.now)
      throw actRefused({ zh: '期限已过，不能再延长。', en: 'The limit has passed; it can no longer be extended.' });
    return {
      limits: [{ do: 'extend', kind: 'letter', by: days }],
      record: { days, reason },
      notices: [{ template: 'letter.extended', values: { days: String(days), reason } }],
    };
  },
  means: {
    extension: ({ snapshot: { file }, env: { actor } }) => ({
      approvedBy: actor.desks.filter(({ path }) => path === file.organ_path).map(({ post }) => post),
      mayApprove: HEAD_POST,
    }),
  },
};

const DECLINED = { zh: '不予受理', en: 'Not taken up' };
const again: Again = (settings) => ({
  to: 'received',
  hold: { post: 'section-head' },
  limits: startingLimits('letter', settings),
});

export const letterKind: CaseKind = {
  name: 'letter',
  zh: '求助建议',
  en: 'Request or suggestion',
  home,
  initial: 'received',
  begins: ['sorting'],
  opening: { zh: '提交来信', en: 'Letter sent' },
  firstAsked: true,
  topic,
  readPermission: permissions.readLetters,
  states: {
    sorting: { zh: '待交办', en: 'To be handed over', phase: 'open', limits: ['sorting', 'letter', 'opinion'] },
    received: { zh: '办理中', en: 'Being handled', phase: 'open', limits: ['letter', 'handed', 'opinion'] },
    answered,
    declined: { ...DECLINED, phase: 'closed' },
  },
  limits: {
    letter: { zh: '来信答复', en: 'Answer', scope: 'total', ...wholeDays },
    sorting: { zh: '来信分办', en: 'Sorting', ...LOCAL_STEP },
    handed: { zh: '交办时限', en: 'Time given on handing over', ...LOCAL_STEP },
    opinion: opinionLimit,
  },
  acts: {
    ...byLeadAlone({
      hand,
      answer,
      decline: decline('letter', DECLINED, permissions.handleLetters, HERE),
      pass: pass('letter', permissions.handleLetters),
      reassign: reassign(HERE, permissions.handleLetters),
      'send-back': sendBack,
      classify: classify([...HERE, 'answered'], permissions.handleLetters),
      extend,
      reopen: reopen('letter', again),
      redo: redo('letter', again),
      ...publicationActs,
    }),
    ...assistingActs(permissions.handleLetters, HERE),
  },
  outcomes: { answered, declined: DECLINED },
  papers: { receipt },
  facts: readFacts,
  ownWords,
  keptWords,
};
