// What one indicator gives: each kind of rule, over figures as counted or as far off as they might be. Pure.
import { boundShare } from '#platform/interval.ts';
import type { Leaf, LeafMark, Rule } from '../contract.ts';

export type Figures = Readonly<Record<string, number>>;

/** Points in hundredths. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** How figures are looked at: as counted, at their worst, or at their best for whoever is scored. */
type Look = 'point' | 'worst' | 'best';

interface Seen {
  readonly figures: Figures;
  /** Cases that events happen among. */
  readonly sample: number;
  readonly look: Look;
}

/** A share is floored or compared only after this much is added: 0.3 ÷ 0.1 is three. */
const DUST = 1e-9;

/**
 * Marks one indicator: what its rule gives, then what was put in by hand; each time never below nothing nor above the
 * points of the indicator, so that points given back count also where more was taken away than there was.
 */
export function markLeaf(leaf: Leaf, figures: Figures, sample: number, entries: number): LeafMark {
  const full = hundredths(leaf.points);
  const within = (points: number) => Math.min(full, Math.max(0, points));
  const give = (look: Look) =>
    within(within(Math.round(applyRule(leaf.rule, full, { figures, sample, look }))) + entries);
  return {
    code: leaf.code,
    got: give('point'),
    low: give('worst'),
    high: give('best'),
    figures: Object.fromEntries(listFigures(leaf.rule).map((name) => [name, figures[name] ?? 0])),
    entries,
  };
}

function applyRule(rule: Rule, full: number, seen: Seen): number {
  switch (rule.by) {
    case 'events':
      return full - deductAll(rule, seen);
    case 'share':
      return full * (shareOf(rule, seen) ?? (rule.empty === 'full' ? 1 : 0));
    case 'steps':
      return climb(rule, full, shareOf(rule, seen));
    case 'shortfall':
      return full - fall(rule, shareOf(rule, seen) ?? 1);
    case 'excess':
      return full - fall(rule, 1 - (shareOf(rule, { ...seen, look: OPPOSITE[seen.look] }) ?? 0));
    case 'all':
      return full - rule.rules.reduce((sum, one) => sum + full - applyRule(one, full, seen), 0);
    case 'gain':
      return hundredths(rule.points) * Math.floor((shareOf(rule, seen) ?? 0) / rule.per + DUST);
    case 'entries':
      return rule.start === 'full' ? full : 0;
  }
}

/** Of what is bad, much is the worst. */
const OPPOSITE = { point: 'point', worst: 'best', best: 'worst' } as const;

function deductAll({ events, sampled }: Extract<Rule, { by: 'events' }>, seen: Seen): number {
  const look = sampled === false ? 'point' : seen.look;
  return events.reduce((sum, event) => sum + deduct(event, { ...seen, look }), 0);
}

function deduct(event: Extract<Rule, { by: 'events' }>['events'][number], seen: Seen): number {
  const times = Math.floor(countOf(event.figure, seen) / event.per + DUST);
  const taken = times * hundredths(event.points);
  return event.most === undefined ? taken : Math.min(hundredths(event.most), taken);
}

function climb({ steps, empty }: Extract<Rule, { by: 'steps' }>, full: number, share: number | null): number {
  if (share === null) return empty === 'full' ? full : 0;
  const reached = steps.filter((step) => share + DUST >= step.from).map((step) => step.points);
  return hundredths(Math.max(0, ...reached));
}

function fall({ per, points, most }: Extract<Rule, { by: 'shortfall' | 'excess' }>, share: number): number {
  const taken = Math.floor((1 - share) / per + DUST) * hundredths(points);
  return most === undefined ? taken : Math.min(hundredths(most), taken);
}

const sum = (figures: Figures, names: readonly string[]) => names.reduce((all, name) => all + (figures[name] ?? 0), 0);

/** The greater the better. Null without any case. */
function shareOf(rule: { of: readonly string[]; in: readonly string[] }, { figures, look }: Seen): number | null {
  const n = sum(figures, rule.in);
  const k = Math.min(n, sum(figures, rule.of));
  if (n === 0) return null;
  if (look === 'point') return k / n;
  const { low, high } = boundShare(k, n);
  return look === 'worst' ? low : high;
}

/** Events: the fewer the better. Among no cases they are what they are. */
function countOf(figure: string, { figures, sample, look }: Seen): number {
  const count = figures[figure] ?? 0;
  if (look === 'point' || sample === 0) return count;
  const { low, high } = boundShare(count, sample);
  return look === 'worst' ? Math.max(count, sample * high) : Math.min(count, sample * low);
}

/** The figures a rule looks at. */
export function listFigures(rule: Rule): string[] {
  if (rule.by === 'all') return [...new Set(rule.rules.flatMap(listFigures))];
  if (rule.by === 'events') return rule.events.map((event) => event.figure);
  return rule.by === 'entries' ? [] : [...new Set([...rule.of, ...rule.in])];
}
