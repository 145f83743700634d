// Words of the yearly work table of a site.
import { defineWords } from '#platform/i18n/words.ts';

export const workWords = defineWords({
  zh: {
    title: (year: number) => `政府网站工作年度报表（${year}年）`,
    sites: '政府网站',
    year: (year: number) => `${year} 年`,
    soFar: (day: string) => `本年度尚未结束，数字截至 ${day}。`,
    figure: '项目',
    number: '数量',
    part: '类别',
    parts: { publishing: '信息发布', dialogue: '互动交流', visits: '访问' },
    figures: {
      published: '发布信息（条）',
      news: '其中：工作动态（条）',
      policies: '其中：政策文件（条）',
      interpretations: '其中：政策解读（条）',
      consultations: '征求意见（期）',
      letters: '收到留言（件）',
      answered: '信箱答复（件）',
      visits: '网站总访问量（次）',
      visitors: '访问人数（每日合计，人次）',
    },
    counted:
      '每个数字都由系统记录自动汇总：信息按公开之日，留言为本网站所属地区或者单位（含下级）收到的，已撤下的信息不计。',
  },
  en: {
    title: (year) => `Work of the site in ${year}`,
    sites: 'Sites',
    year: (year) => `${year}`,
    soFar: (day) => `The year is not over: figures up to ${day}.`,
    figure: 'What',
    number: 'Number',
    part: 'Part',
    parts: { publishing: 'Publishing', dialogue: 'Dialogue', visits: 'Visits' },
    figures: {
      published: 'Items published',
      news: 'of them news',
      policies: 'of them policies',
      interpretations: 'of them interpretations',
      consultations: 'Consultations',
      letters: 'Letters received',
      answered: 'Letters answered',
      visits: 'Visits',
      visitors: 'Visitors, day by day',
    },
    counted:
      'Counted from records: items by the day they became public, without those withdrawn; letters to the organs of this area, or to this organ and those beneath it.',
  },
});
