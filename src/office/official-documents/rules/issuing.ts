// From the signature to the post: signing, numbering, checking, sealing, sending out (签发、编号、校对、用印、发出).
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { shortText } from '#kernel/cases/fields.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import { worksIn } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { ruleBroken } from '../errors.ts';
import { sayRule } from './articles.ts';
import { AGREED } from './papers.ts';
import { byTurn, nextStage, subjectOf, textOf } from './process.ts';

/**
 * 第二十二条: “公文应当经本机关负责人审批签发。重要公文和上行文由机关主要负责人签发。……签发人签发公文，应当签署意见、姓名和完整日期；圈阅或者
 * 签名的，视为同意。”
 */
const sign: ActRule<{ note?: string }> = byTurn({
  zh: '同意签发',
  en: 'Sign it',
  permission: permissions.sign,
  from: ['signing'],
  to: ['signed'],
  fields: {
    note: shortText('签发意见', 'Remark', {
      optional: true,
      hint: { zh: '不填即“同意”', en: 'Agreed, where nothing is said' },
    }),
  },
  offered: (_snapshot, { subject, actor }) => worksIn(actor, subjectOf({ subject }).issuer.path),
  tell: () => ({ zh: '已签发', en: 'Signed' }),
  decide: (_snapshot, { note = '' }, env): Decision => {
    const subject = subjectOf(env);
    if (!worksIn(env.actor, subject.issuer.path))
      throw actRefused({ zh: '由发文机关负责人签发。', en: 'Whoever heads the issuing organ signs it.' });
    if (subject.upward && !headsOrgan(env.actor, subject.issuer.path))
      throw ruleBroken(
        sayRule({
          rule: 'chief-signs',
          zh: '这是上行文，请由主要负责人签发。',
          en: 'This one goes upward: its head signs it.',
        }),
      );
    const opinion = note || AGREED;
    return {
      to: 'signed',
      decidedAt: env.now,
      data: { signer: env.actor.name },
      record: { ...textOf(subject), opinion, signer: env.actor.name },
    };
  },
});

/** Done by the machine with the signature, in the same transaction. */
const number: ActRule<{ number: string }> = {
  zh: '编号',
  en: 'Number it',
  by: 'system',
  from: ['signed'],
  to: ['proofing'],
  fields: { number: shortText('发文字号', 'Number') },
  tell: (record) => ({ zh: `编号：${record.number}`, en: `Number ${record.number}` }),
  decide: (_snapshot, body, env): Decision => {
    const subject = subjectOf(env);
    return {
      to: 'proofing',
      hold: { post: subject.officePost, organ: subject.maker },
      limits: nextStage('issue', subject.content.urgency),
      data: { number: body.number },
      record: { number: body.number },
    };
  },
};

/** 第二十五条第（一）项: what has to be changed in substance goes back, and to whoever signed it again: `return-draft`. */
const proofread: ActRule = byTurn({
  zh: '校对无误',
  en: 'Proofread',
  permission: permissions.issue,
  from: ['proofing'],
  to: ['sealing'],
  fields: {},
  tell: () => ({ zh: '已校对', en: 'Proofread' }),
  decide: (_snapshot, _body, env): Decision => ({ to: 'sealing', record: textOf(subjectOf(env)) }),
});

const seal: ActRule = byTurn({
  zh: '用印',
  en: 'Seal it',
  permission: permissions.issue,
  from: ['sealing'],
  to: ['sealed'],
  fields: {},
  tell: () => ({ zh: '已用印', en: 'Sealed' }),
  decide: (_snapshot, _body, env): Decision => ({ to: 'sealed', record: textOf(subjectOf(env)) }),
});

/** Done by the machine with the seal, in the same transaction: what the ledger keeps of the file. */
const recordSeal: ActRule<{ file: string; digest: string; ofd: string }> = {
  zh: '记录印章',
  en: 'Record the seal',
  by: 'system',
  from: ['sealed'],
  to: ['dispatching'],
  fields: {
    file: shortText('文件', 'File'),
    digest: shortText('SM3 摘要', 'SM3 digest'),
    ofd: shortText('OFD 文件的 SM3 摘要', 'SM3 digest of the OFD'),
  },
  decide: (_snapshot, { file, digest, ofd }): Decision => ({ to: 'dispatching', record: { file, digest, ofd } }),
};

const sendOut: ActRule = byTurn({
  zh: '发出',
  en: 'Send it out',
  permission: permissions.issue,
  from: ['dispatching'],
  to: ['sent'],
  fields: {},
  tell: () => ({ zh: '已发出', en: 'Sent out' }),
  decide: (_snapshot, _body, env): Decision => {
    const { number: given } = subjectOf(env);
    return { to: 'sent', outcome: 'sent', record: { number: given } };
  },
});

export const issuingActs = {
  'sign-document': sign,
  'number-document': number,
  proofread,
  'apply-seal': seal,
  'record-seal': recordSeal,
  'send-out': sendOut,
};
