// Beginning a campaign, taking stations in, taking marks in, and telling each station what came of it.

import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Intake, type Opened, openCase, openCases, placeOf } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { Group, MarksInput } from '#kernel/people/marks.ts';
import { castMarks } from '#kernel/people/service/marks.ts';
import { readSettings } from '#kernel/supervision/service/rules.ts';
import { takeTurn } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import {
  ballotOf,
  boxOf,
  CAMPAIGN,
  type CampaignData,
  type CampaignInput,
  ENTRY,
  type EntryData,
  type EntryInput,
  MOST_ENTRIES,
  permissions,
  type SheetInput,
  type StationClass,
  VOTERS,
} from './contract.ts';
import {
  chooseCampaign,
  enteredAlready,
  noClass,
  notApplying,
  notMarkable,
  notTheirs,
  tooMany,
  unknownClass,
} from './errors.ts';
import { campaignOf, phaseUntil } from './rules/process.ts';
import { listApplying, listEntries, listStationNames } from './store.ts';

const RECOMMEND_DAYS = 10;
const ASSESS_DAYS = 60;
const CODE_WEIGHT = 50;

/** @throws markedSecret; notTheirs, laid to `organ`; noClass, laid to `service` */
export async function beginCampaign(ctx: ActContext, input: CampaignInput): Promise<Opened> {
  const { title, about, service, enforcement, voteShare, codes, until } = input;
  const asked = { kind: CAMPAIGN, permission: permissions.run, organ: input.organ, refuse: notTheirs };
  const organ = await getOwnOrgan(ctx, { ...asked, texts: { title, about } });
  const classes: StationClass[] = [
    ...service.map((name) => ({ name, sort: 'service' as const })),
    ...enforcement.map((name) => ({ name, sort: 'enforcement' as const })),
  ];
  const names = new Set(classes.map(({ name }) => name));
  if (classes.length === 0 || names.size < classes.length) throw noClass().laidTo('service', ctx.lang);
  const groups: Group[] = [
    ...(codes > 0 ? [{ name: VOTERS.served.zh, way: 'code' as const, weight: CODE_WEIGHT, size: codes }] : []),
    { name: VOTERS.everybody.zh, way: 'open', weight: CODE_WEIGHT },
  ];
  const { sampleFloor: floor } = await readSettings(ctx.tx);
  const post = ctx.actor.desks.find(({ path }) => path === organ.path)?.post ?? 'section-head';
  const told = { about, classes, groups, voteShare, floor, until };
  const data: CampaignData = { organ: placeOf(organ).organ, post, ...told };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: CAMPAIGN,
    post,
    limits: phaseUntil(until, ctx.now).slice(1),
    data: { ...data },
    record: { classes, voteShare, until },
  });
}

/** What an entry of one station begins with. */
function entryOfStation(
  organ: Organ,
  told: Pick<EntryData, 'station' | 'category' | 'about'>,
  campaign: CaseFile,
): Intake {
  const { organ: run, post } = campaignOf({ file: campaign });
  const runner = { organ: run, post };
  const data: EntryData = { organ: placeOf(organ).organ, runner, ...told };
  return {
    ...ownIntake(organ, { title: `${told.station}申报人民满意站所` }),
    kind: ENTRY,
    limits: [within('station-recommend', RECOMMEND_DAYS)],
    data: { ...data },
    record: { station: told.station, category: told.category },
    parentId: campaign.id,
  };
}

/** The campaign of now, or the one that was chosen, with those that take part in it, one at a time. @throws notApplying, tooMany; chooseCampaign */
async function takeField(ctx: ActContext, chosen: string | undefined, more: number) {
  const applying = await listApplying(ctx.tx);
  if (applying.length === 0) throw notApplying();
  const campaign = chosen || applying.length > 1 ? applying.find(({ number }) => number === chosen) : applying[0];
  if (!campaign) throw chooseCampaign().laidTo('campaign', ctx.lang);
  await takeTurn(ctx.tx, `station-entries ${campaign.id}`);
  const taken = await listStationNames(ctx.tx, campaign.id);
  if (taken.size + more > MOST_ENTRIES) throw tooMany();
  return { campaign, taken, classes: campaignOf({ file: campaign }).classes.map(({ name }) => name) };
}

