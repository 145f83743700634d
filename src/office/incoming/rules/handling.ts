// From the section that handles it to the file: handing on, result and answer, filing (承办、答复、归档). Pure.
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { choice, longText, officerPicker } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { RETENTIONS } from '#kernel/documents/official.ts';
import { permissions } from '../contract.ts';
import { byOffice, byTurn, nextStage, toOffice } from './process.ts';
import { LASTING } from './sorting.ts';

const handTo: ActRule<{ officer: string }> = byTurn({
  zh: '转经办人',
  en: 'Give it to an officer',
  permission: permissions.handle,
  from: ['handling'],
  to: [],
  fields: { officer: officerPicker('经办人', 'Officer') },
  decide: ({ holds }, { officer }): Decision => ({
    hold: { post: holds.find(({ role }) => role === 'lead')?.post ?? 'section-head', officerId: officer },
    record: { officer },
  }),
});

const report: ActRule<{ result: string }> = byTurn({
  zh: '办结，报办理结果',
  en: 'Report what was done',
  permission: permissions.handle,
  from: ['handling'],
  to: ['concluding'],
  fields: { result: longText('办理结果', 'What was done', { hint: LASTING }) },
  decide: (snapshot, { result }, env): Decision => ({
    to: 'concluding',
    ...toOffice(snapshot),
    limits: nextStage('file', snapshot, env),
    data: { result },
    record: { result },
  }),
});

const fileAway: ActRule<{ retention: string }> = byOffice({
  zh: '归档',
  en: 'File it',
  from: ['concluding'],
  to: ['filed'],
  fields: { retention: choice('保管期限', 'Kept for', RETENTIONS) },
  tell: ({ retention }) => nameOf(RETENTIONS, retention),
  decide: (_snapshot, record, env): Decision => ({ ...endAs('filed', env), data: record, record: { ...record } }),
});

export const handlingActs = { 'hand-to': handTo, 'report-result': report, 'file-incoming': fileAway };
