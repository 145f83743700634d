// Words of what may be wrong with the articles of a city pack.
import { defineWords } from '#platform/i18n/words.ts';

export const loadWords = defineWords({
  zh: {
    twice: '这个编码在文件里出现了两次。',
    noOrgan: (code: string) => `没有编码为 ${code} 的机构。`,
    noColumn: '这个网站没有这个代号的栏目。',
  },
  en: {
    twice: 'The file has this code twice.',
    noOrgan: (code) => `No organ has the code ${code}.`,
    noColumn: 'The site has no column of this name.',
  },
});
