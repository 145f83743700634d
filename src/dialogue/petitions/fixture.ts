// For tests: a petition that lives through the days of 2026 by its rules alone, without a database.
import { shipped } from '#kernel/calendar/fixture.ts';
import type { CaseFile, CaseLimit, Env, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { applyDecision, findBrokenInvariant } from '#kernel/cases/rules/apply.ts';
import { changeLimits, findExpired } from '#kernel/cases/rules/limits.ts';
import { type Actor, anonymous, systemActor } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { PetitionData, PetitionSubject } from './contract.ts';
import { petitionKind } from './rules/kind.ts';
import { start } from './rules/process.ts';

const organ = (id: string, path: string, name: string): OrganRef => ({ id, path, name });
export const OFFICE = organ('office', '/city/petition/', '市信访局');
export const BUREAU = organ('bureau', '/city/county/bureau/', '区住建局');
export const OTHER = organ('other', '/city/other/', '市人社局');
export const COUNTY = organ('county', '/city/county/petition/', '区信访局');

/** Somebody of an organ who holds every permission there; the head of it where `post` says so. */
export const officerOf = (id: string, unit: OrganRef, post = 'reviewer'): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit,
  desks: [{ unitId: unit.id, path: unit.path, post }],
  scopes: () => [{ path: unit.path, deep: true }],
});
const momentOf = (day: string) => new Date(day.length === 10 ? `${day}T10:00:00+08:00` : `${day}+08:00`);
const SUBJECT: PetitionSubject = { reviewer: COUNTY, rechecker: OFFICE, outside: false };

/** A petition, the acts on it, and the days that pass. */
export class Life {
  snapshot: Snapshot;
  #now: Date;

  constructor(day: string, more: Partial<PetitionData> = {}) {
    this.#now = momentOf(day);
    const limits: CaseLimit[] = changeLimits([], [start('register'), start('inform')], this.#work()).limits;
    const data: Partial<PetitionData> = {
      ...{ way: 'web', text: '小区二次供水水压不足。', area: null, category: null, route: null, about: null },
      ...{ office: OFFICE, people: 1, speakers: [], note: null, sealed: null, ...more },
    };
    const file = {
      ...{ id: 'case', kind: petitionKind.name, state: 'received', phase: 'open', organ_id: OFFICE.id, outcome: null },
      ...{ organ_path: OFFICE.path, organ_name: OFFICE.name, applicant_name: '李', decided_at: null, data },
    } as unknown as CaseFile;
    const lead = { role: 'lead' as const, organ_id: OFFICE.id, organ_path: OFFICE.path, post: 'reviewer' };
    const holds = [{ ...lead, officer_id: null, since: this.#now }];
    this.snapshot = { file, limits, holds, materials: [], opinions: [], done: {} };
  }

  get state(): string {
    return this.snapshot.file.state;
  }
  get now(): Date {
    return this.#now;
  }
  get data(): PetitionData {
    return this.snapshot.file.data as unknown as PetitionData;
  }
  limit(kind: string): CaseLimit | undefined {
    return this.snapshot.limits.findLast((limit) => limit.kind === `petition-${kind}`);
  }
  /** Local day on which the last limit of a kind runs out; its state where it has none. */
  due(kind: string): string | undefined {
    const limit = this.limit(kind);
    return limit?.due_at ? localDate(limit.due_at) : limit?.state;
  }

  /** The machine comes round at ten in the morning of a day, or at a minute of it. */
  pass(day: string | Date): this {
    this.#now = typeof day === 'string' ? momentOf(day) : day;
    for (const limit of findExpired(this.snapshot.limits, this.#now)) this.does(limit.on_expiry, {}, systemActor);
    return this;
  }

  /** By whoever has it unless named. @throws what the rule refuses with */
  does(name: string, body: object = {}, actor?: Actor, to: OrganRef = BUREAU): this {
    const rule = petitionKind.acts[name];
    if (!rule?.from.includes(this.state)) throw new Error(`no ${name} in ${this.state}`);
    const env: Env = {
      ...{ now: this.#now, calendar: shipped, subject: SUBJECT, officers: new Map() },
      actor: actor ?? this.holder(),
      organs: new Map('organ' in body || name === 'forward' || name === 'hand-over' ? [['organ', to]] : []),
    };
    const decision = rule.decide(this.snapshot, body, env);
    if (decision.to && decision.to !== this.state && !rule.to.includes(decision.to))
      throw new Error(`${name} does not declare ${decision.to}`);
    const applied = applyDecision(this.snapshot, decision, this.#work());
    const broken = findBrokenInvariant(applied, petitionKind);
    if (broken) throw new Error(`${name} leaves it ${broken}`);
    const done = { ...this.snapshot.done, [name]: (this.snapshot.done[name] ?? 0) + 1 };
    this.snapshot = { ...this.snapshot, ...applied, done };
    return this;
  }

  /** Somebody of the organ that has it now, each time another: nobody judges twice. */
  holder(post = 'organ-head'): Actor {
    const { organ_id: id, organ_path: path, organ_name: name } = this.snapshot.file;
    const turn = Object.values(this.snapshot.done).reduce((sum, count) => sum + count, 0);
    return officerOf(`${id}-${turn}`, { id, path, name }, post);
  }

  #work() {
    return { kind: petitionKind, caseId: 'case', now: this.#now, calendar: shipped };
  }
}
