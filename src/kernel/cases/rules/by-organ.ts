// Acts that belong to whoever works in an organ: the one whose case it is, or the one it lies with. Pure.
import { type Actor, worksIn } from '#platform/http/context.ts';
import type { ActRule, Env, Snapshot } from '../contract.ts';
import { actRefused } from '../errors.ts';

type Who = Required<Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>>;
type Range = (from: readonly string[], to: readonly string[]) => Who;

export const actsOfOrgan =
  (permission: string): Range =>
  (from, to) => ({
    ...{ by: 'officer', permission, from, to },
    offered: (snapshot, { actor }) => worksIn(actor, snapshot.file.organ_path),
  });

/** Where a case lies: with its lead holder, and with whom it is about once nobody has it. */
export const leadPath = ({ holds, file }: Snapshot): string =>
  holds.find(({ role }) => role === 'lead')?.organ_path ?? file.organ_path;

/**
 * Acts of whoever works where a case lies, by their permission. A higher organ reads it, and leaves it to them: `require`
 * refuses it in the act itself.
 */
export function actsOfHolder(place: (snapshot: Snapshot) => string = leadPath) {
  const isTheirs = (snapshot: Snapshot, actor: Actor) => actor.kind === 'system' || worksIn(actor, place(snapshot));
  const offered: Who['offered'] = (snapshot, { actor }) => isTheirs(snapshot, actor);
  return {
    offered,
    /** @throws actRefused */
    requireTheirs(snapshot: Snapshot, { actor }: Env): void {
      if (!isTheirs(snapshot, actor))
        throw actRefused({ zh: '这件由承办的单位办理。', en: 'That is for the organ it lies with.' });
    },
    byThose:
      (permission: string): Range =>
      (from, to) => ({ by: 'officer', permission, from, to, offered }),
  };
}

/** What is written with such an act is read by everybody. */
export const PUBLIC = { zh: '对外公布，不写个人信息', en: 'Published; leave personal data out' };
