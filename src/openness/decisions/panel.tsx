// Beside a decision on the desk: which steps are done, which are missing, and its public page.
import type { CasePanel } from '#kernel/cases/room.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { DECISIONS, KIND } from './contract.ts';
import { dataOf, findMissing } from './rules/process.ts';
import { type ToldStep, tellSteps } from './rules/telling.ts';
import { words } from './words.ts';

interface Steps {
  readonly number: string;
  readonly listed: boolean;
  readonly steps: readonly (ToldStep & { readonly missing: boolean })[];
}

export const stepsPanel: CasePanel = {
  name: 'decision-steps',
  order: 30,
  load: async (_ctx, file): Promise<Steps | null> => {
    if (file.kind !== KIND) return null;
    const data = dataOf({ file });
    const missing = findMissing(data);
    const steps = tellSteps(data, true).map((told) => ({ ...told, missing: missing.includes(told.step) }));
    return { number: file.number, listed: file.accepted_at !== null, steps };
  },
  view: (data: Steps, page) => <StepsCard data={data} page={page} />,
};

function StepsCard({ data: { number, listed, steps }, page: { lang } }: { data: Steps; page: Page }) {
  const w = words.in(lang);
  const aside = listed ? [<a href={`${DECISIONS}/${number}`}>{w.onSite}</a>] : [];
  return (
    <Card title={w.panel} aside={aside} tight>
      <List
        small
        items={steps.map(({ missing, record, result, ...told }) => ({
          text: say(lang, told),
          note: record ? `${record.on} ${result ? say(lang, result) : w.waived}` : w.todo,
          end: missing ? w.missing : '✓',
        }))}
      />
    </Card>
  );
}
