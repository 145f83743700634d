// Words of the list of things behind a figure.
import { defineWords } from '#platform/i18n/words.ts';

export const factWords = defineWords({
  zh: {
    matter: '事由',
    number: '编号',
    at: '时间',
    none: '没有这样的件。',
    noneReadable: '其中没有您有权查看的件。',
    hidden: (n: number) => `另有 ${n} 件不在您的查看权限内，只计数`,
  },
  en: {
    matter: 'Matter',
    number: 'Number',
    at: 'When',
    none: 'There are no such cases.',
    noneReadable: 'None of them is for you to read.',
    hidden: (n) => `${n} more that are not for you to read, only counted`,
  },
});
