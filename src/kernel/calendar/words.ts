// What people read about limits and dates: units, weekdays, holidays, and the sentences of the certificate.
import { defineWords } from '#platform/i18n/words.ts';

export interface DateParts {
  year: number;
  month: number;
  day: number;
}
interface Counted {
  n: number;
}
interface Feast {
  name: string;
  listed: number;
  count: number;
}
interface Gained {
  gained: number;
  count: number;
}
interface Gap {
  year: number;
  first: number;
  last: number;
}

export const words = defineWords({
  zh: {
    /** Why a year is not taken in. */
    faults: {
      otherYear: ({ n }: Counted) => `不属于 ${n} 年`,
      twice: '重复',
      notOff: '调休上班日必须是原本不上班的日子',
      missing: ({ date }: { date: string }) => `缺少法定节日 ${date}`,
      feast: ({ name, listed, count }: Feast) => `${name}：列了 ${listed} 天休息，法定 ${count} 天`,
      net: ({ gained, count }: Gained) => `净放假 ${gained} 个工作日，法定为 ${count} 天；确实如此的，请勾选“特殊年份”`,
      gap: ({ year, first, last }: Gap) => `${year} 年与已有的 ${first}–${last} 年不相连`,
    },
    units: {
      wd: ({ n }: Counted) => `${n} 个工作日`,
      d: ({ n }: Counted) => `${n} 日`,
      mo: ({ n }: Counted) => `${n} 个月`,
      h: ({ n }: Counted) => `${n} 小时`,
      min: ({ n }: Counted) => `${n} 分钟`,
    },
    weekday: { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
    weekdayInFull: {
      1: '星期一',
      2: '星期二',
      3: '星期三',
      4: '星期四',
      5: '星期五',
      6: '星期六',
      7: '星期日',
    },
    /** Short names for a narrow cell; a name not listed is shown as it was announced. */
    holiday: {
      元旦: '元旦',
      春节: '春节',
      除夕: '除夕',
      清明: '清明',
      劳动节: '劳动节',
      端午: '端午',
      中秋: '中秋',
      国庆节: '国庆',
      中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: '抗战胜利纪念日',
    },
    cell: {
      ordinal: ({ n }: Counted) => `第${n}日`,
      makeUp: '调休班',
      start: '起算',
      suspended: '暂停',
      today: '今天',
      due: '到期',
    },
    date: ({ month, day }: DateParts) => `${month} 月 ${day} 日`,
    dateWithYear: ({ year, month, day }: DateParts) => `${year} 年 ${month} 月 ${day} 日`,
    deadline: ({ date, weekday, time }: { date: string; weekday: string; time: string }) =>
      `${date}（${weekday}）${time}`,
    moment: ({ date, time }: { date: string; time: string }) => `${date} ${time}`,
    and: '和',
    comma: '、',
    clause: '；',
    stop: '。',
    space: '',
    counts: {
      workdays: ({ start, amount }: { start: string; amount: string }) => `${start}次日起算，数满 ${amount}`,
      sameDay: ({ start }: { start: string }) => `${start}当天办结，当天休息的，下一个工作日办结`,
      days: ({ start, amount, end }: { start: string; amount: string; end: string }) =>
        `${start}次日起连续计算 ${amount}，到 ${end}为止`,
      elapsed: ({ from, amount }: { from: string; amount: string }) =>
        `从 ${from} 起，每个工作日按 24 小时计，数满 ${amount}`,
      continuous: ({ from, amount }: { from: string; amount: string }) =>
        `从 ${from} 起连续计算 ${amount}，夜间和节假日也算`,
      office: ({ from, amount }: { from: string; amount: string }) => `从 ${from} 起只在上班时间计时，计满 ${amount}`,
    },
    extended: ({ what }: { what: string }) => `其中延长 ${what}`,
    granted: ({ amount, organ, date }: { amount: string; organ: string; date: string }) =>
      `${amount}，${date}由${organ}批准`,
    /** Of one day. */
    why: {
      outside: '不在期限之内',
      start: '开始的当日，不计入',
      startHour: '从这一刻起连续计时',
      sameDay: '当天办结',
      workday: '工作日，计入',
      makeUp: ({ name }: { name: string }) => `${name}调休上班，计入`,
      running: '连续计算，计入',
      weekend: '休息日，不计入',
      holiday: ({ name }: { name: string }) => `${name}放假，不计入`,
      assumed: ({ name }: { name: string }) => `${name}法定假日，放假安排未公布，暂不计入`,
      suspended: ({ reason }: { reason: string }) => `暂停计时（${reason}），不计入`,
      extended: ({ what }: { what: string }) => `属于延长的 ${what}`,
      last: '到期的一日',
      rolled: '原最后一日休息，顺延到这一日截止',
      midnight: '最后一日，二十四时截止',
      closing: '最后一日，停止业务活动时截止',
    },
    /** 国务院关于职工工作时间的规定第七条：“国家机关、事业单位实行统一的工作时间，星期六和星期日为周休息日。” */
    law: {
      week: '国务院关于职工工作时间的规定第七条',
      running: '民法典第二百条',
      start: '民法典第二百零一条',
      end: '民法典第二百零三条',
      local: '本地设定',
    },
    notice: ({ notice }: { notice: string }) => notice,
    weekends: '休息日',
    holidays: ({ names }: { names: string }) => `${names}假期`,
    skipped: ({ what }: { what: string }) => `${what}不算`,
    makeUps: ({ dates }: { dates: string }) => `${dates}是调休上班日，要算`,
    suspended: ({ reason, amount }: { reason: string; amount: string }) => `${reason}的 ${amount}不算`,
    rolled: ({ from, to }: { from: string; to: string }) => `${from}是休息日或者节假日，顺延到 ${to}`,
    paused: ({ amount }: { amount: string }) => `时限暂停，恢复后还剩 ${amount}`,
    basis: {
      startDay: '开始的当日不计入，自下一日开始计算（民法典第二百零一条）。',
      startHour: '按照小时计算期间的，自法律规定或者当事人约定的时间开始计算（民法典第二百零一条）。',
      month: '到期月的对应日为最后一日；没有对应日的，月末日为最后一日（民法典第二百零二条）。',
      rolled: '最后一日是法定休假日的，以法定休假日结束的次日为最后一日（民法典第二百零三条）。',
      midnight: '最后一日的截止时间为二十四时（民法典第二百零三条）。',
      closing: '有业务时间的，停止业务活动的时间为截止时间（民法典第二百零三条）。',
      elapsed: '工作日按 24 小时连续计时，是本地设定的规则。',
      suspension:
        '标明暂停的日子不计入期限：暂停当日算已用，恢复当日不算；期限最后一日被暂停的，恢复后另给一整日（均为本地设定）。',
      calendar: ({ sources }: { sources: string }) => `工作日历依据：${sources}。`,
      provisional: ({ years }: { years: string }) => `${years} 年放假安排未公布，暂按法定节假日计；公布后重新计算。`,
    },
  },
  en: {
    faults: {
      otherYear: ({ n }: Counted) => `does not belong to ${n}`,
      twice: 'is listed twice',
      notOff: 'a make-up working day must fall on a day otherwise off',
      missing: ({ date }: { date: string }) => `${date} is a statutory holiday and is missing`,
      feast: ({ name, listed, count }: Feast) => `${name}: ${listed} day(s) off, the law gives ${count}`,
      net: ({ gained, count }: Gained) =>
        `frees ${gained} working days net, the law gives ${count}; mark it exceptional if it is right`,
      gap: ({ year, first, last }: Gap) => `${year} does not join the years ${first}–${last}`,
    },
    units: {
      wd: ({ n }) => `${n} working ${n === 1 ? 'day' : 'days'}`,
      d: ({ n }) => `${n} ${n === 1 ? 'day' : 'days'}`,
      mo: ({ n }) => `${n} ${n === 1 ? 'month' : 'months'}`,
      h: ({ n }) => `${n} ${n === 1 ? 'hour' : 'hours'}`,
      min: ({ n }) => `${n} ${n === 1 ? 'minute' : 'minutes'}`,
    },
    weekday: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
    weekdayInFull: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    holiday: {
      元旦: 'New Year',
      春节: 'Spring Festival',
      除夕: 'Spring Festival',
      清明: 'Qingming',
      劳动节: 'Labour Day',
      端午: 'Dragon Boat',
      中秋: 'Mid-Autumn',
      国庆节: 'National Day',
      中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: 'Victory Day',
    },
    cell: {
      ordinal: ({ n }) => `day ${n}`,
      makeUp: 'make-up',
      start: 'start',
      suspended: 'paused',
      today: 'today',
      due: 'due',
    },
    date: ({ month, day }) => `${day} ${MONTHS[month - 1]}`,
    dateWithYear: ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
    deadline: ({ date, weekday, time }) => `${time} on ${weekday}, ${date}`,
    moment: ({ date, time }) => `${time} on ${date}`,
    and: ' and ',
    comma: ', ',
    clause: '; ',
    stop: '.',
    space: ' ',
    counts: {
      workdays: ({ start, amount }) => `${amount}, counted from the day after ${start}`,
      sameDay: ({ start }) => `Due on the day of ${start}, or on the next working day if that is a day off`,
      days: ({ start, amount, end }) => `${amount} in a row from the day after ${start}, through ${end}`,
      elapsed: ({ from, amount }) => `${amount} of 24 hours each, from ${from}`,
      continuous: ({ from, amount }) => `${amount} in a row from ${from}, nights and holidays included`,
      office: ({ from, amount }) => `${amount} of office time from ${from}`,
    },
    extended: ({ what }) => `this includes an extension by ${what}`,
    granted: ({ amount, organ, date }) => `${amount}, granted by ${organ} on ${date}`,
    why: {
      outside: 'outside the limit',
      start: 'the first day, not counted',
      startHour: 'time runs from this moment on',
      sameDay: 'to be done on this day',
      workday: 'working day, counted',
      makeUp: ({ name }) => `make-up working day for ${name}, counted`,
      running: 'days and nights run on, counted',
      weekend: 'weekend, not counted',
      holiday: ({ name }) => `${name} holiday, not counted`,
      assumed: ({ name }) => `statutory holiday (${name}) not announced yet, for now not counted`,
      suspended: ({ reason }) => `clock paused (${reason}), not counted`,
      extended: ({ what }) => `belongs to the extension by ${what}`,
      last: 'the day it ends',
      rolled: 'the last day was a day off, so it ends on this one',
      midnight: 'last day, ends at 24:00',
      closing: 'last day, ends when business stops',
    },
    law: {
      week: 'Provisions on Working Hours, article 7',
      running: 'Civil Code, article 200',
      start: 'Civil Code, article 201',
      end: 'Civil Code, article 203',
      local: 'local setting',
    },
    /** The titles of the shipped calendar; those that a city entered stay as they were typed. */
    notice: ({ notice }) =>
      notice
        .replace(/^国务院办公厅关于(\d{4})年部分节假日安排的通知/, 'State Council Office, notice on the holidays of $1')
        .replace(/^全国年节及纪念日放假办法（([\d-]+)）第二条$/, 'Measures on Public Holidays ($1), article 2'),
    weekends: 'weekends',
    holidays: ({ names }) => `the ${names} holidays`,
    skipped: ({ what }) => `not counted: ${what}`,
    makeUps: ({ dates }) => `counted as make-up working days: ${dates}`,
    suspended: ({ reason, amount }) => `not counted: ${amount} (${reason})`,
    rolled: ({ from, to }) => `${from} is a day off, so the limit ends on ${to}`,
    paused: ({ amount }) => `The clock is paused; ${amount} will be left when it goes on`,
    basis: {
      startDay: 'The first day is not counted; counting begins on the next day (Civil Code, article 201).',
      startHour: 'Hours run from the moment set by law or agreed (Civil Code, article 201).',
      month:
        'A period of months ends on the corresponding day or, failing one, at the end of the month (Civil Code, article 202).',
      rolled: 'If the last day is a public holiday, the day after the holiday is the last (Civil Code, article 203).',
      midnight: 'The last day ends at 24:00 (Civil Code, article 203).',
      closing: 'Where there are business hours, the period ends when business stops (Civil Code, article 203).',
      elapsed: 'A working day counts as 24 running hours: a local setting.',
      suspension:
        'Days marked as paused do not count: the day a pause begins counts as used, the day it ends does not; a last day that was stopped is had again, whole, once the clock runs on (both local settings).',
      calendar: ({ sources }) => `Working-day calendar: ${sources}.`,
      provisional: ({ years }) =>
        `The holidays of ${years} are not announced yet: statutory holidays are assumed, and the date will be computed again.`,
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
