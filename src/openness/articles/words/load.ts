// Words of lists of articles that are taken in, and of the page where it is done.
import { defineWords } from '#platform/i18n/words.ts';

export const loadWords = defineWords({
  zh: {
    twice: '这个编码在文件里出现了两次。',
    noOrgan: (code: string) => `没有编码为 ${code} 的机构。`,
    noColumn: '这个网站没有这个代号的栏目。',
    title: '批量导入信息',
    lead: '每行一篇，JSON 格式。导入后都是草稿，仍须审核才能发布；一行有误，全部不导入。',
    lines: '内容',
    example: '格式示例',
    go: '导入',
    imported: (count: number) => `已导入 ${count} 篇，都是草稿`,
    line: (n: number) => `第 ${n} 行`,
    notJson: '不是 JSON。',
    none: '还没有内容。',
    tooMany: (most: number) => `一次最多导入 ${most} 篇，请分几次。`,
    taken: '这个旧网址已经导入过。',
  },
  en: {
    twice: 'The file has this code twice.',
    noOrgan: (code) => `No organ has the code ${code}.`,
    noColumn: 'The site has no column of this name.',
    title: 'Import articles',
    lead: 'One article a line, as JSON. All become drafts and are published only after review; with one faulty line none is taken in.',
    lines: 'Lines',
    example: 'Example',
    go: 'Import',
    imported: (count) => `${count} articles imported, all as drafts`,
    line: (n) => `Line ${n}`,
    notJson: 'This is not JSON.',
    none: 'There is nothing yet.',
    tooMany: (most) => `At most ${most} at a time, please send several parts.`,
    taken: 'This old address was imported before.',
  },
});
