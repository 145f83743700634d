// What the rules of the scan are called.
import { defineWords, type Lang } from '#platform/i18n/words.ts';
import { WORD_RULE } from './rules.ts';

export const scanWords = defineWords({
  zh: {
    fileName: '附件名称',
    typed: '填写的内容',
    word: (word: string) => `市级词库：${word}`,
    rules: {
      'mark-classified': '国家秘密标志',
      'mark-bracketed': '密级标注',
      'mark-not-public': '标注不予公开',
      'mark-bare': '单独一行的密级字样',
      'mark-period': '保密期限、知悉范围等字样',
      'mark-internal': '内部资料、工作秘密等字样',
      'mark-draft': '征求意见稿等过程文件',
      serial: '份号',
      'id-number': '身份证号码',
      'bank-card': '银行卡号',
      'id-number-old': '15 位身份证号码',
      mobile: '手机号码',
      passport: '护照号码',
      health: '健康、吸毒、矫正等敏感信息',
      minor: '未成年人、被害人的身份信息',
      roster: '含个人信息的名单',
      plate: '车牌号码',
      unread: '附件不能完整读取，请打开核对',
    } as Readonly<Record<string, string>>,
  },
  en: {
    fileName: 'Name of a file',
    typed: 'What was filled in',
    word: (word) => `The city’s word list: ${word}`,
    rules: {
      'mark-classified': 'Mark of a state secret',
      'mark-bracketed': 'Level of secrecy',
      'mark-not-public': 'Marked as not public',
      'mark-bare': 'A level of secrecy alone on a line',
      'mark-period': 'Period of secrecy, or who may know',
      'mark-internal': 'Internal papers, secrets of work',
      'mark-draft': 'A draft under discussion',
      serial: 'Number of a copy',
      'id-number': 'Identity number',
      'bank-card': 'Bank card',
      'id-number-old': 'Identity number of 15 digits',
      mobile: 'Mobile telephone',
      passport: 'Passport number',
      health: 'Health, drugs, probation',
      minor: 'Identity of a minor or a victim',
      roster: 'A list with personal columns',
      plate: 'Number plate',
      unread: 'A file that could not be read whole: open and check it',
    },
  },
});

/** A rule in the reader's language. */
export function nameRule(rule: string, lang: Lang): string {
  const w = scanWords.in(lang);
  return rule.startsWith(WORD_RULE) ? w.word(rule.slice(WORD_RULE.length)) : (w.rules[rule] ?? rule);
}
