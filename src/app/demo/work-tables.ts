// The yearly work table of the demo city's portal: two figures entered by hand, and the table of last year published.
import { findSite } from '#openness/sites/store/read.ts';
import { localDate } from '#platform/time.ts';
import { enterFigure, publishYear } from '../site-work/service.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const EDITOR = 'editor';
/** In working days before now. */
const PUBLISHED = 200;

const ENTRIES = [
  { row: 'drills', value: 2, note: '六月、十一月各一次，见演练记录' },
  { row: 'followers', value: 41_260, note: '微信公众号和微博后台的年末数' },
] as const;

const TEXTS = {
  mechanism: '已建立安全监测预警机制，每日巡查，每年开展应急演练，网站安全责任人已明确。',
  innovation: '提供无障碍浏览、大字版、繁体版和英文版；办事、公开、互动、监察在同一个网站完成。',
} as const;

export function planWorkTables(diary: Diary, now: Date): Deed[] {
  const publish: Deed['do'] = (as) =>
    as(EDITOR, async (ctx) => {
      const site = await findSite(ctx.tx, 'portal');
      if (!site) return;
      const year = Number(localDate(ctx.now).slice(0, 4)) - 1;
      for (const entry of ENTRIES) await enterFigure(ctx, site, { year, ...entry });
      await publishYear(ctx, site, { year, texts: TEXTS });
    });
  return [{ at: diary.ago(now, PUBLISHED), do: publish }];
}
