// Whom a signal is kept from, and what it may say to those it is not for. Pure.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findKind } from '#kernel/cases/registry.ts';
import type { ShownSignal } from '../store/signals.ts';

/** Whom its case is kept from, but for whom it is given to: who is to answer for something hears of it. */
export function keptFromOf(
  { organPath, officerId }: { readonly organPath: string; readonly officerId: string | null },
  { keptFrom }: { readonly keptFrom?: unknown },
): string[] {
  return ((keptFrom ?? []) as readonly string[]).filter((one) => one !== officerId && !organPath.startsWith(one));
}

interface Named {
  readonly title: string;
  readonly titleEn?: string | null | undefined;
}

/** What a case of this kind is called where its own title may not stand. */
export function nameByKind(kind: string): { readonly title: string; readonly titleEn: string } {
  const { zh, en } = findKind(kind) ?? { zh: kind, en: kind };
  return { title: zh, titleEn: en };
}

/** What signals and cards call a case: one that is for some alone by its kind, for many hear of them. */
export function nameOf(file: Pick<CaseFile, 'kind' | 'data'>, named: Named): Named {
  return file.data.onlyFor ? nameByKind(file.kind) : named;
}

/** A signal on a case that its reader may not see: which limit of whom, by what rule, and nothing else of the case. */
export function maskSignal(signal: ShownSignal): ShownSignal {
  const { snapshot, element } = signal;
  const { limit } = snapshot;
  return {
    ...signal,
    caseId: '',
    limitId: null,
    officerId: null,
    post: null,
    subjectCode: null,
    message: limit?.zh ?? element,
    messageEn: limit?.en ?? element,
    snapshot: {
      ...snapshot,
      ...nameByKind(signal.kind),
      caseNumber: '',
      limit: limit && { ...limit, suspensions: [] },
    },
  };
}
