// The written notices around a hearing (听证), and to those whose interests an application touches.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { startOfDate } from '#platform/time.ts';
import { chineseDate, list, opening, text } from './papers.ts';

export const hearingPapers: Readonly<Record<string, PaperTemplate>> = {
  'hearing-right': {
    zh: '听证权利告知书',
    en: 'Notice of the right to a hearing',
    mark: '听告',
    paragraphs: (body, file) => [
      opening(file),
      `该申请直接涉及申请人与他人之间的重大利益关系：${text(body, 'reason')}`,
      '根据《中华人民共和国行政许可法》第四十七条，申请人、利害关系人享有要求听证的权利，可以自被告知之日起五个工作日内提出听证申请。组织听证的费用由本机关承担。',
    ],
  },
  'hearing-ordered': {
    zh: '举行听证决定书',
    en: 'Decision to hold a hearing',
    mark: '听决',
    paragraphs: (body, file) => [
      opening(file),
      body.by === 'law'
        ? `根据《中华人民共和国行政许可法》第四十六条，本机关决定就该申请举行听证，并向社会公告。${text(body, 'reason')}`
        : `${text(body, 'who')}申请听证，根据《中华人民共和国行政许可法》第四十七条第一款，本机关在二十个工作日内组织听证。`,
      '听证的时间、地点于举行听证的七个工作日前另行通知。根据第四十五条，听证所需时间不计算在办理期限内。组织听证的费用由本机关承担。',
    ],
  },
  'hearing-call': {
    zh: '听证通知书',
    en: 'Notice of the hearing',
    mark: '听通',
    paragraphs: (body, file) => [
      opening(file),
      `本机关定于${chineseDate(startOfDate(text(body, 'day')))}举行听证，时间和地点：${text(body, 'place')}。听证公开举行，由${text(body, 'presider')}主持。`,
      '申请人、利害关系人认为主持人与该行政许可事项有直接利害关系的，有权申请回避；可以提出证据，并进行申辩和质证。',
    ],
  },
  interested: {
    zh: '利害关系人告知书',
    en: 'Notice to interested parties',
    mark: '利告',
    paragraphs: (body, file) => [
      `${list(body.names)}：本机关正在审查“${file.title}”申请（受理号 ${formatCaseNumber(file.number)}）。该事项直接关系您（单位）的重大利益：${text(body, 'interest')}`,
      '根据《中华人民共和国行政许可法》第三十六条，您（单位）有权进行陈述和申辩。请在五个工作日内提出（期限为本地设定）；逾期不提出的，本机关依法作出决定。',
    ],
  },
};
