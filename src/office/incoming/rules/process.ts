// What the acts on an incoming document share: whose turn it is, and the clock of each stage. Pure.
import type { ActRule, CaseFile, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { leadPath } from '#kernel/cases/rules/by-organ.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type IncomingData, limitName, permissions, STAGES, type Stage, type Times } from '../contract.ts';

export interface IncomingSubject {
  readonly times: Times;
}

export const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as IncomingData;

/** Ends the clocks that run, and starts that of a stage; `days` where somebody set them. */
export function nextStage(stage: Stage, snapshot: Snapshot, env: Env, days?: number): LimitChange[] {
  const { times } = env.subject as IncomingSubject;
  const amount = days ?? times[stage][dataOf(snapshot).urgency];
  return [
    { do: 'end', kinds: [...STAGES.map(limitName), 'opinion'] },
    { do: 'start', kind: limitName(stage), limit: { amount, unit: 'wd' } },
  ];
}

/** Back to the office that registered it. */
export const toOffice = (snapshot: Snapshot) => {
  const { office, officePost } = dataOf(snapshot);
  return { organ: office, hold: { post: officePost, organ: office } };
};

const isTheirs = (snapshot: Snapshot, actor: Actor) => actor.kind === 'system' || worksIn(actor, leadPath(snapshot));
const isOffices = (snapshot: Snapshot, actor: Actor) =>
  actor.kind === 'system' || worksIn(actor, dataOf(snapshot).office.path);

type Rule<B> = Omit<ActRule<B>, 'by'>;

function guarded<B>(rule: Rule<B>, may: (snapshot: Snapshot, actor: Actor) => boolean): ActRule<B> {
  return {
    ...rule,
    by: 'officer',
    offered: (snapshot, asked) => may(snapshot, asked.actor) && (rule.offered?.(snapshot, asked) ?? true),
    decide: (snapshot, body, env) => {
      if (!may(snapshot, env.actor))
        throw actRefused({ zh: '这份来文由别的单位办理。', en: 'This document lies with another organ.' });
      return rule.decide(snapshot, body, env);
    },
  };
}

/** An act of those with whom it lies. */
export const byTurn = <B>(rule: Rule<B>): ActRule<B> => guarded(rule, isTheirs);
/** An act of the office, wherever it lies. */
export const byOffice = <B>(rule: Rule<B>): ActRule<B> =>
  guarded({ permission: permissions.register, ...rule }, isOffices);
