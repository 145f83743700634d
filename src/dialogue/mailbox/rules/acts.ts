// What officers may do with any letter: show the right way, pass on, hand over.
import type { ActRule, Label, OrganRef } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, officerPicker, organPicker, shortText } from '#kernel/cases/fields.ts';
import { takesOver } from '#kernel/cases/rules/assisting.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import type { CaseKindName } from '../contract.ts';
import { POSTS } from './intake.ts';

/** Where somebody is sent whom this organ cannot answer: 投诉、信访引导到渠道. */
const WAYS = [
  { value: 'other-organ', zh: '主管这件事的单位', en: 'the organ responsible for it' },
  { value: 'hotline', zh: '12345 政务服务便民热线', en: 'the 12345 hotline' },
  { value: 'complaint', zh: '本站“互动”栏目提交投诉', en: 'a complaint under “Write to us” on this site' },
  { value: 'conduct', zh: '本站“效能投诉”栏目', en: 'a complaint under “Complain about conduct” on this site' },
  { value: 'petition', zh: '信访', en: 'letters and visits (petition)' },
  { value: 'remedy', zh: '行政复议或者行政诉讼', en: 'administrative review or litigation' },
] as const;

/** The right way in words; of another organ its name. */
export function sayWay(way: unknown, organ: unknown): Label {
  if (way === 'other-organ' && typeof organ === 'string' && organ !== '') return { zh: organ, en: organ };
  return WAYS.find(({ value }) => value === way) ?? { zh: '', en: '' };
}

const LASTING = {
  zh: '会告知来信人并永久保存，请不要写个人信息',
  en: 'Told to the writer and kept for ever; leave personal data out',
};
export const told = (zh: string, en: string) => longText(zh, en, { hint: LASTING });

/** Refusing and showing the way is one act: nobody is turned away without a reason and somewhere to go. */
export function decline(
  kind: CaseKindName,
  label: Label,
  permission: string,
  from: readonly string[] = ['received'],
): ActRule<{ reason: string; way: string; organ?: string }> {
  return {
    ...label,
    by: 'officer',
    permission,
    from,
    to: ['declined'],
    fields: {
      reason: told('理由', 'Reasons'),
      way: choice('请来信人找', 'The right way', WAYS),
      organ: organPicker('主管单位', 'Organ responsible', {
        optional: true,
        hint: { zh: '找其他单位的，必须写明是哪个。', en: 'Needed when another organ is the right one.' },
      }),
    },
    tell: ({ reason, way, to }) => ({
      zh: `${label.zh}：${reason}　请走：${sayWay(way, to).zh}`,
      en: `${label.en}: ${reason} The right way: ${sayWay(way, to).en}`,
    }),
    decide: ({ file }, { reason, way }, env) => {
      const organ = env.organs.get('organ');
      if (way === 'other-organ' && (!organ || organ.id === file.organ_id)) {
        throw actRefused({
          zh: '请写明主管这件事的是哪个单位，不能是本单位。',
          en: 'Name the organ responsible; it cannot be your own.',
        });
      }
      const record = { reason, way, to: organ?.name ?? '' };
      return {
        ...endAs('declined', env),
        record,
        notices: [{ template: `${kind}.declined`, values: record }],
      };
    },
  };
}

/** The clock runs on, and 不得二次转接: it is passed on once at most. */
export function pass(kind: CaseKindName, permission: string): ActRule<{ organ: string; reason: string }> {
  return {
    zh: '转主管单位',
    en: 'Pass to the organ responsible',
    by: 'officer',
    permission,
    from: ['received'],
    to: [],
    fields: { organ: organPicker('主管单位', 'Organ responsible'), reason: told('理由', 'Reasons') },
    offered: ({ done }) => !done.pass,
    tell: ({ organName }) => ({ zh: `已转${organName}办理`, en: `Passed to ${organName}` }),
    decide: ({ file, done }, { reason }, env) => {
      if (done.pass) throw onceOnly({ zh: '来信只能转一次，不得再转。', en: 'A letter is passed on once at most.' });
      const organ = env.organs.get('organ') as OrganRef;
      if (organ.id === file.organ_id)
        throw actRefused({ zh: '来信已经在这个单位。', en: 'The letter is with this organ already.' });
      const record = { organ: organ.id, organName: organ.name, reason };
      return { organ, hold: { post: POSTS[kind][0], organ }, limits: [takesOver(organ)], record };
    },
    means: { transfer: () => ({}) },
  };
}

export function reassign(from: readonly string[], permission: string): ActRule<{ officer: string }> {
  return {
    zh: '转办',
    en: 'Hand over',
    by: 'officer',
    permission,
    from,
    to: [],
    fields: { officer: officerPicker('转给', 'To') },
    decide: ({ holds }, { officer }) => ({
      hold: { post: holds.find((hold) => hold.role === 'lead')?.post ?? 'section-head', officerId: officer },
      record: { officer },
    }),
  };
}

/** Under which subject of the city's tree it counts; by whoever has it, or who checks its answer. */
export const classify = (from: readonly string[], permission: string): ActRule<{ subject: string }> => ({
  zh: '归入主题',
  en: 'Place under a subject',
  by: 'officer',
  permission,
  from,
  to: [],
  fields: { subject: shortText('主题代码', 'Code of the subject') },
  // The page of the letter offers the tree to choose from, and what the machine suggests.
  offered: () => false,
  decide: (_snapshot, { subject }) => ({ data: { subject }, record: { subject } }),
});
