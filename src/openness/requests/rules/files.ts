// Files that go with an answer: laid to the case while it is handled, given to the applicant with what is disclosed.
import { type ActRule, type CaseFile, INNER } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { fileField, materialChoice, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { attachTo } from '#kernel/cases/rules/attached.ts';
import type { ReplyFile, RequestData } from '../contract.ts';
import { findOutcome, isOpen } from './outcomes.ts';
import { byHandlers, dataOf, KEPT } from './process.ts';

const MOST_FILES = 20;

const attach: ActRule<{ name: string; file: SentFile }> = {
  zh: '附答复的附件',
  en: 'Attach a file to the answer',
  ...byHandlers,
  from: ['handling'],
  to: [],
  fields: {
    name: shortText('附件名称', 'Name of the file', { hint: KEPT }),
    file: fileField('文件', 'File', {
      hint: { zh: '签发公开后，申请人可以下载', en: 'The applicant can fetch it once its disclosure is signed' },
    }),
  },
  decide: (snapshot, { name, file }) => {
    const { files = [] } = dataOf(snapshot);
    if (files.length >= MOST_FILES)
      throw actRefused({ zh: `附件最多 ${MOST_FILES} 个。`, en: `At most ${MOST_FILES} files.` });
    const given = attachTo(snapshot, { name, file, source: INNER });
    const added: ReplyFile = { code: given.code, name, file: file.id, fileName: file.name };
    return { materials: [given], data: { files: [...files, added] } };
  },
};

const detach: ActRule<{ material: string }> = {
  zh: '取下附件',
  en: 'Take a file off the answer',
  ...byHandlers,
  from: ['handling'],
  to: [],
  fields: { material: materialChoice('附件', 'File') },
  offered: (snapshot) => (dataOf(snapshot).files ?? []).length > 0,
  decide: (snapshot, { material }) => {
    const { files = [] } = dataOf(snapshot);
    const gone = files.find(({ code }) => code === material);
    if (!gone) throw actRefused({ zh: '答复没有这个附件。', en: 'The answer has no such file.' });
    return {
      materials: [{ code: gone.code, name: gone.name, source: INNER, state: 'missing' }],
      data: { files: files.filter((one) => one !== gone) },
    };
  },
};

/** What the applicant was given: nothing before it is signed, and nothing with an answer that discloses nothing. */
export function listGiven({
  state,
  outcome,
  data,
}: Pick<CaseFile, 'state' | 'outcome' | 'data'>): readonly ReplyFile[] {
  const found = findOutcome(outcome);
  return state === 'replied' && found && isOpen(found) ? ((data as unknown as RequestData).files ?? []) : [];
}

export const fileActs = { 'attach-reply': attach, 'detach-reply': detach };
