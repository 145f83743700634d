// The words of a circular as the ranking gives them; the editor goes on from there. In Chinese, like every official paper. Pure.
import { pointsText } from '#platform/text/points.ts';
import { type CircularBasis, type RankedUnit, TALKED_TO, type Text } from '../contract.ts';

const names = (rows: readonly RankedUnit[]) =>
  rows.map(({ name, score }) => `${name}（${pointsText(score)} 分）`).join('、');
const FIRST = 3;

function writeGroup({ ranking, called }: CircularBasis, group: { code: string; zh: string }): string {
  const own = ranking.rows.filter((row) => row.peers === group.code);
  const ranked = own.filter((row) => row.rank !== null);
  if (ranked.length === 0) return `${group.zh}：没有达到最低件数的单位，不排名。`;
  const last = ranked.filter((row) => called.includes(row.code));
  const few = own.length - ranked.length;
  return [
    `${group.zh}：${ranked.length} 个单位参加排名，居前的是${names(ranked.filter((row) => !last.includes(row)).slice(0, FIRST))}`,
    last.length > 0 ? `；居后的是${names(last)}` : '',
    few > 0 ? `；另有 ${few} 个单位应办结不足 ${ranking.leastSample} 件，不排名` : '',
    '。',
  ].join('');
}

/** 优秀、良好: what the spared grades are called in this ranking. */
function saySpared({ ranking, spared, each }: CircularBasis): string {
  const names = ranking.rows.flatMap(({ grade }) => (spared.includes(grade.code) ? grade.zh : []));
  return each === 0 || names.length === 0 ? '' : `等次为${[...new Set(names)].join('、')}的单位不列入末位约谈。`;
}

function writeDemand(basis: CircularBasis): string {
  const { ranking, called } = basis;
  const rows = ranking.rows.filter((row) => called.includes(row.code));
  const talks =
    rows.length === 0
      ? ''
      : `对${rows.map(({ name }) => name).join('、')}主要负责人进行约谈，提出的整改事项一般在 ${TALKED_TO.mend} 日内完成，逐项核实销号。\n`;
  return `${talks}${saySpared(basis)}各单位要对照得分表查找失分原因，按期办结、规范办理。名次相近、95% 区间重叠的，不说明确有差别，重在整改。`;
}

export function writeCircular(basis: CircularBasis): Text {
  const { ranking } = basis;
  const least = `应办结不足 ${ranking.leastSample} 件的单位不排名，得分附 95% 区间，只在同类单位之间排名。`;
  return {
    opening: `${ranking.zh}结果已经公示、申诉期满并发布。现将有关情况通报如下。${least}`,
    ranking: ranking.groups.map((group) => writeGroup(basis, group)).join('\n'),
    demand: writeDemand(basis),
  };
}
