// Sorting a petition: what it is, whether it is accepted, where else it goes, and what it repeats.
import type { ActRule, LimitChange } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { type ActField, choice, organPicker } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { CATEGORIES, type Category, GROUNDS, type Ground, type PetitionData, ROUTES, type Route } from '../contract.ts';
import { numberField } from './merging.ts';
import { byHandlers, byOffice, dataOf, end, requireHolder, start, tellPetitioner, told } from './process.ts';

const refuse = (zh: string, en: string) => actRefused({ zh, en });

/** A choice that some of what is chosen elsewhere does without. */
function maybe(field: ActField): ActField {
  return { ...field, schema: field.schema.optional() };
}

interface Sorted {
  readonly category: Category;
  readonly route?: Route;
  readonly organ?: string;
  readonly earlier?: string;
}

/** 信访工作条例第二十二条 to 第三十一条: what becomes of a petition follows from what it is. */
const classify: ActRule<Sorted> = {
  zh: '甄别分类',
  en: 'Sort it',
  ...byOffice(['received', 'classified'], ['classified']),
  fields: {
    category: choice('类别', 'What it is', CATEGORIES),
    route: maybe(
      choice('申诉求决的途径', 'Route of a claim', ROUTES, {
        hint: { zh: '申诉求决类必选（第三十一条）', en: 'Needed of a claim (Art. 31)' },
      }),
    ),
    organ: organPicker('涉及单位', 'Organ it is about', {
      optional: true,
      hint: { zh: '检举控告必填；不会转给它', en: 'Needed of an accusation; it is not told' },
    }),
    earlier: numberField('原信访件编号', 'Number of the earlier petition', true),
  },
  tell: ({ category }) => ({
    zh: `已登记，类别：${nameOf(CATEGORIES, category).zh}`,
    en: `Recorded as: ${nameOf(CATEGORIES, category).en}`,
  }),
  decide: (snapshot, { category, route, earlier }, env) => {
    requireHolder(snapshot, env);
    const about = env.organs.get('organ') ?? dataOf(snapshot).about;
    if (category === 'claim' && !route) throw refuse('申诉求决请选择途径。', 'Choose the route of a claim.');
    if (category === 'accusation' && !about) throw refuse('检举控告请填涉及单位。', 'Name the organ that is accused.');
    if (category === 'repeat' && !earlier) throw refuse('重复信访请填原信访件编号。', 'Name the petition it repeats.');
    const data: Partial<PetitionData> = { category, about, route: category === 'claim' ? (route ?? null) : null };
    const shut = category === 'accusation' ? { keptFrom: [about?.path ?? ''], onlyFor: [env.actor.id ?? ''] } : {};
    const own = category === 'accusation' ? { hold: { post: 'reviewer', officerId: env.actor.id } } : {};
    return {
      to: 'classified',
      ...own,
      limits: [end('register')],
      data: { ...data, ...shut, ...(earlier ? { earlier } : {}) },
      record: { category, ...(route ? { route } : {}), ...(earlier ? { earlier } : {}) },
    };
  },
};

/** 第三十四条 is for claims that only a petition settles; for the others the city sets itself as long. */
export function startHandling({ category, route }: PetitionData): LimitChange {
  return category === 'claim' && route === '6' ? start('answer') : start('handle');
}

/** What is settled elsewhere is not accepted here (第三十一条). */
export const isAcceptable = ({ category, route }: PetitionData) =>
  category === 'suggestion' || category === 'accusation' || (category === 'claim' && (route === '5' || route === '6'));

const accept: ActRule = {
  zh: '受理',
  en: 'Accept',
  ...byHandlers(['classified', 'forwarded'], ['handling']),
  fields: {},
  offered: (snapshot, asked) =>
    isAcceptable(dataOf(snapshot)) && (byHandlers([], []).offered?.(snapshot, asked) ?? true),
  tell: ({ organName }) => ({ zh: `${organName}已受理`, en: `Accepted by ${organName}` }),
  decide: (snapshot, _body, env) => {
    requireHolder(snapshot, env);
    const data = dataOf(snapshot);
    if (!isAcceptable(data))
      throw refuse(
        '这类事项不作为信访受理：请告知途径、并入原件或者不予受理。',
        'This is not accepted as a petition: tell the right way, merge it, or refuse it.',
      );
    const { organ_id: id, organ_path: path, organ_name: name } = snapshot.file;
    return {
      to: 'handling',
      acceptedAt: env.now,
      limits: [end('register', 'inform', 'object', 'resend'), startHandling(data)],
      data: { handler: { id, path, name } },
      papers: [{ template: 'acceptance', body: { organ: name, sixty: data.route === '6' } }],
      notices: [tellPetitioner('accepted', { by: name })],
      record: { organName: name },
    };
  },
};

const ELSEWHERE = [
  ...ROUTES.filter(({ value }) => value !== '6'),
  { value: 'other', zh: '向有权处理的机关、单位提出', en: 'The organ whose matter it is' },
] as const;

/** 第二十三条: what is not ours is not left without a way. */
const tellRoute: ActRule<{ route: string; where: string }> = {
  zh: '告知另行途径',
  en: 'Tell the right way',
  ...byHandlers(['classified', 'forwarded'], ['routed']),
  fields: {
    route: choice('走什么途径', 'By which way', ELSEWHERE),
    where: told('向哪里提出、怎样提出', 'Where, and how'),
  },
  tell: ({ route, where }) => ({
    zh: `请走：${nameOf(ELSEWHERE, route).zh}。${where}`,
    en: `The right way: ${nameOf(ELSEWHERE, route).en}. ${where}`,
  }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    const way = nameOf(ELSEWHERE, record.route).zh;
    return {
      ...endAs('routed', env),
      papers: [{ template: 'route', body: { way, where: record.where } }],
      notices: [tellPetitioner('routed')],
      record,
    };
  },
};

const notAccepted: ActRule<{ ground: Ground; reason: string }> = {
  zh: '不予受理',
  en: 'Do not accept',
  ...byHandlers(['classified', 'forwarded'], ['refused']),
  fields: { ground: choice('情形', 'Ground', GROUNDS), reason: told('理由', 'Reasons') },
  tell: ({ ground, reason }) => ({
    zh: `不予受理（${nameOf(GROUNDS, ground).zh}）：${reason}`,
    en: `Not accepted (${nameOf(GROUNDS, ground).en}): ${reason}`,
  }),
  decide: (snapshot, { ground, reason }, env) => {
    requireHolder(snapshot, env);
    const { earlier } = dataOf(snapshot);
    if ((ground === 'ended' || ground === 'pending') && !earlier)
      throw refuse('请先在甄别分类里填原信访件编号。', 'Name the earlier petition when you sort it first.');
    const body = { ground, reason, ...(earlier ? { earlier: formatCaseNumber(earlier) } : {}) };
    return {
      ...endAs('refused', env),
      papers: [{ template: ground === 'ended' ? 'ended-already' : 'refusal', body }],
      notices: [tellPetitioner(ground === 'ended' ? 'ended-already' : 'refused')],
      record: { ground, reason, ...(earlier ? { earlier } : {}) },
    };
  },
};

export const sortingActs = { classify, accept, 'tell-route': tellRoute, refuse: notAccepted };
