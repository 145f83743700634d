// The words of the messages to the person concerned.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';

/** Short and without the matter: a telephone lies open on tables. */
function told(zh: string, en: string, next = { zh: '', en: '' }): NoticeTemplate {
  return {
    zh: (v) => ({ title: zh, text: `${zh}。编号 ${v.number}，请登录查看${next.zh}。` }),
    en: (v) => ({ title: en, text: `${en}. Number ${v.number}; sign in to read it${next.en}.` }),
  };
}

const BE_HEARD = { zh: '，并在期限内陈述申辩', en: ' and to be heard in time' };
const OBJECT = { zh: '；不服的，可以在期限内申请复核', en: '; you may ask for a review in time' };

export const noticeTemplates: NoticeTemplates = {
  'accountability.received': told(
    '有一件与您有关的责任追究案件已立案',
    'A case of accountability that concerns you was filed',
  ),
  'accountability.noticed': told('请您陈述申辩', 'You may be heard before a decision is made', BE_HEARD),
  'accountability.decided': told('责任追究已作出决定', 'A decision was made in your case', OBJECT),
  'accountability.recorded': told('有权机关的处分决定已登记', 'The decision of the competent organ was written down', {
    zh: '；不服的，按处分决定书载明的途径和期限申请复审、复核或者申诉',
    en: '; the decision itself says how to object',
  }),
  'accountability.dropped': told('责任追究案件已撤案，不予追究', 'Your case was dropped'),
  'accountability.reviewed': told('复核决定已作出', 'The review of your case is done'),
};
