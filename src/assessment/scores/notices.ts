// The words of the messages to whoever appealed against a score.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';
import { APPEAL } from './contract.ts';

function told(zh: string, en: string): NoticeTemplate {
  return {
    zh: (v) => ({ title: zh, text: `${v.title}：${zh}。编号 ${v.number}。` }),
    en: (v) => ({ title: en, text: `${v.title}: ${en}. Number ${v.number}.` }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  [`${APPEAL}.received`]: told(
    '申诉已收到，由没有参与评分的监察员复核',
    'Your appeal was received and is under review',
  ),
  [`${APPEAL}.decided`]: told(
    '申诉已复核，请查看结果和理由',
    'Your appeal was reviewed; see the result and the reasons',
  ),
};
