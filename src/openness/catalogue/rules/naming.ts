// What something owed is called: its item, with the period or the thing itself. Pure.
import type { Label } from '#kernel/cases/contract.ts';
import { findItem } from './items.ts';

const QUARTERS_ZH = ['一', '二', '三', '四'];

function namePeriod(period: string): Label {
  const [year = '', part] = period.split('-');
  if (part === undefined) return { zh: `${year}年`, en: year };
  if (!part.startsWith('Q')) return { zh: `${year}年${Number(part)}月`, en: period };
  return { zh: `${year}年第${QUARTERS_ZH[Number(part.slice(1)) - 1]}季度`, en: `${part} ${year}` };
}

/** `统计信息（2026年10月）`, or `政策解读：《……》`. */
export function nameDue(due: {
  readonly item: string;
  readonly period: string;
  readonly title: string;
  readonly titleEn: string | null;
}): Label {
  const { zh, en } = findItem(due.item) ?? { zh: due.item, en: due.item };
  if (due.title !== '') return { zh: `${zh}：${due.title}`, en: `${en}: ${due.titleEn ?? due.title}` };
  const period = namePeriod(due.period);
  return { zh: `${zh}（${period.zh}）`, en: `${en} (${period.en})` };
}
