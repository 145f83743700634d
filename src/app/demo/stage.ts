// The stage on which the demo city's stories are played: each act through the services, at its moment, by its holder.
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { findIssuer, findSupervisors } from '#assessment/orders/service/issuer.ts';
import { recordCall, sendLetter } from '#dialogue/mailbox/service/take.ts';
import { fireExpired } from '#kernel/cases/clock.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase, listCaseRows } from '#kernel/cases/store.ts';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { listTotals } from '#kernel/supervision/service/tallies.ts';
import { noteOpenLate } from '#kernel/supervision/store/known.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { StoredFile } from '#platform/files/store.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { type ActContext, type Actor, anonymous, systemActor, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, fixedClock, localDate, startOfDate } from '#platform/time.ts';
import type { OfferedItem } from '#services/applications/item.ts';
import { receivingPost } from '#services/applications/rules/subject.ts';
import { submitApplication } from '#services/applications/service/submit.ts';
import type { RatingInput } from '#services/ratings/contract.ts';
import { rateCase } from '#services/ratings/service.ts';
import { inventAnswers } from './answers.ts';
import { answerCard, listOpenCards } from './cards.ts';
import type { Ending } from './course.ts';
import type { Diary } from './diary.ts';
import type { StoryEvent } from './event.ts';
import { type As, type Deed, keepPhoto } from './field-checks.ts';
import { type DemoLetter, RATE } from './letters.ts';
import { type DemoMeasure, enterMeasure } from './measures.ts';
import { type DemoFile, sendIn } from './old-cases.ts';
import { chooseFirm, choosePerson, type DemoApplicant, findMember, inventApplicant } from './people.ts';
import type { Story } from './plan.ts';
import type { Chance } from './random.ts';
import { keepReports } from './reports.ts';
import { keepScores } from './scores.ts';

/** A case as it is told; its id is known from when it was opened. */
export type Telling = { caseId: string | null };
export type ApplicationTelling = Telling & { story: Story; item: OfferedItem; index: number };
export type LetterTelling = Telling & { letter: DemoLetter; index: number };
export type MeasureTelling = Telling & { measure: DemoMeasure };
export type Happening = { at: Date } & (
  | { event: 'open'; telling: ApplicationTelling }
  | { event: 'rate'; telling: ApplicationTelling }
  | { event: 'write'; telling: LetterTelling }
  | { event: 'order'; telling: MeasureTelling }
  | { event: 'file'; file: DemoFile }
  | { event: 'deed'; deed: Deed }
  /** `after`: on the case of that kind that followed: from a bad rating, from an ignored order. */
  | { event: StoryEvent; telling: Telling; after?: string | undefined }
);

/** 8:20, before the offices open. */
const MORNING_MS = 500 * 60_000;
const SCORED_DAYS = 130;
/** Reports are written for the last weeks only. */
const REPORTED_DAYS = 45;

/** Who does something to a case that is over. */
const AFTERWARDS: readonly StoryEvent['by'][] = ['head', 'party'];

/** 行政许可法第七十八条、第七十九条 bar them from applying again. */
const SHUT_OUT: readonly Ending[] = ['barred', 'revoked'];

/** Plays happenings in order of time, with the machine's own acts in between. */
export class Stage {
  private readonly runtime: Runtime;
  private readonly permissions: Permissions;
  private readonly chance: Chance;
  private readonly sample: StoredFile;
  private readonly ticket: string;
  private readonly diary: Diary;
  private day = '';
  private readonly actors = new Map<string, Actor>();

  constructor(runtime: Runtime, permissions: Permissions, chance: Chance, props: { sample: StoredFile; diary: Diary }) {
    this.sample = props.sample;
    this.ticket = ticketOf(runtime.vault, props.sample.id);
    this.diary = props.diary;
    this.runtime = runtime;
    this.permissions = permissions;
    this.chance = chance;
  }

