// Words of what is counted of articles.
import { defineWords } from '#platform/i18n/words.ts';

export const figureWords = defineWords({
  zh: {
    title: '发布统计',
    lead: '按首次公开的日期统计。逾期按条例第二十六条：形成之日起 20 个工作日内公开。',
    from: '从',
    until: '到',
    count: '统计',
    unit: '单位',
    published: '发布',
    withdrawn: '撤下',
    late: '逾期发布',
    signed: '有签发时间',
    hours: '签发到发布（中位数）',
    inHours: (hours: number) => `${hours} 小时`,
    none: '这段时间没有发布。',
    back: '信息采编',
  },
  en: {
    title: 'Figures',
    lead: 'Counted on the first day in public. Late is after the 20 working days of article 26 of the Regulations.',
    from: 'From',
    until: 'To',
    count: 'Count',
    unit: 'Unit',
    published: 'Published',
    withdrawn: 'Withdrawn',
    late: 'Late',
    signed: 'Sign-off known',
    hours: 'Sign-off to public (median)',
    inHours: (hours) => `${hours} h`,
    none: 'Nothing was published in these days.',
    back: 'Articles',
  },
});
