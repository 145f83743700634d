// A year of the demo city, lived through the same services that run it: each act at its moment, each clock in time.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { fireExpired } from '#kernel/cases/clock.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase, listCaseRows } from '#kernel/cases/store.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { StoredFile } from '#platform/files/store.ts';
import {
  type ActContext,
  type Actor,
  anonymous,
  systemActor,
  systemContext,
} from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock, localDate, startOfDate } from '#platform/time.ts';
import type { Applicant } from '#services/applications/contract.ts';
import { itemSource, type OfferedItem } from '#services/applications/item.ts';
import { submitApplication } from '#services/applications/service/submit.ts';
import { rateCase } from '#services/ratings/service.ts';
import { inventAnswers } from './answers.ts';
import { Diary } from './diary.ts';
import { chooseFirm, inventApplicant } from './people.ts';
import { closedEnding, type Ending, OPEN_STORIES, type Story, type StoryEvent, writeStory } from './plan.ts';
import { type Chance, startChance } from './random.ts';

const CLOSED_CASES = 190;
const SEED = 530_900;

type Say = (text: string) => void;
type Telling = { story: Story; item: OfferedItem; caseId: string | null; index: number };
type Happening = {
  /** On the case that a bad rating opened, not on the one that was rated. */
  after?: boolean;
  at: Date;
  telling: Telling;
  event: StoryEvent | 'open' | 'rate';
};

/** Fills the loaded city with cases of the past year, in every state, none of whose clocks looks dead today. */
export async function writeHistory(runtime: Runtime, permissions: Permissions, say: Say): Promise<void> {
  const now = runtime.clock.now();
  const chance = startChance(SEED);
  const items = await readItems(runtime);
  const tellings = await planYear(runtime, items, chance, now);
  const happenings = tellings.flatMap(happeningsOf).sort((a, b) => a.at.getTime() - b.at.getTime());
  const stage = new Stage(runtime, permissions, chance, await keepSample(runtime));
  let told = 0;
  for (const happening of happenings) {
    await stage.advance(happening.at);
    await stage.play(happening);
    told += 1;
    if (told % 400 === 0) say(`… ${localDate(happening.at)}, ${told} of ${happenings.length} acts`);
  }
  await stage.advance(now);
  await settleNotices(runtime, now);
}

async function readItems(runtime: Runtime): Promise<OfferedItem[]> {
  const text = await readFile(join(runtime.config.cityFolder, 'items.jsonl'), 'utf8');
  const codes = text
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { code: string }).code);
  const found = await Promise.all(
    codes.map((code) => itemSource().findOffered(runtime.db, code, runtime.clock.now())),
  );
  return found.filter((item) => item !== undefined);
}

async function planYear(
  runtime: Runtime,
  items: readonly OfferedItem[],
  chance: Chance,
  now: Date,
): Promise<Telling[]> {
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), chance);
  const open = Object.entries(OPEN_STORIES).flatMap(([ending, count]) =>
    Array.from({ length: count }, () => ending as Ending),
  );
  const closed = Array.from({ length: CLOSED_CASES }, (_, index) => closedEnding(index));
  return [...closed, ...open].map((ending, index) => {
    const item = chooseItem(items, ending, chance);
    const story = writeStory(item.code, ending, {
      procedure: item.content,
      diary,
      chance,
      now,
      superior: ending === 'forwarded' ? superiorOf(items, item) : undefined,
    });
    return { story, item, caseId: null, index };
  });
}

/** Some endings need an item that allows them. */
function chooseItem(items: readonly OfferedItem[], ending: Ending, chance: Chance): OfferedItem {
  const fit = items.filter((item) => {
    if (item.content.hearingRequired && ending !== 'paused') return false;
    if (ending === 'paused') return item.content.specialProcedures.length > 0;
    if (ending === 'forwarded') return superiorOf(items, item) !== undefined;
    if (['received', 'supplement', 'supplied', 'lapsed', 'reviewing', 'overdue', 'late'].includes(ending))
      return item.content.caseType === '2';
    return true;
  });
  return chance.pick(fit.length > 0 ? fit : items);
}

/** The city's bureau of the same line, for an item of a county's. */
function superiorOf(items: readonly OfferedItem[], item: OfferedItem): string | undefined {
  const line = item.organ.path
    .split('/')
    .at(-2)
    ?.replace(/^\d{6}-/, '');
  return items.find((one) => one.organ.path.includes(`/530900-${line}/`) && one.organ.id !== item.organ.id)
    ?.organ.id;
}

function happeningsOf(telling: Telling): Happening[] {
  const { story } = telling;
  const rest = story.events.map((event) => ({ at: event.at, telling, event }));
  const last = story.events.at(-1)?.at;
  const rating =
    story.rating !== undefined && last
      ? [{ at: new Date(last.getTime() + 3_600_000), telling, event: 'rate' as const }]
      : [];
  const after = story.aftermath.map((event) => ({ at: event.at, telling, event, after: true }));
  return [{ at: story.receivedAt, telling, event: 'open' as const }, ...rest, ...rating, ...after];
}

/** Plays happenings in order of time, with the machine's own acts in between. */
class Stage {
  private readonly runtime: Runtime;
  private readonly permissions: Permissions;
  private readonly chance: Chance;
  private readonly sample: StoredFile;
  private day = '';
  private readonly actors = new Map<string, Actor>();

  constructor(runtime: Runtime, permissions: Permissions, chance: Chance, sample: StoredFile) {
    this.sample = sample;
    this.runtime = runtime;
    this.permissions = permissions;
    this.chance = chance;
  }

