// `/desk/meetings/:id`: one meeting for those who call it or are asked to it: agenda, papers, who comes, minutes, tasks.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import {
  addressOf,
  CALLED,
  DESK,
  doorOf,
  itemInput,
  MEETING,
  permissions,
  presentOf,
  replyInput,
} from '../contract.ts';
import { addItem } from '../service/agenda.ts';
import { replyTo } from '../service/attend.ts';
import { loadMeeting, type MeetingView } from '../service/read.ts';
import { words } from '../words.ts';
import { Agenda, Facts, Seats, Tasks } from './body.tsx';
import { ItemForm, OwnSeat } from './forms.tsx';
import { StateTag } from './parts.tsx';

const params = z.object({ meeting: z.uuid() });

export const meetingPage = resource({
  name: 'desk-meeting',
  path: `${DESK}/:meeting`,
  face: 'bench',
  access: over(MEETING, permissions.see),
  params,
  load: (ctx, input) => loadMeeting(ctx, input.params.meeting),
  view: showMeeting,
  acts: {
    reply: act({
      access: over(MEETING, permissions.attend),
      params,
      body: replyInput,
      do: async (ctx, input) => {
        await replyTo(ctx, input.params.meeting, input.body);
        return { to: addressOf({ id: input.params.meeting }), say: words.in(ctx.lang).replied };
      },
    }),
    item: act({
      access: over(CALLED, permissions.call),
      params,
      body: itemInput,
      files: true,
      do: async (ctx, input) => {
        await addItem(ctx, input.params.meeting, input.body);
        return { to: addressOf({ id: input.params.meeting }), say: words.in(ctx.lang).added };
      },
    }),
  },
});

function showMeeting(meeting: MeetingView, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: meeting.title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={written(meeting.title)}
          back={{ href: DESK, text: w.title }}
          beside={<StateTag state={meeting.state} lang={page.lang} />}
        >
          {meeting.items.length > 0 && <LinkButton href={presentOf(meeting)}>{w.present}</LinkButton>}
          {meeting.mayKeep && <LinkButton href={doorOf(meeting)}>{w.door}</LinkButton>}
          {meeting.minutes !== null && (
            <LinkButton href={`${addressOf(meeting)}/minutes.pdf`}>{w.minutesPdf}</LinkButton>
          )}
          {meeting.mayReadFile && (
            <LinkButton href={`/desk/cases/${meeting.id}`} kind="go">
              {w.file}
            </LinkButton>
          )}
        </BenchHead>
        <div class="duo">
          <section class="stack tight">
            <Agenda meeting={meeting} page={page} />
            <Seats meeting={meeting} page={page} />
            <Tasks meeting={meeting} page={page} />
          </section>
          <section class="stack tight">
            <Facts meeting={meeting} page={page} />
            <OwnSeat meeting={meeting} page={page} />
            {meeting.mayKeep && <ItemForm meeting={meeting} page={page} />}
          </section>
        </div>
      </>
    ),
  };
}
