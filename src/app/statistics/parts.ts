// What the statistics of dialogue tell, part by part: figures that rooms count, and rates of one of them among another.
import { permissions as petitionPermissions } from '#dialogue/petitions/contract.ts';
import type { Label } from '#kernel/cases/label.ts';

interface Column extends Label {
  readonly key: string;
  /** A paper has room for few columns: the others are in the workbook. */
  readonly paper?: false;
}
/** Counted by an indicator, under this key. */
export interface CountColumn extends Column {
  readonly of?: undefined;
}
/** How many of `of[1]` are `of[0]`, in percent. */
export interface RateColumn extends Column {
  readonly of: readonly [part: string, whole: string];
}
export type PartColumn = CountColumn | RateColumn;

export interface Part extends Label {
  readonly key: string;
  /** Needed beside that of the page itself. */
  readonly permission?: string;
  /** Whether months of it are reported and kept. */
  readonly reported?: true;
  /** Whether everybody may see it: what a room publishes of each case, or of each organ, anyway. */
  readonly open: boolean;
  readonly columns: readonly PartColumn[];
  /** Keys of the columns drawn by month: counts as bars, rates as lines. */
  readonly drawn: readonly string[];
  /** How the figures are to be read. */
  readonly note: Label;
}

const count = (key: string, zh: string, en: string, more: { paper?: false } = {}): CountColumn => ({
  key,
  zh,
  en,
  ...more,
});
const rate = (of: RateColumn['of'], zh: string, en: string, more: { paper?: false } = {}): RateColumn => ({
  key: of.join('/'),
  of,
  zh,
  en,
  ...more,
});
const OFF_PAPER = { paper: false } as const;

const letters: Part = {
  key: 'letters',
  zh: '来信',
  en: 'Letters',
  open: true,
  reported: true,
  columns: [
    count('lettersReceived', '收到', 'Received'),
    count('lettersAnswered', '答复', 'Answered'),
    count('lettersInTime', '按时', 'In time', OFF_PAPER),
    rate(['lettersInTime', 'lettersAnswered'], '按时率', 'In time, %'),
    count('lettersPublished', '公开', 'Published'),
    count('lettersDefamation', '诽谤', 'Defamation', OFF_PAPER),
    count('lettersPrivacy', '隐私', 'Privacy', OFF_PAPER),
    count('lettersSecret', '秘密', 'Secret', OFF_PAPER),
    count('lettersWaiting', '待审核', 'To be checked', OFF_PAPER),
    rate(['lettersPublished', 'lettersAnswered'], '公开率', 'Published, %'),
    count('lettersRated', '参评', 'Rated', OFF_PAPER),
    rate(['lettersRated', 'lettersAnswered'], '参评率', 'Rated, %'),
    count('lettersContent', '满意', 'Content', OFF_PAPER),
    rate(['lettersContent', 'lettersRated'], '满意率', 'Content, %'),
  ],
  drawn: ['lettersReceived', 'lettersAnswered'],
  note: {
    zh: '包括咨询、求助、建议和投诉。收到按首次受理单位、答复按答复时的单位统计；公开率＝公开 ÷ 答复（含不予公开和待审核），参评率＝参评 ÷ 答复，满意率＝满意 ÷ 参评，不评价不算满意。',
    en: 'Enquiries, requests, suggestions and complaints. Letters count with the organ they first came to, answers with the organ that gave them. Published, % is of all answers, also those withheld or still to be checked; content, % is of those who said so: silence is no praise.',
  },
};

const enquiries: Part = {
  key: 'enquiries',
  zh: '咨询',
  en: 'Enquiries',
  open: true,
  columns: [
    count('enquiriesReceived', '收到', 'Received'),
    count('enquiriesAnswered', '答复', 'Answered'),
    count('enquiriesInTime', '按时', 'In time'),
    rate(['enquiriesInTime', 'enquiriesAnswered'], '按时率', 'In time, %'),
    count('enquiriesDeclined', '告知其他渠道', 'Told the right way'),
  ],
  drawn: ['enquiriesReceived', 'enquiriesAnswered'],
  note: {
    zh: '政务信息查询和咨询；不属于受理范围的，说明理由并告知其他渠道。',
    en: 'Enquiries by form, telephone and at a desk; what is out of scope is told why, and where to turn.',
  },
};

