// A survey (网上调查) as a declared kind of case: drawn up question by question, opened, and its result published in time.

import type { ActRule, CaseFile, CaseKind, Fact, LimitChange } from '#kernel/cases/contract.ts';
import { choice, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { actsOfOrgan, PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { cancelling, endAs } from '#kernel/cases/rules/endings.ts';
import { VOTERS } from '#kernel/people/ballots.ts';
import { splitLines } from '#platform/text/split-lines.ts';
import { localDate } from '#platform/time.ts';
import { KIND, MOST_CHOICES, MOST_QUESTIONS, permissions, SORTS, type Sort, type SurveyData } from '../contract.ts';
import { fewChoices, noQuestion, noSuchQuestion, stillOpen, tooManyQuestions } from '../errors.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const surveyOf = ({ file }: File) => file.data as unknown as SurveyData;

const PUBLISHED = { zh: '已公布结果', en: 'Result published' };
const CANCELLED = { zh: '已取消', en: 'Cancelled' };

const byOrgan = actsOfOrgan(permissions.run);

const addQuestion: ActRule<{ sort: Sort; text: string; choices?: string }> = {
  zh: '添加题目',
  en: 'Add a question',
  ...byOrgan(['draft'], []),
  fields: {
    sort: choice('题型', 'Sort', SORTS),
    text: shortText('题目', 'Question', { hint: PUBLIC }),
    choices: longText('选项', 'Choices', { optional: true, hint: { zh: '每行一个', en: 'One a line' } }),
  },
  decide: (snapshot, body) => {
    const { questions } = surveyOf(snapshot);
    const choices =
      body.sort === 'single' || body.sort === 'several' ? splitLines(body.choices ?? '').slice(0, MOST_CHOICES) : [];
    if (questions.length >= MOST_QUESTIONS) throw tooManyQuestions();
    if (['single', 'several'].includes(body.sort) && choices.length < 2) throw fewChoices();
    const question = { sort: body.sort, text: body.text, choices };
    return { data: { questions: [...questions, question] }, record: question };
  },
};

const dropQuestion: ActRule<{ number: number }> = {
  zh: '删去题目',
  en: 'Take a question out',
  ...byOrgan(['draft'], []),
  fields: { number: wholeNumber('题号', 'Number', 1, MOST_QUESTIONS) },
  decide: (snapshot, { number }) => {
    const { questions } = surveyOf(snapshot);
    if (number > questions.length) throw noSuchQuestion();
    return { data: { questions: questions.filter((_, at) => at !== number - 1) }, record: { number } };
  },
};

const afterLast = ({ to, days }: SurveyData): LimitChange => ({
  do: 'start',
  kind: 'survey-result',
  limit: { amount: days, unit: 'wd' },
  from: new Date(`${to}T23:59:00+08:00`),
});

/** From here on the questions stand: nobody is asked something else than who voted before. */
const begin: ActRule = {
  zh: '发布调查',
  en: 'Open the survey',
  irreversible: true,
  ...byOrgan(['draft'], ['open']),
  fields: {},
  tell: () => ({ zh: '调查已发布', en: 'Opened' }),
  decide: (snapshot, _body, env) => {
    const data = surveyOf(snapshot);
    if (data.questions.length === 0) throw noQuestion();
    return { to: 'open', acceptedAt: env.now, limits: [afterLast(data)], record: { questions: data.questions.length } };
  },
};

const publish: ActRule<{ summary: string }> = {
  zh: '公布结果',
  en: 'Publish the result',
  ...byOrgan(['open'], ['published']),
  fields: { summary: longText('结果分析和怎么用', 'What it shows, and what is done with it', { hint: PUBLIC }) },
  tell: () => ({ zh: '结果已公布', en: 'Result published' }),
  decide: (snapshot, { summary }, env) => {
    const { to } = surveyOf(snapshot);
    const today = localDate(env.now);
    if (today <= to) throw stillOpen({ to });
    return {
      ...endAs('published', env),
      data: { summary, publishedOn: today },
      record: { summary },
    };
  },
};

const cancel = cancelling('调查', byOrgan(['draft', 'open'], ['cancelled']));

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { about, from, to, voters, questions } = surveyOf({ file });
  const rule = VOTERS.find(({ value }) => value === voters) ?? VOTERS[0];
  return [
    { zh: '说明', en: 'About', value: plain(about) },
    { zh: '调查时间', en: 'Open', value: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` } },
    { zh: '投票规则', en: 'Who votes', value: rule },
    ...questions.map(({ sort, text, choices }, at) => {
      const { zh, en } = SORTS.find(({ value }) => value === sort) ?? SORTS[0];
      const told = choices.length > 0 ? ` ${choices.join(' / ')}` : '';
      return {
        zh: `第 ${at + 1} 题，${zh}`,
        en: `Question ${at + 1}: ${en.toLowerCase()}`,
        value: plain(text + told),
      };
    }),
  ];
}

export const surveyKind: CaseKind = {
  name: KIND,
  zh: '网上调查',
  en: 'Survey',
  home: { zh: '政民互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'draft',
  opening: { zh: '拟定调查', en: 'Drawn up' },
  party: { zh: '调查单位', en: 'Asked by' },
  readPermission: permissions.read,
  states: {
    draft: { zh: '拟定题目', en: 'Being drawn up', phase: 'open', exempt: 'nobody waits for what is not open yet' },
    open: { zh: '已发布', en: 'Open', phase: 'open', limits: ['survey-result'] },
    published: { ...PUBLISHED, phase: 'closed' },
    cancelled: { ...CANCELLED, phase: 'closed' },
  },
  limits: {
    'survey-result': {
      zh: '公布调查结果',
      en: 'Result of the survey',
      method: 'end-of-day',
      scope: 'total',
      basis: 'local',
    },
  },
  acts: { 'add-question': addQuestion, 'drop-question': dropQuestion, begin, publish, cancel },
  papers: {},
  outcomes: { published: PUBLISHED, cancelled: CANCELLED },
  facts: readFacts,
};

export type Stage = 'coming' | 'open' | 'closed' | 'published' | 'cancelled';

/** Where it stands for the public, on a day; null while it is drawn up. */
export function stageOf(file: Pick<CaseFile, 'state' | 'data'>, today: string): Stage | null {
  if (file.state === 'draft') return null;
  if (file.state !== 'open') return file.state as Stage;
  const { from, to } = surveyOf({ file });
  if (today < from) return 'coming';
  return today > to ? 'closed' : 'open';
}
