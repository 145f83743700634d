// The words of a report as the figures give them; the editor goes on from there. In Chinese, like every official paper. Pure.
import { namePeriod } from '#kernel/calendar/periods.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { pointsText } from '#platform/text/points.ts';
import type { Counts, RankingPart, Situation, Text } from '../contract.ts';
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

/** Cards as the figures count them: those that stand; all that were given and those revoked on any ground are told apart. */
function writeOrgans({ totals, before, organs }: Situation): string {
  const { warnings, yellow, red, revoked } = totals;
  const cards = [
    `发出预警 ${warnings} 次；有效黄牌 ${yellow} 张${compare(yellow, before.yellow, '张')}，`,
    `有效红牌 ${red} 张${compare(red, before.red, '张')}（同一件已有红牌的，不再计黄牌）；`,
    `撤销 ${revoked} 张，含说明采纳、申诉复核和依据变更。`,
  ].join('');
  if (organs.length === 0) return `${cards}\n没有单位持有效的牌或者有超期件。`;
  const named = organs
    .slice(0, 3)
    .map(({ name, counts }) => `${name}（红牌 ${counts.red} 张、黄牌 ${counts.yellow} 张、超期 ${counts.late} 件）`);
  return `${cards}\n较多的单位：${named.join('、')}。`;
}

function writeCases({ cases, totals }: Situation, titles: Titles): string {
  if (totals.red === 0) return '本期没有有效红牌件。';
  if (cases.length === 0) return '本期的红牌件不宜列名，件数见上。';
  const named = cases.map(({ number }) => `${titles.get(number) ?? ''}（${formatCaseNumber(number)}）`);
  return `本期红牌件选录：${named.join('；')}。`;
}

function writeVoices({ totals, before }: Situation): string {
  const { complaints, conduct, rated, content } = totals;
  const share =
    rated === 0
      ? '没有收到有效评价'
      : `收到有效评价 ${rated} 条，满意 ${content} 条，满意率 ${((content / rated) * 100).toFixed(1)}%`;
  return [
    `查实服务投诉 ${complaints} 件${compare(complaints, before.complaints)}，`,
    `查实效能投诉 ${conduct} 件${compare(conduct, before.conduct)}；${share}。`,
  ].join('');
}

function writeTrend({ trend }: Situation): string {
  const rates = trend.flatMap(({ month, counts }) =>
    onTimeRate(counts) === null ? [] : [`${Number(month.slice(5))} 月 ${rateText(counts)}`],
  );
  return rates.length === 0 ? '近六个月没有可以计算的办结率。' : `近六个月按时办结率：${rates.join('、')}。`;
}

/** Of the cards given in the period, what had become of each; of orders and findings, those that ended in it. */
function writeRectification({ totals, before }: Situation): string {
  const { given, mended, escalated, answering, revoked } = totals;
  const merged = given - mended - escalated - answering - revoked;
  return [
    `本期发出红黄牌 ${given} 张：整改销号 ${mended} 张，逾期升级 ${escalated} 张，`,
    `说明、申诉、整改中 ${answering} 张，撤销 ${revoked} 张${merged > 0 ? `，并入更重的牌 ${merged} 张` : ''}。\n`,
    `督办销号 ${totals.ordersDone} 件${compare(totals.ordersDone, before.ordersDone)}，`,
    `逾期未落实、转监察建议 ${totals.ordersIgnored} 件${compare(totals.ordersIgnored, before.ordersIgnored)}。`,
    `明查暗访发现的问题整改销号 ${totals.findingsDone} 项${compare(totals.findingsDone, before.findingsDone, '项')}，`,
    `未整改、转督办 ${totals.findingsOrdered} 项${compare(totals.findingsOrdered, before.findingsOrdered, '项')}。`,
  ].join('');
}

/** Of a group with more organs, only the first and the last are named. */
const NAMED = 3;

function writeGroup({ rows }: RankingPart, { code, zh, ranked }: RankingPart['groups'][number]): string {
  const own = rows.filter(({ peers, rank }) => peers === code && rank !== null);
  const few = rows.filter(({ peers }) => peers === code).length - own.length;
  const name = (some: typeof own) =>
    some.map((row) => `${row.name}（第 ${row.rank} 名，${pointsText(row.score)} 分）`).join('、');
  const named =
    own.length <= 2 * NAMED ? name(own) : `居前的是${name(own.slice(0, NAMED))}；居后的是${name(own.slice(-NAMED))}`;
  return [
    `${zh}（${ranked} 个单位参加排名）：${own.length === 0 ? '没有达到最低件数的单位' : named}`,
    few > 0 && own.length > 0 ? `；另有 ${few} 个单位件数不足，不排名` : '',
    '。',
  ].join('');
}

function writeRanking({ ranking }: Situation): string {
  if (!ranking) return '本期没有已发布的单位排名。';
  return [
    `${ranking.zh}：应办结不足 ${ranking.leastSample} 件的单位不排名；95% 区间见附表，区间重叠的不说明确有差别。`,
    ...ranking.groups.map((group) => writeGroup(ranking, group)),
  ].join('\n');
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
    rectification: writeRectification(situation),
    ranking: writeRanking(situation),
    advice: writeAdvice(situation),
  };
}
