// Pure: the score of a site from what was found on it.
import { CHECK_NAMES, CHECKS, type CheckName, type Finding, PASS, type Score } from '../contract.ts';

/** A hundred points less those of each finding; a veto takes nothing off and fails the site all the same. */
export function scoreSite(findings: readonly Pick<Finding, 'check'>[]): Score {
  const lost: Partial<Record<CheckName, number>> = {};
  for (const check of CHECK_NAMES) {
    const { points, most } = CHECKS[check];
    const count = findings.filter((one) => one.check === check).length;
    if (count > 0 && points > 0) lost[check] = Math.min(count * points, most);
  }
  const sum = Object.values(lost).reduce((total, points) => total + points, 0);
  const vetoes = CHECK_NAMES.filter((check) => 'veto' in CHECKS[check] && findings.some((one) => one.check === check));
  return { score: Math.max(0, 100 - sum), vetoes, lost };
}

export const hasPassed = ({ score, vetoes }: Pick<Score, 'score' | 'vetoes'>): boolean =>
  vetoes.length === 0 && score >= PASS;
