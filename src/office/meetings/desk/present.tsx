// `/desk/meetings/:id/present`: the pack of papers on the screen, one item to a page; `…/papers/:file`, `…/minutes.pdf`: as files.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { over } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { addressOf, DESK, MEETING, permissions, presentOf } from '../contract.ts';
import { endingOf, loadItem, openPaper, type Presented, printMinutes } from '../service/read.ts';
import { words } from '../words.ts';
import { paperOf } from './body.tsx';

const params = z.object({ meeting: z.uuid() });

export const presentPage = resource({
  name: 'desk-meeting-present',
  path: `${DESK}/:meeting/present`,
  face: 'bench',
  access: over(MEETING, permissions.see),
  params,
  query: z.object({ item: z.coerce.number<unknown>().int().min(1).max(999).catch(1) }),
  load: (ctx, input) => loadItem(ctx, input.params.meeting, input.query.item),
  view: showItem,
});

export const paperFile = resource({
  name: 'desk-meeting-paper',
  path: `${DESK}/:meeting/papers/:file`,
  face: 'bench',
  access: over(MEETING, permissions.see),
  params: params.extend({ file: z.string().regex(/^[0-9a-f]{64}$/) }),
  load: (ctx, input) => openPaper(ctx, input.params.meeting, input.params.file),
});

export const minutesFile = resource({
  name: 'desk-meeting-minutes',
  path: `${DESK}/:meeting/minutes.pdf`,
  face: 'bench',
  access: over(MEETING, permissions.see),
  params,
  load: (ctx, input) => printMinutes(ctx, input.params.meeting),
});

const PICTURES = ['jpg', 'jpeg', 'png'];

function showItem({ id, title, item, no, last }: Presented, page: Page): PageView {
  const w = words.in(page.lang);
  const to = (at: number) => `${presentOf({ id })}?item=${at}`;
  return {
    title: item?.title ?? title,
    current: DESK,
    body: (
      <>
        <BenchHead title={written(title)} back={{ href: addressOf({ id }), text: w.back }}>
          {item && <span>{w.pageOf({ no, last })}</span>}
          {item && no > 1 && <LinkButton href={to(no - 1)}>{w.previous}</LinkButton>}
          {item && no < last && (
            <LinkButton href={to(no + 1)} kind="go">
              {w.following}
            </LinkButton>
          )}
        </BenchHead>
        {!item && <p class="dim">{w.agendaNone}</p>}
        {item && (
          <Card title={written(item.title)}>
            <p class="dim">
              {w.reporter} <span lang="zh-CN">{item.reporter}</span> · {w.minutesOf(item.minutes)}
            </p>
            {item.summary && <p class="lead">{written(item.summary)}</p>}
            {item.papers.map(({ id: file, name }) =>
              PICTURES.includes(endingOf(name)) ? (
                <img src={paperOf({ id }, file)} alt={name} />
              ) : (
                <p>
                  <LinkButton href={paperOf({ id }, file)}>
                    {w.paper} {name}
                  </LinkButton>
                </p>
              ),
            )}
          </Card>
        )}
      </>
    ),
  };
}
