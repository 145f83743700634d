// Words of the HTTP layer: why an input was refused, and the error pages.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    errorTitle: '这一步没有成功',
    signInTitle: '请先登录',
    forbiddenTitle: '没有这项权限',
    notFoundTitle: '没有找到这个页面',
    goneTitle: '这个页面已经撤下',
    backHome: '回首页',
    search: '搜索',
    signIn: '去登录',
    requestId: (id: string) => `编号 ${id}`,
    transport: {
      tooLarge: '提交的内容太大，请减小后再试。',
      format: '不支持这种提交格式。',
      unreadable: '提交的内容读不出来，请核对后再试。',
    },
    faults: {
      missing: '请填写这一项',
      choose: '请选择一个',
      notAChoice: '请从给出的选项中选择',
      wrong: '这一项填写有误，请核对',
      wrongType: (expected: string) =>
        expected === 'number' ? '请填数字，例如 46 或 46.5' : '这一项的格式不对，请核对',
      short: (n: number) => (n <= 1 ? '请填写这一项' : `至少写 ${n} 个字`),
      long: (n: number) => `最多写 ${n} 个字`,
      tooSmall: (n: number) => `不能小于 ${n}`,
      tooBig: (n: number) => `不能大于 ${n}`,
      fewItems: (n: number) => `至少选 ${n} 项`,
      manyItems: (n: number) => `最多选 ${n} 项`,
      format: (format: string) => (format === 'date' ? '请填日期，例如 2026-10-12' : '格式不对，请核对'),
      unknownKeys: (keys: string) => `不认识的字段：${keys}`,
      unstorable: '这一项里有无法保存的字符，请删去后重新填写',
      truncated: '这一项太长，请缩短后再提交',
    },
  },
  en: {
    errorTitle: 'This step did not succeed',
    signInTitle: 'Please sign in first',
    forbiddenTitle: 'Not permitted',
    notFoundTitle: 'There is no such page',
    goneTitle: 'This page was withdrawn',
    backHome: 'Home page',
    search: 'Search',
    signIn: 'Sign in',
    requestId: (id: string) => `Reference ${id}`,
    transport: {
      tooLarge: 'What you sent is too large. Please make it smaller and try again.',
      format: 'This kind of content is not accepted.',
      unreadable: 'What you sent could not be read. Please check it and try again.',
    },
    faults: {
      missing: 'Please fill this in',
      choose: 'Please choose one',
      notAChoice: 'Please choose one of the options',
      wrong: 'This is not right; please check it',
      wrongType: (expected: string) =>
        expected === 'number' ? 'Please give a number, such as 46 or 46.5' : 'This has the wrong form; please check it',
      short: (n: number) => (n <= 1 ? 'Please fill this in' : `At least ${n} characters`),
      long: (n: number) => `At most ${n} characters`,
      tooSmall: (n: number) => `Not less than ${n}`,
      tooBig: (n: number) => `Not more than ${n}`,
      fewItems: (n: number) => `Choose at least ${n}`,
      manyItems: (n: number) => `Choose at most ${n}`,
      format: (format: string) =>
        format === 'date' ? 'Please give a date, such as 2026-10-12' : 'This has the wrong form; please check it',
      unknownKeys: (keys: string) => `Unknown fields: ${keys}`,
      unstorable: 'This contains characters that cannot be kept; please remove them',
      truncated: 'This is too long; please shorten it',
    },
  },
});
