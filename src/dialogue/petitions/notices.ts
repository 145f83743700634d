// The words of the messages to a petitioner: nothing of the matter, for telephones lie open.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

type Line = (values: NoticeValues) => string;

function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({ title: `信访事项${zhTitle}`, text: `${zh(v)}编号 ${v.number}。` }),
    en: (v) => ({ title: `Petition ${enTitle}`, text: `${en(v)} Number ${v.number}.` }),
  };
}

const plain = (zhTitle: string, enTitle: string, zh: string, en: string) =>
  about(
    zhTitle,
    enTitle,
    () => zh,
    () => en,
  );

export const noticeTemplates: NoticeTemplates = {
  'petition.received': about(
    '已登记',
    'recorded',
    (v) => `您的信访事项已登记，15 日内书面告知是否受理或者转往何处。查询码 ${v.code}，请保存。`,
    (v) =>
      `Your petition is recorded; within 15 days you are told whether it is accepted or where it goes. Your query code is ${v.code}.`,
  ),
  'petition.accepted': about(
    '已受理',
    'accepted',
    (v) => `您的信访事项已由${v.by}受理，60 日内答复。`,
    (v) => `Your petition was accepted by ${v.by} and will be answered within 60 days.`,
  ),
  'petition.passed': about(
    '已转送',
    'passed on',
    (v) => `您的信访事项已转${v.to}，该单位 15 日内告知您是否受理。`,
    (v) => `Your petition was passed on to ${v.to}, which tells you within 15 days whether it is accepted.`,
  ),
  'petition.routed': plain(
    '请走其他途径',
    'has another way',
    '您提出的事项应当通过其他途径解决，请凭编号和查询码查看怎样提出。',
    'Your matter is for another procedure; read which with its number and query code.',
  ),
  'petition.refused': plain(
    '不予受理',
    'not accepted',
    '您的信访事项不予受理，理由请凭编号和查询码查看。',
    'Your petition was not accepted; read why with its number and query code.',
  ),
  'petition.ended-already': plain(
    '已经终结',
    'ended already',
    '您提出的事项已经复核终结，以同一事实和理由再提出的不再受理，详情请凭编号和查询码查看。',
    'Your matter has ended after re-examination and is not accepted again on the same facts; read more with its number and query code.',
  ),
  'petition.merged': about(
    '合并办理',
    'merged',
    (v) => `您的信访事项与 ${v.into} 号合并办理，凭本件编号也能查看进度。`,
    (v) => `Your petition is handled together with ${v.into}; this number leads there as well.`,
  ),
  'petition.lead-answered': plain(
    '有了结果',
    'has a result',
    '与您的信访事项合并办理的信访件有了结果，请凭编号和查询码查看。',
    'The petition yours was merged into has a result; read it with your number and query code.',
  ),
  'petition.extended': about(
    '延长期限',
    'takes longer',
    (v) => `经负责人批准，您的信访事项延长 ${v.days} 日答复，理由请凭编号和查询码查看。`,
    (v) => `With the approval of the head, ${v.days} days were added; read why with its number and query code.`,
  ),
  'petition.opined': plain(
    '处理意见',
    'opinion',
    '您的信访事项已出具处理意见书，请凭编号和查询码查看；不服的，可以自收到之日起 30 日内申请复查。',
    'There is an opinion on your petition; read it with its number and query code. You may ask for a review within 30 days.',
  ),
  'petition.answered': plain(
    '已答复',
    'answered',
    '您的信访事项已答复，请凭编号和查询码查看。',
    'Your petition was answered; read it with its number and query code.',
  ),
  'petition.reviewed': plain(
    '复查意见',
    'reviewed',
    '您申请的复查已有意见，请凭编号和查询码查看；不服的，可以自收到之日起 30 日内申请复核。',
    'The review is done; read it with its number and query code. You may ask for a re-examination within 30 days.',
  ),
  'petition.redone': plain(
    '重新办理',
    'handled again',
    '经复查，您的信访事项由原单位重新办理，另行答复。',
    'After the review your petition is being handled again; you will be answered anew.',
  ),
  'petition.ended': plain(
    '复核意见',
    're-examined',
    '您申请的复核已有意见，复核意见是终结性的，请凭编号和查询码查看。',
    'The re-examination is done and final; read it with its number and query code.',
  ),
};
