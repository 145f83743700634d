// A proposal as those who signed it follow it: how it stands, every clock, what happened, its reply, what each said of it.

import type { CaseFile, CaseLimit, Label } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { tellChain } from '#kernel/cases/rules/timeline.ts';
import { findCase, listCaseRows } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { KIND, type MotionData, motionOf } from '../contract.ts';
import { hasSigned } from '../store/read.ts';

export interface Clock extends Label {
  readonly due: string | null;
  readonly state: CaseLimit['state'];
  readonly isLocal: boolean;
}
export interface Step extends Label {
  readonly at: Date;
}

export interface Followed {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly phase: CaseFile['phase'];
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly seq: number;
  readonly signed: boolean;
  readonly leads: boolean;
  /** Of the reader, of the present reply. */
  readonly said: boolean;
  readonly motion: MotionData;
  readonly clocks: readonly Clock[];
  readonly steps: readonly Step[];
  /** Id of the paper that the last reply is. */
  readonly paper: string | null;
}

/** For who signed it; and for others of the same house as long as they still may. @throws notFound */
export async function readFollowed(ctx: Context, id: string): Promise<Followed> {
  const file = await findCase(ctx.db, id);
  const { id: account, unit } = ctx.actor;
  if (file?.kind !== KIND || account === null) throw notFound();
  const [signed, { limits }, chain, organ] = await Promise.all([
    hasSigned(ctx.db, id, account),
    listCaseRows(ctx.db, id),
    listChain(ctx.db, id),
    getOrgan(ctx.db, file.organ_id),
  ]);
  const motion = motionOf({ file });
  if (!signed && !(file.state === 'gathering' && motion.office.id === unit?.id)) throw notFound();
  const kind = getKind(KIND);
  const told = tellChain(chain, kind, { open: kind.opening ?? kind });
  const replies = told.flatMap(({ papers }) => papers.filter(({ template }) => template === 'reply'));
  return {
    id,
    number: file.number,
    title: file.title,
    state: file.state,
    outcome: file.outcome,
    phase: file.phase,
    organ: { name: organ.name, nameEn: organ.nameEn },
    seq: file.last_seq,
    signed,
    leads: motion.signers[0]?.id === account,
    said: motion.signers.some((signer) => signer.id === account && signer.level !== undefined),
    motion: readable(motion),
    clocks: limits.map((limit) => clockOf(limit, kind.limits[limit.kind])),
    steps: told.flatMap((entry) => {
      const label = entry.told ?? (entry.act === 'open' ? entry.label : null);
      return label ? [{ zh: label.zh, en: label.en, at: entry.at }] : [];
    }),
    paper: signed ? (replies.at(-1)?.id ?? null) : null,
  };
}

/** A draft of the reply is the organ's own, and a remark its writer's and the organ's. */
const readable = ({ draft: _, ...motion }: MotionData): MotionData => ({
  ...motion,
  signers: motion.signers.map(({ remark: __, ...signer }) => signer),
});

const clockOf = (limit: CaseLimit, rule: Label | undefined): Clock => ({
  zh: rule?.zh ?? limit.kind,
  en: rule?.en ?? limit.kind,
  due: limit.due_at && localDate(limit.due_at),
  state: limit.state,
  isLocal: limit.basis === 'local',
});
