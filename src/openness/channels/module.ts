// The card of the channels.
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { deskChannel, postPhoto } from './channel.tsx';
import { CHANNEL, DESK, permissions } from './contract.ts';
import { deskChannels } from './desk.tsx';
import { playlist } from './playlist.ts';
import { listChannelsById, listHeldPhotos } from './store.ts';
import { words } from './words.ts';

export const channels: Room = {
  name: 'channels',
  tables: ['channel', 'channel_post'],
  resources: [playlist, deskChannels, deskChannel, postPhoto],
  subjects: {
    [CHANNEL]: async ({ db }, input) => {
      const id = String(input.channel);
      const [channel] = isId(id) ? await listChannelsById(db, [id]) : [];
      return channel && { paths: [channel.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看公开渠道',
      en: 'See channels',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head', 'supervisor'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '登记公开渠道和发布',
      en: 'Register channels and what went out',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  listHeldFiles: listHeldPhotos,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'book',
      group: 'openness',
      order: 84,
      permission: permissions.see,
    },
  ],
  words: [words],
};
