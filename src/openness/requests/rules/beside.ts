// What else happens to a request: split, withdrawn, made restricted, advised on, delivered and filed.
import type { ActRule } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, officerPicker, shortText } from '#kernel/cases/fields.ts';
import { localDate } from '#platform/time.ts';
import { FORMS } from '../contract.ts';
import { byHandlers, bySigners, dataOf, kept, requirePast, tellApplicant } from './process.ts';

const UNFINISHED = ['confirming', 'handling', 'clarifying', 'consulting', 'reasoning', 'paying', 'reviewing'];
export const CLOSED = ['replied', 'abandoned', 'unpaid', 'withdrawn'];

/** One matter per request (一事一申请): a second one in it becomes a request of its own, received on the same day. */
const split: ActRule<{ matter: string }> = {
  zh: '拆分：另一件事单独立件',
  en: 'Split: take the other matter in by itself',
  ...byHandlers,
  from: ['handling'],
  to: [],
  fields: { matter: kept('另一件事申请的是什么信息', 'What the other matter asks for') },
  offered: ({ done }) => !done.split,
  tell: () => ({
    zh: '申请含有两件事，另一件已单独登记，收到日期不变',
    en: 'Two matters in one request: the other was recorded by itself, with the same day of receipt',
  }),
  decide: ({ done }, { matter }) => {
    if (done.split) throw onceOnly({ zh: '已经拆分过。', en: 'It was split already.' });
    return { data: { split: matter }, papers: [{ template: 'split', body: {} }], notices: [tellApplicant('split')] };
  },
};

const withdraw: ActRule = {
  zh: '撤回申请',
  en: 'Withdraw the request',
  by: 'party',
  from: UNFINISHED,
  to: ['withdrawn'],
  irreversible: true,
  fields: {},
  tell: () => ({ zh: '申请人撤回申请', en: 'Withdrawn by the applicant' }),
  decide: (_snapshot, _body, { now }) => ({ to: 'withdrawn', outcome: '6.3', decidedAt: now }),
};

/** A sensitive request is read by whoever handles it and by those with the permission alone, and needs legal advice. */
const restrict: ActRule<{ officer: string; why: string }> = {
  zh: '标为敏感，限制查看',
  en: 'Mark as sensitive and restrict',
  ...bySigners,
  from: ['handling'],
  to: [],
  fields: {
    officer: officerPicker('由谁经办', 'Handled by'),
    why: longText('为什么敏感', 'Why it is sensitive'),
  },
  offered: (snapshot) => !dataOf(snapshot).sensitive,
  decide: ({ holds }, { officer, why }) => ({
    data: { sensitive: true, onlyFor: [officer] },
    hold: { post: holds.find(({ role }) => role === 'lead')?.post ?? 'section-head', officerId: officer },
    record: { officer, why },
  }),
};

const ADVICE = [
  { value: 'agree', zh: '同意拟办意见', en: 'Agrees with what is planned' },
  { value: 'change', zh: '建议修改', en: 'Advises changes' },
  { value: 'against', zh: '不同意', en: 'Advises against' },
] as const;

const advise: ActRule<{ adviser: string; opinion: string; text: string }> = {
  zh: '记录法律顾问意见',
  en: 'Record the legal adviser’s opinion',
  ...byHandlers,
  from: ['handling', 'consulting'],
  to: [],
  fields: {
    adviser: shortText('法律顾问', 'Legal adviser'),
    opinion: choice('意见', 'Opinion', ADVICE),
    text: kept('意见内容', 'What was advised'),
  },
  decide: (_snapshot, { adviser, opinion, text }) => ({ data: { advice: { adviser, text } }, record: { opinion } }),
};

const deliver: ActRule<{ way: string; on: string }> = {
  zh: '登记答复送达',
  en: 'Record delivery of the answer',
  ...byHandlers,
  from: CLOSED,
  to: [],
  fields: { way: choice('怎样送达', 'How', FORMS), on: dateField('送达日期', 'Day') },
  offered: ({ done }) => !done.deliver,
  tell: ({ on }) => ({ zh: `答复已于 ${on} 送达`, en: `The answer was delivered on ${on}` }),
  decide: ({ file, done }, { way, on }, { now }) => {
    if (done.deliver) throw onceOnly({ zh: '已经登记过送达。', en: 'Delivery was recorded already.' });
    requirePast(on, localDate(file.decided_at ?? now), now);
    return { record: { way, on } };
  },
};

/** 第四十五条：“……建立健全政府信息公开申请登记、审核、办理、答复、归档的工作制度”. */
const archive: ActRule<{ place: string }> = {
  zh: '归档',
  en: 'File it',
  ...byHandlers,
  from: CLOSED,
  to: [],
  fields: { place: shortText('档号', 'Number in the archive') },
  offered: ({ done }) => !done.archive,
  decide: ({ done }, { place }) => {
    if (done.archive) throw onceOnly({ zh: '已经归档。', en: 'It was filed already.' });
    return { record: { place } };
  },
};

export const besideActs = {
  split,
  withdraw,
  restrict,
  advise,
  deliver,
  archive,
};
