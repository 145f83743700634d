// The words of a report as the figures give them; the editor goes on from there. In Chinese, like every official paper. Pure.
import { namePeriod } from '#kernel/calendar/periods.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import type { Counts, Situation, Text } from '../contract.ts';
import { onTimeRate } from './figures.ts';
import { rateText } from './naming.ts';

type Titles = ReadonlyMap<string, string>;

/** `，比上期增加 12 件` */
function compare(now: number, before: number, unit = '件'): string {
  if (now === before) return '，与上期持平';
  return `，比上期${now > before ? '增加' : '减少'} ${Math.abs(now - before)} ${unit}`;
}

function compareRates(now: Counts, before: Counts): string {
  const [one, other] = [onTimeRate(now), onTimeRate(before)];
  if (one === null || other === null) return '';
  const points = Math.round((one - other) * 1000) / 10;
  if (points === 0) return '，与上期持平';
  return `，比上期${points > 0 ? '提高' : '下降'} ${Math.abs(points).toFixed(1)} 个百分点`;
}

function writeOverview({ territory, period, from, totals, before }: Situation): string {
  const { received, decided, early, late } = totals;
  return [
    `${namePeriod('zh', period, from)}，${territory.name}各单位共收件 ${received} 件${compare(received, before.received)}；`,
    `办结 ${decided} 件，其中提前办结 ${early} 件；超过总时限 ${late} 件${compare(late, before.late)}。`,
    `按时办结率 ${rateText(totals)}${compareRates(totals, before)}。`,
  ].join('');
}

/** Cards as the figures count them: those that stand, and those revoked on any ground. */
function writeOrgans({ totals, before, organs }: Situation): string {
  const { warnings, yellow, red, revoked } = totals;
  const cards = [
    `发出预警 ${warnings} 次；有效黄牌 ${yellow} 张${compare(yellow, before.yellow, '张')}，`,
    `有效红牌 ${red} 张${compare(red, before.red, '张')}（同一件已有红牌的，不再计黄牌）；`,
    `撤销 ${revoked} 张，含说明采纳、申诉复核和依据变更。`,
  ].join('');
  if (organs.length === 0) return `${cards}\n没有被发牌或者超期的单位。`;
  const named = organs
    .slice(0, 3)
    .map(({ name, counts }) => `${name}（红牌 ${counts.red} 张、黄牌 ${counts.yellow} 张、超期 ${counts.late} 件）`);
  return `${cards}\n较多的单位：${named.join('、')}。`;
}

function writeCases({ cases }: Situation, titles: Titles): string {
  if (cases.length === 0) return '本期没有红牌件。';
  const named = cases.map(({ number }) => `${titles.get(number) ?? ''}（${formatCaseNumber(number)}）`);
  return `本期红牌件选录：${named.join('；')}。`;
}

function writeVoices({ totals, before }: Situation): string {
  const { complaints, rated, content } = totals;
  const share =
    rated === 0
      ? '没有收到有效评价'
      : `收到有效评价 ${rated} 条，满意 ${content} 条，满意率 ${((content / rated) * 100).toFixed(1)}%`;
  return `查实投诉 ${complaints} 件${compare(complaints, before.complaints)}；${share}。`;
}

function writeTrend({ trend }: Situation): string {
  const rates = trend.flatMap(({ month, counts }) =>
    onTimeRate(counts) === null ? [] : [`${Number(month.slice(5))} 月 ${rateText(counts)}`],
  );
  return rates.length === 0 ? '近六个月没有可以计算的办结率。' : `近六个月按时办结率：${rates.join('、')}。`;
}

function writeAdvice({ organs }: Situation): string {
  if (organs.length === 0) return '继续保持，做好到期前提醒。';
  const names = organs.slice(0, 3).map(({ name }) => name);
  return `请${names.join('、')}查明原因，逐件整改并反馈；各单位对临近时限的件提前提醒、及时流转。`;
}

/** `titles` by number: they are said here, where they can be edited and erased, and are no part of the figures. */
export function writeReport(situation: Situation, titles: Titles): Text {
  return {
    overview: writeOverview(situation),
    organs: writeOrgans(situation),
    cases: writeCases(situation, titles),
    voices: writeVoices(situation),
    trend: writeTrend(situation),
    advice: writeAdvice(situation),
  };
}
