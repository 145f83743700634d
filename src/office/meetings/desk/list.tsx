// `/desk/meetings`: what one’s organ calls or is asked to, the last first, and the form that calls one.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { addressOf, DESK, FIGURES, meetingInput, permissions } from '../contract.ts';
import { callMeeting } from '../service/call.ts';
import { loadMeetings, type Meetings } from '../service/read.ts';
import type { MeetingRow } from '../store/meetings.ts';
import { words } from '../words.ts';
import { CallForm } from './call-form.tsx';
import { StateTag } from './parts.tsx';

export const meetingsPage = resource({
  name: 'desk-meetings',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.uuid().optional(), trail: z.string().max(3000).optional() }),
  load: (ctx, { query }) => loadMeetings(ctx, query.after),
  view: showMeetings,
  acts: {
    '': act({
      access: holds(permissions.call),
      body: meetingInput,
      do: async (ctx, { body }) => {
        const { file } = await callMeeting(ctx, body);
        return {
          to: addressOf(file),
          created: true,
          say: words.in(ctx.lang).sent(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function showMeetings({ meetings, terms, next, mayCall }: Meetings, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    islands: mayCall ? ['x-pick'] : [],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href="/desk/rooms">{w.rooms}</LinkButton>
          <LinkButton href={FIGURES}>{w.figures}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.listed} tight>
            <Table
              rows={[...meetings]}
              rowKey={({ id }) => id}
              columns={columnsIn(page)}
              empty={w.none}
              frame={w.listed}
            />
            <Pager {...linkPages(DESK, page.query, next)} />
          </Card>
          {mayCall && <CallForm terms={terms} page={page} />}
        </div>
      </>
    ),
  };
}

function columnsIn({ lang }: Page): Column<MeetingRow>[] {
  const w = words.in(lang);
  return [
    {
      head: w.meeting,
      rowHead: true,
      cell: (meeting) => (
        <>
          <a href={addressOf(meeting)}>{written(meeting.title)}</a>
          <br />
          <small class="dim">{nameIn(lang, meeting.organ)}</small>
        </>
      ),
    },
    {
      head: w.when,
      cell: (meeting) => (
        <>
          {localSpan(meeting)}
          <br />
          <small class="dim" lang="zh-CN">
            {meeting.place}
          </small>
        </>
      ),
    },
    { head: w.state, cell: ({ state }) => <StateTag state={state} lang={lang} /> },
    { head: w.replies, num: true, cell: ({ asked, replied }) => w.of({ some: replied, all: asked }) },
    { head: w.came, num: true, opt: true, cell: ({ asked, came }) => w.of({ some: came, all: asked }) },
  ];
}
