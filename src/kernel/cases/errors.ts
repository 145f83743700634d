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
  en: () => 'Somebody has acted on this case since you opened it. Yours was not carried out; what you typed is kept. Look at the latest state, then send again.',
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
