// Why a line of a pack or of another system's list was refused.
import { defineWords } from '#platform/i18n/words.ts';

export const loadWords = defineWords({
  zh: {
    twice: (code: string) => `编码 ${code} 出现了两次。`,
    noOrgan: (code: string) => `机构表里没有 ${code}。请先在 organs.csv 里登记，或改成已有的机构。`,
    noBase: (code: string) => `没有编码为 ${code} 的基本事项。请补上，或去掉 base。`,
  },
  en: {
    twice: (code: string) => `The code ${code} appears twice.`,
    noOrgan: (code: string) => `There is no organ ${code}. Add it to organs.csv or name another.`,
    noBase: (code: string) => `There is no base item ${code}. Add it, or leave base out.`,
  },
});
