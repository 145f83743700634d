// What somebody is told who began a case that needs no words of its own: that it was taken in, and by which number.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import type { Label } from './label.ts';

/** For the `notices` of a room. `what`: its name in a sentence, such as 请假申请 and “leave”. */
export const receivedNotice = (kind: string, what: Label): NoticeTemplates => ({
  [`${kind}.received`]: {
    zh: (v) => ({ title: `${what.zh}已提交`, text: `【${v.organ}】“${v.title}”已收到，编号 ${v.number}。` }),
    en: (v) => ({ title: `Received: ${what.en}`, text: `${v.organ} received “${v.title}”, number ${v.number}.` }),
  },
});
