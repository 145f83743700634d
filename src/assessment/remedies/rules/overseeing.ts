// What supervisors do on a remedy: a wrong record is taken back, what was put right may be referred for accountability.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { WRONGS, type Wrong } from '#kernel/people/wrongs.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { notReferable, ownOrgan } from '../errors.ts';
import { dataOf, OPEN } from './responding.ts';

const isOwn = ({ file }: Snapshot, actor: Actor) => worksIn(actor, file.organ_path);
/** For supervisors, and nobody of the respondent. */
const byOverseers = (from: readonly string[], to: readonly string[]) =>
  ({
    by: 'officer',
    permission: permissions.oversee,
    from,
    to,
    offered: (snapshot: Snapshot, { actor }: { actor: Actor }) => !isOwn(snapshot, actor),
  }) as const;

/** A record that should not be: it counts no more, and what was recorded stays in the ledger. */
const takeBack: ActRule<{ reason: string }> = {
  zh: '登记有误，作废',
  en: 'Take the record back',
  ...byOverseers([...OPEN, 'closed'], ['void']),
  irreversible: true,
  fields: { reason: longText('哪里有误', 'What is wrong with it') },
  decide: (snapshot, { reason }, env) => {
    if (isOwn(snapshot, env.actor)) throw ownOrgan();
    return { to: 'void', outcome: 'void', record: { reason } };
  },
};

const isReferable = (snapshot: Snapshot) => dataOf(snapshot).result === 'corrected' && !snapshot.done.refer;

/** 行政复议法第八十二条、第八十三条, 行政诉讼法第六十六条 name what officers answer for; which case is referred is the supervisors’ to say. */
const refer: ActRule<{ person: string; wrong: Wrong; reason: string }> = {
  zh: '移送追究责任',
  en: 'Refer for accountability',
  ...byOverseers(['performing', 'closed'], []),
  irreversible: true,
  fields: {
    person: shortText('当事人姓名', 'Name of the person concerned', {
      hint: { zh: '被申请人、被告的在职人员', en: 'An officer of the respondent' },
    }),
    wrong: choice('按哪种情形移送', 'As a matter of', WRONGS),
    reason: longText('移送的事实和理由', 'Facts and reasons'),
  },
  offered: (snapshot, { actor }) => isReferable(snapshot) && !isOwn(snapshot, actor),
  decide: (snapshot, { person, wrong, reason }, env) => {
    if (isOwn(snapshot, env.actor)) throw ownOrgan();
    if (!isReferable(snapshot)) throw notReferable();
    return { record: { person, wrong, reason } };
  },
};

export const overseeingActs = { refer, 'take-back': takeBack };
