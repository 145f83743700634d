// What the campaign for stations refuses.
import { defineError } from '#platform/errors.ts';
import { MOST_ENTRIES } from './contract.ts';

export const notTheirs = defineError({
  code: 'stations.not-theirs',
  status: 422,
  zh: () => '只能为本单位或下级单位办理，请选择行政机关。',
  en: () => 'Only for your own organ or one beneath it. Please choose an organ of the administration.',
});
export const noClass = defineError({
  code: 'stations.no-class',
  status: 422,
  zh: () => '至少写一类站所，名称不能重复。',
  en: () => 'Name one class at least, each once.',
});
export const notApplying = defineError({
  code: 'stations.not-applying',
  status: 409,
  zh: () => '现在没有处于申报推荐阶段的创建活动。',
  en: () => 'No campaign takes applications now.',
});
export const chooseCampaign = defineError({
  code: 'stations.choose-campaign',
  status: 422,
  zh: () => '同时有几个创建活动在申报，请选择参加哪一个。',
  en: () => 'Several campaigns take applications now. Please choose one of them.',
});
export const unknownClass = defineError<{ line: string }>({
  code: 'stations.unknown-class',
  status: 422,
  zh: ({ line }) => `“${line}”的类别不在本次活动的类别里，每行写“类别 站所名称”。`,
  en: ({ line }) => `“${line}” begins with no class of this campaign; write class and station a line.`,
});
export const enteredAlready = defineError<{ station: string }>({
  code: 'stations.entered',
  status: 409,
  zh: ({ station }) => `${station}已经申报。`,
  en: ({ station }) => `${station} has applied already.`,
});
export const tooMany = defineError({
  code: 'stations.too-many',
  status: 409,
  zh: () => `一次活动最多 ${MOST_ENTRIES} 个站所。`,
  en: () => `A campaign has ${MOST_ENTRIES} stations at most.`,
});
export const unassessed = defineError<{ open: number }>({
  code: 'stations.unassessed',
  status: 409,
  zh: ({ open }) => `还有 ${open} 个站所没有推荐或者评定，完成后才能确定公示名单。`,
  en: ({ open }) => `${open} stations wait to be recommended or assessed. Both come before the list.`,
});
export const nothingToShow = defineError({
  code: 'stations.nothing-to-show',
  status: 409,
  zh: () => '没有评价份数够的站所，不能确定名单；已经公示的不再确定。',
  en: () => 'No station has enough marks for the list, or a list is shown already.',
});
export const stillShown = defineError({
  code: 'stations.still-shown',
  status: 409,
  zh: () => '名单还没有公示完，异议答复、公示结果公布后才能命名。',
  en: () => 'The list is still shown. Objections are answered and the result is published before any is named.',
});
export const notOnList = defineError({
  code: 'stations.not-on-list',
  status: 422,
  zh: () => '名单里没有这个编号的站所。',
  en: () => 'There is no such station on the list.',
});
export const notMarkable = defineError({
  code: 'stations.not-markable',
  status: 409,
  zh: () => '现在不能评价，这一次没有计入。',
  en: () => 'Stations cannot be marked now; nothing was counted.',
});