  /** At the first second of each new day what is due by then happens: deemed outcomes, warnings, cards. */
  async advance(to: Date): Promise<void> {
    const day = localDate(to);
    if (day === this.day) return;
    this.day = day;
    const midnight = this.at(new Date(startOfDate(day).getTime() + 1000));
    while ((await fireExpired(midnight)) > 0);
    while ((await fireDue(midnight)) > 0);
  }

  private at(now: Date): Runtime {
    return { ...this.runtime, clock: fixedClock(now) };
  }

  async play(happening: Happening): Promise<void> {
    const { telling, event, at } = happening;
    if (event === 'open') await this.open(telling, at);
    else if (event === 'rate') await this.rate(telling, at);
    else if (telling.caseId) {
      const caseId = happening.after ? await this.findFollowing(telling.caseId) : telling.caseId;
      if (caseId) await this.act(caseId, event, at);
    }
  }

  private async within(at: Date, actor: Actor, fn: (ctx: ActContext) => Promise<void>): Promise<void> {
    const runtime = this.at(at);
    await inTransaction(runtime.db, async (tx) => {
      // The demo can be told again; it need not wait for the disk at each line.
      await sql`set local synchronous_commit = off`.execute(tx);
      await fn({ ...systemContext(runtime, tx), actor, tx });
    });
  }

  private async open(telling: Telling, at: Date): Promise<void> {
    const { item } = telling;
    const applicant = inventFor(item, this.chance, telling.index);
    const materials = item.content.materials
      .filter((material) => material.source === 'upload')
      .map((material) => ({ code: material.code, fileId: this.sample.id, fileName: `${material.name}.txt` }));
    const answers = inventAnswers(item.content.form, applicant, this.chance);
    const channel = this.chance.next() < 0.7 ? 'web' : 'window';
    await this.within(at, anonymous, async (ctx) => {
      const opened = await submitApplication(
        ctx,
        item,
        { applicant, answers, materials, declaration: 'yes' },
        channel,
      );
      telling.caseId = opened.file.id;
    });
  }

  private async act(caseId: string, event: StoryEvent, at: Date): Promise<void> {
    const file = await findCase(this.runtime.db, caseId);
    if (!file || file.phase === 'closed') return;
    if (event.act === 'complete-step') await this.answerOpinions(caseId, at);
    const actor = event.by === 'party' ? anonymous : await this.holderOf(caseId, at);
    const body = event.act === 'add-material' ? { ...event.body, file: this.sample } : event.body;
    await this.within(at, actor, async (ctx) => {
      await performAct(ctx, { caseId, act: event.act, body });
    });
  }

  private async findFollowing(caseId: string): Promise<string | undefined> {
    const query = this.runtime.db.selectFrom('case_file').select('id').where('parent_id', '=', caseId);
    return (await query.executeTakeFirst())?.id;
  }

  /** Organs that were asked for an opinion agree before the step goes on. */
  private async answerOpinions(caseId: string, at: Date): Promise<void> {
    const { holds } = await listCaseRows(this.runtime.db, caseId);
    for (const hold of holds.filter((one) => one.role === 'assist')) {
      const actor = await this.actorAt(hold.organ_id, hold.post, at);
      await this.within(new Date(at.getTime() - 60_000), actor, async (ctx) => {
        await performAct(ctx, {
          caseId,
          act: 'give-opinion',
          body: { answer: 'agree', text: '经核对，无不同意见。' },
        });
      });
    }
  }

  /** Whoever has the case on their desk. */
  private async holderOf(caseId: string, at: Date): Promise<Actor> {
    const { holds } = await listCaseRows(this.runtime.db, caseId);
    const lead = holds.find((hold) => hold.role === 'lead');
    return lead ? this.actorAt(lead.organ_id, lead.post, at) : systemActor;
  }

  private async actorAt(organId: string, post: string, at: Date): Promise<Actor> {
    const [id] = await resolveHolder(this.runtime.db, organId, post, at);
    if (!id) return systemActor;
    const known = this.actors.get(id);
    const actor = known ?? (await actorFromAccount(this.runtime, this.permissions, id, at)) ?? systemActor;
    this.actors.set(id, actor);
    return actor;
  }

  private async rate(telling: Telling, at: Date): Promise<void> {
    const file = telling.caseId ? await findCase(this.runtime.db, telling.caseId) : undefined;
    if (file?.state !== 'closed' || telling.story.rating === undefined) return;
    const level = telling.story.rating;
    await this.within(at, anonymous, async (ctx) => rateCase(ctx, file, { level, channel: 'sms' }));
  }
}

/** A person where the item serves people, else a firm. */
function inventFor(item: OfferedItem, chance: Chance, index: number): Applicant {
  return item.content.clients.includes('1') ? inventApplicant(chance, index) : chooseFirm(chance, index);
}

/** The one file that stands for every upload of the demo city. */
function keepSample(runtime: Runtime): Promise<StoredFile> {
  const text = '演示材料：由演示城市生成，内容没有实际意义。\n';
  return runtime.files.put(Readable.from([Buffer.from(text)]), { name: '演示材料.txt', maxBytes: 10_000 });
}

/** What would have been sent in the past was sent then. */
async function settleNotices(runtime: Runtime, now: Date): Promise<void> {
  await sql`update notice set sent_at = created_at where created_at < ${now} and sent_at is null`.execute(
    runtime.db,
  );
}
