// The card of the inbox: what an account is told, and by which channels.
import type { Room } from '#kernel/cases/room.ts';
import type { Module } from '#platform/module.ts';
import type { Topic } from '#platform/notify/choices.ts';
import { channelsPage } from './channels.tsx';
import { INBOX_PATH } from './contract.ts';
import { inboxPage } from './inbox.tsx';
import { words } from './words.ts';

/** `others` are the rooms whose notices arrive here. */
export function createNotices(others: readonly Room[]): Module {
  return {
    name: 'notices',
    tables: [],
    resources: [
      inboxPage(Object.assign({}, ...others.map((room) => room.notices ?? {}))),
      channelsPage(listTopics(others)),
    ],
    menu: [
      {
        face: 'bench',
        href: INBOX_PATH,
        zh: words.zh.inbox,
        en: words.en.inbox,
        icon: 'mail',
        group: '',
        order: 15,
      },
    ],
    words: [words],
  };
}

/** Those on the cards, and those of each kind of case, every one once. */
function listTopics(rooms: readonly Room[]): readonly Topic[] {
  const ofKinds = rooms.flatMap((room) => room.caseKinds ?? []).flatMap((kind) => kind.topic ?? []);
  return [...new Set([...ofKinds, ...rooms.flatMap((room) => room.topics ?? [])])];
}
