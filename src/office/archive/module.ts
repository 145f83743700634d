// The card of the archive (归档文件).
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { DESK, permissions, RECORD } from './contract.ts';
import { archiveDesk } from './desk/list.tsx';
import { packageDesk, recordDesk } from './desk/record.tsx';
import { findEntry, forgetWords, listHeldFiles } from './store/records.ts';
import { words } from './words.ts';

export const archive: Room = {
  name: 'archive',
  tables: ['archive_record', 'archive_serial', 'archive_file'],
  resources: [archiveDesk, recordDesk, packageDesk],
  subjects: {
    [RECORD]: async ({ db }, input) => {
      const id = String(input.record);
      const entry = isId(id) ? await findEntry(db, id) : undefined;
      return entry && { paths: [entry.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.read]: {
      zh: '查看归档文件',
      en: 'Read the archive',
      roles: ['information-officer', 'section-head', 'organ-head'],
      deep: false,
    },
  },
  forgetWords,
  listHeldFiles,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'file',
      group: 'office',
      order: 64,
      permission: permissions.read,
    },
  ],
  words: [words],
};
