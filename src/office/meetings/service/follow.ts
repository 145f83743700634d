// What follows an act on a meeting: who was asked is kept and told; the minutes open a case for each task; the last done ends it.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { KIND, TASK, type TaskData } from '../contract.ts';
import type { MeetingNotice } from '../notices.ts';
import { INVITE } from '../rules/holding.ts';
import { FINISH } from '../rules/minutes.ts';
import { dataOf, reminderOf } from '../rules/process.ts';
import { POST } from '../rules/task.ts';
import * as store from '../store/meetings.ts';
import { insertSeats, listSeats } from '../store/seats.ts';
import { tellOfMeeting } from './tell.ts';

const TOLD: Readonly<Record<string, MeetingNotice>> = {
  [INVITE]: 'meetings.called',
  'move-meeting': 'meetings.moved',
  'call-off-meeting': 'meetings.off',
  'issue-minutes': 'meetings.minutes',
};

export const followMeeting: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind === TASK && act === 'accept-task') await finishWhenDone(event);
  if (file.kind !== KIND) return;
  if (act === INVITE) await seatOrgans(event);
  if (act === 'move-meeting') {
    const { startsAt, endsAt, place, terms } = dataOf(event);
    const [begins, ends] = [new Date(startsAt), new Date(endsAt)];
    const remind = reminderOf(begins, terms, now);
    await store.moveMeeting(tx, file.id, { starts_at: begins, ends_at: ends, place, remind_at: remind });
  }
  if (act === 'call-off-meeting') await store.cancelMeeting(tx, file.id, now);
  if (act === 'issue-minutes') await openTasks(event);
  const template = TOLD[act];
  const meeting = template && (await store.findMeeting(tx, file.id));
  if (meeting) await tellOfMeeting(tx, { meeting, seats: await listSeats(tx, file.id), template, now });
};

/** Those whose time to answer began. */
async function seatOrgans({ file, tx, now, limits }: CaseEvent): Promise<void> {
  const asked = limits.flatMap(({ kind, organ_id: organId }) =>
    kind === 'opinion' && organId ? [{ organId, accountId: null }] : [],
  );
  await insertSeats(tx, { id: file.id, startsAt: new Date(dataOf({ file }).startsAt), at: now }, asked);
}

const machineOf = ({ runtime, tx, now }: CaseEvent) => ({ ...systemContext(runtime, tx), tx, now });

async function openTasks(event: CaseEvent): Promise<void> {
  const { file, tx } = event;
  const { tasks = [], terms } = dataOf(event);
  const called = await getOrgan(tx, file.organ_id);
  const caller = placeOf(called).organ;
  for (const [index, { organ, text, days }] of tasks.entries()) {
    const data: TaskData = { text, days, terms, meeting: file.title, organ, caller };
    await openCase(machineOf(event), {
      kind: TASK,
      clientId: derivedId(file.id, `task-${index}`),
      subject: { id: null, code: null },
      title: `${file.title}：${text.slice(0, MOST_TITLE)}`,
      ...placeOf(await getOrgan(tx, organ.id)),
      channel: 'transfer',
      applicant: { kind: 'legal', name: called.name, nameEn: called.nameEn },
      post: POST,
      limits: [within('meeting-task', days)],
      data: { ...data },
      parentId: file.id,
    });
  }
}

const MOST_TITLE = 40;

async function finishWhenDone(event: CaseEvent): Promise<void> {
  const { file, tx } = event;
  if (!file.parent_id) return;
  await store.lockMeeting(tx, file.parent_id);
  const tasks = await store.listTasks(tx, file.parent_id);
  if (tasks.every(({ state }) => state === 'done'))
    await performAct(machineOf(event), { caseId: file.parent_id, act: FINISH, body: {} });
}
