// Acts of a case and their proof, to be checked in the reader's browser.
import type { Proof } from '#kernel/ledger/service/prove.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { ProofTable } from '#ui/parts/proof.tsx';
import type { TimelineEntry } from '../rules/timeline.ts';
import { portal } from '../words/portal.ts';
import { sayDatedMoment } from './telling.ts';

/** What a row tells of an act: nothing that its public head does not hold. */
export type ProvenEntry = Pick<TimelineEntry, 'seq' | 'label' | 'at' | 'organName'>;

interface Props {
  /** What the acts are of; a case when absent. */
  readonly caption?: string;
  readonly proof: Proof;
  readonly entries: readonly ProvenEntry[];
  readonly page: Page;
}

/** `entries` are the acts of the proof in order. Wants the island `x-proof`. */
export function CaseProof({ caption, proof, entries, page }: Props) {
  const w = portal.in(page.lang).proof;
  return (
    <ProofTable
      proof={proof}
      caption={caption ?? w.caption}
      heads={[w.act, w.at, w.organ]}
      rows={entries.map((entry) => [
        `${entry.seq} ${say(page.lang, entry.label)}`,
        <time class="n" dateTime={entry.at.toISOString()}>
          {sayDatedMoment(page.lang, entry.at)}
        </time>,
        entry.organName ?? w.machine,
      ])}
    />
  );
}
