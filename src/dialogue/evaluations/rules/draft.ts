// Drawing an evaluation up: the organs that are evaluated, and who evaluates them with what weight.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, organPicker, organsPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { actsOfOrgan, PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { type Group, MOST_DRAWN, MOST_GROUPS, WAYS, type Way } from '#kernel/people/marks.ts';
import { MOST_ORGANS, permissions } from '../contract.ts';
import { groupUnclear, notThere, tooMany } from '../errors.ts';
import { evaluationOf } from './process.ts';

export const byOrgan = actsOfOrgan(permissions.run);

export const nameOrgans: ActRule = {
  zh: '添加被评单位',
  en: 'Name organs',
  ...byOrgan(['draft'], []),
  fields: {
    organs: organsPicker('被评单位', 'Organs', {
      hint: { zh: '单位全称或者简称，每行一个', en: 'Full or short names, one a line' },
    }),
  },
  decide: (snapshot, _body, env) => {
    const { organs } = evaluationOf(snapshot);
    const named = listNamed(env, 'organs').filter(({ id }) => !organs.some((one) => one.id === id));
    const all = [...organs, ...new Map(named.map((organ) => [organ.id, organ])).values()];
    if (all.length > MOST_ORGANS) throw tooMany();
    return { data: { organs: all }, record: { organs: named.map(({ name }) => name) } };
  },
};

export const dropOrgan: ActRule = {
  zh: '删去被评单位',
  en: 'Take an organ out',
  ...byOrgan(['draft'], []),
  fields: { organ: organPicker('单位', 'Organ') },
  decide: (snapshot, _body, env) => {
    const { organs } = evaluationOf(snapshot);
    const named = env.organs.get('organ');
    const left = organs.filter(({ id }) => id !== named?.id);
    if (!named || left.length === organs.length) throw notThere();
    return { data: { organs: left }, record: { organ: named.name } };
  },
};

export const addGroup: ActRule<{ name: string; way: Way; weight: number; size: number }> = {
  zh: '添加参评人员',
  en: 'Add a group of voters',
  ...byOrgan(['draft'], []),
  fields: {
    name: shortText('参评人员', 'Group', { hint: PUBLIC }),
    way: choice('怎么参加', 'How they take part', WAYS),
    weight: wholeNumber('权重', 'Weight', 1, 100),
    size: wholeNumber('人数', 'How many', 0, MOST_DRAWN, {
      hint: { zh: '抽样、凭码的人数；社会公众填 0', en: 'Of a sample or of codes; 0 for the public' },
    }),
  },
  decide: (snapshot, { name, way, weight, size }) => {
    const { groups } = evaluationOf(snapshot);
    if (groups.length >= MOST_GROUPS) throw tooMany();
    const isSecond = way === 'open' && groups.some((one) => one.way === 'open');
    if (isSecond || (way === 'open') !== (size === 0)) throw groupUnclear();
    const group: Group = { name, way, weight, ...(size > 0 ? { size } : {}) };
    return { data: { groups: [...groups, group] }, record: { ...group } };
  },
};

export const dropGroup: ActRule<{ number: number }> = {
  zh: '删去参评人员',
  en: 'Take a group out',
  ...byOrgan(['draft'], []),
  fields: { number: wholeNumber('第几类', 'Number', 1, MOST_GROUPS) },
  decide: (snapshot, { number }) => {
    const { groups } = evaluationOf(snapshot);
    if (number > groups.length) throw notThere();
    return { data: { groups: groups.filter((_, at) => at !== number - 1) }, record: { number } };
  },
};
