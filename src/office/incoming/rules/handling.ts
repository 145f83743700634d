// From the section that handles it to the file: handing on, result and answer, filing (承办、答复、归档). Pure.
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { choice, longText, officerPicker, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { RETENTIONS } from '#kernel/documents/official.ts';
import { ANSWERED, CHASE, FILE, permissions, REPLY } from '../contract.ts';
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

/** The number is looked up by whoever knows the documents sent, who records it as the machine. */
const linkReply: ActRule<{ number: string }> = byTurn({
  zh: '填答复文件',
  en: 'Name the document that answers it',
  permission: permissions.handle,
  from: ['handling', 'concluding'],
  to: [],
  fields: {
    number: shortText('答复文件的发文字号', 'Number of the answer', {
      hint: { zh: '本单位已经发出的公文', en: 'A document that the organ has sent' },
    }),
  },
  decide: (_snapshot, { number }): Decision => ({ record: { number } }),
});

const recordReply: ActRule<{ number: string; id: string }> = {
  zh: '答复来文单位',
  en: 'Answered',
  by: 'system',
  from: ['examining', 'proposing', 'instructing', 'handling', 'concluding'],
  to: [],
  fields: { number: shortText('发文字号', 'Number'), id: shortText('公文', 'Document') },
  tell: ({ number }) => ({ zh: `已答复：${number}`, en: `Answered by ${number}` }),
  decide: (_snapshot, { number, id }): Decision => ({ data: { reply: { number, id } }, record: { number, id } }),
};

/** 第二十四条第六项: “及时了解掌握公文的办理进展情况，督促承办部门按期办结。” */
const chase: ActRule<{ note: string }> = byOffice({
  zh: '催办',
  en: 'Chase it',
  from: ['instructing', 'handling'],
  to: [],
  fields: { note: shortText('催办内容', 'What to say', { hint: LASTING }) },
  decide: ({ holds }, { note }): Decision => {
    const lead = holds.find(({ role }) => role === 'lead');
    return { record: { note, organ: lead?.organ_id, post: lead?.post, officer: lead?.officer_id ?? null } };
  },
});

export const handlingActs = {
  [REPLY]: linkReply,
  [ANSWERED]: recordReply,
  [CHASE]: chase,
  'hand-to': handTo,
  'report-result': report,
  [FILE]: fileAway,
};
