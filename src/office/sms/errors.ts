// What can go wrong with SMS, with a way out.
import { defineError } from '#platform/errors.ts';

export const variablesMissing = defineError<{ names: readonly string[] }>({
  code: 'sms.variables-missing',
  status: 422,
  zh: ({ names }) => `模板变量没有填全：${names.join('、')}；每行写一个，如“时间：12 月 1 日 9 时”`,
  en: ({ names }) => `Variables of the template are missing: ${names.join(', ')}; write one a line, as name: value`,
});

export const templateUnknown = defineError({
  code: 'sms.template-unknown',
  status: 422,
  zh: () => '请选择本单位已审核通过的模板',
  en: () => 'Please choose a template of your organ that was approved',
});

export const ownTemplate = defineError({
  code: 'sms.own-template',
  status: 409,
  zh: () => '不能审核自己登记的模板，请由另一名管理员审核',
  en: () => 'What one registered oneself is approved by somebody else: please ask another administrator',
});

export const quotaSpent = defineError<{ left: number; wanted: number }>({
  code: 'sms.quota-spent',
  status: 409,
  zh: ({ left, wanted }) =>
    `本单位本月群发配额还剩 ${left} 条，这次要 ${wanted} 条；请减少号码，或者请短信平台管理员调整配额`,
  en: ({ left, wanted }) =>
    `${left} mass messages are left to your organ this month and this takes ${wanted}: send to fewer, or ask the administrator of the platform for more`,
});
