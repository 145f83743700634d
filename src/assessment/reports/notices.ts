// The words of the messages to leaders who are sent a report, and to who has a talk.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

const until = (due: string | undefined, say: (day: string) => string) => (due ? say(localDate(new Date(due))) : '');

function about(zh: string, en: string): NoticeTemplate {
  return {
    zh: (v) => ({
      title: `${v.title}：${zh}`,
      text: `${v.title}，${zh}。${until(v.due, (day) => `请在 ${day} 前办理。`)}编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: ${en}`,
      text: `${v.titleEn}: ${en}. ${until(v.due, (day) => `Due by ${day}. `)}Number ${v.number}.`,
    }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'report.sent': about('已报送，请阅批', 'sent to you; you may write an instruction on it'),
  'talk.called': about('请您单位主要负责人按通知到场', 'the head of your organ is called to it'),
  'talk.recorded': about('约谈记录待您单位签认', 'the record waits for your organ to confirm it'),
  'talk.confirmed': about('约谈对象已签认记录，整改中', 'the organ confirmed the record and is putting things right'),
  'talk.disputed': about('约谈对象认为记录有出入', 'the organ disputes the record'),
  'talk.reported': about('整改情况已报告，请核查', 'what was done is reported; please check it'),
  'talk.reopened': about('整改不到位，已退回', 'sent back to be put right'),
  'talk.closed': about('整改已核实，销号', 'verified and closed'),
  'talk.dropped': about('约谈已取消', 'called off'),
};
