// Acts that belong to whoever works in the organ a case lies with, under one permission. Pure.
import { worksIn } from '#platform/http/context.ts';
import type { ActRule, Snapshot } from '../contract.ts';

export const actsOfOrgan = (permission: string) => (from: readonly string[], to: readonly string[]) => ({
  by: 'officer' as const,
  permission,
  from,
  to,
  offered: ((snapshot: Snapshot, { actor }) => worksIn(actor, snapshot.file.organ_path)) as NonNullable<
    ActRule['offered']
  >,
});

/** What is written with such an act is read by everybody. */
export const PUBLIC = { zh: '对外公布，不写个人信息', en: 'Published; leave personal data out' };
