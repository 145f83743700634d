// Words of handing in what a case still needs.
import { defineWords } from '#platform/i18n/words.ts';

export const supplementWords = defineWords({
  zh: {
    owed: '还要交这些材料',
    handIn: '去上传',
    title: '补正材料',
    titleMore: '补交材料',
    lead: (deadline: string) => `请在 ${deadline} 前一次补齐。补齐之日即为受理之日，此后不再要求补正其他材料。`,
    leadMore: '承诺后补的材料，请在告知的期限内交齐。',
    nothing: '没有需要补交的材料。',
    wanted: '需要补正',
    given: '已提交',
    file: (name: string) => `上传${name}`,
    finish: '补正完毕，提交',
    upload: '先上传，还没完',
    back: '返回办件',
    added: '材料已上传',
    sent: '已提交补正材料，1 个工作日内核对受理',
  },
  en: {
    owed: 'Still to be handed in',
    handIn: 'Upload them',
    title: 'Supply what is missing',
    titleMore: 'Hand in materials',
    lead: (deadline: string) =>
      `Please supply everything by ${deadline}. The day it is complete counts as the day of acceptance; nothing else will be asked for.`,
    leadMore: 'Please hand in what you promised within the time you were told.',
    nothing: 'Nothing has to be handed in.',
    wanted: 'To be mended',
    given: 'Handed in',
    file: (name: string) => `Upload ${name}`,
    finish: 'All supplied, send',
    upload: 'Upload, more to come',
    back: 'Back to the case',
    added: 'The materials were uploaded',
    sent: 'Sent; we check and accept within 1 working day',
  },
});
