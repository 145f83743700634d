// What follows an act on an incoming document: whoever it lies with is told when the office chases it.
import type { CaseListener } from '#kernel/cases/room.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { listHolders } from '#kernel/people/store/officers.ts';
import { CHASE, KIND, topic } from '../contract.ts';
import { dataOf } from '../rules/process.ts';

export const followIncoming: CaseListener = async ({ tx, now, file, act, record }) => {
  if (file.kind !== KIND || act !== CHASE) return;
  const { organ, post, officer, note } = record as Readonly<Record<string, string>>;
  const holders = officer ? [] : await listHolders(tx, organ ?? '', [post ?? ''], now);
  await tellAccounts(tx, officer ? [officer] : holders.map(({ id }) => id), {
    template: 'incoming.chased',
    values: { title: file.title, register: dataOf({ file }).register, note: note ?? '' },
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    topic,
    createdAt: now,
  });
};
