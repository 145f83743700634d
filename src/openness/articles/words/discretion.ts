// Words of the benchmarks of discretion.
import { defineWords } from '#platform/i18n/words.ts';

export const discretionWords = defineWords({
  zh: {
    title: '行政裁量权基准',
    lead: '同样的情形同样对待：每项权力按什么情节、在什么幅度内裁量，依据是哪一条。',
    openness: '政务公开',
    find: '查找',
    text: '事项名称',
    none: '没有符合条件的裁量基准',
    steps: '裁量档次',
    circumstance: '情节',
    range: '裁量幅度',
    ground: '依据：',
    hint: '每行一档，情节和幅度之间用“｜”隔开',
  },
  en: {
    title: 'Benchmarks of discretion',
    lead: 'Like cases alike: for each power, which circumstances lead to which range, and the article behind it.',
    openness: 'Openness',
    find: 'Find',
    text: 'Name of the power',
    none: 'No benchmark matches',
    steps: 'Steps',
    circumstance: 'Circumstances',
    range: 'Range',
    ground: 'Ground: ',
    hint: 'A step a line, circumstances and range parted by “|”',
  },
});