  /** At the first second of each new day the day before is closed, and what is due by then happens: deemed outcomes, cards. */
  async advance(to: Date): Promise<void> {
    const day = localDate(to);
    if (day === this.day) return;
    // The day before is closed as soon as it is over, like in a city that runs every night.
    if (this.day) await closeDay(this.at(new Date(startOfDate(this.day).getTime() + DAY_MS)));
    this.day = day;
    const midnight = this.at(new Date(startOfDate(day).getTime() + 1000));
    while ((await fireExpired(midnight)) > 0);
    while ((await fireDue(midnight)) > 0);
    await noteOpenLate(this.runtime.db, listTotals(), midnight.clock.now());
    if (!this.diary.isOpen(day)) return;
    const morning = new Date(startOfDate(day).getTime() + MORNING_MS);
    await this.answerCards(morning);
    await this.keepScores(morning);
  }

  /** Of the last months: older rounds were published before anybody remembers. */
  private async keepScores(at: Date): Promise<void> {
    const age = this.runtime.clock.now().getTime() - at.getTime();
    if (age < 0 || age > SCORED_DAYS * DAY_MS) return;
    const sheet = { id: this.sample.id, name: this.sample.name, ticket: this.ticket };
    await keepScores({
      runtime: this.at(at),
      now: at,
      evidence: sheet,
      as: this.asMember(at),
    });
    if (age > REPORTED_DAYS * DAY_MS) return;
    await keepReports({
      runtime: this.at(at),
      now: at,
      sheet,
      as: this.asMember(at),
      asHolder: async (caseId, fn) => this.within(at, await this.holderOf(caseId, at), fn),
    });
  }

  private async holderOf(caseId: string, at: Date): Promise<Actor> {
    const file = await findCase(this.runtime.db, caseId);
    if (!file) return systemActor;
    const { organId, post } = await this.placeOf(file, false);
    return this.actorAt(organId, post, at);
  }

  /** First thing in the morning, before anybody comes: each card lies with somebody. */
  private async answerCards(at: Date): Promise<void> {
    if (at > this.runtime.clock.now()) return;
    for (const card of await listOpenCards(this.runtime.db)) {
      const [act, body] = answerCard(card, at) ?? [];
      const actor = await this.actorAt(card.organId, card.post, at);
      if (act)
        await this.within(at, actor, async (ctx) => void (await performAct(ctx, { caseId: card.id, act, body })));
    }
  }

  private at(now: Date): Runtime {
    return { ...this.runtime, clock: fixedClock(now) };
  }

  async play(happening: Happening): Promise<void> {
    const { at } = happening;
    if (happening.event === 'open') return this.open(happening.telling, at);
    if (happening.event === 'rate') return this.rate(happening.telling, at);
    if (happening.event === 'write') return this.write(happening.telling, at);
    if (happening.event === 'order') return this.order(happening.telling, at);
    if (happening.event === 'file') return this.sendIn(happening.file, at);
    if (happening.event === 'deed') return happening.deed.do(this.asMember(at));
    const { caseId: told } = happening.telling;
    const caseId = told && happening.after ? await this.findFollowing(told, happening.after) : told;
    if (caseId) await this.act(caseId, happening.event, at);
  }

  private async within(at: Date, actor: Actor, fn: (ctx: ActContext) => Promise<void>): Promise<void> {
    const runtime = this.at(at);
    await inTransaction(runtime.db, async (tx) => {
      // The demo can be told again; it need not wait for the disk at each line.
      await sql`set local synchronous_commit = off`.execute(tx);
      await fn({ ...systemContext(runtime, tx), actor, tx });
    });
  }

  private async open(telling: ApplicationTelling, at: Date): Promise<void> {
    const { item } = telling;
    const { applicant, login } = chooseFor(telling, this.chance);
    const materials = item.content.materials
      .filter((material) => material.source === 'upload')
      .map((material) => ({ code: material.code, fileId: this.sample.id, fileName: `${material.name}.txt` }));
    const { renewal } = item.content.course ?? {};
    const stated = renewal ? { [renewal.expiryField]: telling.story.lastDay } : {};
    const answers = { ...inventAnswers(item.content.form, applicant, this.chance), ...stated };
    const channel = this.chance.next() < 0.7 ? 'web' : 'window';
    const sender =
      channel === 'window'
        ? await this.clerkOf(item.organ.id, receivingPost(item.content), at)
        : await this.memberOr(login, at);
    await this.within(at, sender, async (ctx) => {
      const opened = await submitApplication(ctx, item, { applicant, answers, materials, declaration: 'yes' }, channel);
      telling.caseId = opened.file.id;
    });
  }

