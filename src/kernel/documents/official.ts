// What several rooms say of official documents (公文): how urgent one is, why one is sent back, how long one is kept.

/** 紧急程度: 党政机关公文处理工作条例第九条. */
export const URGENCIES = [
  { value: 'normal', zh: '平件', en: 'Normal' },
  { value: 'urgent', zh: '加急', en: 'Urgent' },
  { value: 'top', zh: '特急', en: 'Most urgent' },
] as const;
export type Urgency = (typeof URGENCIES)[number]['value'];

/** 退文 */
export const RETURN_REASONS = [
  { value: 'not-ours', zh: '不属于本单位办理', en: 'Not for this organ' },
  { value: 'routing', zh: '不符合行文规则', en: 'Against the routing rules' },
  { value: 'form', zh: '文种、格式不符合要求', en: 'Wrong kind or form' },
  { value: 'not-agreed', zh: '涉及其他地区、部门的事项没有协商、会签', en: 'Not agreed with the organs it concerns' },
  { value: 'damaged', zh: '附件缺失或者损坏', en: 'Annexes missing or damaged' },
  { value: 'seal', zh: '印章无效', en: 'The seal does not hold' },
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number]['value'];

/** 保管期限: 机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）: 永久, and 定期 of 30 and of 10 years. */
export const RETENTIONS = [
  { value: 'permanent', zh: '永久', en: 'For ever', years: null, code: 'Y' },
  { value: 'thirty', zh: '30 年', en: '30 years', years: 30, code: 'D30' },
  { value: 'ten', zh: '10 年', en: '10 years', years: 10, code: 'D10' },
] as const;
export type Retention = (typeof RETENTIONS)[number]['value'];
