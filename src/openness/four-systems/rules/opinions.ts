// What was said at a hearing, one by one: written down, answered with whether it is adopted, and the report made of exactly these.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { type HearingData, MOST_OPINIONS, OPINION_RESULTS, type Opinion } from '../contract.ts';
import { opinionsOpen, tooManyOpinions, unknownOpinion } from '../errors.ts';
import { byOrgan, hearingOf } from './process.ts';

const PUBLIC = { zh: '对外公布，不写联系方式和证件号码', en: 'Published; no telephone or ID numbers' };

/** Of the opinions of a hearing how many became what. */
export const countOpinions = ({ opinions = [] }: Pick<HearingData, 'opinions'>) =>
  Object.fromEntries(
    OPINION_RESULTS.map(({ value }) => [value, opinions.filter((one) => one.result === value).length]),
  ) as Readonly<Record<(typeof OPINION_RESULTS)[number]['value'], number>>;

export const noteOpinion: ActRule<{ who: string; opinion: string }> = {
  zh: '登记听证意见',
  en: 'Write an opinion down',
  ...byOrgan(['held'], []),
  fields: {
    who: shortText('谁提出', 'Who said it', {
      hint: { zh: '写代表哪一方面，如“消费者代表”', en: 'For whom, such as “consumers”' },
    }),
    opinion: longText('意见', 'Opinion', { hint: PUBLIC }),
  },
  decide: (snapshot, { who, opinion }) => {
    const { opinions = [] } = hearingOf(snapshot);
    if (opinions.length >= MOST_OPINIONS) throw tooManyOpinions();
    const noted: Opinion = { who, text: opinion };
    return { data: { opinions: [...opinions, noted] }, record: { number: opinions.length + 1, who, opinion } };
  },
};

/** Nobody is heard for nothing: what is not adopted is told with the reason, and so is what is. */
export const answerOpinion: ActRule<{ number: number; result: Opinion['result'] & string; reason: string }> = {
  zh: '答复听证意见',
  en: 'Answer an opinion',
  ...byOrgan(['held'], []),
  fields: {
    number: wholeNumber('第几条', 'Number', 1, MOST_OPINIONS),
    result: choice('采纳情况', 'Adopted', OPINION_RESULTS),
    reason: longText('理由', 'Why', { hint: PUBLIC }),
  },
  decide: (snapshot, { number, result, reason }) => {
    const { opinions = [] } = hearingOf(snapshot);
    if (!opinions[number - 1]) throw unknownOpinion();
    const answered = opinions.map((one, at) => (at === number - 1 ? { ...one, result, reason } : one));
    return { data: { opinions: answered }, record: { number, result, reason } };
  },
};

/** The report is the list of all opinions with their answers: it cannot leave one out. */
export const report: ActRule<{ summary?: string }> = {
  zh: '公布听证报告',
  en: 'Publish the report',
  ...byOrgan(['held'], ['reported']),
  fields: { summary: longText('总的说明', 'In short', { hint: PUBLIC, optional: true }) },
  tell: () => ({ zh: '听证报告已公布', en: 'Report published' }),
  decide: (snapshot, { summary }, env) => {
    const data = hearingOf(snapshot);
    const { opinions = [] } = data;
    const open = opinions.filter(({ result }) => result === undefined).length;
    if (opinions.length === 0 || open > 0) throw opinionsOpen({ open });
    return {
      ...endAs('reported', env),
      data: summary ? { summary } : {},
      record: { ...(summary ? { summary } : {}), ...countOpinions(data) },
    };
  },
};
