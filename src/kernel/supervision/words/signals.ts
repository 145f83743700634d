// Words of signals wherever they are told: levels, states, receivers, the notice.
import { defineWords } from '#platform/i18n/words.ts';

export const signalWords = defineWords({
  zh: {
    byHand: '人工发牌',
    byCity: (code: string) => `本市电子监察规则 ${code}（本地设定）`,
    sameDay: '当日办结',
    left: { some: (amount: string) => `还剩 ${amount}`, last: '今天到期' },
    levels: { hint: '提示', warning: '预警', yellow: '黄牌', red: '红牌' },
    states: { pending: '待发', fired: '已发', revoked: '已撤销', superseded: '已并入更重的牌' },
    receivers: {
      handler: '承办人',
      'section-head': '科室负责人',
      'deputy-head': '分管领导',
      'organ-head': '单位主要负责人',
      supervisor: '监察员',
    },
    methods: {
      'end-of-day': '按日计，到期日 24:00 截止',
      'elapsed-24h': '满 24 小时为一日',
      'office-hours': '按办公时间计',
      continuous: '按钟点连续计，夜间和休息日不停',
    },
    notice: {
      title: ({ level, title }: { level: string; title: string }) => `${level}：${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `${message}。受理号 ${number}，请尽快办理；计算过程见信号详情。`,
      revokedTitle: ({ level, title }: { level: string; title: string }) => `${level}已撤销：${title}`,
      revokedText: ({ card, reason }: { card: string; reason: string }) => `${card} 已撤销，不再计分：${reason}`,
    },
    reinstated: {
      title: ({ level, title }: { level: string; title: string }) => `${level}恢复：${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `更重的牌已撤销，本牌恢复有效：${message}。受理号 ${number}，时限重新起算，见本牌页面。`,
    },
    waiting: {
      title: ({ level, title }: { level: string; title: string }) => `待核实的${level}：${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `${message}。受理号 ${number}。这条规则要求监察员核实：请决定发出或者不予发出。`,
    },
  },
  en: {
    byHand: 'Given by hand',
    byCity: (code: string) => `rule ${code} of the city (a local setting)`,
    sameDay: 'the same day',
    left: { some: (amount: string) => `${amount} left`, last: 'ends today' },
    levels: { hint: 'Hint', warning: 'Warning', yellow: 'Yellow card', red: 'Red card' },
    states: { pending: 'Waiting', fired: 'Given', revoked: 'Revoked', superseded: 'Superseded by a graver one' },
    receivers: {
      handler: 'handler',
      'section-head': 'section head',
      'deputy-head': 'leader in charge',
      'organ-head': 'head of the organ',
      supervisor: 'supervisor',
    },
    methods: {
      'end-of-day': 'by whole days, until 24:00 of the last',
      'elapsed-24h': '24 hours are a day',
      'office-hours': 'by office hours',
      continuous: 'by the clock, nights and days off included',
    },
    notice: {
      title: ({ level, title }: { level: string; title: string }) => `${level}: ${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `${message}. Case ${number}; please act soon. The signal’s page shows how it was reckoned.`,
      revokedTitle: ({ level, title }) => `${level} revoked: ${title}`,
      revokedText: ({ card, reason }) => `${card} is revoked and counts no more: ${reason}`,
    },
    reinstated: {
      title: ({ level, title }: { level: string; title: string }) => `${level} stands again: ${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `The graver card was revoked, so this one stands again: ${message}. Case ${number}; its limit begins anew, as its page shows.`,
    },
    waiting: {
      title: ({ level, title }: { level: string; title: string }) => `${level} to be checked: ${title}`,
      text: ({ message, number }: { message: string; number: string }) =>
        `${message}. Case ${number}. The rule asks a supervisor first: please give it, or decline it.`,
    },
  },
});
