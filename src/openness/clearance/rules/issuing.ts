// 签发: the approver publishes what was read and cleared, at once or at a moment to come.
import type { ActRule, PaperTemplate } from '#kernel/cases/contract.ts';
import { momentField } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { toLocalIso } from '#platform/time.ts';
import { ANSWERS, type CaseData, permissions, QUESTIONS, type Question } from '../contract.ts';
import { dataOf, isOthers, requireClean, sign } from './process.ts';
import { requireConsents } from './secrecy.ts';

const publish: ActRule<{ since?: string }> = {
  zh: '签发',
  en: 'Sign and publish',
  by: 'officer',
  permission: permissions.issue,
  from: ['issuing'],
  to: ['published'],
  fields: {
    since: momentField('发布时间', 'To be published at', {
      optional: true,
      hint: { zh: '不填即时发布', en: 'At once when left empty' },
    }),
  },
  offered: isOthers('issue'),
  decide: (snapshot, { since }, env) => {
    requireClean(env);
    requireConsents(snapshot);
    const data = { ...dataOf(snapshot), ...sign(snapshot, env, 'issue') };
    const at = since ? new Date(`${since}+08:00`) : env.now;
    return {
      ...endAs('published', env),
      data: { signed: data.signed },
      papers: [{ template: 'sheet', body: sheetOf(data) }],
      record: { since: toLocalIso(at > env.now ? at : env.now) },
    };
  },
};

function sheetOf({ code, author, signed, answers, ground }: CaseData): Record<string, unknown> {
  const name = (step: keyof CaseData['signed']) => signed[step]?.name ?? null;
  return {
    code,
    author: author.name,
    first: name('first'),
    final: name('final'),
    secrecy: name('secrecy'),
    approver: name('issue'),
    answers,
    ground: ground ?? null,
  };
}

const sayAnswer = (answers: CaseData['answers'], question: Question) =>
  ANSWERS.find(({ value }) => value === answers?.[question])?.zh ?? '';

/** 政府信息公开保密审查表: kept with the case, and printed from it. */
export const sheetPaper: PaperTemplate = {
  zh: '政府信息公开审查表',
  en: 'Review sheet',
  mark: '审',
  paragraphs: (body, file) => [
    `${file.title}（编号 ${body.code}）`,
    `拟稿人：${body.author}`,
    ...(body.first ? [`初审人：${body.first}`] : []),
    ...(body.final ? [`终审人：${body.final}`] : []),
    ...Object.entries(QUESTIONS).map(
      ([question, { zh }]) => `是否${zh}：${sayAnswer(body.answers as CaseData['answers'], question as Question)}`,
    ),
    ...(body.ground ? [`审查依据：${body.ground}`] : []),
    `保密审查人：${body.secrecy}`,
    `签发人：${body.approver}`,
  ],
};

export const issuingActs = { publish };
