// What can be done about an answer. Pure.
import type { Outcome } from './outcomes.ts';

const REVIEW_ZH = '可以自收到本答复之日起六十日内依法申请行政复议';
const EITHER_ZH = `对本答复不服的，${REVIEW_ZH}，或者自收到之日起六个月内依法提起行政诉讼。`;
const REVIEW_FIRST_ZH = `对不予公开不服的，${REVIEW_ZH}；应当先申请行政复议，对复议决定不服的，可以再依法提起行政诉讼（《行政复议法》第二十三条）。`;

/**
 * 行政复议法第二十条：“……可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请”; 行政诉讼法第四十六条 has six months.
 * 行政复议法第二十三条 has “申请政府信息公开，行政机关不予公开” reviewed before it is sued over, and the applicant told so.
 */
export function remediesOf({ group }: Outcome): string {
  return group === 'refused' || group === 'part' ? REVIEW_FIRST_ZH : EITHER_ZH;
}
