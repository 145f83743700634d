// What the organ of a briefing is told of it.
import { receivedNotice } from '#kernel/cases/received.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { CALL, KIND } from './contract.ts';

export const notices: NoticeTemplates = {
  ...receivedNotice(CALL, { zh: '约稿', en: 'a call for briefings' }),
  [`${KIND}.received`]: {
    zh: (v) => ({ title: '信息待签发', text: `【${v.organ}】信息已提交签发，编号 ${v.number}。` }),
    en: (v) => ({
      title: 'A briefing waits for signature',
      text: `${v.organ}: it waits for signature. Number ${v.number}.`,
    }),
  },
  [`${KIND}.adopted`]: {
    zh: (v) => ({ title: '信息被采用', text: `【${v.organ}】您报送的信息被${v.publication}${v.number}采用。` }),
    en: (v) => ({
      title: 'Your briefing was adopted',
      text: `${v.organ}: it was adopted in ${v.publication} ${v.number}.`,
    }),
  },
  [`${KIND}.unused`]: {
    zh: (v) => ({ title: '信息没有采用', text: `【${v.organ}】您报送的信息没有采用：${v.reason}` }),
    en: (v) => ({ title: 'Your briefing was not adopted', text: `${v.organ}: it was not adopted: ${v.reason}` }),
  },
  [`${KIND}.noted`]: {
    zh: (v) => ({ title: '领导批示', text: `【${v.organ}】领导在您报送的信息上批示：${v.text}` }),
    en: (v) => ({ title: 'A leader wrote on your briefing', text: `${v.organ}: a leader wrote on it: ${v.text}` }),
  },
};
