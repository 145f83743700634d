// Erasing words by law: the acts by which it is proposed and done, and which missing words they account for. Pure.
import { isErased, type Manner, type Place } from './words.ts';

export const PROPOSE_ACT = 'propose-erasing';
export const DECLINE_ACT = 'decline-erasing';
export const ERASE_ACT = 'erase-text';

/**
 * 个人信息保护法第四十七条第一款：“有下列情形之一的，个人信息处理者应当主动删除个人信息；个人信息处理者未删除的，个人有权请求
 * 删除：（一）处理目的已实现、无法实现或者为实现处理目的不再必要；（二）个人信息处理者停止提供产品或者服务，或者保存期限已届满；
 * （三）个人撤回同意；（四）个人信息处理者违反法律、行政法规或者违反约定处理个人信息；（五）法律、行政法规规定的其他情形。”
 * In the order of the article.
 */
export const GROUNDS = ['purpose-served', 'period-ended', 'consent-withdrawn', 'unlawful', 'other-law'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a proposal says. */
export interface Proposal {
  /** Numbers of the acts. */
  readonly acts: readonly number[];
  readonly ground: Ground;
  /**
   * 第四十七条第二款：“法律、行政法规规定的保存期限未届满，或者删除个人信息从技术上难以实现的，个人信息处理者应当停止除存储和
   * 采取必要的安全保护措施之外的处理。” Such words are withheld, not erased.
   */
  readonly manner: Manner;
  readonly reason: string;
}

/** What the act that erases says. */
export interface Erasure extends Proposal {
  /** Number of the act that proposed it. */
  readonly proposal: number;
  readonly erased: readonly { readonly seq: number; readonly words: readonly Place[] }[];
  readonly erasedPapers: readonly { readonly id: string; readonly words: readonly Place[] }[];
}

/** What of an act tells whether it erases. */
export interface ChainedAct {
  readonly seq: number;
  readonly act: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly body: unknown;
}

/** An erasure with its place in the chain. */
export interface DoneErasure extends Erasure {
  readonly seq: number;
  readonly at: Date;
}

/** The erasures of a chain that count: each follows a proposal of the same acts by another officer. */
export function listErasures(acts: readonly ChainedAct[]): DoneErasure[] {
  return acts.flatMap((act) => {
    if (act.act !== ERASE_ACT) return [];
    const erasure = act.body as Erasure;
    const proposal = acts.find((one) => one.seq === erasure.proposal && one.seq < act.seq && one.act === PROPOSE_ACT);
    const byTwo = proposal?.actor_id && act.actor_id && proposal.actor_id !== act.actor_id;
    const proposed = (proposal?.body as Partial<Proposal> | undefined)?.acts ?? [];
    const asProposed = erasure.erased.every(({ seq }) => proposed.includes(seq) && seq < act.seq);
    return byTwo && asProposed ? [{ ...erasure, seq: act.seq, at: act.at }] : [];
  });
}

/** The erasure that took the words of an act away; the last when several did. */
export function findErasureOf(erasures: readonly DoneErasure[], seq: number): DoneErasure | undefined {
  return erasures.findLast((erasure) => erasure.erased.some((one) => one.seq === seq));
}

/** `gone`: words are missing that no later act erased. `back`: words are there that one did. Null when neither. */
export function findWordFault(
  seals: readonly string[],
  named: readonly { readonly words: readonly Place[] }[],
): 'gone' | 'back' | null {
  const told = new Set(named.flatMap(({ words }) => words.map(({ nth }) => nth)));
  const erased = seals.flatMap((seal, index) => (isErased(seal) ? [index + 1] : []));
  if (erased.some((nth) => !told.has(nth))) return 'gone';
  return told.size > erased.length ? 'back' : null;
}
