// Errors of cases.
import { defineError } from '#platform/errors.ts';

export const actNotAllowed = defineError<{ act: string; state: string }>({
  code: 'case.act-not-allowed',
  status: 409,
  zh: ({ act, state }) => `这件事现在处于“${state}”，不能${act}。请看最新状态后再操作。`,
  en: ({ act, state }) => `The case is now “${state}”, so “${act}” is not possible. Look at its latest state first.`,
});
export const caseChanged = defineError({
  code: 'case.changed-meanwhile',
  status: 409,
  zh: () => '您打开这件事之后，已有别人办了一步。您的操作没有执行，填写的内容还在，请看最新状态后再提交。',
  en: () =>
    'Somebody has acted on this case since you opened it. Yours was not carried out; what you typed is kept. Look at the latest state, then send again.',
});
export const onceOnly = defineError<{ zh: string; en: string }>({
  code: 'case.once-only',
  status: 409,
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
});
export const actRefused = defineError<{ zh: string; en: string }>({
  code: 'case.act-refused',
  status: 422,
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
});
export const clientIdTaken = defineError({
  code: 'case.client-id-taken',
  status: 409,
  zh: () => '这个提交编号已经用在另一件事上，没有重复收件。请刷新页面后重新提交。',
  en: () =>
    'This submission id already belongs to another matter; nothing was taken in. Reload the page and send again.',
});
export const organNotFound = defineError<{ typed: string; candidates: string }>({
  code: 'case.organ-not-found',
  status: 422,
  zh: ({ typed, candidates }) =>
    candidates === '' ? `没有找到“${typed}”，请填机关全称或代码` : `“${typed}”不止一个，请填全称或代码：${candidates}`,
  en: ({ typed, candidates }) =>
    candidates === ''
      ? `No organ “${typed}”: give the full name or the code`
      : `More than one organ is “${typed}”: give the full name or the code: ${candidates}`,
});
export const calendarNoticeInForce = defineError({
  code: 'calendar.notice-in-force',
  status: 409,
  zh: () => '这份放假安排已经生效，不用再次生效。要更正，请重新录入。',
  en: () => 'This notice is in force already. To correct it, enter it anew.',
});
export const nothingToErase = defineError<{ acts: string }>({
  code: 'case.nothing-to-erase',
  status: 422,
  zh: ({ acts }) => `第 ${acts} 号记录里没有可以删除的文字。事项、时间、单位和经办人依法保留，不能删除。`,
  en: ({ acts }) =>
    `Acts ${acts} hold no words that can be erased. What was done, when and by whom is kept as the law demands.`,
});
export const sameWordsElsewhere = defineError<{ acts: string }>({
  code: 'case.same-words-elsewhere',
  status: 422,
  zh: ({ acts }) => `同样的文字也在第 ${acts} 号记录里，请一并选上，否则删除不完整。`,
  en: ({ acts }) => `Acts ${acts} hold the same words: choose them as well, or they would not be gone.`,
});
export const alreadyDecided = defineError({
  code: 'case.erasing-decided',
  status: 409,
  zh: () => '没有这条待决定的申请，或者已经有人决定。',
  en: () => 'No such proposal waits for a decision; somebody may have decided it.',
});
export const erasingOwnProposal = defineError({
  code: 'case.erasing-own-proposal',
  status: 403,
  zh: () => '提出和批准须是两个人。这条由您提出，请由另一位有权限的同事决定。',
  en: () => 'Whoever proposes does not decide: a colleague with the same permission must.',
});

/** Of the officers named in a form. */
export const personUnknown = defineError<{ typed: string }>({
  code: 'cases.person-unknown',
  status: 422,
  zh: ({ typed }) => `没有找到“${typed}”。外单位的人请写“单位 姓名”`,
  en: ({ typed }) => `“${typed}” was not found. Of another organ write “organ name”`,
});
export const personAmbiguous = defineError<{ typed: string }>({
  code: 'cases.person-ambiguous',
  status: 422,
  zh: ({ typed }) => `有几位“${typed}”，请写“单位 姓名”或者登录名`,
  en: ({ typed }) => `There are several “${typed}”; write “organ name”, or the login`,
});
