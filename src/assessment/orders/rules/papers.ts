// The official papers of orders and proposals, and the methods of the regulation they choose from.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import type { Matter, Source, Superior } from '../contract.ts';

/** 政府督查工作条例第十二条. */
export const METHODS = [
  { value: 'self-check', zh: '要求自查、说明情况', en: 'Self-check' },
  { value: 'briefing', zh: '听取汇报', en: 'Briefing' },
  { value: 'visit', zh: '检查、访谈、暗访', en: 'Inspection, interview, unannounced visit' },
  { value: 'meeting', zh: '座谈、听证、统计、评估', en: 'Meeting, hearing, statistics, assessment' },
  { value: 'files', zh: '调阅、复制资料', en: 'Pulling files' },
  { value: 'clues', zh: '通过信函、电话、媒体等渠道收集线索', en: 'Letters, calls, media' },
  { value: 'talk', zh: '约谈', en: 'Talk with those responsible' },
  { value: 'online', zh: '“互联网+督查”', en: 'On-line supervision' },
] as const;

const nameMethod = (value: unknown) => METHODS.find((method) => method.value === value)?.zh ?? '';

interface OrderBody {
  readonly organ: string;
  readonly title: string;
  readonly head: string | null;
  readonly task: string;
  readonly days: number;
  readonly leader: string | null;
  readonly paper?: string;
  readonly about: Matter | null;
  readonly source: Source;
  /** Of an order from above. */
  readonly superior?: Superior;
  readonly method: string;
  readonly regulated: boolean;
  /** The organs beside; of one of those, the organ that leads. */
  readonly others: readonly string[];
  readonly led: string | null;
}

/** What led to the order, as its first sentence says it. */
function sayOrigin({ source, leader, paper, about, superior }: OrderBody): string {
  const matter = about ? `你单位办理的“${about.title}”（受理号 ${about.number}）` : '所涉事项';
  if (source === 'card') return `${matter}被发红牌后，逾期未说明或者未整改。`;
  if (source === 'instruction') return `根据${leader}${paper ? `在${paper}上的` : ''}批示，`;
  if (superior) return `根据${superior.name}交办（${superior.number}），`;
  return '';
}

/** By what right: an order from above was approved there. */
function sayBasis({ regulated, superior }: OrderBody): string {
  if (!regulated) return '';
  return superior ? '依照《政府督查工作条例》，' : '依照《政府督查工作条例》，经本级人民政府行政首长批准，';
}

/** Who else is to act, and that each answers for itself. */
function sayOthers({ organ, others, led }: OrderBody): string {
  if (led) return `本事项由${led}主办，你单位协办，请单独反馈。`;
  return others.length > 0 ? `本事项由${organ}主办，${others.join('、')}协办，各单位分别反馈、各自负责。` : '';
}

export const orderPaper: PaperTemplate = {
  zh: '督办单',
  en: 'Supervision order',
  mark: '督',
  paragraphs: (raw) => {
    const body = raw as unknown as OrderBody;
    return [
      `${body.organ}：`,
      `${sayOrigin(body)}${sayBasis(body)}现就“${body.title}”予以督办，督查方式为${nameMethod(body.method)}。${sayOthers(body)}`,
      `督办要求：${body.task}`,
      `请自交办之日起 ${body.days} 个工作日内反馈办理情况。`,
      `逾期未反馈的，由主要负责人${body.head ?? ''}负责落实；仍未落实的，发出监察建议书。`,
    ];
  },
};

export const conclusionPaper: PaperTemplate = {
  zh: '督查结论',
  en: 'Conclusion',
  mark: '督结',
  paragraphs: (body) => [
    `${body.organ}：`,
    `关于“${body.title}”，经核查：${body.text}`,
    body.demand
      ? `结论为未落实到位。请在 ${body.days} 个工作日内完成整改并反馈：${body.demand}`
      : '结论为已落实，核实后销号。',
    body.regulated
      ? '对本结论有异议的，可以自收到之日起 30 日内向作出本结论的人民政府申请复核，人民政府自收到申请之日起 30 日内作出复核决定（《政府督查工作条例》第十七条）。'
      : '对本结论有异议的，可以自收到之日起 30 日内申请复核（期限为本地设定）。',
  ],
};

export const proposalPaper: PaperTemplate = {
  zh: '监察建议书',
  en: 'Supervision proposal',
  mark: '监建',
  paragraphs: (body) => [
    `${body.organ}（主要负责人${body.head ?? ''}）：`,
    `关于“${body.title}”，查明：${body.facts}`,
    `现提出如下监察建议：${body.advice}`,
    `请自签发之日起 ${body.days} 个工作日内采纳并书面反馈；不采纳的，应当在此期限内说明理由、申请复核。无正当理由不采纳的，依规依纪追究责任。`,
  ],
};

/** Every case begins with a paper that proves when. */
export const receiptPaper: PaperTemplate = {
  zh: '督办事项登记单',
  en: 'Entry of a matter',
  mark: '登',
  paragraphs: (_body, file) => [`“${file.title}”已登记，责任单位为${file.applicant_name}。`],
};
