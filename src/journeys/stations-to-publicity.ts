// The list of stations that would be named is shown as a weighty matter, with its box for objections (社会公示), and what came of that goes back.
import { CAMPAIGN } from '#dialogue/stations/contract.ts';
import { campaignOf } from '#dialogue/stations/rules/process.ts';
import { words } from '#dialogue/stations/words.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase } from '#kernel/cases/store.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { PUBLICITY } from '#openness/four-systems/contract.ts';
import { openPublicity } from '#openness/four-systems/service/open.ts';
import { systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';

const MOST_TEXT = 3900;

/** In the name of whoever made the list. */
const showList: CaseListener = async ({ runtime, tx, now, file, act, actor }) => {
  if (file.kind !== CAMPAIGN || act !== 'shortlist') return;
  const { organ, shown = [] } = campaignOf({ file });
  const ctx = { ...systemContext(runtime, tx), tx, now, ...(actor ? { actor } : {}) };
  const { fourSystems } = await readOpennessSettings(tx);
  const from = localDate(now);
  const list = shown.map(({ station, category, total }) => `${category} ${station} ${total.toFixed(2)}`).join('\n');
  await openPublicity(
    ctx,
    await getOrgan(tx, organ.id),
    {
      title: `${file.title}名单公示`.slice(0, 80),
      ...(file.title_en ? { titleEn: `List of stations: ${file.title_en}`.slice(0, 160) } : {}),
      about: `${words.zh.listOf(shown.length)}\n${list}`.slice(0, MOST_TEXT),
      from,
      to: addDays(from, fourSystems.publicity),
    },
    // What is shown in the name of an organ is its head's.
    { parentId: file.id, post: HEAD_POST },
  );
};

const tellBack: CaseListener = async ({ runtime, tx, now, file, act, record }) => {
  if (file.kind !== PUBLICITY || act !== 'conclude' || !file.parent_id) return;
  const parent = await findCase(tx, file.parent_id);
  if (parent?.kind !== CAMPAIGN) return;
  const ctx = { ...systemContext(runtime, tx), tx, now };
  await performAct(ctx, { caseId: parent.id, act: 'publicity-over', body: { result: record.result } });
};

export const stationsToPublicity: Room = {
  name: 'stations-to-publicity',
  tables: [],
  caseListeners: [showList, tellBack],
};
