// How a finding is made sure of and told: confirmed by a second officer, photographed, put to the organ in writing.
import type { ActRule, Env } from '#kernel/cases/contract.ts';
import { longText, photoField, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { DAYS, type FindingData, sameOfficer } from '../contract.ts';
import {
  byTeam,
  checkFor,
  daysField,
  findingOf,
  forTeam,
  isRegulated,
  type Offered,
  paperOf,
  photoOf,
  requireTeam,
  start,
  toOrgan,
  workdays,
} from './process.ts';
import { receiptRuns } from './serving.ts';

const forSecond: Offered = (snapshot, asked) =>
  forTeam(snapshot, asked) && findingOf(snapshot).recorder.id !== asked.actor.id;

/** Two pairs of eyes: a setting of the city. */
function requireSecond({ recorder }: FindingData, env: Env): void {
  requireTeam(checkFor(env), env.actor);
  if (recorder.id === env.actor.id) throw sameOfficer();
}

const confirm: ActRule = {
  zh: '确认属实',
  en: 'Confirm',
  ...byTeam(['recorded'], ['confirmed']),
  fields: {},
  offered: forSecond,
  decide: (snapshot, _body, env) => {
    requireSecond(findingOf(snapshot), env);
    return {
      to: 'confirmed',
      limits: [end('finding-confirm'), start('finding-notify', workdays(DAYS.notify))],
      record: { confirmed: env.actor.name },
    };
  },
};

const setAside: ActRule<{ reason: string }> = {
  zh: '不予认定',
  en: 'Set aside',
  ...byTeam(['recorded', 'confirmed'], ['unfounded']),
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  offered: forSecond,
  decide: (snapshot, { reason }, env) => {
    requireSecond(findingOf(snapshot), env);
    return { to: 'unfounded', outcome: 'unfounded', record: { reason } };
  },
};

const photograph: ActRule<{ name: string; photo: SentFile }> = {
  zh: '补充照片',
  en: 'Add a photo',
  ...byTeam(['recorded', 'confirmed', 'rechecking'], []),
  fields: { name: shortText('照片说明', 'What it shows'), photo: photoField('照片', 'Photo') },
  offered: forTeam,
  decide: ({ materials }, { name, photo }, env) => {
    requireTeam(checkFor(env), env.actor);
    return { materials: [photoOf('photo', materials.length, name, photo)], record: { name } };
  },
};

/** 第十六条: “与督查对象有关的督查结论应当向督查对象反馈。” Until now the organ knows nothing of it; its days begin with its receipt. */
const notify: ActRule<{ demand: string; days: number }> = {
  zh: '发整改通知',
  en: 'Tell the organ',
  ...byTeam(['confirmed'], ['notified']),
  fields: {
    demand: longText('整改要求', 'What is to be put right'),
    days: daysField({ zh: '整改时限', en: 'Put right within' }),
  },
  offered: forTeam,
  tell: ({ demand }) => ({ zh: `已发整改通知：${demand}`, en: `To be put right: ${demand}` }),
  decide: (snapshot, { demand, days }, env) => {
    const check = checkFor(env);
    requireTeam(check, env.actor);
    const { organ, place, at, found, rule } = findingOf(snapshot);
    const regulated = isRegulated(check);
    const said = { organ: organ.name, place, at, found, rule, demand, days, regulated };
    return {
      to: 'notified',
      decidedAt: env.now,
      organ,
      hold: toOrgan,
      limits: [end('finding-notify'), receiptRuns],
      data: { keptFrom: [], days },
      papers: [paperOf(check, 'rectification', said)],
      record: { demand, days },
    };
  },
};

export const notingActs = { confirm, 'set-aside': setAside, photograph, notify };
