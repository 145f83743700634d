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
