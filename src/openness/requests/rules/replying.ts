// Drafting the answer, and signing it: by another, after the disclosure was reviewed.
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import type { Draft, ReplyFile } from '../contract.ts';
import { DRAFTED, findOutcome, isOpen, type Outcome, type OutcomeCode } from './outcomes.ts';
import { byHandlers, bySigners, dataOf, kept, REPLY_LIMITS, tellApplicant } from './process.ts';
import { remediesOf } from './remedies.ts';

const draftOf = (snapshot: Snapshot): Draft => {
  const { draft } = dataOf(snapshot);
  if (!draft) throw actRefused({ zh: '还没有拟好的答复。', en: 'No answer was drafted.' });
  return draft;
};

const filesOf = (snapshot: Snapshot): readonly ReplyFile[] => dataOf(snapshot).files ?? [];

const postOf = ({ holds }: Snapshot): string => holds.find(({ role }) => role === 'lead')?.post ?? HEAD_POST;

const text = kept('答复的内容和理由', 'The answer and its reasons');

const draftReply: ActRule<{ outcome: OutcomeCode; text: string; elsewhere?: string }> = {
  zh: '拟答复，报负责人签发',
  en: 'Draft the answer and lay it before the head',
  ...byHandlers,
  from: ['handling'],
  to: ['reviewing'],
  fields: {
    outcome: choice(
      '答复类型',
      'Outcome',
      DRAFTED.map((one) => ({ ...one, zh: `${one.value} ${one.zh}`, en: `${one.value} ${one.en}` })),
    ),
    text,
    elsewhere: shortText('负责公开的机关和联系方式', 'Organ responsible, and how to reach it', {
      optional: true,
      hint: { zh: '不属于本机关负责公开、能够确定的，写在这里', en: 'Where it is another organ’s and you know which' },
    }),
  },
  decide: (snapshot, { outcome, text: said, elsewhere }, { actor }) => {
    const { sensitive, advice } = dataOf(snapshot);
    if (sensitive && !advice) {
      throw actRefused({
        zh: '这件申请已标为敏感，须先记录法律顾问意见。',
        en: 'This request is marked sensitive: record the legal adviser’s opinion first.',
      });
    }
    if (outcome === '4.3' && !snapshot.done['ask-supplement'])
      throw actRefused({ zh: '没有要求补正过，不能按“补正后仍不明确”答复。', en: 'No supplement was asked for.' });
    const draft: Draft = { outcome, text: said, elsewhere: elsewhere ?? null, by: actor.id, post: postOf(snapshot) };
    return { to: 'reviewing', hold: { post: HEAD_POST }, data: { draft }, record: { outcome } };
  },
};

const returnDraft: ActRule<{ reason: string }> = {
  zh: '退回重拟',
  en: 'Send the draft back',
  ...bySigners,
  from: ['reviewing'],
  to: ['handling'],
  fields: { reason: longText('哪里要改', 'What to change') },
  decide: (snapshot, { reason }) => {
    const { post, by } = draftOf(snapshot);
    return { to: 'handling', hold: { post, officerId: by }, data: { draft: null }, record: { reason } };
  },
};

const CHECKED = [
  { value: 'no', zh: '否', en: 'No' },
  { value: 'yes', zh: '是', en: 'Yes' },
  { value: 'unsure', zh: '不能确定', en: 'Not sure' },
] as const;
const check = (zh: string, en: string) => choice(zh, en, CHECKED);

/**
 * 第十七条：“……应当依照《中华人民共和国保守国家秘密法》以及其他法律、法规和国家有关规定对拟公开的政府信息进行审查”, “不能确定政府信息是否
 * 可以公开的，应当……报有关主管部门或者保密行政管理部门确定”: each question of Articles 14 and 15 is answered by itself.
 */
const review = {
  secret: check('拟提供的内容是否涉及国家秘密', 'Does what is given hold a state secret?'),
  forbidden: check('是否为法律、行政法规禁止公开', 'Is it forbidden by law or administrative regulation?'),
  safety: check('是否危及国家安全、公共安全、经济安全、社会稳定', 'Does it endanger security or stability?'),
  third: check(
    '是否损害第三方的商业秘密、个人隐私',
    'Does it harm a third party’s trade secret or privacy, without their consent?',
  ),
} as const;
type Review = Readonly<Record<keyof typeof review, (typeof CHECKED)[number]['value']>>;

