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
const OBJECT = {
  zh: '、签收；不服的，自收到之日起可以申请复审或者复核',
  en: ' and sign for it; from then on you may ask for a review',
};

export const noticeTemplates: NoticeTemplates = {
  'accountability.received': told(
    '有一件与您有关的责任追究案件已立案',
    'A case of accountability that concerns you was filed',
  ),
  'accountability.noticed': told('请您陈述申辩', 'You may be heard before a decision is made', BE_HEARD),
  'accountability.decided': told('责任追究已作出决定', 'A decision was made in your case', OBJECT),
  'accountability.proposed': told(
    '已向有权机关提出处理建议，由其决定',
    'A measure was proposed to the organ that decides on it',
  ),
  'accountability.asked': told('有一件处理建议待您单位决定', 'A measure was proposed to your organ; please decide', {
    zh: '、答复',
    en: ' and answer it',
  }),
  'accountability.recorded': told('有权机关的决定已登记', 'The decision of the competent organ was written down', {
    zh: '；不服的，按决定书载明的途径和期限提出',
    en: '; the decision itself says how to object',
  }),
  'accountability.dropped': told('责任追究案件已撤案，不予追究', 'Your case was dropped'),
  'accountability.reviewed': told('复审、复核结果已作出', 'The review of your case is done'),
};