const orders: Part = {
  key: 'orders',
  zh: '热线工单',
  en: 'Hotline orders',
  open: true,
  columns: [
    count('hotlineReceived', '受理', 'Taken in'),
    count('hotlineOrders', '办结', 'Closed'),
    count('hotlineAnswered', '按时响应', 'Answered in time', OFF_PAPER),
    rate(['hotlineAnswered', 'hotlineOrders'], '响应率', 'Answered, %'),
    count('hotlineVisited', '回访到', 'Called back'),
    count('hotlineSolved', '已解决', 'Solved', OFF_PAPER),
    rate(['hotlineSolved', 'hotlineVisited'], '解决率', 'Solved, %'),
    count('hotlineSatisfied', '满意', 'Satisfied', OFF_PAPER),
    rate(['hotlineSatisfied', 'hotlineVisited'], '满意率', 'Satisfied, %'),
  ],
  drawn: ['hotlineAnswered/hotlineOrders', 'hotlineSolved/hotlineVisited', 'hotlineSatisfied/hotlineVisited'],
  note: {
    zh: '三率：响应率＝限期内响应 ÷ 办结；解决率、满意率＝来电人确认 ÷ 回访到。受理按首次登记的单位、办结按承办单位统计。',
    en: 'Answered, % is of all orders closed; solved and satisfied, % are of those whose caller was reached. Orders count as taken in with the centre, as closed with the organ that handled them.',
  },
};

const petitions: Part = {
  key: 'petitions',
  zh: '信访',
  en: 'Petitions',
  open: false,
  permission: petitionPermissions.read,
  columns: [
    count('petitionsReceived', '登记', 'Registered'),
    count('petitionsClosed', '办结', 'Closed'),
    count('petitionsSupported', '支持或采纳', 'Supported or adopted'),
    rate(['petitionsSupported', 'petitionsClosed'], '支持率', 'Supported, %'),
  ],
  drawn: ['petitionsReceived', 'petitionsClosed'],
  note: {
    zh: '登记按信访部门、办结按责任单位统计；按时率和来源分类见信访统计。',
    en: 'Registered with the office that took them in, closed with the organ that answers. What was in time, and how they came, is in the figures of petitions.',
  },
};

const consultations: Part = {
  key: 'consultations',
  zh: '征集',
  en: 'Consultations',
  open: true,
  columns: [
    count('consultationsOpened', '发起', 'Begun'),
    count('consultationResults', '公布结果', 'With a result'),
    count('commentsReceived', '收到意见', 'Comments'),
    count('commentsAnswered', '反馈意见', 'Comments answered'),
    rate(['commentsAnswered', 'commentsReceived'], '反馈率', 'Answered, %'),
  ],
  drawn: ['commentsReceived', 'commentsAnswered'],
  note: { zh: '意见征集和公众意见的反馈。', en: 'Consultations, and what became of the comments.' },
};

const surveys: Part = {
  key: 'surveys',
  zh: '调查和评议',
  en: 'Surveys and evaluations',
  open: true,
  columns: [
    count('surveysOpened', '发起调查', 'Surveys begun'),
    count('surveyResults', '公布结果', 'With a result'),
    count('evaluationMarks', '评议份数', 'Marks'),
    count('evaluationContent', '基本满意以上', 'Fairly content or better'),
    rate(['evaluationContent', 'evaluationMarks'], '满意率', 'Content, %'),
  ],
  drawn: ['surveysOpened', 'surveyResults'],
  note: {
    zh: '调查按发起单位、评议按被评议单位统计，评议在公布之月计入。',
    en: 'Surveys count with the organ that asks, marks of evaluations with the organ they are of, in the month of the result.',
  },
};

const knowledge: Part = {
  key: 'knowledge',
  zh: '知识库',
  en: 'Knowledge',
  open: true,
  columns: [
    count('knowledgePublished', '发布条目', 'Entries published'),
    count('knowledgeRevised', '更新条目', 'Entries renewed'),
    count('knowledgeReviewed', '复核', 'Read again'),
    count('knowledgeEnded', '下架条目', 'Entries taken down'),
  ],
  drawn: ['knowledgePublished', 'knowledgeReviewed'],
  note: {
    zh: '按条目的受理单位统计；同一条目再次发布计为更新。',
    en: 'By the organ that answers for an entry; one that is published again counts as renewed.',
  },
};

const interviews: Part = {
  key: 'interviews',
  zh: '访谈',
  en: 'Interviews',
  open: true,
  columns: [
    count('interviewsHeld', '举办访谈', 'Interviews held'),
    count('interviewQuestions', '网友提问', 'Questions'),
    count('interviewAnswers', '回答', 'Answered'),
    rate(['interviewAnswers', 'interviewQuestions'], '回答率', 'Answered, %'),
  ],
  drawn: ['interviewQuestions', 'interviewAnswers'],
  note: {
    zh: '按访谈举行的月份统计，取消的不计。',
    en: 'By the month of the interview, without those that were called off.',
  },
};

export const PARTS: readonly Part[] = [
  letters,
  enquiries,
  orders,
  petitions,
  consultations,
  surveys,
  knowledge,
  interviews,
];

/** The figures a part counts. */
export const figuresOf = (part: Part): string[] => part.columns.flatMap(({ key, of }) => (of ? [] : [key]));