/** @throws actRefused when what would be given is not cleared by each answer */
function requireCleared(outcome: Outcome, { secret, forbidden, safety, third }: Review): void {
  if (!isOpen(outcome) || [secret, forbidden, safety, third].every((answer) => answer === 'no')) return;
  throw actRefused({
    zh: '审查没有全部通过：涉及的不予公开，不能确定的报有关主管部门或者保密行政管理部门确定（《政府信息公开条例》第十七条）。',
    en: 'Not all questions were cleared: what is concerned is not disclosed, and what is unsure goes to the competent department or the secrecy bureau (Art. 17).',
  });
}

/** The answer as it leaves the organ. */
function issue(outcome: Outcome, draft: Draft, files: readonly ReplyFile[], now: Date): Decision {
  const given = isOpen(outcome) ? files.map(({ name }) => name) : [];
  return {
    to: 'replied',
    data: { draft },
    outcome: outcome.value,
    decidedAt: now,
    limits: [end(...REPLY_LIMITS, 'supplement-notice')],
    papers: [
      {
        template: `reply-${outcome.value}`,
        body: { text: draft.text, elsewhere: draft.elsewhere ?? '', files: given },
      },
    ],
    notices: [tellApplicant('answered')],
    record: { basis: outcome.basis },
  };
}

const refusalOf = (code: unknown, reasons: string) => {
  const outcome = findOutcome(code);
  return { reasons, remedies: outcome ? remediesOf(outcome) : '' };
};

const ANSWERED = ({ basis }: Readonly<Record<string, unknown>>) => ({
  zh: `已答复（${basis}），答复书见下`,
  en: `Answered (${basis}); the answer is below`,
});

const sign: ActRule<Review> = {
  zh: '审查并签发答复',
  en: 'Review and sign the answer',
  ...bySigners,
  from: ['reviewing'],
  to: ['replied'],
  irreversible: true,
  fields: review,
  offered: (snapshot, { actor }) => dataOf(snapshot).draft?.by !== actor.id,
  tell: ANSWERED,
  decide: (snapshot, answers, { actor, now }) => {
    const draft = draftOf(snapshot);
    if (draft.by === actor.id)
      throw actRefused({ zh: '拟稿人不能签发自己拟的答复。', en: 'Nobody signs the answer they drafted.' });
    const outcome = findOutcome(draft.outcome)!;
    requireCleared(outcome, answers);
    const { secret, forbidden, safety, third } = answers;
    const issued = issue(outcome, draft, filesOf(snapshot), now);
    return { ...issued, record: { ...issued.record, secret, forbidden, safety, third } };
  },
  means: {
    refusal: ({ snapshot }) => {
      const { outcome, text: reasons } = draftOf(snapshot);
      return refusalOf(outcome, reasons === '' ? '' : 'given');
    },
  },
};

/** 第三十三条第一款：“行政机关收到政府信息公开申请，能够当场答复的，应当当场予以答复。” */
const onTheSpot: ActRule<{ text: string } & Review> = {
  zh: '当场答复、公开',
  en: 'Answer on the spot',
  ...bySigners,
  from: ['handling'],
  to: ['replied'],
  irreversible: true,
  fields: { text: kept('提供的信息，或者获取的方式、途径', 'The information, or how to get it'), ...review },
  offered: (snapshot) => !dataOf(snapshot).sensitive,
  tell: ANSWERED,
  decide: (snapshot, { text: said, ...answers }, { actor, now }) => {
    if (dataOf(snapshot).sensitive)
      throw actRefused({ zh: '敏感申请须拟稿、签发。', en: 'A sensitive request is drafted and signed.' });
    const outcome = findOutcome('1')!;
    requireCleared(outcome, answers);
    const draft: Draft = { outcome: '1', text: said, elsewhere: null, by: actor.id, post: postOf(snapshot) };
    return issue(outcome, draft, filesOf(snapshot), now);
  },
};

export const replyingActs = {
  'draft-reply': draftReply,
  'return-draft': returnDraft,
  sign,
  'on-the-spot': onTheSpot,
};
