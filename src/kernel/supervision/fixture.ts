// For tests: a kind of case whose every limit a rule watches, and a city in which it runs.

import { z } from 'zod';
import { seedCalendar } from '#kernel/calendar/service.ts';
import type { ActRule, CaseFile, CaseKind, Decision, LimitChange } from '#kernel/cases/contract.ts';
import type { Meaning } from '#kernel/cases/meaning.ts';
import { addCalendarListener, addCaseListener, registerKind } from '#kernel/cases/registry.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase } from '#kernel/cases/service/intake.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { openPeopleCity, type PeopleCity } from '#kernel/people/fixture.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemActor } from '#platform/http/context.ts';
import type { RuleSetInput } from './contract.ts';
import { cardKind } from './rules/card.ts';
import { readRuleSet } from './rules/ruleset.ts';
import { superviseAct } from './service/events.ts';
import { followCard } from './service/follow.ts';
import { superviseCase } from './service/listen.ts';
import { readPreset } from './service/presets.ts';
import { readRuleWorld } from './service/rule-world.ts';
import { enforceRules, watchRegion } from './service/rules.ts';
import { replaceRuleSet } from './store/rules.ts';

/** The rules shipped with the product. */
export const preset: RuleSetInput = await readPreset('standard');

const TOTALS = ['promise', 'statutory'];
const STEPS = ['special', 'precheck', 'certificate', 'consultation', 'complaint', 'step'];
/** Of rooms there are, and of rooms still to come: names that shipped rules speak of. */
const OTHERS = [
  'notice',
  'level',
  'delivery',
  'contact',
  'reply',
  'delayed',
  'annual-report',
  'hotline-answer',
  'petition-register',
  'petition-inform',
  'petition-answer',
  'column-update',
  'message-answer',
  'document-receipt',
];

const limit = (name: string, scope: 'total' | 'step') => ({
  zh: name === 'promise' ? '承诺时限' : name,
  en: `${name} limit`,
  method: 'end-of-day' as const,
  basis: 'local',
  scope,
});

const act = {
  zh: '办',
  en: 'Act',
  by: 'system' as const,
  from: ['open'],
  fields: {},
};

/** An act that is something in law; the facts, and what it decides, are given with it. */
function meaning(name: Meaning): ActRule<{ facts?: object; decision?: Decision }> {
  const given = { zh: '所给', en: 'Given', control: 'text' as const, schema: z.any() };
  return {
    ...act,
    to: [],
    fields: { facts: given, decision: given },
    decide: (_snapshot, { decision = {} }) => decision,
    means: { [name]: ({ body }: { body: { facts?: object } }) => body.facts ?? {} },
  };
}

/** A matter with every clock there is; it can stand still, run on, be extended, be decided, and decided again. */
export const matter: CaseKind = {
  name: 'matter',
  zh: '试办件',
  en: 'Matter',
  initial: 'open',
  readPermission: 'cases.desk',
  states: {
    open: { zh: '在办', en: 'Open', phase: 'open', limits: [...TOTALS, ...STEPS, ...OTHERS] },
    closed: { zh: '办结', en: 'Closed', phase: 'closed' },
  },
  limits: Object.fromEntries([
    ...TOTALS.map((name) => [name, limit(name, 'total')]),
    ...[...STEPS, ...OTHERS].map((name) => [name, limit(name, 'step')]),
  ]),
  acts: {
    pause: {
      ...act,
      to: [],
      decide: () => ({ limits: [{ do: 'suspend', kinds: TOTALS, reason: '听证', reasonEn: 'hearing' }] }),
    },
    resume: { ...act, to: [], decide: () => ({ limits: [{ do: 'resume', kinds: TOTALS }] }) },
    extend: { ...act, to: [], decide: () => ({ limits: [{ do: 'extend', kind: 'promise', by: 5 }] }) },
    decide: {
      ...act,
      by: 'officer',
      permission: 'cases.desk',
      to: ['closed'],
      decide: (_snapshot, _body, env) => ({ to: 'closed', decidedAt: env.now }),
    },
    reopen: {
      ...act,
      from: ['closed'],
      to: ['open'],
      decide: () => ({
        to: 'open',
        hold: { post: 'window' },
        limits: [{ do: 'start', kind: 'promise', limit: { amount: 5, unit: 'wd' } }],
      }),
    },
    withdraw: { ...act, to: ['closed'], decide: () => ({ to: 'closed', outcome: 'withdrawn' }) },
    ask: meaning('supplement-notice'),
    demand: meaning('demand'),
    refuse: meaning('refusal'),
    stop: meaning('suspension'),
    lengthen: meaning('extension'),
    charge: meaning('charge'),
    settle: meaning('decision'),
    enter: meaning('entry'),
    find: meaning('finding'),
    pass: meaning('transfer'),
    miss: meaning('absence'),
  },
  papers: { notice: { zh: '告知书', en: 'Notice', mark: '告', paragraphs: () => ['特此告知。'] } },
};

export interface SupervisedCity extends PeopleCity {
  /** Takes a matter in now, with these limits in working days. */
  take(limits: Readonly<Record<string, number>>, more?: { organ?: string; code?: string }): Promise<CaseFile>;
  do(file: CaseFile, act: keyof typeof matter.acts, body?: object): Promise<CaseFile>;
  /** Puts rules in force now, as a pack writes them: laid over the shipped ones. */
  useRules(json: object): Promise<void>;
}

/**
 * The demo city with its people, the shipped rules in force, and no cases yet. However many yellow cards somebody has,
 * they bring no red one unless a number is given: cases of a test lie with one clerk.
 */
export async function openSupervisedCity(yellowsToRed: number | null = null): Promise<SupervisedCity> {
  registerKind(matter);
  registerKind(cardKind);
  addCaseListener(superviseCase);
  addCaseListener(superviseAct);
  addCaseListener(followCard);
  addCalendarListener(watchRegion);
  const city = await openPeopleCity();
  await seedCalendar(city.db);
  const settings = { ...preset.settings, yellowsToRed };
  await inTransaction(city.db, (tx) => replaceRuleSet(tx, { ...preset, settings }, city.clock.now()));
  return {
    ...city,
    take: async (limits, more = {}) => {
      const organ = await getOrganByCode(city.db, more.organ ?? '530900-market');
      const changes = Object.entries(limits).map(
        ([kind, amount]): LimitChange => ({ do: 'start', kind, limit: { amount, unit: 'wd' } }),
      );
      const { file } = await city.act(systemActor, (ctx) =>
        openCase(ctx, {
          kind: matter.name,
          subject: { id: null, code: more.code ?? 'M-1' },
          title: '食品经营许可',
          titleEn: 'Food business licence',
          organ,
          region: '530900',
          channel: 'web',
          applicant: { kind: 'natural', name: '李荣' },
          post: 'window',
          limits: changes,
          data: {},
        }),
      );
      return file;
    },
    do: (file, name, body = {}) =>
      city.act(systemActor, (ctx) => performAct(ctx, { caseId: file.id, act: name, body })),
    useRules: (json) =>
      city.act(systemActor, async ({ tx, now }) => {
        const { set, faults } = readRuleSet(json, { ...(await readRuleWorld(tx, now)), preset: preset.rules });
        if (!set) throw new Error(faults.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
        await enforceRules(tx, set, now);
      }),
  };
}
