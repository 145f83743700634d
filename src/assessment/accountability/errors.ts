// What accountability refuses, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const personUnknown = defineError<{ name: string; organ: string }>({
  code: 'accountability.person-unknown',
  status: 422,
  zh: ({ name, organ }) => `${organ}没有名为“${name}”的在职人员，或者有重名，请核对单位和姓名`,
  en: ({ name, organ }) => `${organ} has no officer “${name}”, or several: please check organ and name`,
});
export const outOfReach = defineError<{ organ: string }>({
  code: 'accountability.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}不在您的监察范围内，请报有权机关立案`,
  en: ({ organ }) => `${organ} is beyond your reach: please propose it to whoever supervises it`,
});
export const notAddressed = defineError({
  code: 'accountability.not-addressed',
  status: 403,
  zh: () => '由收到建议的机关主要负责人答复，提出建议的人不得自己答复。',
  en: () => 'The head of the organ it was proposed to answers, and never who proposed it.',
});
export const addressedToThemselves = defineError({
  code: 'accountability.addressed-to-themselves',
  status: 422,
  zh: () => '当事人就是这个机关的主要负责人，请向其任免机关提出',
  en: () => 'The person concerned heads that organ: please propose it to whoever appoints them',
});
export const addressedToYourself = defineError({
  code: 'accountability.addressed-to-yourself',
  status: 422,
  zh: () => '您就是这个机关的主要负责人，不能由提出建议的人自己采纳，请向其任免机关提出',
  en: () => 'You head that organ yourself, and who proposes may not adopt: please propose it to whoever appoints',
});
export const addressedToNobody = defineError<{ organ: string; organEn: string }>({
  code: 'accountability.addressed-to-nobody',
  status: 422,
  zh: ({ organ }) => `${organ}不是单位，或者没有在任的主要负责人，无人答复，请填有权机关`,
  en: ({ organEn }) => `${organEn} is no organ, or nobody heads it: there would be no answer`,
});
export const servedWhen = defineError({
  code: 'accountability.served-when',
  status: 422,
  zh: () => '送达日期不能早于作出决定之日，也不能晚于今天',
  en: () => 'It is served on the day of the decision or later, and not after today',
});
export const decidedWhen = defineError({
  code: 'accountability.decided-when',
  status: 422,
  zh: () => '决定日期不能早于立案或者提出建议之日，也不能晚于今天',
  en: () => 'It was decided on the day of the filing or the proposal or later, and not after today',
});
export const mustWithdraw = defineError({
  code: 'accountability.must-withdraw',
  status: 409,
  zh: () => '当事人本人、参与过调查或者决定的人员应当回避，请转给同事。',
  en: () => 'Neither the person concerned nor who took part before may do this. Please hand it to somebody else.',
});
