// Beside a survey on the desk: how many have voted, the counts, and the files of answers.
import type { CasePanel } from '#kernel/cases/room.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DESK, KIND, SURVEYS } from './contract.ts';
import { surveyOf } from './rules/survey.ts';
import { countResults, type Results } from './service.ts';
import { ResultCards } from './view.tsx';
import { words } from './words.ts';

interface Voted {
  readonly id: string;
  readonly number: string;
  readonly results: Results;
}

export const votesPanel: CasePanel = {
  name: 'survey-votes',
  order: 30,
  wide: true,
  load: async ({ db }, file): Promise<Voted | null> => {
    if (file.kind !== KIND || file.accepted_at === null) return null;
    return { id: file.id, number: file.number, results: await countResults(db, file.id, surveyOf({ file })) };
  },
  view: ({ id, number, results }: Voted, page) => {
    const w = words.in(page.lang);
    return (
      <Card title={w.panel} aside={w.votes(results.votes)}>
        <div class="row">
          <LinkButton href={`${SURVEYS}/${number}`}>{w.onSite}</LinkButton>
          <LinkButton href={`${DESK}/${id}/answers.csv`}>{w.csv}</LinkButton>
          <LinkButton href={`${DESK}/${id}/result.xlsx`}>{w.xlsx}</LinkButton>
        </div>
        <ResultCards results={results} page={page} />
      </Card>
    );
  },
};
