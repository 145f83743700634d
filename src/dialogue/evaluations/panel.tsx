// Beside an evaluation on the desk: how many have voted, and the files of codes, sheets, sample and ranking.
import type { CasePanel } from '#kernel/cases/room.ts';
import { countBallots } from '#kernel/people/store/ballots.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { boxOf, DESK, EVALUATIONS, KIND } from './contract.ts';
import { evaluationOf } from './rules/process.ts';
import { words } from './words.ts';

interface Voted {
  readonly id: string;
  readonly number: string;
  readonly votes: number;
  readonly files: readonly ('codes' | 'sample' | 'sheets' | 'result')[];
}

export const evaluationPanel: CasePanel = {
  name: 'evaluation-votes',
  order: 30,
  load: async ({ db }, file): Promise<Voted | null> => {
    if (file.kind !== KIND || file.accepted_at === null) return null;
    const { id, number } = file;
    const { groups, draw, result } = evaluationOf({ file });
    const votes = (await countBallots(db, [boxOf(id)])).get(boxOf(id)) ?? 0;
    const files = [
      ...(groups.some(({ way }) => way === 'code') ? (['codes'] as const) : []),
      ...(draw ? (['sample'] as const) : []),
      'sheets' as const,
      ...(result ? (['result'] as const) : []),
    ];
    return { id, number, votes, files };
  },
  view: ({ id, number, votes, files }: Voted, page) => {
    const w = words.in(page.lang);
    return (
      <Card title={w.panel} aside={w.votes(votes)}>
        <div class="row">
          <LinkButton href={`${EVALUATIONS}/${number}`}>{w.onSite}</LinkButton>
          {files.map((file) => (
            <LinkButton href={`${DESK}/${id}/${file}.${file === 'result' ? 'xlsx' : 'csv'}`}>
              {w.files[file]}
            </LinkButton>
          ))}
        </div>
      </Card>
    );
  },
};
