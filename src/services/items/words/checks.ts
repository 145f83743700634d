// What each check says when it finds something, and the way out.
import { defineWords } from '#platform/i18n/words.ts';

type Values = Readonly<Record<string, string>>;

export const checkWords = defineWords({
  zh: {
    'immediate-agrees': (v: Values) =>
      `办件类型与承诺时限（${v.promise}）不一致：即办件当日办结，承诺件长于一个工作日。请改其中一项。`,
    'promise-within-law': (v: Values) => `承诺时限 ${v.promise} 长于法定时限 ${v.statutory}。请缩短承诺时限。`,
    'licence-has-limit': () =>
      '行政许可要有法定时限；法律没有另定的，按行政许可法第四十二条填 20 个工作日，或者写明另有规定的依据。',
    'steps-within-promise': (v: Values) =>
      `各环节时限之和为 ${v.sum} 个工作日，超过承诺时限 ${v.promise}。请缩短环节时限或放宽承诺。`,
    'licence-steps': (v: Values) => `行政许可的流程还缺环节：${v.missing}。请补上受理、审查、决定、送达。`,
    'consult-names-organs': (v: Values) => `“${v.name}”没有写向哪些单位征求意见。请填写单位或条线。`,
    'result-agrees': (v: Values) =>
      `办理结果“${v.name}”与结果类型不一致：证照选“证照”，批复选“批准文件”，文书选“批复或文书”。`,
    'visit-has-reason': () => '要到现场的，请写明为什么必须到场。',
    'no-visit-has-way': () => '到场次数为 0 时，要能网上预审以上，或者可以邮寄。请调整网办深度或送达方式。',
    'online-means-no-visit': () => '选了全程网办，到场次数应为 0。请改网办深度或到场次数。',
    'fee-paid-online': () => '收费的事项要能网上支付，不收费的事项不设网上支付。请改“可网上支付”。',
    'fee-has-law': (v: Values) =>
      `“${v.name}”的收费依据不够：行政许可法第五十八条只认法律、行政法规。请更换依据或取消收费。`,
    'licence-has-law': () =>
      '行政许可只能由法律、行政法规、国务院决定、地方性法规或省级规章设定（行政许可法第十四条、第十五条、第十七条）。请补充设定依据。',
    'phones-differ': () => '咨询电话和投诉电话相同。请填两个不同的号码。',
    'phones-are-landlines': () => '请填带区号的固定电话，例如 0883-2100099，不用个人手机。',
    'licence-has-faq': () => '行政许可至少要有一条常见问题。',
    'themes-agree': (v: Values) => `主题“${v.code}”不在主题表里，或者与服务对象不一致。请换一个主题或修改服务对象。`,
    'fetched-not-asked': (v: Values) => `“${v.name}”由系统自动调取，不能再向申请人要原件或复印件。请把份数改为 0。`,
    'codes-once': (v: Values) => `编码“${v.code}”用了两次。请改其中一个。`,
    'conditions-can-be-met': (v: Values) => `“${v.name}”的出现条件指向不存在的问题或选项。请改条件。`,
    'choices-have-options': (v: Values) => `“${v.name}”是选择题，但没有选项。请补充选项。`,
  },
  en: {
    'immediate-agrees': (v: Values) =>
      `The kind of case and the promised limit (${v.promise}) do not agree: on-the-spot cases end the same day, others take longer than a working day.`,
    'promise-within-law': (v: Values) =>
      `The promised limit ${v.promise} is longer than the limit by law, ${v.statutory}. Shorten the promise.`,
    'licence-has-limit': () =>
      'A licence has a limit by law. Where no other law sets one, article 42 of the Licensing Law gives 20 working days; else name the norm.',
    'steps-within-promise': (v: Values) =>
      `The steps add up to ${v.sum} working days, more than the promised ${v.promise}. Shorten steps or promise longer.`,
    'licence-steps': (v: Values) =>
      `The procedure of a licence lacks: ${v.missing}. It needs acceptance, review, decision and delivery.`,
    'consult-names-organs': (v: Values) =>
      `“${v.name}” does not say who is asked for an opinion. Name organs or lines.`,
    'result-agrees': (v: Values) =>
      `The result “${v.name}” does not fit its kind: certificates, approvals and replies each have their own.`,
    'visit-has-reason': () => 'Where a visit is needed, say why.',
    'no-visit-has-way': () => 'No visits means at least a pre-check online, or delivery by post. Change one of them.',
    'online-means-no-visit': () => 'Entirely online means no visits. Change one of them.',
    'fee-paid-online': () => 'Items with a fee take payment online; items without do not. Change “pay online”.',
    'fee-has-law': (v: Values) =>
      `The norm behind “${v.name}” is not high enough: article 58 of the Licensing Law allows only laws and administrative regulations.`,
    'licence-has-law': () =>
      'Only laws, regulations, State Council decisions, local regulations or provincial rules may set a licence (Licensing Law, articles 14, 15, 17). Add the norm.',
    'phones-differ': () => 'The numbers for enquiries and complaints are the same. Give two.',
    'phones-are-landlines': () => 'Give a landline with its area code, such as 0883-2100099, not a personal mobile.',
    'licence-has-faq': () => 'A licence answers at least one frequent question.',
    'themes-agree': (v: Values) =>
      `The theme “${v.code}” is not in the list, or does not fit those served. Choose another.`,
    'fetched-not-asked': (v: Values) =>
      `“${v.name}” is fetched by the system, so no originals or copies may be asked for. Set both to 0.`,
    'codes-once': (v: Values) => `The code “${v.code}” is used twice. Change one of them.`,
    'conditions-can-be-met': (v: Values) =>
      `The condition of “${v.name}” names a question or an option that does not exist.`,
    'choices-have-options': (v: Values) => `“${v.name}” is a choice without options. Add some.`,
  },
});
