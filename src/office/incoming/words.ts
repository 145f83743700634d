// Texts of incoming documents, Chinese and English.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '收文办理',
    listed: '最近登记的来文',
    none: '还没有登记来文。',
  },
  en: {
    title: 'Handling of incoming documents',
    listed: 'Registered last',
    none: 'Nothing is registered yet.',
  },
});
