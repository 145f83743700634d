// Parts that the pages of SMS share.
import type { Page } from '#platform/http/resource.ts';
import { Tabs } from '#ui/parts/navigation.tsx';
import { monthOf, shiftMonth } from '../rules/months.ts';
import { words } from '../words.ts';

const SHOWN = 4;

/** The last months as tabs, and another that was asked for by its address. */
export function Months({ path, month, page }: { path: string; month: string; page: Page }) {
  const latest = monthOf(page.now);
  const last = Array.from({ length: SHOWN }, (_, ago) => shiftMonth(latest, -ago));
  const shown = last.includes(month) ? last : [...last, month];
  return (
    <Tabs
      label={words.in(page.lang).month}
      items={shown.map((one) => ({ href: `${path}?month=${one}`, text: one, current: one === month }))}
    />
  );
}
