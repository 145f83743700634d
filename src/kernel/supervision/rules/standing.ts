// Which cards of a case stand: of one case only the gravest, so that nothing is held against an organ twice. Pure.
import { isCard, isGraver, type Level, type SignalState } from '../contract.ts';

interface Ranked {
  readonly level: Level;
  readonly state: SignalState;
}

/** The cards of a case that were given and not revoked, each with a graver one of them where there is one. */
export function rankCards<S extends Ranked>(signals: readonly S[]): { card: S; graver: S | undefined }[] {
  const cards = signals.filter(({ level, state }) => isCard(level) && (state === 'fired' || state === 'superseded'));
  return cards.map((card) => ({ card, graver: cards.find((other) => isGraver(other.level, card.level)) }));
}
