// What both faces say of a case: its clock, how it came in, what its papers and its timeline are called.
import { defineWords } from '#platform/i18n/words.ts';
import type { FileLimits } from '../fields.ts';

const MEGABYTE = 1024 * 1024;
/** `image/jpeg` → `JPEG`. */
/** As people know it: the ending of its name. */
const tellType = (type: string) => (ENDINGS[type] ?? type.slice(type.indexOf('/') + 1)).toUpperCase();
const ENDINGS: Readonly<Record<string, string>> = { 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a' };

interface Counted {
  count: number;
}
interface Moment {
  month: number;
  day: number;
  time: string;
}

export const status = defineWords({
  zh: {
    faults: {
      officer: '请从列表中选择本单位的人员',
      file: '没有找到这个文件，请重新上传',
      fileKind: ({ types, maxBytes }: FileLimits) =>
        `请上传 ${types.map(tellType).join('、')} 文件，不超过 ${maxBytes / MEGABYTE} MB`,
      tooManyFiles: (most: number) => `最多 ${most} 个文件`,
      noCase: '受理号或者查询码不对，请对照回执核对',
    },
    fileKept: (name: string) => `已上传：${name}`,
    channels: {
      web: '网上',
      window: '窗口',
      letter: '来信',
      fax: '传真',
      agent: '代办',
      transfer: '转来',
      call: '电话',
      import: '导入',
    },
    units: {
      wd: ({ count }: Counted) => `${count} 个工作日`,
      h: ({ count }: Counted) => `${count} 小时`,
      min: ({ count }: Counted) => `${count} 分钟`,
    },
    shortUnits: {
      wd: ({ count }: Counted) => `${count} 日`,
      h: ({ count }: Counted) => `${count} 小时`,
      min: ({ count }: Counted) => `${count} 分钟`,
    },
    clock: {
      left: (amount: string) => `剩 ${amount}`,
      over: (amount: string) => `超 ${amount}`,
      justOver: '已超期',
      today: '今天到期',
      held: (amount: string) => `暂停 ${amount}`,
      heldToday: '时限暂停',
      none: '不计时',
      done: '已办结',
    },
    signals: { hint: '提示', warning: '预警', yellow: '黄牌', red: '红牌' },
    moment: ({ month, day, time }: Moment) => `${month} 月 ${day} 日 ${time}`,
    until: '24:00',
    acceptance: '受理',
    receipt: '收件',
    open: '登记',
    received: ({ channel, count }: { channel: string; count: number }) =>
      count > 0 ? `${channel}提交，材料 ${count} 份` : `${channel}提交`,
    receiptPaper: '收件回执',
    why: (date: string) => `为什么是${date}`,
    whyPaused: '时限怎么算',
    calendarLabel: '期限日历',
    basis: '依据',
    labelled: ({ label, text }: { label: string; text: string }) => `${label}：${text}`,
    listed: ({ label, text }: { label: string; text: string }) => `${label}，${text}`,
    local: '本地设定',
    sameDay: '当天',
    materials: {
      given: '已交',
      accepted: '合格',
      defective: '要补正',
      promised: '容缺，未交',
      fetched: '库内调取',
      missing: '未交',
    },
    limits: {
      due: (moment: string) => `${moment} 到期`,
      paused: '暂停计时',
      met: '按时完成',
      missed: '完成时已超期',
      void: '不再计算',
    },
    chain: {
      whole: (count: number) => `${count} 条记录，逐条相连，没有改动`,
      broken: (seq: number) => `第 ${seq} 条记录对不上，请联系管理员核查`,
      wholeTag: '完整',
      brokenTag: '异常',
    },
  },
  en: {
    faults: {
      officer: 'Please choose an officer of the organ that has the case',
      file: 'This file is not there; please upload it again',
      fileKind: ({ types, maxBytes }) =>
        `Please upload ${types.map(tellType).join(' or ')}, at most ${maxBytes / MEGABYTE} MB`,
      tooManyFiles: (most: number) => `At most ${most} files`,
      noCase: 'The number or the query code is wrong; please compare with your receipt',
    },
    fileKept: (name: string) => `Uploaded: ${name}`,
    channels: {
      web: 'online',
      window: 'at the window',
      letter: 'by post',
      fax: 'by fax',
      agent: 'by an agent',
      transfer: 'transferred',
      call: 'by telephone',
      import: 'by import',
    },
    units: {
      wd: ({ count }) => (count === 1 ? '1 working day' : `${count} working days`),
      h: ({ count }) => (count === 1 ? '1 hour' : `${count} hours`),
      min: ({ count }) => (count === 1 ? '1 minute' : `${count} minutes`),
    },
    shortUnits: {
      wd: ({ count }) => `${count} wd`,
      h: ({ count }) => `${count} h`,
      min: ({ count }) => `${count} min`,
    },
    clock: {
      left: (amount) => `${amount} left`,
      over: (amount) => `${amount} over`,
      justOver: 'Overdue',
      today: 'Due today',
      held: (amount) => `Paused ${amount}`,
      heldToday: 'Clock paused',
      none: 'No clock',
      done: 'Closed',
    },
    signals: { hint: 'Hint', warning: 'Warning', yellow: 'Yellow card', red: 'Red card' },
    moment: ({ month, day, time }) => `${day} ${MONTHS[month - 1]}, ${time}`,
    until: '24:00',
    // With a soft hyphen: it also stands in the narrow cell of a calendar.
    acceptance: 'accept\u00adance',
    receipt: 'receipt',
    open: 'Entered',
    received: ({ channel, count }) =>
      count > 0 ? `Submitted ${channel}, ${count} ${count === 1 ? 'material' : 'materials'}` : `Submitted ${channel}`,
    receiptPaper: 'Receipt',
    why: (date) => `Why ${date}`,
    whyPaused: 'How the limit is counted',
    calendarLabel: 'Calendar of the limit',
    basis: 'Basis',
    labelled: ({ label, text }) => `${label}: ${text}`,
    listed: ({ label, text }) => `${label}, ${text}`,
    local: 'local setting',
    sameDay: 'the same day',
    materials: {
      given: 'Received',
      accepted: 'In order',
      defective: 'To be mended',
      promised: 'Promised, not yet here',
      fetched: 'Fetched by us',
      missing: 'Not handed in',
    },
    limits: {
      due: (moment) => `due ${moment}`,
      paused: 'clock stopped',
      met: 'done in time',
      missed: 'done late',
      void: 'no longer counted',
    },
    chain: {
      whole: (count) => `${count} records, each linked to the one before, none altered`,
      broken: (seq) => `Record ${seq} does not fit; please ask the administrator to examine it`,
      wholeTag: 'Whole',
      brokenTag: 'Broken',
    },
  },
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
