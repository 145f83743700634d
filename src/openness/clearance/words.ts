// Words of the panel of clearance.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    version: '送审内容',
    open: '打开原稿和版本差异',
    note: '送审说明',
    findings: '扫描提示',
    clean: '扫描没有发现需要核对的地方',
    levels: { refuse: '不得存储', block: '不能发布', review: '请核对', info: '供参考' },
    files: '附件',
    people: '办理人',
    author: '拟稿',
    steps: { first: '初审', final: '终审', secrecy: '保密审查', issue: '签发' },
    oneReading: '本单位只有一名审核人，初审、终审合并（本地设定）',
    rest: (signs: number) => `……还有 ${signs} 字，请打开原稿看全文`,
  },
  en: {
    version: 'What is to be published',
    open: 'Open the text and its versions',
    note: 'What its author says',
    findings: 'What the scan points to',
    clean: 'The scan found nothing to check',
    levels: { refuse: 'never stored', block: 'cannot be published', review: 'please check', info: 'for your notice' },
    files: 'Files',
    people: 'Who decides',
    author: 'Author',
    steps: { first: 'First reading', final: 'Second reading', secrecy: 'Secrecy review', issue: 'Signature' },
    oneReading: 'This organ has one reader only, so both readings are one (local setting)',
    rest: (signs) => `… and ${signs} more signs: open the text to read it whole`,
  },
});
