// What clearance refuses, in words a person can act on.
import { defineError } from '#platform/errors.ts';

/** 政府信息公开条例第十七条: “明确审查的程序和责任。” Who wrote it, who examined it and who decided are three people. */
export const samePerson = defineError<{ role: string; roleEn: string }>({
  code: 'clearance.same-person',
  status: 409,
  zh: ({ role }) => `您已经是这份内容的${role}，审核、保密审查和签发要由不同的人办理。请转给同事。`,
  en: ({ roleEn }) => `You are ${roleEn} of this text already. Another person must take this step.`,
});
export const notToBePublished = defineError({
  code: 'clearance.not-to-be-published',
  status: 422,
  zh: () => '有一项答“涉及”，依法不予公开。请退回，写明理由。',
  en: () => 'One question was answered “yes”, so it may not be published. Send it back and say why.',
});
export const askTheBureau = defineError({
  code: 'clearance.ask-the-bureau',
  status: 422,
  zh: () => '有一项“不能确定”。请先报保密行政管理部门确定，再作结论。',
  en: () => 'One question was answered “not sure”. Ask the secrecy bureau first.',
});
export const awaitsOpinion = defineError<{ organ: string }>({
  code: 'clearance.awaits-opinion',
  status: 409,
  zh: ({ organ }) => `${organ}还没有同意，不能往下办。没有答复不等于同意。`,
  en: ({ organ }) => `${organ} has not agreed yet. Silence is not consent.`,
});
export const findingsOpen = defineError<{ count: number }>({
  code: 'clearance.findings-open',
  status: 422,
  zh: ({ count }) => `扫描有 ${count} 处提示，请逐处核对并写明核对结果。`,
  en: ({ count }) => `The scan found ${count} places. Check each and write down what you found.`,
});
export const blockedByScan = defineError<{ where: string }>({
  code: 'clearance.blocked-by-scan',
  status: 409,
  zh: ({ where }) => `“${where}”里有不能发布的内容，请退回修改。`,
  en: ({ where }) => `“${where}” holds something that cannot be published. Send it back to be changed.`,
});
export const notItsAuthor = defineError({
  code: 'clearance.not-its-author',
  status: 409,
  zh: () => '只有撰写的人可以撤回。要退回修改的，请由审核的人退回。',
  en: () => 'Only who wrote it takes it back. Whoever reviews it sends it back instead.',
});
export const notOfSite = defineError({
  code: 'clearance.not-of-site',
  status: 409,
  zh: () => '终审由网站的主办单位办理。',
  en: () => 'The second reading is for the organ whose site it is.',
});