  /** At a window, or on the telephone, a clerk takes it in, and so was asked first. */
  private async clerkOf(organId: string, post: string, at: Date): Promise<Actor> {
    const clerk = await this.actorAt(organId, post, at);
    return clerk.kind === 'staff' ? clerk : anonymous;
  }

  private async write(telling: LetterTelling, at: Date): Promise<void> {
    if (telling.letter.source) return this.record(telling, telling.letter.source, at);
    const { kind, item, organ, leader, place, login, name, text } = telling.letter;
    const member = await this.memberOr(login, at);
    await this.within(at, member, async (ctx) => {
      const opened = await sendLetter(ctx, {
        kind,
        item,
        organ,
        leader,
        place,
        name: name ?? (login ? member.name : undefined),
        phone: `1380002${String(telling.index).padStart(4, '0')}`,
        text,
      });
      telling.caseId = opened.file.id;
    });
  }

  private async record(telling: LetterTelling, source: string, at: Date): Promise<void> {
    const { organ: code = '', name, text } = telling.letter;
    const organ = await getOrganByCode(this.runtime.db, code);
    await this.within(at, await this.clerkOf(organ.id, 'window', at), async (ctx) => {
      telling.caseId = (await recordCall(ctx, { source, organ: code, name, text })).file.id;
    });
  }

  private async order(telling: MeasureTelling, at: Date): Promise<void> {
    await this.within(at, await this.enters(telling.measure, at), async (ctx) => {
      telling.caseId = await enterMeasure(ctx, telling.measure);
    });
  }

  /** An instruction is entered by the head whose entry is the approval, a complaint by anybody, all else by whose it is. */
  private async enters(measure: DemoMeasure, at: Date): Promise<Actor> {
    if (measure.kind === 'conduct' && !measure.called) return anonymous;
    const organ = await getOrganByCode(this.runtime.db, measure.organ);
    const isOrder = measure.kind === 'order';
    const by = await (isOrder ? findIssuer : findSupervisors)(this.runtime.db, organ);
    if (isOrder && measure.source === 'instruction') return this.actorAt(by.approver.id, 'organ-head', at);
    return this.actorAt(by.supervisor.id, by.post, at);
  }

  private async sendIn(file: DemoFile, at: Date): Promise<void> {
    await this.within(at, await this.member(file.login, at), (ctx) => sendIn(ctx, file));
  }

  private asMember(at: Date): As {
    return async (login, fn) => this.within(at, await this.member(login, at), fn);
  }

  private async member(login: string, at: Date): Promise<Actor> {
    const query = this.runtime.db.selectFrom('account').select('id').where('login', '=', login);
    const { id } = await query.executeTakeFirstOrThrow();
    return (await actorFromAccount(this.runtime, this.permissions, id, at)) ?? anonymous;
  }

  private async memberOr(login: string | null | undefined, at: Date): Promise<Actor> {
    return login ? this.member(login, at) : anonymous;
  }

  /** Whoever sent the application in acts on it, too. */
  private async partyOf({ account_id: id }: CaseFile, at: Date): Promise<Actor> {
    return (id && (await actorFromAccount(this.runtime, this.permissions, id, at))) || anonymous;
  }

