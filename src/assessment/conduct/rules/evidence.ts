// Evidence: what the complainant hands in while the complaint is open, and what those who look into it lay to the file.
import { type ActRule, INNER, type MaterialChange, type Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { type FileLimits, fileField, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { attachAll, attachTo } from '#kernel/cases/rules/attached.ts';
import { MOST_EVIDENCE } from '../contract.ts';
import { byHandlers, KEPT, noteJudge, requireOther } from './process.ts';

const MEGABYTE = 1024 * 1024;

/** Pictures, recordings and papers, told by their bytes; nothing that is packed. The size is a setting of the house. */
export const EVIDENCE: FileLimits = {
  types: ['image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'audio/mp4', 'video/mp4'],
  maxBytes: 50 * MEGABYTE,
};

/** The source of what the complainant handed in. */
const FROM = 'complainant';

/** What came with the complaint itself. */
export const listEvidence = (files: readonly SentFile[]): MaterialChange[] => attachAll(files, FROM);

interface Piece {
  readonly name: string;
  readonly file: SentFile;
}

const FILE = fileField('文件', 'File', {
  only: EVIDENCE,
  hint: {
    zh: '照片、录音、录像或者 PDF；只有办理投诉的人看得到',
    en: 'A picture, a recording or a PDF; read only by those who handle the complaint',
  },
});

const given = ({ materials }: Snapshot) => materials.filter(({ source }) => source === FROM).length;

const addEvidence: ActRule<Piece> = {
  zh: '补充证据',
  en: 'Add evidence',
  by: 'party',
  from: ['received', 'handling', 'reviewing'],
  to: [],
  fields: { name: shortText('是什么证据', 'What it is'), file: FILE },
  offered: (snapshot) => given(snapshot) < MOST_EVIDENCE,
  tell: () => ({ zh: '您补充了证据', en: 'You added evidence' }),
  decide: (snapshot, piece) => {
    if (given(snapshot) >= MOST_EVIDENCE)
      throw actRefused({ zh: `最多提交 ${MOST_EVIDENCE} 个文件。`, en: `At most ${MOST_EVIDENCE} files are taken.` });
    return { materials: [attachTo(snapshot, { ...piece, source: FROM })], record: { file: piece.file.id } };
  },
};

/** Of the inquiry, or of the review: by nobody who judged what is reviewed. */
const layEvidence: ActRule<Piece> = {
  zh: '附调查证据',
  en: 'Lay evidence to the file',
  ...byHandlers(['handling', 'reviewing'], []),
  fields: { name: shortText('材料名称', 'Name of the document', { hint: KEPT }), file: FILE },
  decide: (snapshot, piece, env) => {
    const reviewing = snapshot.file.state === 'reviewing';
    requireOther(snapshot, env, reviewing);
    return {
      materials: [attachTo(snapshot, { ...piece, source: INNER })],
      // Whoever reviews goes on to decide.
      ...(reviewing ? {} : { data: noteJudge(snapshot, env) }),
      record: { file: piece.file.id },
    };
  },
};

export const evidenceActs = { 'add-evidence': addEvidence, 'lay-evidence': layEvidence };
