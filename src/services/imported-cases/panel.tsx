// What stands beside a case that was imported, and beside a result whose case the comparison did not find in order.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { type Claim, DATES, IMPORTED, STRAY, type StrayData } from './contract.ts';
import { claimOf, strayOf } from './rules/kinds.ts';
import { words } from './words/cases.ts';

const claimPanel = (name: string, face: 'bench' | 'portal'): CasePanel => ({
  name,
  face,
  order: 5,
  load: async (_ctx, file: CaseFile) => (file.kind === IMPORTED ? claimOf(file) : null),
  view: (claim: Claim, page) => <ClaimCard claim={claim} page={page} />,
});

/** The applicant and the officer read the same of what the older system says. */
export const oldPanels: readonly CasePanel[] = [
  claimPanel('old-case', 'bench'),
  claimPanel('old-case-told', 'portal'),
  {
    name: 'stray-result',
    order: 5,
    load: async (_ctx, file: CaseFile) => (file.kind === STRAY ? strayOf(file) : null),
    view: (stray: StrayData, page) => <StrayCard stray={stray} page={page} />,
  },
];

type Fact = [term: string, value: string];

function ClaimCard({ claim, page }: { claim: Claim; page: Page }) {
  const w = words.in(page.lang);
  const { system, number, item, claimed, result, document, steps } = claim;
  const dates = DATES.map((field): Fact => [w.dates[field], claimed[field] ?? '—']);
  return (
    <Card title={w.oldTitle} tight>
      <Facts
        small
        items={[
          [w.oldSystem, system],
          [w.oldNumber, number],
          [w.item, item],
          ...dates,
          [w.result, result === null ? '—' : w.results[result]],
          ...(document === null ? [] : [[w.document, document] satisfies Fact]),
          ...(steps.length === 0
            ? []
            : [[w.steps, steps.map(({ name, date }) => `${name} ${date}`).join(' · ')] satisfies Fact]),
        ]}
      />
      <p class="sm dim">{w.claimed}</p>
    </Card>
  );
}

function StrayCard({ stray, page }: { stray: StrayData; page: Page }) {
  const w = words.in(page.lang);
  const { verdict, document, item, issued, about } = stray;
  return (
    <Card title={w.strayTitle} tight>
      <Facts
        small
        items={[
          [w.result, w.verdicts[verdict]],
          [w.document, document],
          [w.item, item],
          [w.issued, issued],
          [w.about, about ? <a href={`/desk/cases?q=${about.number}`}>{formatCaseNumber(about.number)}</a> : w.noCase],
        ]}
      />
    </Card>
  );
}
