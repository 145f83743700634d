// The official papers of field checks: authority, record, rectification notice, decision after a review.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { localDateMinute } from '#platform/time.ts';
import type { FindingData, Mode } from '../contract.ts';

/** Every case begins with a paper that proves when. */
export const taskPaper: PaperTemplate = {
  zh: '检查方案登记单',
  en: 'Entry of a plan',
  mark: '检登',
  paragraphs: (_body, file) => [`“${file.title}”的检查方案已登记，待批准。`],
};

interface AuthorityBody {
  readonly subject: string;
  readonly mode: Mode;
  readonly organs: readonly string[];
  readonly members: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly checklist: readonly string[];
  readonly authority: string;
  readonly regulated: boolean;
}

/** Shown on the spot: who checks whom, on what, when, and by whose decision. */
export const authorityPaper: PaperTemplate = {
  zh: '检查任务书',
  en: 'Authority to check',
  mark: '检任',
  paragraphs: (raw) => {
    const body = raw as unknown as AuthorityBody;
    const [leader, ...others] = body.members;
    const law = body.regulated ? '根据《政府督查工作条例》第八条、第十二条，' : '';
    return [
      `${law}经批准，就“${body.subject}”开展检查。依据：${body.authority}`,
      `检查方式：${body.mode === 'announced' ? '明查' : '暗访'}。被检查单位：${body.organs.join('、')}。`,
      `检查组组长：${leader}；成员：${others.join('、')}。检查人员不少于两人，进场时出示本任务书。`,
      `检查时间：${body.from} 至 ${body.to}。`,
      `检查内容：${body.checklist.join('；')}。`,
      '检查组应当严格执行检查方案，不得扩大检查范围，不得干预被检查单位的正常工作。',
    ];
  },
};

interface RecordBody {
  readonly subject: string;
  readonly organs: readonly string[];
  readonly members: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly findings: readonly FindingData[];
}

export const recordPaper: PaperTemplate = {
  zh: '检查记录',
  en: 'Record of the check',
  mark: '检记',
  paragraphs: (raw) => {
    const body = raw as unknown as RecordBody;
    return [
      `检查事项：${body.subject}。检查时间：${body.from} 至 ${body.to}。`,
      `被检查单位：${body.organs.join('、')}。检查人员：${body.members.join('、')}。`,
      body.findings.length === 0 ? '未发现需要整改的问题。' : `发现问题 ${body.findings.length} 项：`,
      ...body.findings.map(
        ({ n, organ, place, at, found, rule, recorder }) =>
          `${n}. ${organ.name}，${place}，${localDateMinute(new Date(at))}：${found}（不符合：${rule}）。记录人：${recorder.name}，已经另一位检查人员确认。`,
      ),
      `检查情况和结论：${body.text}`,
    ];
  },
};

/** What the register of findings gives when one comes in. */
export const findingPaper: PaperTemplate = {
  zh: '检查发现登记单',
  en: 'Entry of a finding',
  mark: '检现',
  paragraphs: (_body, file) => [`“${file.title}”已记录，待另一位检查人员确认。`],
};

export const rectificationPaper: PaperTemplate = {
  zh: '整改通知书',
  en: 'Rectification notice',
  mark: '检改',
  paragraphs: (body) => [
    `${body.organ}：`,
    `检查组于 ${localDateMinute(new Date(String(body.at)))} 在${body.place}检查“${body.subject}”时发现：${body.found}`,
    `不符合：${body.rule}`,
    `整改要求：${body.demand}`,
    `请自收到本通知之日起 ${body.days} 个工作日内完成整改，附照片和说明反馈，由检查组复查。`,
    `对上述认定有异议的，可以自收到之日起 30 日内申请复核${body.regulated ? '（《政府督查工作条例》第十七条）' : ''}。`,
  ],
};

export const reviewPaper: PaperTemplate = {
  zh: '检查复核决定书',
  en: 'Decision after review',
  mark: '检复',
  paragraphs: (body) => [
    `${body.organ}：`,
    `你单位就“${body.subject}”检查发现提出的复核申请，经未参加检查的人员复核：${body.reason}`,
    body.kept ? '决定维持，按整改通知书的要求办理。' : '决定撤销该项认定。',
  ],
};
