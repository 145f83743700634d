// 保密审查: seven questions, each answered alone; what is uncertain goes to the secrecy bureau, and silence is no consent.
import type { ActRule, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { type ActField, choice, longText, organPicker, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { ANSWERS, type Answer, type Answers, DAYS, permissions, QUESTIONS, type Question } from '../contract.ts';
import { askTheBureau, awaitsOpinion, findingsOpen, notToBePublished } from '../errors.ts';
import { dataOf, isOthers, requireClean, sign, startStep, versionOf } from './process.ts';

const questions = Object.entries(QUESTIONS) as [Question, (typeof QUESTIONS)[Question]][];

const questionFields: Readonly<Record<string, ActField>> = Object.fromEntries(
  questions.map(([name, { zh, en, article }]) => [
    name,
    choice(`是否${zh}`, `Is it ${en.charAt(0).toLowerCase()}${en.slice(1)}?`, ANSWERS, {
      hint: {
        zh: `《政府信息公开条例》${article.zh}`,
        en: `Regulations on the Disclosure of Government Information, ${article.en}`,
      },
    }),
  ]),
);

interface Cleared extends Record<Question, Answer> {
  readonly ground: string;
  readonly checked?: string;
}

const clear: ActRule<Cleared> = {
  zh: '保密审查通过',
  en: 'Clear for publication',
  by: 'officer',
  permission: permissions.clear,
  from: ['secrecy'],
  to: ['issuing'],
  fields: {
    ...questionFields,
    ground: shortText('审查依据', 'Legal ground', {
      hint: { zh: '如：《政府信息公开条例》第二十条第（一）项', en: 'Such as article 20 (1) of the regulations' },
    }),
    checked: longText('对扫描提示的核对结果', 'What you found where the scan pointed', { optional: true }),
  },
  offered: isOthers('secrecy'),
  decide: (snapshot, body, env) => {
    requireClean(env);
    const answers = Object.fromEntries(questions.map(([name]) => [name, body[name]])) as Answers;
    const given = Object.values(answers);
    if (given.includes('yes')) throw notToBePublished();
    if (given.includes('unsure')) throw askTheBureau();
    requireBureau(snapshot);
    const { length: count } = versionOf(env).findings.filter(({ level }) => level === 'review');
    if (count > 0 && !body.checked) throw findingsOpen({ count });
    const data = dataOf(snapshot);
    return {
      to: 'issuing',
      hold: data.issue,
      data: { ...sign(snapshot, env, 'secrecy'), answers, ground: body.ground },
      limits: [end('clearance-secrecy'), startStep('issue', data)],
      record: { answers, ground: body.ground, checked: body.checked ?? null, findings: count },
    };
  },
};

/**
 * 保守国家秘密法第二十五条: “机关、单位对是否属于国家秘密或者属于何种密级不明确或者有争议的，由国家保密行政管理部门或者省、自治区、
 * 直辖市保密行政管理部门按照国家保密规定确定。”
 */
const askBureau: ActRule<{ organ: string; question: string }> = {
  zh: '报保密行政管理部门确定',
  en: 'Ask the secrecy bureau',
  by: 'officer',
  permission: permissions.clear,
  from: ['secrecy'],
  to: [],
  fields: {
    organ: organPicker('保密行政管理部门', 'Secrecy bureau'),
    question: longText('需要确定什么', 'What is to be determined', {
      hint: { zh: '不要抄写可能涉密的内容', en: 'Copy nothing that may be secret' },
    }),
  },
  offered: isOthers('secrecy'),
  decide: (snapshot, { question }, env) => {
    sign(snapshot, env, 'secrecy');
    const organ = env.organs.get('organ') as OrganRef;
    if (snapshot.opinions.some((opinion) => opinion.organ_id === organ.id)) {
      throw onceOnly({ zh: '已经问过这个机关。', en: 'This organ was asked already.' });
    }
    return { ask: [organ], askLimit: { amount: DAYS.opinion, unit: 'wd' }, record: { organ: organ.name, question } };
  },
};

/** Every organ that was asked beside those who issue it jointly must have agreed. */
function requireBureau({ opinions, file }: Snapshot): void {
  const joint = dataOf({ file }).joint.map(({ id }) => id);
  const open = opinions.find(({ organ_id: id, answer }) => !joint.includes(id) && answer !== 'agree');
  if (open) throw awaitsOpinion({ organ: open.organ_name });
}

/**
 * 条例第十一条: “行政机关公开政府信息涉及其他机关的，应当与有关机关协商、确认，保证行政机关公开的政府信息准确一致。”
 * @throws awaitsOpinion
 */
export function requireConsents({ opinions }: Snapshot): void {
  const open = opinions.find(({ answer }) => answer !== 'agree');
  if (open) throw awaitsOpinion({ organ: open.organ_name });
}

const findAsked = ({ holds }: Snapshot, actor: Actor) =>
  holds.find(({ role, organ_path: path }) => role === 'assist' && mayReach(actor, permissions.consent, path));

const consent: ActRule<{ answer: string; text: string }> = {
  zh: '答复是否同意公开',
  en: 'Say whether it may be published',
  by: 'officer',
  permission: permissions.consent,
  from: ['secrecy', 'issuing'],
  to: [],
  fields: {
    answer: choice('意见', 'Answer', [
      { value: 'agree', zh: '同意公开', en: 'It may be published' },
      { value: 'disagree', zh: '不同意公开', en: 'It may not' },
    ]),
    text: longText('理由', 'Reasons'),
  },
  offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
  decide: (snapshot, { answer, text }, env) => {
    const asked = findAsked(snapshot, env.actor);
    if (!asked) {
      throw actRefused({
        zh: '没有征求您单位的意见，或者已经答复。',
        en: 'Your organ was not asked, or has answered.',
      });
    }
    return { answer: { organId: asked.organ_id, answer, text }, record: { answer } };
  },
};

export const secrecyActs = { clear, 'ask-bureau': askBureau, consent };
