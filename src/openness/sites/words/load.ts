// Words for whoever loads the sites of a city pack.
import { defineWords } from '#platform/i18n/words.ts';

export const loadWords = defineWords({
  zh: {
    noOrgan: (code: string) => `机构 ${code} 不存在`,
    noSite: (code: string) => `网站 ${code} 不存在`,
    noColumn: (slug: string) => `上级栏目 ${slug} 不存在`,
    twice: (value: string) => `${value} 出现了两次`,
    circle: '上级关系成环',
    tooDeep: '栏目超过三级',
  },
  en: {
    noOrgan: (code: string) => `there is no organ ${code}`,
    noSite: (code: string) => `there is no site ${code}`,
    noColumn: (slug: string) => `there is no column ${slug} above it`,
    twice: (value: string) => `${value} stands there twice`,
    circle: 'what is above it goes round in a circle',
    tooDeep: 'the column is deeper than three levels',
  },
});
