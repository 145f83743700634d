// Words around the specimen of a result. The specimen itself is in Chinese, as what it stands for.
import { defineWords } from '#platform/i18n/words.ts';

export const sampleWords = defineWords({
  zh: {
    services: '办事',
    title: (name: string) => `${name}（样本）`,
    lead: '样本只供参考，不具效力。准予后核发的正件版式相同，带有核验二维码。',
    holder: '（持有人名称）',
    number: '（编号）',
    day: '（核发日期）',
    caseNumber: '（受理号）',
    code: '核验二维码印在这里',
  },
  en: {
    services: 'Services',
    title: (name: string) => `${name} (specimen)`,
    lead: 'For information only; without effect. What is granted looks the same, with a QR code to verify it.',
    holder: '(holder)',
    number: '(number)',
    day: '(date of issue)',
    caseNumber: '(case number)',
    code: 'The QR code for verification stands here',
  },
});
