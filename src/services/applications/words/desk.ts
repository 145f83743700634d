// Words of applications on the workbench.
import { defineWords } from '#platform/i18n/words.ts';

export const deskWords = defineWords({
  zh: {
    identifying: '涉及个人信息的填报内容',
  },
  en: {
    identifying: 'Answers with personal data',
  },
});
