// Beside a case on the desk: the page of a meeting, and the meetings held on any other case.
import type { CasePanel } from '#kernel/cases/room.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { localSpan } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { addressOf, KIND, TASK } from '../contract.ts';
import { listAbout, type MeetingRow } from '../store/meetings.ts';
import { words } from '../words.ts';

const MOST_SHOWN = 10;

/** The id of the meeting a file is of. */
export const pagePanel: CasePanel = {
  name: 'meeting-page',
  order: 5,
  load: async (_ctx, { kind, id, parent_id: parent }) => (kind === KIND ? id : kind === TASK ? parent : null),
  view: (id: string, { lang }) => (
    <Card title={words.in(lang).panel} tight>
      <a href={addressOf({ id })}>{words.in(lang).page}</a>
    </Card>
  ),
};

export const aboutPanel: CasePanel = {
  name: 'meetings-about',
  order: 61,
  load: async ({ db, actor }, file) => {
    const meetings = await listAbout(db, actor, file.id, MOST_SHOWN);
    return meetings.length > 0 ? meetings : null;
  },
  view: (meetings: readonly MeetingRow[], { lang }) => (
    <Card title={words.in(lang).panel} tight>
      <List
        small
        items={meetings.map((meeting) => ({
          href: addressOf(meeting),
          text: written(meeting.title),
          note: localSpan(meeting),
        }))}
      />
    </Card>
  ),
};
