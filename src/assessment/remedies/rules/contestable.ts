// Against what a remedy can be sought: what was decided, and what the law’s time has gone by without a decision on. Pure.
import type { CaseFile } from '#kernel/cases/contract.ts';

export function isContestable({ phase, decided_at: decidedAt, due_at: dueAt }: CaseFile, now: Date): boolean {
  return phase === 'closed' || decidedAt !== null || (dueAt !== null && dueAt <= now);
}
