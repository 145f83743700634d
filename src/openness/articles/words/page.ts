// Words of the page of an article.
import { defineWords } from '#platform/i18n/words.ts';

export const pageWords = defineWords({
  zh: {
    source: '信息来源：',
    published: '发布时间：',
    editor: '责任编辑：',
    print: '打印或存为 PDF',
    columns: '栏目',
    attachments: '附件',
    related: '解读与关联',
    how: { explains: '解读', explained: '原文件', translation: '译文', replacement: '替代文件', replaced: '被替代' },
    notice: ({ from, to }: { from: string; to: string }) => `公示期：${from} 至 ${to}。`,
    noticeOver: '公示已经结束。',
    object: '提出意见或异议',
    bidsOver: (on: string) => `投标已于 ${on} 截止。`,
    watch: '观看回放',
  },
  en: {
    source: 'Source: ',
    published: 'Published: ',
    editor: 'Editor: ',
    print: 'Print or save as PDF',
    columns: 'Columns',
    attachments: 'Attachments',
    related: 'Related',
    how: {
      explains: 'Explanation',
      explained: 'Policy',
      translation: 'Translation',
      replacement: 'Replaced by',
      replaced: 'Replaces',
    },
    notice: ({ from, to }) => `Open for comment from ${from} to ${to}.`,
    noticeOver: 'It has ended.',
    object: 'Comment or object',
    bidsOver: (on) => `Bidding closed on ${on}.`,
    watch: 'Watch the recording',
  },
});
