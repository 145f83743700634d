// For tests: an application lived through without a database: acts decided and applied one after another, as the engine does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseLimit, Decision, OfficerRef, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { bodySchema } from '#kernel/cases/fields.ts';
import { applyDecision, findBrokenInvariant } from '#kernel/cases/rules/apply.ts';
import { changeLimits } from '#kernel/cases/rules/limits.ts';
import { materialRows } from '#kernel/cases/service/rows.ts';
import { type Actor, anonymous, systemActor } from '#platform/http/context.ts';
import type { OfferedItem } from './item.ts';
import { startingLimits } from './rules/intake.ts';
import { applicationKind as kind } from './rules/kind.ts';
import type { Procedure } from './rules/subject.ts';

export { moment };

export const BUREAU: OrganRef = {
  id: 'bureau',
  path: '/530902/530902-market/',
  name: '临翔区市场监督管理局',
};
export const FIRE: OrganRef = { id: 'fire', path: '/530902/530902-fire/', name: '临翔区消防救援大队' };
export const SERVICES: OrganRef = {
  id: 'services',
  path: '/530902/530902-services/',
  name: '临翔区政务服务管理局',
};
export const GOVERNMENT: OrganRef = { id: 'government', path: '/530902/530902-government/', name: '临翔区人民政府' };

type Content = OfferedItem['content'];
const ITEMS = join(import.meta.dirname, '../../../city/lincang/items.jsonl');

/** The content of one item of the demo city. */
export function demoContent(code = '530902-XK-0031'): Content {
  const lines = readFileSync(ITEMS, 'utf8').trim().split('\n');
  const items = lines.map((line) => JSON.parse(line) as { code: string; content: Content });
  const found = items.find((item) => item.code === code);
  if (!found) throw new Error(`the demo city has no item ${code}`);
  return found.content;
}

/** Somebody with one post in one organ, and every permission there. */
export function holder(post: string, organ: OrganRef = BUREAU): Actor {
  return {
    ...anonymous,
    kind: 'staff',
    id: `${organ.id}-${post}`,
    desks: [{ unitId: organ.id, path: organ.path, post }],
    scopes: () => [{ path: organ.path, deep: false }],
  };
}

export interface Life {
  readonly snapshot: Snapshot;
  /** The last decision, for its papers, notices and record. */
  readonly decision: Decision;
  readonly procedure: Procedure;
}

/** A case received at a moment (`2026-03-02 10:00`), with the clocks its intake starts. */
export function receive(at: string, procedure: Procedure = demoContent()): Life {
  const now = moment(at);
  const wanted = startingLimits({ ...procedure, limits: { ...procedure.limits, precheck: '1wd' } });
  const { limits } = changeLimits([], wanted, { kind, caseId: 'case', now, calendar: shipped });
  const file = {
    id: 'case',
    number: '5309022603020000019',
    kind: kind.name,
    organ_id: BUREAU.id,
    organ_path: BUREAU.path,
    organ_name: BUREAU.name,
    state: 'received',
    phase: 'open',
    step: null,
    received_at: now,
    accepted_at: null,
    closed_at: null,
    outcome: null,
    data: {},
    applicant_name: '李荣',
    applicant_name_en: null,
    title: procedure.name,
  };
  const lead = {
    role: 'lead',
    organ_id: BUREAU.id,
    organ_path: BUREAU.path,
    post: 'window',
    officer_id: null,
    since: now,
  };
  const materials = procedure.materials.map((material) => ({
    code: material.code,
    version: 1,
    name: material.name,
    source: material.source,
    file_id: null,
    file_name: null,
    state: material.source === 'fetched' ? 'fetched' : 'given',
    note: null,
  }));
  const snapshot = { file, limits, holds: [lead], materials, opinions: [], done: {} } as unknown as Snapshot;
  return { snapshot, decision: {}, procedure };
}

/** What the first paper of the last act says, or that of a template. */
export function tellPaper({ decision, snapshot }: Life, template?: string): string {
  const paper = decision.papers?.find((one) => template === undefined || one.template === template);
  if (!paper) throw new Error('the last act gave no such paper');
  return kind.papers[paper.template]?.paragraphs(paper.body, snapshot.file).join('') ?? '';
}

/** Does one act; its body goes through the schema the engine uses. Throws what the rule refuses with. */
export function perform(
  life: Life,
  act: string,
  at: string,
  given: {
    body?: Record<string, unknown>;
    by?: Actor;
    organs?: Record<string, OrganRef>;
    officers?: Record<string, OfficerRef>;
  } = {},
): Life {
  const rule = kind.acts[act];
  if (!rule) throw new Error(`there is no act ${act}`);
  const { snapshot, procedure } = life;
  if (!rule.from.includes(snapshot.file.state)) throw new Error(`${act} is not possible in ${snapshot.file.state}`);
  const body = bodySchema(rule.fields).parse(given.body ?? {});
  const env = {
    now: moment(at),
    actor: given.by ?? (rule.by === 'officer' ? holder(snapshot.holds[0]?.post ?? '') : systemActor),
    calendar: shipped,
    subject: procedure,
    organs: new Map(Object.entries(given.organs ?? {})),
    officers: new Map(Object.entries(given.officers ?? {})),
  };
  const decision = rule.decide(snapshot, body, env);
  const applied = applyDecision(snapshot, decision, { kind, now: env.now, calendar: shipped });
  const broken = findBrokenInvariant(applied, kind);
  if (broken) throw new Error(broken);
  const added = materialRows(decision.materials ?? [], snapshot.materials, 'case', env.now);
  return {
    procedure,
    decision,
    snapshot: {
      file: applied.file,
      limits: applied.limits,
      holds: applied.holds,
      opinions: applied.opinions,
      materials: [...snapshot.materials, ...added],
      done: { ...snapshot.done, [act]: (snapshot.done[act] ?? 0) + 1 },
    },
  };
}

/** Another officer of the organ, where the law asks for two. */
export const SECOND: OfficerRef = { id: '01890000-0000-7000-8000-000000000002', name: '杨二' };

/** Ends the step the case is in by the act that fits it: a survey names a second officer. */
export function finishStep(life: Life, at: string, by?: Actor): Life {
  const step = life.procedure.steps.find(({ code }) => code === life.snapshot.file.step);
  const given = by ? { by } : {};
  if (step?.kind !== 'survey') {
    return perform(life, 'complete-step', at, { ...given, body: { opinion: '符合要求。' } });
  }
  const body = { second: SECOND.id, day: at.slice(0, 10), finding: '现场与申报情况相符。' };
  return perform(life, 'complete-survey', at, { ...given, body, officers: { second: SECOND } });
}

/** The newest limit of a kind. */
export function limitOf(life: Life, name: string): CaseLimit {
  const found = life.snapshot.limits.findLast((limit) => limit.kind === name);
  if (!found) throw new Error(`no limit ${name} was started`);
  return found;
}

/** `2026-03-09` of a limit's end. */
export function dueDay(life: Life, name: string): string | undefined {
  const at = limitOf(life, name).due_at;
  return at ? new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : undefined;
}
