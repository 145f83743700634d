// The kinds of supervision that 政府督查工作条例 names, for every measure that says which it is.

/** 第十四条. */
export const SORTS = [
  { value: 'daily', zh: '日常督办', en: 'Day-to-day' },
  { value: 'special', zh: '专项督查', en: 'Special' },
  { value: 'general', zh: '综合督查', en: 'Comprehensive' },
  { value: 'incident', zh: '事件调查', en: 'Inquiry into an incident' },
  { value: 'clue', zh: '线索核查', en: 'Checking a lead' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];
