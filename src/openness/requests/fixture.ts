// For tests: a request that lives through the days of 2026 by its rules alone, without a database.
import { shipped } from '#kernel/calendar/fixture.ts';
import type { CaseFile, CaseLimit, Decision, Env, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { applyDecision, findBrokenInvariant } from '#kernel/cases/rules/apply.ts';
import { changeLimits, findExpired } from '#kernel/cases/rules/limits.ts';
import { type Actor, anonymous, systemActor } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { RequestData, RequestSubject, Way } from './contract.ts';
import { startOf } from './rules/intake.ts';
import { requestKind } from './rules/kind.ts';

export const HERE = { id: 'here', path: '/here/', name: '市市场监管局' };
export const THERE = { id: 'there', path: '/there/', name: '市住房城乡建设局' };
/** What a reviewer says of something that may be given. */
export const CLEARED = { secret: 'no', forbidden: 'no', safety: 'no', third: 'no' };

export const officerOf = (id: string, unit: OrganRef = HERE, post = 'clerk'): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit,
  desks: [{ unitId: unit.id, path: unit.path, post }],
  scopes: () => [{ path: unit.path, deep: true }],
});
export const CLERK = officerOf('clerk');
export const HEAD = officerOf('head', HERE, 'organ-head');

const momentOf = (day: string) => new Date(day.length === 10 ? `${day}T10:00:00+08:00` : `${day}+08:00`);

/** A request, the acts on it, and the days that pass. */
export class Life {
  snapshot: Snapshot;
  subject: RequestSubject = { earlier: 0, days: { confirm: 1, reasons: 7, payment: 30 } };
  decisions: Decision[] = [];
  #now: Date;

  constructor(way: Way, day: string) {
    this.#now = momentOf(day);
    const started = startOf(way, localDate(this.#now), this.subject.days.confirm);
    const work = { kind: requestKind, caseId: 'case', now: this.#now, calendar: shipped };
    const data: Partial<RequestData> = { receivedOn: started.receivedOn, description: '2025 年食品抽检结果' };
    const file = {
      ...{ id: 'case', kind: requestKind.name, state: started.state, phase: 'open', organ_id: HERE.id },
      ...{ organ_path: HERE.path, organ_name: HERE.name, data, decided_at: null, outcome: null },
    } as unknown as CaseFile;
    const { limits } = changeLimits([], started.limits, work);
    const lead = { role: 'lead' as const, organ_id: HERE.id, organ_path: HERE.path, post: 'clerk' };
    const holds = [{ ...lead, officer_id: null, since: this.#now }];
    this.snapshot = { file, limits, holds, materials: [], opinions: [], done: {} };
  }

  get state(): string {
    return this.snapshot.file.state;
  }

  get data(): RequestData {
    return this.snapshot.file.data as unknown as RequestData;
  }

  /** Local day on which the last limit of a kind runs out; its state where it has none. */
  due(kind: string): string | undefined {
    const limit = this.limit(kind);
    return limit?.due_at ? localDate(limit.due_at) : limit?.state;
  }

  limit(kind: string): CaseLimit | undefined {
    return this.snapshot.limits.findLast((limit) => limit.kind === kind);
  }

  /** The machine comes round at ten in the morning of a day, or at a minute of it. */
  pass(day: string): this {
    this.#now = momentOf(day);
    for (let [limit] = this.#expired(); limit; [limit] = this.#expired())
      this.#perform(limit.on_expiry, {}, systemActor, { ...THERE, id: limit.organ_id ?? THERE.id });
    return this;
  }

  /** @throws what the rule refuses with */
  does(name: string, body: object = {}, actor: Actor = CLERK): this {
    return this.#perform(name, body, actor, THERE);
  }

  #expired() {
    return findExpired(this.snapshot.limits, this.#now);
  }

  #perform(name: string, body: object, actor: Actor, organ: OrganRef): this {
    const rule = requestKind.acts[name];
    if (!rule?.from.includes(this.state)) throw new Error(`no ${name} in ${this.state}`);
    const env: Env = {
      now: this.#now,
      actor,
      calendar: shipped,
      subject: this.subject,
      organs: new Map([
        ['organ', organ],
        ['organId', organ],
      ]),
      officers: new Map(),
    };
    const decision = rule.decide(this.snapshot, body, env);
    if (decision.to && decision.to !== this.state && !rule.to.includes(decision.to))
      throw new Error(`${name} does not declare ${decision.to}`);
    const applied = applyDecision(this.snapshot, decision, { kind: requestKind, now: this.#now, calendar: shipped });
    const broken = findBrokenInvariant(applied, requestKind);
    if (broken) throw new Error(`${name} leaves it ${broken}`);
    const done = { ...this.snapshot.done, [name]: (this.snapshot.done[name] ?? 0) + 1 };
    this.snapshot = { ...this.snapshot, ...applied, done };
    this.decisions.push(decision);
    return this;
  }
}

/** What a citizen asks of the market bureau of a district. */
export const REQUEST = {
  organ: '530902-market',
  category: 'natural',
  name: '李荣',
  idNumber: '530902199003070017',
  phone: '13800001234',
  description: '2025 年第三季度食用油监督抽检的结果和处置情况。',
  form: 'collect',
};
