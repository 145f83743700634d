// What people read about cases of any kind, on the desk and on the portal.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    faults: {
      officer: '请从列表中选择本单位的人员',
      file: '没有找到这个文件，请重新上传',
    },
  },
  en: {
    faults: {
      officer: 'Please choose an officer of the organ that has the case',
      file: 'This file is not there; please upload it again',
    },
  },
});
