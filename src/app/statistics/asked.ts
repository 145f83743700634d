// The parts of the statistics that tell what organs asked, taught and told: consultations, surveys, hearings and notices, talks, knowledge, interviews, publicity.
import { count, type Part, rate } from './columns.ts';

export const consultations: Part = {
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

export const surveys: Part = {
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

export const systems: Part = {
  key: 'systems',
  zh: '听证和公示',
  en: 'Hearings and notices',
  open: true,
  columns: [
    count('hearingsReported', '听证', 'Hearings'),
    count('mattersShown', '重要事项公示', 'Matters shown'),
    count('objectionsAnswered', '答复异议', 'Objections answered'),
    count('circularsPublished', '重点工作通报', 'Circulars'),
  ],
  drawn: ['hearingsReported', 'mattersShown', 'circularsPublished'],
  note: {
    zh: '听证按公布报告、公示按办结、通报按发布的月份统计。',
    en: 'Hearings count in the month of their report, matters when they were shown to the end, circulars as they were published.',
  },
};

export const talks: Part = {
  key: 'talks',
  zh: '窗口和企业',
  en: 'Desk and firms',
  open: true,
  columns: [
    count('deskAnswered', '窗口当场答复', 'Answered at the desk'),
    count('deskSentOn', '窗口转办', 'Sent on from the desk'),
    count('firmTalks', '办结企业沟通', 'Talks with firms'),
  ],
  drawn: ['deskAnswered', 'firmTalks'],
  note: {
    zh: '政务公开咨询窗口和检企、政企沟通，按办结的月份统计；窗口转办的，另在来信中计数。',
    en: 'The desk for questions, and talks between firms and departments, in the month they ended; what the desk sent on counts among the letters as well.',
  },
};

export const knowledge: Part = {
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

export const interviews: Part = {
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

export const publicity: Part = {
  key: 'publicity',
  zh: '宣传',
  en: 'Publicity',
  open: true,
  columns: [
    count('publicityCampaigns', '举办活动', 'Campaigns'),
    count('publicityPeople', '到场（人次）', 'People who came'),
    count('publicityAsked', '现场咨询（人次）', 'Questions there'),
    count('publicityLeaflets', '发放资料（份）', 'Leaflets'),
    count('publicityViews', '线上浏览（次）', 'Views'),
    count('publicityReports', '媒体报道（篇）', 'Reports'),
  ],
  drawn: ['publicityPeople', 'publicityAsked'],
  note: {
    zh: '活动按开始的月份、成效按登记的月份统计；各项不相加，取消的不计。',
    en: 'Campaigns count in the month they begin, whom they reached in the month it was entered; the measures are never added up.',
  },
};