  private async act(caseId: string, event: StoryEvent, at: Date): Promise<void> {
    const file = await findCase(this.runtime.db, caseId);
    if (!file || (file.phase === 'closed' && !AFTERWARDS.includes(event.by))) return;
    if (event.act === RATE)
      return this.within(at, anonymous, async (ctx) => rateCase(ctx, file, event.body as RatingInput));
    if (event.act === 'complete-step') await this.answerOpinions(caseId, at);
    const { organId, post } = await this.placeOf(file, event.by === 'head');
    const actor =
      event.by === 'party' ? await this.partyOf(file, at) : await this.actorFor(event.by, organId, post, at);
    const body = { ...event.body, ...(await this.nameOthers(event, organId, actor, at)) };
    await this.within(at, actor, async (ctx) => {
      await performAct(ctx, { caseId, act: event.act, body });
    });
  }

  private actorFor(by: 'officer' | 'head' | 'other', organId: string, post: string, at: Date): Promise<Actor> {
    return this.actorAt(organId, by === 'head' ? 'organ-head' : post, at, by === 'other' ? -1 : 0);
  }

  private async findFollowing(caseId: string, kind: string): Promise<string | undefined> {
    const query = this.runtime.db
      .selectFrom('case_file')
      .select('id')
      .where('parent_id', '=', caseId)
      .where('kind', '=', kind);
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

  /** Where the case lies: the organ and the post that have it, or had it last; `asked`: before whom it was laid. */
  private async placeOf(file: CaseFile, asked: boolean): Promise<{ organId: string; post: string }> {
    const { holds } = await listCaseRows(this.runtime.db, file.id);
    const approver = asked ? holds.find((hold) => hold.role === 'approve') : undefined;
    const lead = approver ?? holds.find((hold) => hold.role === 'lead');
    return { organId: lead?.organ_id ?? file.organ_id, post: lead?.post ?? 'organ-head' };
  }

  /** What an act names that a story cannot know: the file sent along, other officers of the organ. */
  private async nameOthers(event: StoryEvent, organId: string, actor: Actor, at: Date): Promise<object> {
    if (event.act === 'add-material') return { file: { ...this.sample, ticket: this.ticket } };
    if (event.act.endsWith('-evidence')) return { file: await keepPhoto(this.runtime) };
    if (!event.colleagues) return {};
    const officers = await listOfficers(this.runtime.db, organId, at);
    const others = officers.filter((one) => one.id !== actor.id).reverse();
    return Object.fromEntries(event.colleagues.map((field, index) => [field, others[index]?.id]));
  }

  private async actorAt(organId: string, post: string, at: Date, which = 0): Promise<Actor> {
    const id = (await resolveHolder(this.runtime.db, organId, post, at)).at(which);
    if (!id) return systemActor;
    const known = this.actors.get(id);
    const actor = known ?? (await actorFromAccount(this.runtime, this.permissions, id, at)) ?? systemActor;
    this.actors.set(id, actor);
    return actor;
  }

  private async rate(telling: ApplicationTelling, at: Date): Promise<void> {
    const file = telling.caseId ? await findCase(this.runtime.db, telling.caseId) : undefined;
    if (file?.state !== 'closed' || telling.story.rating === undefined) return;
    const level = telling.story.rating;
    await this.within(at, anonymous, async (ctx) => rateCase(ctx, file, { level, channel: 'sms' }));
  }
}

/** A person, or a firm whose business it is. Who is never to apply again is somebody invented. */
function chooseFor({ item, story, index }: ApplicationTelling, chance: Chance): DemoApplicant {
  const { clients, form, name } = item.content;
  if (!clients.includes('1')) return chooseFirm(chance, index, name);
  if (SHUT_OUT.includes(story.ending)) return { applicant: inventApplicant(chance, index), login: null };
  const person = choosePerson(chance, index, item.code);
  const asksPerson = form.some((page) => page.fields.some(({ type }) => type === 'id-number'));
  return (clients.includes('2') && !asksPerson && findMember(index, name)) || person;
}

/** The one file that stands for every upload of the demo city. */
export function keepSample(runtime: Runtime): Promise<StoredFile> {
  const text = '演示材料：由演示城市生成，内容没有实际意义。\n';
  return runtime.files.put(Readable.from([Buffer.from(text)]), { name: '演示材料.txt', maxBytes: 10_000 });
}
