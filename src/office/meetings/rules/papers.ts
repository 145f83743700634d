// The paper of a meeting: its minutes in official form. Pure.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { paper } from '#kernel/cases/rules/stating.ts';
import { localDate, localMinute } from '#platform/time.ts';
import { SORTS } from '../contract.ts';

/** What is printed of the minutes. */
export interface MinutesBody {
  readonly sort: string;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly minutes: string;
  readonly items: readonly { readonly no: number; readonly title: string; readonly reporter: string }[];
  readonly tasks: readonly { readonly organ: string; readonly text: string; readonly days: number }[];
  readonly came: readonly string[];
  readonly excused: readonly string[];
}

/** As documents date: 2026年11月5日09:00. */
function sayWhen(iso: string): string {
  const at = new Date(iso);
  const [year, month, day] = localDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日${localMinute(at)}`;
}

const listed = (head: string, names: readonly string[]) => (names.length > 0 ? [`${head}：${names.join('、')}`] : []);

export const papers: Readonly<Record<string, PaperTemplate>> = {
  minutes: paper('会议纪要', 'Minutes', '纪', (given, file) => {
    const { sort, startsAt, place, chair, minutes, items, tasks, came, excused } = given as unknown as MinutesBody;
    return [
      `${sayWhen(startsAt)}，${chair}在${place}主持召开${nameOf(SORTS, sort).zh}：${file.title}。`,
      ...(items.length > 0 ? ['会议听取了以下议题：'] : []),
      ...items.map((item) => `${item.no}. ${item.title}（汇报：${item.reporter}）`),
      '会议议定：',
      ...minutes.split('\n').filter(Boolean),
      ...(tasks.length > 0 ? ['任务分工：'] : []),
      ...tasks.map(({ organ, text, days }) => `${organ}：${text}（${days} 个工作日）`),
      ...listed('出席', came),
      ...listed('请假', excused),
    ];
  }),
};
