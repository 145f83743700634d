// The routing rules (行文规则) of 党政机关公文处理工作条例 (中办发〔2012〕14号), each by the name it is refused under. What stands in
// quotation marks was compared with reprints of the regulation; the print of the issuing offices was not at hand.
import { cite } from '#kernel/cases/laws/cite.ts';

interface Article {
  readonly law: string;
  /** Its words in quotation marks, or what it says. */
  readonly zh: string;
  readonly en: string;
}

const UPWARD = {
  law: '党政机关公文处理工作条例第十五条第一项',
  zh: '“原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关，不抄送下级机关”',
};

const ARTICLES = {
  genre: {
    law: '党政机关公文处理工作条例第八条',
    zh: '各文种有各自的适用范围',
    en: 'Each kind of document has its own direction',
  },
  'main-missing': {
    law: '党政机关公文处理工作条例第九条',
    zh: '“主送机关。公文的主要受理机关，应当使用机关全称、规范化简称或者同类型机关统称”',
    en: 'A document names who is to deal with it',
  },
  'skips-level': {
    law: '党政机关公文处理工作条例第十四条',
    zh: '“一般不得越级行文，特殊情况需要越级行文的，应当同时抄送被越过的机关”',
    en: 'No level is skipped; where it must be, a copy goes to the organ that was skipped',
  },
  'one-superior': {
    ...UPWARD,
    en: 'Upward, there is one main recipient',
  },
  'copy-down': {
    ...UPWARD,
    en: 'What goes upward is not copied downward',
  },
  'one-matter': {
    law: '党政机关公文处理工作条例第十五条第四项',
    zh: '“请示应当一文一事”',
    en: 'A request is for one matter',
  },
  'request-inside': {
    law: '党政机关公文处理工作条例第十五条第四项',
    zh: '“不得在报告等非请示性公文中夹带请示事项”',
    en: 'Nothing is requested within another kind of document',
  },
  'orders-governments': {
    law: '党政机关公文处理工作条例第十六条第二项',
    zh: '“其他部门和单位不得向下级党委、政府发布指令性公文或者在公文中向下级党委、政府提出指令性要求”',
    en: 'Departments give no orders to committees and governments below',
  },
  'not-agreed': {
    law: '党政机关公文处理工作条例第十六条第四项',
    zh: '“涉及多个部门职权范围内的事务，部门之间未协商一致的，不得向下行文”',
    en: 'What the departments concerned have not agreed on does not go downward',
  },
  section: {
    law: '党政机关公文处理工作条例第十七条',
    zh: '“部门内设机构除办公厅（室）外不得对外正式行文”',
    en: 'Sections of a department issue no documents of their own, but for its office',
  },
  'chief-signs': {
    law: '党政机关公文处理工作条例第二十二条',
    zh: '“重要公文和上行文由机关主要负责人签发”',
    en: 'What goes upward is signed by the head of the organ',
  },
} as const satisfies Readonly<Record<string, Article>>;
type RuleName = keyof typeof ARTICLES;

/** A rule that a draft breaks, and what to do about it. */
export interface RuleFault {
  readonly rule: RuleName;
  readonly zh: string;
  readonly en: string;
}

/** As it is told: the rule by its article and words, then what it means here. */
export function sayRule(fault: RuleFault): { zh: string; en: string } {
  const { law, zh, en } = ARTICLES[fault.rule];
  return { zh: `${law}：${zh}。${fault.zh}`, en: `${en} (${cite('en', law)}). ${fault.en}` };
}
