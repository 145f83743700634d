// What the signers of a proposal are told as it goes on.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import { FOLLOW_UP, KIND } from './contract.ts';

type Say = (values: NoticeValues) => string;

const notice = (zh: string, en: string, sayZh: Say, sayEn: Say): NoticeTemplate => ({
  zh: (v) => ({ title: zh, text: `《${v.title}》${sayZh(v)} 编号 ${v.number}。` }),
  en: (v) => ({ title: en, text: `“${v.titleEn}”: ${sayEn(v)} Number ${v.number}.` }),
});

export const noticeTemplates: NoticeTemplates = {
  [`${KIND}.received`]: notice(
    '建议提案已收到',
    'Your proposal has arrived',
    () => '已登记。',
    () => 'it is registered.',
  ),
  [`${KIND}.registered`]: notice(
    '建议提案已立案',
    'Your proposal is registered',
    () => '审查立案，将交有关单位办理。',
    () => 'examined and registered; it will be handed over.',
  ),
  [`${KIND}.returned`]: notice(
    '建议提案退回修改',
    'Your proposal is to be changed',
    (v) => `请修改后重新提交：${v.reason}`,
    (v) => `please change it: ${v.reason}`,
  ),
  [`${KIND}.refused`]: notice(
    '建议提案不予立案',
    'Your proposal is not registered',
    (v) => `不予立案：${v.reason}`,
    (v) => `not registered: ${v.reason}`,
  ),
  [`${KIND}.passed`]: notice(
    '建议提案已转为意见',
    'Your proposal was passed on',
    (v) => `已转${v.to}作为意见参考：${v.reason}`,
    (v) => `passed to ${v.to} as an opinion: ${v.reason}`,
  ),
  [`${KIND}.assigned`]: notice(
    '建议提案已交办',
    'Your proposal was handed over',
    (v) => `已交${v.to}办理。`,
    (v) => `handed to ${v.to}.`,
  ),
  [`${KIND}.more-time`]: notice(
    '建议提案延期答复',
    'The reply takes longer',
    (v) => `经交办机关同意，延长 ${v.months} 个月答复。`,
    (v) => `${v.months} more months were given.`,
  ),
  [`${KIND}.answered`]: notice(
    '建议提案已答复，请评价',
    'Your proposal is answered: please evaluate',
    (v) => `${v.organ}已答复，办理类别 ${v.class}。请在规定时间内评价。`,
    (v) => `${v.organ} answered, class ${v.class}. Please evaluate the reply in time.`,
  ),
  [`${KIND}.redo`]: notice(
    '建议提案再次办理',
    'Your proposal is answered anew',
    () => '有不满意的评价，已要求再次办理。',
    () => 'somebody was not content: it is answered anew.',
  ),
  [`${FOLLOW_UP}.received`]: notice(
    '答复中的承诺开始跟踪',
    'A promise is followed up',
    () => '承办单位将报告兑现情况。',
    () => 'the organ will report what became of it.',
  ),
  [`${FOLLOW_UP}.reported`]: notice(
    '承诺事项有了结果',
    'What became of a promise',
    (v) => `${v.text}`,
    (v) => `${v.text}`,
  ),
};
