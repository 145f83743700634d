// What the acts of accountability share: the data of a case, limits, who may not act, evidence, papers to the person.
import type { ActRule, Decision, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { fileField, longText, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { attachTo } from '#kernel/cases/rules/attached.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type CaseData, DAYS, permissions } from '../contract.ts';
import { decidedWhen, mustWithdraw } from '../errors.ts';

export function dataOf({ file }: Pick<Snapshot, 'file'>): CaseData {
  return file.data as unknown as CaseData;
}

export const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to }) as const;
export const byDecider = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.decide, from, to }) as const;
export const byPerson = (from: readonly string[], to: readonly string[]) => ({ by: 'party', from, to }) as const;

export const start = (kind: keyof typeof DAYS, unit: 'wd' | 'd', onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `accountability-${kind}`,
  limit: { amount: DAYS[kind], unit },
  ...(onExpiry ? { onExpiry } : {}),
});

/** Whose hands it is in at the supervising organ. */
export const toHandlers = (snapshot: Snapshot) => ({ post: 'supervisor', organ: dataOf(snapshot).supervisor });

/** What lies before whoever decides, anew. */
export function toDecider(snapshot: Snapshot): Required<Pick<Decision, 'to' | 'hold' | 'limits'>> {
  return {
    to: 'stated',
    hold: { post: 'organ-head', organ: dataOf(snapshot).supervisor },
    limits: [end('accountability-statement', 'accountability-answer'), start('decide', 'wd')],
  };
}

/** Nobody handles their own case, and nobody reviews what they had a part in. */
export function requireOther(snapshot: Snapshot, { actor }: Env, reviewing = false): void {
  const { person, judges } = dataOf(snapshot);
  if (actor.id !== null && (actor.id === person.id || (reviewing && judges.includes(actor.id)))) throw mustWithdraw();
}

export function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<CaseData, 'judges'> {
  const { judges } = dataOf(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

/** The day on which another organ decided: not before what led to it, and not after today. @throws decidedWhen */
export function decidedOn(on: string, since: string, { now }: Pick<Env, 'now'>): Date {
  if (on < since || on > localDate(now)) throw decidedWhen();
  return startOfDate(on);
}

/** What every paper to the person begins with. */
export function addressed(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const { person, conduct, facts, commission } = dataOf(snapshot);
  return { name: person.name, organ: person.organ.name, conduct, facts, commission };
}

/** And what they said for themselves. */
export function heard(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  return { ...addressed(snapshot), statement: dataOf(snapshot).statement ?? '逾期未提出。' };
}

/** Texts that name somebody stay out of the ledger, which can never forget. */
export const KEPT = {
  hint: { zh: '写入案卷和文书，告知当事人', en: 'Kept in the file and its papers, and told to the person concerned' },
};
export const FOREVER = { hint: { zh: '永久留痕，请不要写个人信息', en: 'Kept for ever; leave personal data out' } };

export type Evidence = { name: string; file: SentFile };
export const evidence = (source: string): Pick<ActRule<Evidence>, 'fields' | 'decide'> => ({
  fields: { name: shortText('材料名称', 'Name of the document'), file: fileField('文件', 'File') },
  decide: (snapshot, sent) => ({ materials: [attachTo(snapshot, { ...sent, source })], record: {} }),
});

/** Ended with nothing held against anybody; after a hearing by somebody who did not look into it. */
export const dropping = (
  heard: boolean,
): Pick<ActRule<{ reason: string }>, 'irreversible' | 'fields' | 'tell' | 'decide'> => ({
  irreversible: true,
  fields: { reason: longText('理由', 'Why', FOREVER) },
  tell: ({ reason }) => ({ zh: `不予追究：${reason}`, en: `Dropped: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireOther(snapshot, env, heard);
    return {
      to: 'dropped',
      outcome: 'dropped',
      record: { reason },
      notices: [{ template: 'accountability.dropped', values: {} }],
    };
  },
});
