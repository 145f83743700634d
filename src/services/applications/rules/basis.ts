// On what the limits of a case rest: the licensing law for licences, the item's own law or its guide for all else. Pure.
import { isLicence, type Procedure } from './subject.ts';

/** What the organ promises in its guide (优化营商环境条例第三十六条) and no law demands. */
const GUIDE = '办事指南承诺';
/** The guide states a limit by law without naming the article. */
export const STATED = '办事指南载明的法定时限';

/** What the statutory limit rests on. */
export function statutoryBasis(procedure: Procedure): string {
  const { course, limits } = procedure;
  if (course?.limitBasis) return course.limitBasis;
  if (!isLicence(procedure)) return STATED;
  if (course?.joint) return '行政许可法第四十二条第二款';
  return limits.statutory === '20wd' ? '行政许可法第四十二条第一款' : STATED;
}

export const promiseBasis = GUIDE;

/** The licensing law's own limits; for other matters the guide says how long. */
export const levelBasis = (procedure: Procedure): string => lawOf(procedure, '第四十三条');
export const deliveryBasis = (procedure: Procedure): string => lawOf(procedure, '第四十四条');

function lawOf(procedure: Procedure, article: string): string {
  return isLicence(procedure) ? `行政许可法${article}` : GUIDE;
}