const ownOf = (ctx: ActContext, organ: string, texts: Record<string, string>) =>
  getOwnOrgan(ctx, { kind: ENTRY, permission: permissions.enter, organ, texts, refuse: notTheirs });

/** @throws notTheirs, notApplying, chooseCampaign, unknownClass, enteredAlready, tooMany; markedSecret */
export async function enterStation(ctx: ActContext, input: EntryInput): Promise<Opened> {
  const { clientId, station, category, about } = input;
  const organ = await ownOf(ctx, input.organ, { station, about });
  const { campaign, taken, classes } = await takeField(ctx, input.campaign, 1);
  if (!classes.includes(category)) throw unknownClass({ line: category }).laidTo('category', ctx.lang);
  if (taken.has(station)) throw enteredAlready({ station });
  return openCase(ctx, {
    ...entryOfStation(organ, { station, category, about }, campaign),
    ...(clientId ? { clientId } : {}),
  });
}

/** 组织推荐: an organ hands in all its stations, each with its recommendation. Gives how many. */
export async function enterSheet(ctx: ActContext, input: SheetInput): Promise<number> {
  const { about, sheet } = input;
  const organ = await ownOf(ctx, input.organ, { sheet: sheet.join('\n'), about });
  const { campaign, taken, classes } = await takeField(ctx, input.campaign, sheet.length);
  const runner = campaignOf({ file: campaign });
  const intakes: Intake[] = [];
  for (const line of sheet) {
    const category = classes.find((name) => line.startsWith(name));
    const station = category ? line.slice(category.length).replace(/^[\s,，]+/, '') : '';
    if (!category || station.length < 2) throw unknownClass({ line }).laidTo('sheet', ctx.lang);
    if (taken.has(station)) throw enteredAlready({ station }).laidTo('sheet', ctx.lang);
    taken.add(station);
    const intake = entryOfStation(organ, { station, category, about }, campaign);
    // Recommended as it comes in: from the beginning it lies with who runs the campaign.
    const lead = { organ: runner.organ, post: runner.post };
    intakes.push({ ...intake, ...lead, state: 'recommended', limits: [within('station-assess', ASSESS_DAYS)] });
  }
  await openCases(ctx, intakes);
  return intakes.length;
}

/** Counts one person's mark for one station. @throws notMarkable; what `castMarks` throws */
export async function markStation(ctx: ActContext, entryId: string, input: MarksInput): Promise<void> {
  const entry = await findCaseForUpdate(ctx.tx, entryId);
  const campaign =
    entry?.kind === ENTRY && entry.parent_id ? await findCaseForUpdate(ctx.tx, entry.parent_id) : undefined;
  if (!entry || !campaign || !isMarkable(campaign, entry)) throw notMarkable();
  const { groups } = campaignOf({ file: campaign });
  const voting = { box: boxOf(campaign.id), ballot: ballotOf(entryId), groups, things: [entryId], drawnFor: null };
  await castMarks(ctx, voting, input);
}

/** While stations apply and are assessed, until the list is made. */
export function isMarkable(
  campaign: { readonly state: string; readonly data: CampaignData | Readonly<Record<string, unknown>> },
  entry: { readonly state: string },
): boolean {
  const { publicity } = campaign.data as CampaignData;
  const isOn = campaign.state === 'applying' || (campaign.state === 'reviewing' && publicity === undefined);
  return isOn && ['recommended', 'assessed'].includes(entry.state);
}

/** Each station is told what came of it, and so it is when the campaign is given up. */
export const followCampaign: CaseListener = async ({ file, act, runtime, tx, now }) => {
  if (file.kind !== CAMPAIGN || (act !== 'name' && act !== 'cancel')) return;
  const { shown = [] } = campaignOf({ file });
  const named = new Set(act === 'name' ? shown.map(({ id }) => id) : []);
  const ctx = { ...systemContext(runtime, tx), tx, now };
  for (const { id, state } of await listEntries(tx, file.id)) {
    if (!['applied', 'recommended', 'assessed'].includes(state)) continue;
    await performAct(ctx, { caseId: id, act: 'settle', body: { result: named.has(id) ? 'named' : 'not-named' } });
  }
};
