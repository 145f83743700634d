// What is asked when a finding is written down, in the order in which one stands in a hall. Pure.
import type { z } from 'zod';
import {
  type ActField,
  choice,
  longText,
  momentField,
  photoField,
  type SentFile,
  shortText,
} from '#kernel/cases/fields.ts';
import type { CheckData } from '../contract.ts';

export const PHOTOS = ['photo1', 'photo2', 'photo3'] as const;

/** What a finding is written down with, once it fits its fields. */
export interface Recording extends Partial<Record<(typeof PHOTOS)[number], SentFile>> {
  readonly clientId?: string;
  readonly organ?: string;
  readonly item?: string;
  readonly place: string;
  readonly at?: string;
  readonly found: string;
  readonly rule: string;
}

/** The fields for a check: which organ only where there are several. */
export function recordFields({
  organs,
  checklist,
}: Pick<CheckData, 'organs' | 'checklist'>): Readonly<Record<string, ActField>> {
  const organ = choice(
    '被检查单位',
    'Organ',
    organs.map(({ id, name, nameEn }) => ({ value: id, zh: name, en: nameEn ?? name })),
  );
  const item = choice(
    '检查项目',
    'Item',
    checklist.map((line) => ({ value: line, zh: line, en: line })),
    { hint: { zh: '清单之外的可以不选', en: 'None for what is not on the list' } },
  );
  const photos = PHOTOS.map((name, index) => [name, photo(index + 1)] as const);
  return {
    ...(organs.length > 1 ? { organ } : {}),
    item: optional(item),
    place: shortText('地点', 'Place', { hint: { zh: '哪个大厅、窗口、科室', en: 'Which hall, window, office' } }),
    at: momentField('时间', 'Time', { optional: true, hint: { zh: '不填就是现在', en: 'Left empty: now' } }),
    found: longText('看到的情况', 'What was seen', {
      hint: { zh: '只写看到、听到的事实', en: 'Only what was seen and heard' },
    }),
    rule: shortText('不符合的规定', 'Rule it goes against', {
      hint: { zh: '法规、制度的名称和条款', en: 'Name and article' },
    }),
    ...Object.fromEntries(photos),
  };
}

const optional = (field: ActField): ActField => ({ ...field, schema: (field.schema as z.ZodType).optional() });
const photo = (n: number) => photoField(`照片 ${n}`, `Photo ${n}`, { optional: true });
