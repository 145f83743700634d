// What is said of a calendar that changed: in the chain of a case, to its applicant and to whoever has it.
import { tellDay } from '#kernel/calendar/rules/telling.ts';
import { defineWords } from '#platform/i18n/words.ts';
import type { Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

interface Moved {
  readonly year: number;
  readonly source: string;
  /** What moved, in words. */
  readonly moves: string;
}
interface Move {
  readonly limit: string;
  readonly was: string;
  readonly due: string;
}

interface Told {
  readonly source: string;
  readonly was: string;
  readonly due: string;
}

export const calendarWords = defineWords({
  zh: {
    moved: ({ year, source, moves }: Moved) => `${year} 年工作日历按“${source}”调整：${moves}`,
    move: ({ limit, was, due }: Move) => `${limit}由 ${was} 改为 ${due}`,
    and: '；',
    told: ({ source, was, due }: Told) => `工作日历按“${source}”调整，到期日由 ${was} 改为 ${due}`,
    noticeTitle: ({ title }: { title: string }) => `${title}：到期日改变`,
    notice: ({ number, source, was, due }: NoticeValues) =>
      `受理号 ${number}：工作日历按“${source}”调整，到期日由${was}改为${due}。`,
  },
  en: {
    moved: ({ year, source, moves }: Moved) => `The calendar of ${year} changed by notice “${source}”: ${moves}`,
    move: ({ limit, was, due }: Move) => `${limit} moved from ${was} to ${due}`,
    and: '; ',
    told: ({ source, was, due }: Told) => `Calendar changed by notice “${source}”: due on ${due}, before on ${was}`,
    noticeTitle: ({ title }: { title: string }) => `${title}: the due day moved`,
    notice: ({ number, source, was, due }: NoticeValues) =>
      `Case ${number}: the calendar changed by notice “${source}”; the due day moved from ${was} to ${due}.`,
  },
});

const tell = (lang: 'zh' | 'en', values: NoticeValues) => {
  const w = calendarWords.in(lang);
  const day = (date: string | undefined) => tellDay(date ?? '', lang);
  return {
    title: w.noticeTitle({ title: values.title ?? '' }),
    text: w.notice({ ...values, was: day(values.was), due: day(values.due) }),
  };
};

/** What an officer is told of the cases on their desk. */
export const movedTopic: Topic = {
  name: 'due-moved',
  zh: '手上办件的期限因日历变动',
  en: 'Deadlines that a changed calendar moved',
  audience: 'staff',
  usual: [],
};

export const calendarNotices: NoticeTemplates = {
  'cases.due-moved': { zh: (values) => tell('zh', values), en: (values) => tell('en', values) },
};
