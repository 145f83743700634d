// What the room of remedies refuses, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const aboutUnknown = defineError({
  code: 'remedy.about-unknown',
  status: 422,
  zh: () => '没有这件，或者不在您的管辖范围内，请核对受理号',
  en: () => 'There is no such case within your reach; please check its number',
});
/** 行政复议法第十一条、行政诉讼法第十二条: a decision, or the law’s time for one gone by without any. */
export const notDecided = defineError({
  code: 'remedy.not-decided',
  status: 422,
  zh: () => '这件还在办理期限内，没有作出决定',
  en: () => 'This case is still within its time and not decided',
});
export const notARespondent = defineError({
  code: 'remedy.not-a-respondent',
  status: 422,
  zh: () => '被申请人、被告应当是您管辖范围内的单位，不能是行政区或者内设科室',
  en: () => 'The respondent is an organ within your reach, not a division or a section of one',
});
export const receivedWhen = defineError({
  code: 'remedy.received-when',
  status: 422,
  zh: () => '收到日期不能晚于今天',
  en: () => 'It cannot be received after today',
});
export const previousUnfit = defineError({
  code: 'remedy.previous-unfit',
  status: 422,
  zh: () => '应当是同一被告、前一审级的诉讼登记编号，且没有登记过后一审',
  en: () => 'This must be the record of an earlier instance against the same defendant, with no later one recorded',
});
export const concludedWhen = defineError({
  code: 'remedy.concluded-when',
  status: 422,
  zh: () => '生效日期不能早于收到申请书、起诉状副本之日，也不能晚于今天',
  en: () => 'It takes effect on the day the copy was received or later, and not after today',
});
export const daysNeeded = defineError({
  code: 'remedy.days-needed',
  status: 422,
  zh: () => '责令履行的，请填履行期限',
  en: () => 'Where the respondent is ordered to act, please give the time it has',
});
export const nothingToPerform = defineError({
  code: 'remedy.nothing-to-perform',
  status: 422,
  zh: () => '维持、驳回、撤回、终止的，没有需要履行的内容，不填履行期限',
  en: () => 'There is nothing to perform where it was upheld, rejected, withdrawn or dismissed: leave the days empty',
});
export const ownOrgan = defineError({
  code: 'remedy.own-organ',
  status: 409,
  zh: () => '涉及本单位的，由其他监察人员办理。',
  en: () => 'It is about your own organ: somebody else must do this.',
});
export const notReferable = defineError({
  code: 'remedy.not-referable',
  status: 409,
  zh: () => '只有被纠正的可以移送，移送一次。',
  en: () => 'Only what was put right is referred, and once.',
});
