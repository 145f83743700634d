// What an officer is held to account for: what cases of accountability are about, and what leads to one may name.

/** 有令不行、拖延、不作为、粗暴执法、推诿、吃拿卡要. */
export const WRONGS = [
  { value: 'defiance', zh: '有令不行', en: 'Disregard of orders' },
  { value: 'delay', zh: '拖延', en: 'Delay' },
  { value: 'inaction', zh: '不作为', en: 'Failure to act' },
  { value: 'rough-enforcement', zh: '粗暴执法', en: 'Rough enforcement' },
  { value: 'shirking', zh: '推诿', en: 'Shirking' },
  { value: 'extortion', zh: '吃拿卡要', en: 'Taking favours, obstructing for gain' },
] as const;
export type Wrong = (typeof WRONGS)[number]['value'];
