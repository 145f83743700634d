// Words of how a score is made.
import { defineWords } from '#platform/i18n/words.ts';

export const methodWords = defineWords({
  zh: {
    method: '评分办法',
    methodSample: (n: number) => `应办结（按时办结和超期的合计）不足 ${n} 件的，偶然性太大，不排名。`,
    methodInterval:
      '95% 区间：把看到的办件当作样本，用威尔逊（Wilson）区间估计每项比率和每类扣分事件的上下限，再按同一办法算出得分的上下限。处分、责任追究、督办是逐件认定的，不作估计。区间互相重叠的，名次先后不说明确有差别。',
    methodMean: '季度、年度得分是各月得分的平均，没有办件也没有录入的月份不计。',
    methodPeers: '只在同类之间排名：市级部门、县（区）部门、乡镇（街道）各自排名。',
    methodGuards:
      '超过时限的件只记一次，办结后重办也不消除；同一设备对同一单位连续五次以上的“非常满意”都不计入满意率；撤销的牌不扣分。',
    methodFrozen: '结果发布时固定。任何人可以在单位得分页看到它按办件记录重新计算后是否一致。',
    methodLocal: '分值没有法定标准，等次界线、最低件数和申诉期是本地设定。',
    schemeOf: (s: { code: string; version: number }) => `评分办法 ${s.code}，第 ${s.version} 版`,
  },
  en: {
    method: 'How it is computed',
    methodSample: (n: number) =>
      `With fewer than ${n} cases due (decided in time, or past their limit) chance weighs too much: no rank.`,
    methodInterval:
      'The 95 % interval takes the cases seen as a sample: Wilson’s interval bounds each share and each kind of event, and the score is computed at both bounds. Discipline, accountability and orders are decided one by one and have none. Where intervals overlap, the order of ranks proves no difference.',
    methodMean: 'A quarter or a year is the mean of its months; months with neither cases nor entries are left out.',
    methodPeers: 'Like is ranked with like: departments of the city, of counties, towns and subdistricts.',
    methodGuards:
      'A case past its limit counts as late for good, also when it is decided again; five or more best ratings in a row from one device for one organ do not count; revoked cards take no points away.',
    methodFrozen:
      'A published result is fixed. The page of each organ tells whether it still is what the records give when computed again.',
    methodLocal: 'No law sets the points. Grades, the least number of cases and the time to appeal are local settings.',
    schemeOf: (s: { code: string; version: number }) => `Scheme ${s.code}, version ${s.version}`,
  },
});
