// The card of the archive (归档文件).
import { receivedNotice } from '#kernel/cases/received.ts';
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { DESK, LOAN, permissions, RECORD } from './contract.ts';
import { archiveDesk } from './desk/list.tsx';
import { packageDesk, recordDesk } from './desk/record.tsx';
import { loanKind } from './rules/loan.ts';
import { listBorrowers } from './store/loans.ts';
import { findEntry, forgetWords, listHeldFiles } from './store/records.ts';
import { words } from './words.ts';

const keepers = ['information-officer', 'organ-head'];
const everybody = ['handler', 'section-head', ...keepers];

export const archive: Room = {
  name: 'archive',
  tables: ['archive_record', 'archive_serial', 'archive_file', 'archive_loan'],
  caseKinds: [loanKind],
  resources: [archiveDesk, recordDesk, packageDesk],
  subjects: {
    [RECORD]: async ({ db }, input) => {
      const id = String(input.record);
      const entry = isId(id) ? await findEntry(db, id) : undefined;
      return entry && { paths: [entry.organPath], owners: await listBorrowers(db, id), codeInHand: false };
    },
  },
  permissions: {
    [permissions.catalogue]: { zh: '查看归档文件目录', en: 'See the catalogue', roles: everybody, deep: false },
    [permissions.read]: { zh: '查看、下载档案包', en: 'Open packages', roles: keepers, deep: false },
    [permissions.borrow]: { zh: '借阅归档文件', en: 'Borrow from the archive', roles: everybody, deep: false },
    [permissions.lend]: { zh: '批准借阅', en: 'Decide on loans', roles: keepers, deep: false },
  },
  forgetWords,
  listHeldFiles,
  notices: receivedNotice(LOAN, { zh: '借阅申请', en: 'your request for a loan' }),
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'file',
      group: 'office',
      order: 45,
      permission: permissions.catalogue,
    },
  ],
  words: [words],
};
