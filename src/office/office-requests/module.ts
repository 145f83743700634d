// The card of requests to one’s own organ: leave, vehicles, the use of seals.
import { receivedNotice } from '#kernel/cases/received.ts';
import type { Room } from '#kernel/cases/room.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { DESK, LEAVE, permissions, SEAL, VEHICLE } from './contract.ts';
import { fleetPage } from './desk/fleet.tsx';
import { requestsPage } from './desk/list.tsx';
import { registerPage } from './desk/register.tsx';
import { leaveKind } from './rules/leave.ts';
import { sealKind } from './rules/seal.ts';
import { vehicleKind } from './rules/vehicle.ts';
import { followRequest } from './service/follow.ts';
import { words } from './words.ts';

export const officeRequests: Room = {
  name: 'office-requests',
  tables: ['vehicle', 'vehicle_trip', 'seal_count', 'seal_use'],
  resources: [requestsPage, fleetPage, registerPage],
  caseKinds: [leaveKind, vehicleKind, sealKind],
  caseListeners: [followRequest],
  permissions: {
    [permissions.ask]: { zh: '申请请假、用车、用印', en: 'Ask for leave, vehicles, seals', roles: ROLES, deep: false },
    [permissions.grant]: {
      zh: '批准请假、用车、用印',
      en: 'Grant leave, vehicles, seals',
      roles: ['section-head', 'organ-head'],
      deep: false,
    },
    [permissions.keep]: {
      zh: '派车、用印登记',
      en: 'Keep vehicles and seals',
      // Small organs have no office: their heads keep what there is.
      roles: ['information-officer', 'section-head', 'organ-head'],
      deep: false,
    },
  },
  notices: {
    ...receivedNotice(LEAVE, { zh: '请假申请', en: 'your request for leave' }),
    ...receivedNotice(VEHICLE, { zh: '用车申请', en: 'your request for a vehicle' }),
    ...receivedNotice(SEAL, { zh: '用印申请', en: 'your request for a seal' }),
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'check',
      group: 'office',
      order: 52,
      permission: permissions.ask,
    },
  ],
  words: [words],
};
