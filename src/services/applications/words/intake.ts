// Words of taking applications in as a whole.
import { defineWords } from '#platform/i18n/words.ts';

export const intakeWords = defineWords({
  zh: {
    services: '办事',
    title: (name: string) => `${name}：整体提交`,
    lead: '这个地址供其他系统一次提交整份申请。自己办理的，请逐页填写，随时可以保存。',
    begin: '逐页填写',
  },
  en: {
    services: 'Services',
    title: (name: string) => `${name}: whole application`,
    lead: 'Other systems send whole applications to this address. To apply yourself, fill in the form page by page; you can save at any time.',
    begin: 'Fill in the form',
  },
});
