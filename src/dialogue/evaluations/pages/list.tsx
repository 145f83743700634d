// `/evaluations`: rounds that are open, and what came of those before.

import { z } from 'zod';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { listPublic, type PublicRow } from '#kernel/cases/queries/public-list.ts';
import { showPublicList } from '#kernel/cases/view/public-list.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { countBallots } from '#kernel/people/store/ballots.ts';
import { anyone } from '#platform/http/access.ts';
import { trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { boxOf, EVALUATIONS, SHOWN } from '../contract.ts';
import { evaluationOf, type Stage, stageOf } from '../rules/process.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 30;

interface Line extends Pick<PublicRow, 'number' | 'title' | 'titleEn' | 'organ'> {
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly organs: number;
  readonly votes: number;
}

interface Evaluations {
  readonly lines: readonly Line[];
  readonly next: string | null;
}

function toLine(row: PublicRow, votes: ReadonlyMap<string, number>, today: string): Line {
  const { number, title, titleEn, organ } = row;
  const { from, to, organs } = evaluationOf({ file: row });
  const stage = stageOf(row, today) ?? 'coming';
  return {
    number,
    title,
    titleEn,
    organ,
    from,
    to,
    stage,
    organs: organs.length,
    votes: votes.get(boxOf(row.id)) ?? 0,
  };
}

export const evaluationsPage = resource({
  name: 'evaluations',
  path: EVALUATIONS,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { query }): Promise<Evaluations> => {
    const { rows, next } = await listPublic(db, { ...SHOWN, after: readMoment(query.after), limit: PAGE_SIZE });
    const boxes = rows.map(({ id }) => boxOf(id));
    const votes = await countBallots(db, boxes);
    return { lines: rows.map((row) => toLine(row, votes, localDate(now))), next };
  },
  view: showEvaluations,
});

const LOOKS: Readonly<Record<Stage, TagState | undefined>> = {
  coming: undefined,
  drawing: 'near',
  open: 'on',
  closed: 'near',
  published: 'ok',
  cancelled: undefined,
};

export function StageTag({ stage, page }: { stage: Stage; page: Page }) {
  const look = LOOKS[stage];
  return <Tag state={look}>{words.in(page.lang).stages[stage]}</Tag>;
}

function showEvaluations({ lines, next }: Evaluations, page: Page): PageView {
  const w = words.in(page.lang);
  const items = lines.map((line) => ({
    href: `${EVALUATIONS}/${line.number}`,
    text: sayTitle(page.lang, line),
    tag: <StageTag stage={line.stage} page={page} />,
    note: `${w.asked(line)} · ${nameIn(page.lang, line.organ)} · ${w.organsIn(line.organs)}`,
    end: <span class="dim n">{w.votes(line.votes)}</span>,
  }));
  return showPublicList({ address: EVALUATIONS, said: w, items, next }, page);
}
