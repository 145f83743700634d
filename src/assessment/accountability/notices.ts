// The words of the messages to the person concerned.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';

/** Short and without the matter: a telephone lies open on tables. */
function told(zh: string, en: string): NoticeTemplate {
  return {
    zh: (v) => ({ title: zh, text: `${zh}。编号 ${v.number}，请登录查看，可以在“我的办件”中陈述申辩、申请复核。` }),
    en: (v) => ({ title: en, text: `${en}. Number ${v.number}; sign in to read it, to be heard or to object.` }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'accountability.received': told(
    '有一件与您有关的责任追究案件已立案',
    'A case of accountability that concerns you was filed',
  ),
  'accountability.noticed': told('请您陈述申辩', 'You may be heard before a decision is made'),
  'accountability.decided': told('责任追究已作出决定', 'A decision was made in your case'),
  'accountability.dropped': told('责任追究案件已撤案，不予追究', 'Your case was dropped'),
  'accountability.reviewed': told('复核决定已作出', 'The review of your case is done'),
};
