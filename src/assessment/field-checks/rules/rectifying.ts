// How a finding is put right: answered by the organ, checked again by the team, twice at most.
import type { ActRule } from '#kernel/cases/contract.ts';
import { longText, photoField, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { checkedTwice } from '../contract.ts';
import {
  byMachine,
  byOrgan,
  byTeam,
  checkFor,
  daysField,
  forOrgan,
  forTeam,
  photoOf,
  recheckRuns,
  rectifyingIn,
  requireOrgan,
  requireTeam,
  toLeader,
  toOrgan,
} from './process.ts';
import { conclude } from './review.ts';

const answer: ActRule<{ text: string; photo?: SentFile }> = {
  zh: '反馈整改情况',
  en: 'Report it put right',
  ...byOrgan(['rectifying'], ['rechecking']),
  fields: {
    text: longText('整改情况', 'What was put right'),
    photo: photoField('整改后的照片', 'Photo of how it is now', { optional: true }),
  },
  tell: ({ text }) => ({ zh: `已整改：${text}`, en: `Put right: ${text}` }),
  offered: forOrgan,
  decide: (snapshot, { text, photo }, env) => {
    requireOrgan(snapshot, env);
    const { length } = snapshot.materials;
    return {
      to: 'rechecking',
      hold: toLeader(checkFor(env)),
      limits: [end('finding-rectify'), recheckRuns],
      ...(photo ? { materials: [photoOf('evidence', length, '整改后照片', photo)] } : {}),
      record: { text },
    };
  },
};

const attach: ActRule<{ name: string; photo: SentFile }> = {
  zh: '附整改照片',
  en: 'Attach a photo',
  ...byOrgan(['rectifying'], []),
  fields: { name: shortText('照片说明', 'What it shows'), photo: photoField('照片', 'Photo') },
  offered: forOrgan,
  decide: (snapshot, { name, photo }, env) => {
    requireOrgan(snapshot, env);
    return { materials: [photoOf('evidence', snapshot.materials.length, name, photo)], record: { name } };
  },
};

/** Not answered in time: the team goes and looks all the same. */
const lapse: ActRule = {
  zh: '逾期未反馈，转复查',
  en: 'Not reported in time: to be checked again',
  ...byMachine(['rectifying'], ['rechecking']),
  tell: () => ({ zh: '逾期未反馈整改情况，转检查组复查', en: 'Not reported in time: the team checks again' }),
  decide: (_snapshot, _body, env) => ({
    to: 'rechecking',
    hold: toLeader(checkFor(env)),
    limits: [end('finding-rectify'), recheckRuns],
  }),
};

/** 第十八条: “督查对象应当按要求整改。政府督查机构可以根据工作需要，对整改情况进行核查。” */
const pass: ActRule<{ result: string }> = {
  zh: '复查通过',
  en: 'Passed',
  ...byTeam(['rechecking'], ['concluded', 'settled']),
  fields: { result: longText('复查情况', 'What was seen') },
  offered: forTeam,
  tell: () => ({ zh: '复查通过', en: 'Checked again and passed' }),
  decide: (snapshot, { result }, env) => {
    requireTeam(checkFor(env), env.actor);
    return { ...conclude(snapshot, { outcome: 'settled', reason: result }), record: { result } };
  },
};

/** Once: what is still not right after that is for a supervision order. */
const fail: ActRule<{ reason: string; days: number }> = {
  zh: '复查不通过，再整改',
  en: 'Not passed: again',
  ...byTeam(['rechecking'], ['rectifying']),
  fields: {
    reason: longText('哪里没有整改到位', 'What is still wrong'),
    days: daysField({ zh: '再次整改时限', en: 'Put right within' }),
  },
  offered: (snapshot, asked) => forTeam(snapshot, asked) && !snapshot.done.fail,
  tell: ({ reason }) => ({ zh: `复查不通过：${reason}`, en: `Not passed: ${reason}` }),
  decide: ({ done }, { reason, days }, env) => {
    requireTeam(checkFor(env), env.actor);
    if (done.fail) throw checkedTwice();
    return {
      to: 'rectifying',
      hold: toOrgan,
      limits: [end('finding-recheck'), rectifyingIn(days)],
      data: { days },
      record: { reason, days },
    };
  },
};

/** 转督办: its journey opens the order when the finding is closed. */
const order: ActRule<{ reason: string }> = {
  zh: '再次复查不通过，转督办',
  en: 'Not passed again: to an order',
  ...byTeam(['rechecking'], ['concluded', 'ordered']),
  irreversible: true,
  fields: { reason: longText('哪里没有整改到位', 'What is still wrong') },
  offered: (snapshot, asked) => forTeam(snapshot, asked) && Boolean(snapshot.done.fail),
  tell: ({ reason }) => ({ zh: `两次复查不通过，转督办：${reason}`, en: `Failed twice, an order follows: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireTeam(checkFor(env), env.actor);
    if (!snapshot.done.fail) throw checkedTwice();
    return { ...conclude(snapshot, { outcome: 'ordered', reason }), record: { reason } };
  },
};

export const rectifyingActs = { answer, attach, pass, fail, order, lapse };
