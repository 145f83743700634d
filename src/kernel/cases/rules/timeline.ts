// The chain of a case as a story: what each act was, what was said with it, what it issued. Pure.
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { type DoneErasure, type Erasure, findErasureOf, listErasures } from '#kernel/ledger/rules/erasing.ts';
import type { CaseKind, Label } from '../contract.ts';

/** One thing said with an act: the name of the field, and what was entered or chosen. */
export interface Said {
  readonly label: Label;
  readonly text: Label;
}

/** Why and when words were taken out by law. */
export type Erased = Pick<Erasure, 'ground' | 'manner'> & { readonly at: Date };

export interface LimitMove {
  readonly kind: string;
  readonly label: Label;
  readonly state: string;
  readonly due: string | null;
  /** Units an extension gave it. */
  readonly extra?: number;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly act: string;
  readonly at: Date;
  readonly label: Label;
  /** What the public is told; null for an internal act. */
  readonly told: Label | null;
  readonly actorKind: string;
  readonly actorName: string;
  readonly actorNameEn: string | null;
  readonly organName: string | null;
  readonly organNameEn: string | null;
  readonly said: readonly Said[];
  /** What an act of the machine says of itself. */
  readonly message: Label | null;
  readonly papers: readonly { readonly id: string; readonly template: string; readonly number: string }[];
  readonly limits: readonly LimitMove[];
  /** It led to another state or step. */
  readonly moved: boolean;
  /** From here on nobody at the office could go on: the applicant was waited for, or the clock stood. */
  readonly held: boolean;
  /** Set when words said with it are gone by law. */
  readonly erased: Erased | null;
}

interface Body extends Readonly<Record<string, unknown>> {
  readonly message?: string;
  readonly messageEn?: string;
  /** What the public is told of an act of the machine. */
  readonly told?: string;
  readonly toldEn?: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string | null;
  readonly limits?: readonly Omit<LimitMove, 'label'>[];
  readonly papers?: TimelineEntry['papers'];
}

/** By id of an officer or an organ. */
export type EnglishNames = ReadonlyMap<string, string>;

export function tellChain(
  acts: readonly LedgerAct[],
  kind: CaseKind,
  names: Readonly<Record<string, Label>>,
  english: EnglishNames = new Map(),
): TimelineEntry[] {
  const erasures = listErasures(acts);
  return acts.map((act) => ({
    ...tellAct(act, kind, names),
    actorNameEn: english.get(act.actor_id ?? '') ?? null,
    organNameEn: english.get(act.organ_id ?? '') ?? null,
    erased: tellErased(findErasureOf(erasures, act.seq)),
  }));
}

export function tellErased(erasure: DoneErasure | undefined): Erased | null {
  return erasure ? { ground: erasure.ground, manner: erasure.manner, at: erasure.at } : null;
}

function tellAct(
  act: LedgerAct,
  kind: CaseKind,
  names: Readonly<Record<string, Label>>,
): Omit<TimelineEntry, 'actorNameEn' | 'organNameEn' | 'erased'> {
  const body = act.body as Body;
  const rule = kind.acts[act.act];
  const message = body.message ? { zh: body.message, en: body.messageEn ?? body.message } : null;
  const moves = (body.limits ?? []).map((move) => ({
    ...move,
    label: kind.limits[move.kind] ?? { zh: move.kind, en: move.kind },
  }));
  return {
    seq: act.seq,
    act: act.act,
    at: act.at,
    label: rule ? { zh: rule.zh, en: rule.en } : (names[act.act] ?? { zh: act.act, en: act.act }),
    told: rule?.tell?.(body) ?? (body.told ? { zh: body.told, en: body.toldEn ?? body.told } : null),
    actorKind: act.actor_kind,
    actorName: act.actor_name,
    organName: act.organ_name,
    said: listSaid(body, rule?.fields ?? {}),
    message,
    papers: body.papers ?? [],
    limits: moves,
    moved: act.seq === 1 || body.step !== undefined || (body.to !== undefined && body.to !== body.from),
    held: kind.states[body.to ?? '']?.phase === 'waiting' || moves.some((move) => move.state === 'suspended'),
  };
}

function listSaid(body: Body, fields: CaseKind['acts'][string]['fields']): Said[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = body[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    if (field.control === 'organ' || field.control === 'officer' || field.control === 'file') return [];
    const option = field.options?.find((one) => one.value === value);
    const text = option ?? { zh: String(value), en: String(value) };
    return value === '' ? [] : [{ label: { zh: field.zh, en: field.en }, text: { zh: text.zh, en: text.en } }];
  });
}
