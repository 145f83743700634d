// A signal as it will be kept: number, message, and the evidence of its moment. Pure.
import type { CaseFile, CaseLimit, OrganRef } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { CARDS, Evidence, Level, Rule, RuleSet } from '../contract.ts';
import type { NewSignal } from '../store/signals.ts';
import { signalWords } from '../words/signals.ts';
import { nameOf } from './kept.ts';
import { composeMessage } from './telling.ts';

const PREFIX: Readonly<Record<Level, string>> = { hint: 'H', warning: 'W', yellow: 'Y', red: 'R' };

/** What a signal comes from, and whom it is about. */
export interface Cause {
  readonly rule: Rule;
  readonly set: Pick<RuleSet, 'version'>;
  readonly organ: OrganRef;
  readonly officerId: string | null;
  readonly post?: string | null;
  readonly passedAt: Date;
  readonly now: Date;
}

/** A limit that passed a rule's threshold. */
export function composeTimed(file: CaseFile, limit: CaseLimit, cause: Cause): NewSignal {
  const declared = getKind(file.kind).limits[limit.kind] ?? { zh: limit.kind, en: limit.kind };
  return {
    ...compose(file, cause),
    limitId: limit.id,
    dueAt: limit.due_at,
    ...composeMessage(cause.rule, limit, declared),
    snapshot: { ...evidenceOf(file, cause, limit.method), limit: keepLimit(limit, declared) },
  };
}

/** Something that happened, which a rule watches for. */
export function composeEvent(file: CaseFile, cause: Cause): NewSignal {
  const { message, messageEn } = cause.rule;
  return {
    ...compose(file, cause),
    limitId: null,
    dueAt: null,
    message,
    messageEn,
    snapshot: { ...evidenceOf(file, cause, 'end-of-day'), limit: null },
  };
}

/** What a supervisor saw, in place of a rule. */
export interface Finding {
  readonly level: (typeof CARDS)[number];
  readonly message: string;
  readonly messageEn: string;
  readonly basis: string;
  readonly points: number;
}

/** The code a card given by hand carries in place of a rule's. */
const BY_HAND = 'SG';

/** A card given by hand. */
export function composeByHand(file: CaseFile, found: Finding, cause: Omit<Cause, 'rule' | 'set'>): NewSignal {
  const { level, message, messageEn, basis, points } = found;
  const rule = {
    id: null,
    code: BY_HAND,
    level,
    element: signalWords.zh.byHand,
    confirm: false,
    comparison: '>=' as const,
    diff: 0,
    method: null,
    points,
    basis,
    basisEn: basis,
    local: false,
  };
  const composed = { rule, set: { version: 0 }, ...cause };
  return {
    ...compose(file, composed),
    limitId: null,
    dueAt: null,
    message,
    messageEn,
    snapshot: { ...evidenceOf(file, composed, 'end-of-day'), limit: null },
  };
}

/** A rule, or what stands in its place. */
type Ground = Omit<Cause, 'rule'> & {
  readonly rule: Pick<Rule, 'level' | 'element' | 'confirm' | (keyof Evidence['rule'] & keyof Rule)> & {
    readonly id: string | null;
  };
};

function compose(file: CaseFile, { rule, organ, officerId, post = null, passedAt, now }: Ground) {
  return {
    id: newId(),
    prefix: `${PREFIX[rule.level]}${localDate(passedAt).replaceAll('-', '')}`,
    caseId: file.id,
    ruleId: rule.id,
    level: rule.level,
    element: rule.element,
    organId: organ.id,
    organPath: organ.path,
    officerId,
    post,
    kind: file.kind,
    subjectCode: file.subject_code,
    passedAt,
    firedAt: now,
    state: rule.confirm ? ('pending' as const) : ('fired' as const),
  };
}

function evidenceOf(file: CaseFile, { rule, set, organ }: Ground, method: string): Omit<Evidence, 'limit'> {
  const { title, titleEn } = nameOf(file, { title: file.title, titleEn: file.title_en });
  return {
    caseNumber: file.number,
    title,
    titleEn: titleEn ?? null,
    organ: organ.name,
    state: file.state,
    region: file.region,
    rule: {
      code: rule.code,
      version: set.version,
      comparison: rule.comparison,
      diff: rule.diff,
      method: rule.method ?? method,
      points: rule.points,
      basis: rule.basis,
      basisEn: rule.basisEn,
      local: rule.local,
    },
  };
}

function keepLimit(limit: CaseLimit, declared: { zh: string; en: string }): Evidence['limit'] {
  return {
    kind: limit.kind,
    zh: declared.zh,
    en: declared.en,
    amount: limit.amount,
    extra: limit.extra,
    unit: limit.unit,
    method: limit.method,
    startedAt: limit.started_at.toISOString(),
    suspensions: limit.suspensions.map((span) => ({
      from: span.from.toISOString(),
      to: span.to?.toISOString() ?? null,
      reason: span.reason,
      ...(span.reasonEn === undefined ? {} : { reasonEn: span.reasonEn }),
    })),
    basis: limit.basis,
  };
}
