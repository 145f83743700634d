// What orders and proposals refuse, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const notAnOrgan = defineError({
  code: 'order.not-an-organ',
  status: 422,
  zh: () => '督办单只能发给单位，不能发给行政区或者内设科室',
  en: () => 'An order goes to an organ, not to a division or a section of one',
});
export const otherIssuer = defineError<{ organ: string; organEn: string }>({
  code: 'order.other-issuer',
  status: 422,
  zh: ({ organ }) => `${organ}应当由其他机构督办，不能列入本督办单，请另行提请立项`,
  en: ({ organEn }) => `Orders to ${organEn} are issued by another office: please enter one of its own`,
});
/** 政府督查工作条例第七条: a department supervises only what its government charged it with. */
export const notALeader = defineError({
  code: 'order.not-a-leader',
  status: 403,
  zh: () => '部门未经本级政府指定不得开展督查。请报本级政府督查机构立项。',
  en: () =>
    'A department may not supervise others unless its government charged it to. Please propose it to those who supervise for the government.',
});
export const ownMatter = defineError({
  code: 'order.own-matter',
  status: 409,
  zh: () => '涉及本单位或者本人参与作出的结论，应当回避，请转给同事。',
  en: () => 'It is about your own organ, or a conclusion you had a part in. Please hand it to somebody else.',
});
/** 政府督查工作条例第十一条. */
export const notApprover = defineError({
  code: 'order.not-approver',
  status: 403,
  zh: () => '须由批准机关的主要负责人办理；政府督查由本级人民政府行政首长批准。',
  en: () => 'This is for the head of the approving organ: of the government, where its inspection office issues it.',
});
export const notIssuer = defineError({
  code: 'order.not-issuer',
  status: 403,
  zh: () => '由发出督办单、建议书的机构办理。',
  en: () => 'This is for the office that issues it.',
});
export const unproven = defineError({
  code: 'order.unproven',
  status: 409,
  zh: () => '这条批示是您代领导登记的，须由其他负责人批准；或者不予立项，重新登记并写明批示所在的文件。',
  en: () =>
    'You entered this instruction for a leader, so somebody else approves it. Or do not take it up, and enter it again with the paper it was written on.',
});
export const notServed = defineError({
  code: 'order.not-served',
  status: 409,
  zh: () => '被督办单位还没有收到督查结论，请先送达并登记。',
  en: () => 'The organ has not received the conclusion yet. Please serve it and write down when.',
});
export const servedWhen = defineError({
  code: 'order.served-when',
  status: 422,
  zh: () => '送达日期不能早于作出结论之日，也不能晚于今天',
  en: () => 'It is served on the day of the conclusion or later, and not after today',
});
export const conclusionFinal = defineError({
  code: 'order.conclusion-final',
  status: 409,
  zh: () => '申请复核的期限已过，或者已经复核过一次。',
  en: () => 'The time to ask for a review has passed, or it has been reviewed already.',
});
