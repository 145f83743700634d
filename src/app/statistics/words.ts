// Words of the statistics of dialogue.
import { defineWords } from '#platform/i18n/words.ts';

interface FileTitle {
  readonly top: string;
  readonly part: string;
  readonly period: string;
}

export const words = defineWords({
  zh: {
    title: '互动统计',
    open: '互动数据',
    openLead:
      '来信、咨询、热线和专线、征集、调查、听证和公示、窗口和企业沟通、知识库、访谈和宣传活动的数据，按单位和月份公开，每一项都由办件记录汇总。',
    parts: '统计内容',
    choose: '选择时间',
    year: '年度',
    month: '月份',
    inMonth: (month: number) => `${month} 月`,
    whole: '全年',
    show: '查看',
    organ: '单位',
    total: '合计',
    byOrgan: '按单位',
    byMonth: '按月份',
    all: '返回全部单位',
    nothing: '这段时间没有数据',
    xlsx: '导出 XLSX',
    pdf: '导出 PDF',
    soFar: (day: string) => `数字截至 ${day}。`,
    reported: ({ organs, day }: { organs: number; day: string }) => `${organs} 个单位的本月统计已于 ${day} 自动上报。`,
    fileTitle: ({ top, part, period }: FileTitle) => `${top}${period.replaceAll(' ', '')}${part}统计`,
    behind: ({ figure, top, period }: { figure: string; top: string; period: string }) =>
      `${figure} · ${top} · ${period}`,
    back: '返回统计',
  },
  en: {
    title: 'Statistics of dialogue',
    open: 'Dialogue in figures',
    openLead:
      'Letters, enquiries, orders and calls, consultations, surveys, hearings and notices, talks, knowledge, interviews and publicity, by organ and by month: each figure is counted from records.',
    parts: 'What is counted',
    choose: 'Which time',
    year: 'Year',
    month: 'Month',
    inMonth: (month) => new Date(Date.UTC(2026, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
    whole: 'Whole year',
    show: 'Show',
    organ: 'Organ',
    total: 'All',
    byOrgan: 'By organ',
    byMonth: 'By month',
    all: 'Back to all organs',
    nothing: 'Nothing in this time',
    xlsx: 'Workbook',
    pdf: 'PDF',
    soFar: (day) => `As known on ${day}.`,
    reported: ({ organs, day }) =>
      `Reported by ${organs} ${organs === 1 ? 'organ' : 'organs'} on ${day}, each month by itself.`,
    fileTitle: ({ top, part, period }) => `${top}: ${part}, ${period}`,
    behind: ({ figure, top, period }) => `${figure} · ${top} · ${period}`,
    back: 'Back to the statistics',
  },
});
