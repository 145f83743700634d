// The card of lost property.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { lostProperty } from './rules.ts';

const roles = ['window-clerk', 'section-head'];

export const lostPropertyRoom: Room = {
  name: 'lost-property',
  tables: [],
  caseKinds: [lostProperty],
  permissions: {
    [permissions.read]: { zh: '查看遗失物', en: 'See lost property', roles, deep: true },
    [permissions.keep]: { zh: '经办遗失物', en: 'Handle lost property', roles, deep: false },
  },
};
