// Reports, circulars and notices of talks as papers: the words that are numbered, hashed and signed.
import type { Label, PaperTemplate } from '#kernel/cases/contract.ts';
import type { IssueKind } from '../contract.ts';
import { listParts } from '../words/parts.ts';

const COUNTING = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** The parts of a text under their headings, numbered as official papers number them; empty ones are left out. */
export function layOut(kind: IssueKind, text: Readonly<Record<string, unknown>>): { head: string; lines: string[] }[] {
  const said = listParts(kind).filter(({ code }) => typeof text[code] === 'string' && text[code] !== '');
  return said.map(({ code, zh }, index) => ({
    head: `${COUNTING[index]}、${zh}`,
    lines: String(text[code]).split(/\n+/),
  }));
}

export const issuePaper = (kind: IssueKind, name: Label & Pick<PaperTemplate, 'mark'>): PaperTemplate => ({
  ...name,
  paragraphs: (body) => [
    String(body.title),
    ...layOut(kind, body).flatMap(({ head, lines }) => [head, ...lines]),
    `签发人：${body.signer}。所附数据的摘要（SHA-256）：${body.digest}。`,
  ],
});

/** 约谈通知. */
export const callPaper: PaperTemplate = {
  zh: '约谈通知书',
  en: 'Notice of a talk',
  mark: '约谈',
  paragraphs: (body) => [
    `${body.organ}：`,
    `在${body.ranking}（${body.group}）中，你单位得分 ${body.score} 分，在 ${body.of} 个参加排名的单位中列第 ${body.rank} 位。`,
    `现约请你单位主要负责人${body.head ?? ''}于 ${body.on} 到${body.place}谈话，由${body.talker}主谈。`,
    `谈话围绕以下问题：${body.problems}`,
    '请准备书面说明材料。约谈由双方签认记录，提出的整改事项限期完成，逐项核实销号。',
  ],
};

/** 约谈记录. */
export const minutesPaper: PaperTemplate = {
  zh: '约谈记录',
  en: 'Record of a talk',
  mark: '约记',
  paragraphs: (body) => [
    `约谈对象：${body.organ}　主谈人：${body.talker}`,
    `谈话情况：${body.minutes}`,
    `整改承诺：${body.promises}`,
    `完成期限：${body.due}`,
  ],
};
