// What belongs to a talk as files: its record, kept by those who held it; the signed sheet, handed in by the organ.
// Who may read the talk may read them.
import type { ActRule } from '#kernel/cases/contract.ts';
import { fileField, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { attachTo } from '#kernel/cases/rules/attached.ts';
import { byCallers, byOrgan, requireCaller } from './talking.ts';

interface Sheet {
  readonly name: string;
  readonly file: SentFile;
}

const fieldsFor = (zh: string, en: string): ActRule['fields'] => ({
  name: shortText('材料名称', 'Name of the document', { hint: { zh: `如“${zh}”`, en: `Such as “${en}”` } }),
  file: fileField('文件', 'File'),
});

const attach: ActRule<Sheet> = {
  zh: '附约谈材料',
  en: 'Attach a file',
  ...byCallers(['arranged', 'recorded', 'mending', 'checking'], []),
  fields: fieldsFor('约谈记录扫描件', 'Scan of the record'),
  decide: (snapshot, sheet, env) => {
    requireCaller(snapshot, env);
    return { materials: [attachTo(snapshot, sheet)], record: { name: sheet.name } };
  },
};

const handIn: ActRule<Sheet> = {
  zh: '交签字页、整改材料',
  en: 'Hand in a file',
  ...byOrgan(['recorded', 'mending'], []),
  fields: fieldsFor('约谈记录签字页', 'Signed sheet of the record'),
  decide: (snapshot, sheet) => ({ materials: [attachTo(snapshot, sheet)], record: { name: sheet.name } }),
};

export const talkFileActs = { attach, 'hand-in': handIn };
