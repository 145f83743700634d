// The card of the channels.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { deskChannel, postPhoto } from './channel.tsx';
import { CHANNEL, DESK, permissions } from './contract.ts';
import { deskChannels } from './desk.tsx';
import { MEDIA_DESK, PUSH_JOB } from './media.ts';
import { deskMedia, mediaPage } from './media-pages.tsx';
import { words as mediaWords } from './media-words.ts';
import { playlist } from './playlist.ts';
import { pushNews } from './push.ts';
import { listChannelsById, listHeldPhotos } from './store.ts';
import { words } from './words.ts';

const payload = z.object({ columns: z.array(z.uuid()) });

export const channels: Room = {
  name: 'channels',
  tables: ['channel', 'channel_post'],
  resources: [playlist, deskChannels, deskChannel, postPhoto, mediaPage, deskMedia],
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
  jobs: {
    [PUSH_JOB]: {
      payload,
      run: (runtime: Runtime, { columns }: z.infer<typeof payload>) => pushNews(runtime, columns),
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
    {
      face: 'bench',
      href: MEDIA_DESK,
      zh: mediaWords.zh.title,
      en: mediaWords.en.title,
      icon: 'people',
      group: 'openness',
      order: 85,
      permission: permissions.see,
    },
  ],
  words: [words, mediaWords],
};
