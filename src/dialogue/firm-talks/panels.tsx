// What was said in a talk, in its order: beside its case on the desk, and on the status page of the firm.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { written } from '#kernel/cases/view/written.tsx';
import type { Page } from '#platform/http/resource.ts';
import { localDate, localTime } from '#platform/time.ts';
import { Card } from '#ui/parts/card.tsx';
import { KIND, type Line } from './contract.ts';
import { talkOf } from './rules.ts';
import { words } from './words.ts';

interface Said {
  readonly lines: readonly Line[];
}

const load = async (_ctx: unknown, file: CaseFile): Promise<Said | null> =>
  file.kind === KIND ? { lines: talkOf({ file }).lines } : null;

function Lines({ said: { lines }, page }: { said: Said; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.said}>
      {lines.map(({ by, text, at }) => (
        <div class="stack tight">
          <p class="sm dim">
            {w.by[by]} · <time dateTime={at}>{`${localDate(new Date(at))} ${localTime(new Date(at))}`}</time>
          </p>
          <p>{written(text)}</p>
        </div>
      ))}
    </Card>
  );
}

export const deskTalk: CasePanel = {
  name: 'firm-talk',
  order: 10,
  wide: true,
  load,
  view: (said: Said, page) => <Lines said={said} page={page} />,
};

export const firmTalk: CasePanel = {
  name: 'firm-talk-own',
  face: 'portal',
  order: 10,
  load,
  view: (said: Said, page) => <Lines said={said} page={page} />,
};
