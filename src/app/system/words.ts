// What the page about the state of the machine says.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    menu: '系统状况',
    title: '系统状况',
    ready: '运行正常',
    notReady: '有问题，请看下表',
    running: '运行检查',
    check: '检查项',
    state: '结果',
    detail: '说明',
    fine: '正常',
    wrong: '异常',
    checks: {
      database: '数据库',
      calendar: '未来 12 个月的日历',
      queue: '待发通知',
      supervision: '监察覆盖',
      ledger: '存证公开',
      sms: '短信通道',
    },
    years: (years: readonly string[]) => `缺少 ${years.join('、')} 年的日历，跨到这些年的时限算不出来`,
    waited: (seconds: number) => `最早的一条已等 ${seconds} 秒`,
    escaped: (n: number) => (n === 0 ? '没有办件和时限脱离监察' : `${n} 处脱离监察，见下表`),
    lost: (days: readonly string[]) =>
      days.length === 0
        ? '公布过的每一天都在库中'
        : `${days.join('、')} 的存证公布过，库中没有或者树根不同：数据库曾用旧备份恢复，或者被改动`,
    failing: (names: readonly string[]) => (names.length === 0 ? '没有通道故障' : `${names.join('、')} 故障，暂停使用`),
    programs: '供程序读取',
    programsLead: '本机和设置中列出的地址可以直接读取；其他地方要带有此项权限的访问令牌。',
  },
  en: {
    menu: 'State of the system',
    title: 'State of the system',
    ready: 'All is well',
    notReady: 'Something is wrong; see the table',
    running: 'How it runs',
    check: 'Check',
    state: 'Result',
    detail: 'Detail',
    fine: 'fine',
    wrong: 'wrong',
    checks: {
      database: 'Database',
      calendar: 'Calendar of the next 12 months',
      queue: 'Notices to be sent',
      supervision: 'Supervision',
      ledger: 'Public ledger',
      sms: 'Providers of SMS',
    },
    years: (years: readonly string[]) =>
      `The calendar of ${years.join(', ')} is missing: limits that reach there cannot be computed`,
    waited: (seconds: number) => `the oldest has waited ${seconds} s`,
    escaped: (n) => (n === 0 ? 'nothing escapes supervision' : `${n} things escape supervision; see below`),
    lost: (days) =>
      days.length === 0
        ? 'every published day is there'
        : `${days.join(', ')} published, and gone or with another root: an older copy was put back, or somebody tampered`,
    failing: (names) => (names.length === 0 ? 'no provider fails' : `${names.join(', ')} keep failing`),
    programs: 'For programs',
    programsLead:
      'Read from this machine and the addresses named in the settings; from elsewhere with an access token that has this permission.',
  },
});
