// Parts that the pages of SMS share: the way between them, and between months.
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { Tabs } from '#ui/parts/navigation.tsx';
import { DESK, FAILURES, MASS, PROVIDERS, permissions, REPORT, TEMPLATES, UNITS } from '../contract.ts';
import { monthOf, shiftMonth } from '../rules/months.ts';
import { words } from '../words.ts';

const SHOWN = 4;

export const manages = (ctx: Pick<Context, 'actor'>): boolean => ctx.actor.scopes(permissions.manage).length > 0;

export function Pages({ current, mayManage, page }: { current: string; mayManage: boolean; page: Page }) {
  const w = words.in(page.lang);
  const all = [
    { href: DESK, text: w.sendings },
    { href: MASS, text: w.mass.title },
    { href: TEMPLATES, text: w.templates.title },
    { href: REPORT, text: w.report.title },
    { href: FAILURES, text: w.failures.title },
    ...(mayManage
      ? [
          { href: UNITS, text: w.units.title },
          { href: PROVIDERS, text: w.providers.title },
        ]
      : []),
  ];
  return <Tabs label={w.title} items={all.map((one) => ({ ...one, current: one.href === current }))} />;
}

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
