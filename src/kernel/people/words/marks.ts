// Words of marks and scores.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    code: '凭码',
    codeHint: '有凭码的填写，没有的留空；凭码只决定按哪一类计分，仍是一人一票',
    groups: '参评人员和权重',
    group: (v: { weight: number; way: string; size: number | undefined }) =>
      `（权重 ${v.weight}）：${v.way}${v.size ? `，${v.size} 人` : ''}`,
    how: '怎么计分',
    points: '每份评价折算分值',
    method: (floor: number) =>
      `每类参评人员先算平均分，再按权重加权；“不了解”不计入分母。某一类的评价少于 ${floor} 份的，不公布也不计入这一类，其权重不参加计算；各类都不足的不排名。95% 区间：把收到的评价当作样本，按威尔逊（Wilson）区间从宽估计；区间互相重叠的，名次先后不说明确有差别。分值和最少份数为本地设定。`,
    rank: '名次',
    noRank: '份数不足，不排名',
    score: '得分',
    interval: '95% 区间',
    votes: '评价份数',
    content: '基本满意以上',
    few: '份数不足',
    dash: '—',
    chart: (v: { best: string; score: number }) => `得分最高的是${v.best}，${v.score.toFixed(2)} 分`,
    level: '评价',
    sheetGroup: '参评类别',
    thing: '评价对象',
  },
  en: {
    code: 'Code',
    codeHint: 'Leave it empty if you have none; it only tells in which group your one vote counts',
    groups: 'Who votes, and what it weighs',
    group: ({ weight, way, size }) => ` (weight ${weight}): ${way}${size ? `, ${size}` : ''}`,
    how: 'How it is scored',
    points: 'Points of each mark',
    method: (floor) =>
      `Each group’s marks are averaged, then weighted; “I cannot say” counts neither way. A group of which fewer than ${floor} gave a mark is neither shown nor counted, and its weight falls away; without any group left there is no rank. The 95 % interval takes the marks as a sample, with Wilson’s bounds on the safe side; where intervals overlap, the order of ranks proves no difference. Points and the least number are local settings.`,
    rank: 'Rank',
    noRank: 'Too few marks for a rank',
    score: 'Score',
    interval: '95 % interval',
    votes: 'Marks',
    content: 'Fairly content or better',
    few: 'Too few',
    dash: '—',
    chart: ({ best, score }) => `Best: ${best}, ${score.toFixed(2)} points`,
    level: 'Mark',
    sheetGroup: 'Group',
    thing: 'Marked',
  },
});
