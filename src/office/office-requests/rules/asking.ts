// The way all of them go: 申请 → 批准 → 办理 → 办结; granted by a head who is not the one who asks. Pure.
import type { ActRule, CaseFile, CaseKind, Env, LimitChange, Snapshot, StateRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { LOCAL_STEP, shortText } from '#kernel/cases/fields.ts';
import { leadPath } from '#kernel/cases/rules/by-organ.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type Asked, DESK, permissions } from '../contract.ts';

export const askedOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as Asked;

/** Nobody decides on what they ask themselves; what is the head’s, the head alone. */
function decides(snapshot: Snapshot, actor: Actor): boolean {
  const { by, byHead } = askedOf(snapshot);
  const path = leadPath(snapshot);
  return by !== actor.id && worksIn(actor, path) && (!byHead || headsOrgan(actor, path));
}
const asks = (snapshot: Snapshot, actor: Actor) => askedOf(snapshot).by === actor.id;
export const keeps = (snapshot: Snapshot, actor: Actor) => worksIn(actor, leadPath(snapshot));

type Who = (snapshot: Snapshot, actor: Actor) => boolean;

export const byThose = (permission: string, who: Who, from: readonly string[], to: readonly string[]) =>
  ({
    by: 'officer',
    permission,
    from,
    to,
    offered: (snapshot, { actor }) => who(snapshot, actor),
  }) satisfies Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>;

export const requireThose = (who: Who, snapshot: Snapshot, { actor }: Env): void => {
  if (!who(snapshot, actor))
    throw actRefused({
      zh: '这件不由您办理：自己的申请由上级批，长假由主要负责人批。',
      en: 'That is not yours: nobody grants their own request, and long leave is for the head.',
    });
};

/** What follows when one is granted: the limits that begin, and with whom it lies then. */
export type Granted = (snapshot: Snapshot) => {
  readonly limits: readonly LimitChange[];
  readonly hold: { readonly post: string; readonly officerId?: string };
};

const grant = (limit: string, granted: Granted): ActRule => ({
  zh: '批准',
  en: 'Grant it',
  ...byThose(permissions.grant, decides, ['applied'], ['granted']),
  fields: {},
  tell: () => ({ zh: '已批准', en: 'Granted' }),
  decide: (snapshot, _body, env) => {
    requireThose(decides, snapshot, env);
    const { limits, hold } = granted(snapshot);
    const organ = { id: snapshot.file.organ_id, path: snapshot.file.organ_path, name: snapshot.file.organ_name };
    return { to: 'granted', hold: { ...hold, organ }, limits: [{ do: 'end', kinds: [limit] }, ...limits] };
  },
});

const decline: ActRule<{ reason: string }> = {
  zh: '不批准',
  en: 'Decline it',
  ...byThose(permissions.grant, decides, ['applied'], ['declined']),
  fields: { reason: shortText('理由', 'Why') },
  tell: () => ({ zh: '没有批准', en: 'Declined' }),
  decide: (snapshot, { reason }, env) => {
    requireThose(decides, snapshot, env);
    return { ...endAs('declined', env), data: { reason } };
  },
};

const withdraw: ActRule = {
  zh: '撤回申请',
  en: 'Withdraw it',
  ...byThose(permissions.ask, asks, ['applied'], ['withdrawn']),
  fields: {},
  decide: (snapshot, _body, env) => {
    requireThose(asks, snapshot, env);
    return endAs('withdrawn', env);
  },
};

export { asks };

const CLOSED = {
  done: { zh: '已办结', en: 'Done' },
  declined: { zh: '没有批准', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const;

/** What one of them has beside that. */
interface Part extends Pick<CaseKind, 'zh' | 'en' | 'name' | 'acts' | 'facts'> {
  readonly granted: Granted;
  /** The state after it was granted, and those that follow before it is over. */
  readonly states: Readonly<Record<string, StateRule>>;
  readonly limits: CaseKind['limits'];
  readonly restricted?: string;
}

export function requestKind({ name, acts, granted, states, limits, ...part }: Part): CaseKind {
  const limit = `${name}-decide`;
  return {
    ...part,
    name,
    initial: 'applied',
    opening: { zh: '提出申请', en: 'Asked' },
    party: { zh: '申请人', en: 'Asked by' },
    readPermission: permissions.ask,
    unrated: () => true,
    states: {
      applied: { zh: '待批准', en: 'To be granted', phase: 'open', limits: [limit] },
      ...states,
      done: { ...CLOSED.done, phase: 'closed' },
      declined: { ...CLOSED.declined, phase: 'closed' },
      withdrawn: { ...CLOSED.withdrawn, phase: 'closed' },
    },
    limits: { [limit]: { zh: '批准', en: 'Decision', ...LOCAL_STEP, scope: 'total' }, ...limits },
    acts: { 'grant-request': grant(limit, granted), 'decline-request': decline, 'withdraw-request': withdraw, ...acts },
    outcomes: CLOSED,
    papers: {},
    home: { zh: '内部事项', en: 'Requests', href: DESK },
  };
}

export const startDecision = (name: string, { decideDays }: { readonly decideDays: number }) =>
  within(`${name}-decide`, decideDays);
