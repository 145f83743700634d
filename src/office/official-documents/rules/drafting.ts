// From the draft to the table of who signs: handing in, review by the office, and the word of other organs (拟稿、审核、会签).
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { ruleBroken } from '../errors.ts';
import { sayRule } from './articles.ts';
import { byTurn, type DocumentSubject, limitName, nextStage, subjectOf, textOf, timeOf } from './process.ts';

const INNER = {
  zh: '内部办理意见，永久保存，不写个人信息',
  en: 'Between officers, kept for ever; leave personal data out',
};

const handIn: ActRule = byTurn({
  zh: '送审',
  en: 'Hand in for review',
  permission: permissions.draft,
  from: ['drafting'],
  to: ['reviewing'],
  fields: {},
  tell: () => ({ zh: '已送审', en: 'Handed in for review' }),
  decide: (_snapshot, _body, env): Decision => {
    const subject = subjectOf(env);
    const [fault] = subject.faults;
    if (fault) throw ruleBroken(sayRule(fault));
    const [missing] = subject.missing;
    if (missing) throw actRefused(missing);
    return {
      to: 'reviewing',
      title: subject.content.title,
      hold: { post: subject.officePost },
      limits: nextStage('review', subject.content.urgency),
      record: { ...textOf(subject), openness: subject.content.openness },
    };
  },
});

/** To whoever signs for the issuer. */
const toSigner = (subject: DocumentSubject): Decision => ({
  to: 'signing',
  step: null,
  hold: { post: 'organ-head', organ: subject.issuer },
  limits: nextStage('sign', subject.content.urgency),
});

const toDrafter = (subject: DocumentSubject): Decision => ({
  to: 'drafting',
  step: null,
  hold: { post: subject.officePost, organ: subject.maker, officerId: subject.drafterId },
  limits: nextStage('revise', subject.content.urgency),
});

const passReview: ActRule<{ note?: string }> = byTurn({
  zh: '审核通过',
  en: 'Pass the review',
  permission: permissions.review,
  from: ['reviewing'],
  to: ['countersigning', 'signing'],
  fields: { note: shortText('审核意见', 'Remark', { optional: true, hint: INNER }) },
  tell: () => ({ zh: '已审核', en: 'Reviewed' }),
  decide: ({ done }, { note = '' }, env): Decision => {
    const subject = subjectOf(env);
    const record = { ...textOf(subject), ...(note ? { note } : {}) };
    if (subject.consulted.length === 0) return { ...toSigner(subject), record };
    const round = (done['pass-review'] ?? 0) + 1;
    return {
      to: 'countersigning',
      step: { code: `round-${round}`, zh: `第 ${round} 次会签`, en: `Round ${round}` },
      ask: subject.consulted,
      askLimit: timeOf('countersign', subject.content.urgency),
      limits: [{ do: 'end', kinds: [limitName('review')] }],
      record: { ...record, asked: subject.consulted.map(({ name }) => name) },
    };
  },
});

export const ANSWERS = [
  { value: 'agree', zh: '同意', en: 'Agree' },
  { value: 'disagree', zh: '不同意', en: 'Disagree' },
] as const;

const findAsked = ({ holds }: Snapshot, actor: Actor) =>
  holds.find(({ role, organ_path: path }) => role === 'assist' && mayReach(actor, permissions.countersign, path));

const NOT_AGREED = sayRule({
  rule: 'not-agreed',
  zh: '已退回拟稿单位，请协商一致以后再送审。',
  en: 'It is back with its drafter: agree on it, then hand it in again.',
});

/** The last word sends it on: to whoever signs, or back to its drafter where a downward document is not agreed on. */
const countersign: ActRule<{ answer: 'agree' | 'disagree'; text: string }> = {
  zh: '会签',
  en: 'Countersign',
  by: 'officer',
  permission: permissions.countersign,
  from: ['countersigning'],
  to: ['signing', 'drafting'],
  fields: {
    answer: choice('意见', 'Opinion', ANSWERS),
    text: longText('会签意见', 'What the organ says', { hint: INNER }),
  },
  offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
  tell: ({ organName, answer, returned }) => {
    const said = nameOf(ANSWERS, answer);
    const { zh, en } = returned ? NOT_AGREED : { zh: '', en: '' };
    return { zh: `${organName}会签：${said.zh}${zh && `。${zh}`}`, en: `${organName}: ${said.en}${en && `. ${en}`}` };
  },
  decide: (snapshot, { answer, text }, env): Decision => {
    const mine = findAsked(snapshot, env.actor);
    if (!mine)
      throw actRefused({
        zh: '没有请您的单位会签，或者已经会签。',
        en: 'Your organ was not asked, or has said its word.',
      });
    const round = snapshot.opinions.filter(({ step }) => step === snapshot.file.step);
    const organName = round.find(({ organ_id: id }) => id === mine.organ_id)?.organ_name ?? '';
    const said = { answer: { organId: mine.organ_id, answer, text }, record: { organName, answer, text } };
    const others = round.filter(({ organ_id: id }) => id !== mine.organ_id);
    if (others.some(({ answered_at }) => answered_at === null)) return said;
    const subject = subjectOf(env);
    const agreed = [answer, ...others.map((one) => one.answer)].every((one) => one === 'agree');
    if (agreed || !subject.downward) return { ...toSigner(subject), ...said };
    return { ...toDrafter(subject), ...said, record: { ...said.record, returned: true } };
  },
};

const sendBack: ActRule<{ reason: string }> = byTurn({
  zh: '退回修改',
  en: 'Send back',
  permission: permissions.review,
  from: ['reviewing', 'countersigning', 'signing', 'proofing'],
  to: ['drafting'],
  fields: { reason: longText('退回理由', 'Why', { hint: INNER }) },
  tell: () => ({ zh: '退回修改', en: 'Sent back' }),
  decide: (_snapshot, { reason }, env): Decision => {
    const subject = subjectOf(env);
    return { ...toDrafter(subject), record: { ...textOf(subject), reason } };
  },
});

const WITHDRAWABLE = ['drafting', 'reviewing', 'countersigning', 'signing', 'proofing', 'sealing', 'dispatching'];

/** A number that was given stays with it, void: the register shows it, and nobody has it again. */
const withdraw: ActRule<{ reason: string }> = {
  zh: '撤销不发',
  en: 'Withdraw it',
  by: 'officer',
  permission: permissions.draft,
  irreversible: true,
  from: WITHDRAWABLE,
  to: ['withdrawn'],
  fields: { reason: longText('原因', 'Why', { hint: INNER }) },
  offered: ({ file }, { actor }) => mayReach(actor, permissions.draft, file.organ_path),
  tell: () => ({ zh: '撤销，不再印发', en: 'Withdrawn' }),
  decide: ({ file }, { reason }, env): Decision => {
    if (!mayReach(env.actor, permissions.draft, file.organ_path))
      throw actRefused({ zh: '由拟稿单位撤销。', en: 'The organ that drafted it withdraws it.' });
    const { number } = subjectOf(env);
    return {
      to: 'withdrawn',
      outcome: 'withdrawn',
      decidedAt: env.now,
      record: { reason, ...(number ? { number } : {}) },
    };
  },
};

export const draftingActs = {
  'submit-draft': handIn,
  'pass-review': passReview,
  countersign,
};
/** Never what is proposed first. */
export const endingActs = { 'return-draft': sendBack, 'withdraw-document': withdraw };
