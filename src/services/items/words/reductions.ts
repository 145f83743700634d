// Words of the comparison of limits, steps, papers and visits.
import { defineWords } from '#platform/i18n/words.ts';

export const reductionWords = defineWords({
  zh: {
    title: '减时限、减环节对照',
    lead: '承诺时限与法定时限比，环节、材料、跑动次数与首次发布时比。数字取自正在执行的办事指南。',
    shorter: '承诺时限比法定时限压缩',
    basis: (n: number) => `${n} 个有法定时限的事项合计`,
    item: '事项',
    organ: '办理单位',
    byLaw: '法定时限',
    promise: '承诺时限',
    saved: '少等（工作日）',
    steps: '环节',
    materials: '要交的材料',
    visits: '跑动次数',
    noLaw: '未作规定',
    none: '还没有公布的事项。',
  },
  en: {
    title: 'Fewer steps, shorter waits',
    lead: 'Promised limits against the law; steps, documents and visits against the first version. Taken from the guides in force.',
    shorter: 'Promises shorter than the law by',
    basis: (n: number) => `${n} items with a limit by law, together`,
    item: 'Service',
    organ: 'Office',
    byLaw: 'By law',
    promise: 'Promised',
    saved: 'Working days saved',
    steps: 'Steps',
    materials: 'Documents to bring',
    visits: 'Visits',
    noLaw: 'none set',
    none: 'No item is published yet.',
  },
});
