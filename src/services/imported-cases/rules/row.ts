// Reading one line of a file: each field checked, each fault named, nothing mended in silence. Pure.

import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { isUscc } from '#kernel/organs/contract.ts';
import { inspectIdNumber } from '#kernel/people/rules/id-number.ts';
import { DATES, type IssuedResult, type OldApplicant, type OldCase, type OldResult, RESULTS } from '../contract.ts';
import type { words } from '../words.ts';

export type Reasons = (typeof words.zh)['reasons'];

export interface FieldFault {
  readonly field: string;
  readonly reason: string;
}

/** What a line says, or what is wrong with it. Notes tell what was understood in a special way. */
export interface ReadRow<T> {
  readonly value?: T;
  readonly faults: readonly FieldFault[];
  readonly notes: readonly FieldFault[];
}

const ITEM = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;
const ORGAN = /^[a-z0-9-]{2,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** 组织机构代码 (GB 11714) and 营业执照注册号, which bodies had before the unified code of 2015. */
const FORMER_BODY_NUMBER = /^([0-9A-Z]{8}-?[\dX]|\d{13}|\d{15})$/;
const MOST_STEPS = 60;

/** The fields of one line, each read once; what is left over is a fault, for it would be lost. */
class Row {
  readonly faults: FieldFault[] = [];
  readonly notes: FieldFault[] = [];
  readonly reasons: Reasons;
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly today: string;
  private readonly read = new Set<string>();

  constructor(values: Readonly<Record<string, unknown>>, world: { reasons: Reasons; today: string }) {
    this.values = values;
    this.reasons = world.reasons;
    this.today = world.today;
  }

  fault(field: string, reason: string): void {
    this.faults.push({ field, reason });
  }

  raw(field: string): unknown {
    this.read.add(field);
    return this.values[field];
  }

  /** Empty is absent. */
  text(field: string, most: number): string | null {
    const value = this.raw(field) ?? '';
    if (typeof value !== 'string') {
      this.fault(field, this.reasons.notText);
      return null;
    }
    const text = value.trim();
    if ([...text].length > most) this.fault(field, this.reasons.tooLong(most));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    else if (/[\u0000-\u001f\u007f]/.test(text)) this.fault(field, this.reasons.control);
    return text === '' ? null : text;
  }

  needed(field: string, most: number): string {
    const text = this.text(field, most);
    if (text === null && !this.isFaulty(field)) this.fault(field, this.reasons.required);
    return text ?? '';
  }

  /** A needed text of a certain form. */
  code(field: string, form: RegExp, reason: string): string {
    const text = this.needed(field, 80);
    if (text !== '' && !form.test(text)) this.fault(field, reason);
    return text;
  }

  oneOf<T extends string>(field: string, choices: readonly T[]): T | null {
    const text = this.text(field, 40);
    const found = choices.find((choice) => choice === text) ?? null;
    if (text !== null && found === null) this.fault(field, this.reasons.oneOf(choices.join(' ')));
    return found;
  }

  /** A day that exists and has come. */
  day(field: string): string | null {
    const text = this.text(field, 40);
    const fault = text === null ? null : this.faultOfDay(text);
    if (fault) this.fault(field, fault);
    return fault ? null : text;
  }

  faultOfDay(text: string): string | null {
    const at = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    const exists = at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
    if (!exists) return this.reasons.day;
    return text > this.today ? this.reasons.toCome : null;
  }

  isFaulty(field: string): boolean {
    return this.faults.some((fault) => fault.field === field);
  }

  /** A number that names its holder, in the form in which it is compared; null when there is none. */
  idNumber(field: string, kind: OldApplicant['kind'] | null): string | null {
    const typed = this.text(field, 30)?.toUpperCase() ?? null;
    if (typed === null) return null;
    const inspected = inspectIdNumber(typed, this.today);
    if (kind !== 'legal' && !('fault' in inspected)) {
      if (inspected.number !== typed) this.notes.push({ field, reason: this.reasons.widened });
      return inspected.number;
    }
    if (kind !== 'natural' && (isUscc(typed) || FORMER_BODY_NUMBER.test(typed))) return typed;
    this.fault(
      field,
      kind === 'natural' && 'fault' in inspected ? this.reasons.idNumber[inspected.fault] : this.reasons.bodyNumber,
    );
    return null;
  }

  /** Closes the line: a column that nobody reads would be lost in silence. */
  finish<T>(value: T): ReadRow<T> {
    for (const field of Object.keys(this.values)) {
      if (!this.read.has(field)) this.fault(field, this.reasons.unknownField);
    }
    const { faults, notes } = this;
    return faults.length > 0 ? { faults, notes } : { value, faults, notes };
  }
}

interface World {
  readonly reasons: Reasons;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A case of an older system. */
export function readOldCase(values: Readonly<Record<string, unknown>>, world: World): ReadRow<OldCase> {
  const row = new Row(values, world);
  const kind = row.oneOf('kind', ['natural', 'legal'] as const);
  if (kind === null && !row.isFaulty('kind')) row.fault('kind', world.reasons.required);
  const applicant = {
    kind: kind ?? ('natural' as const),
    name: row.needed('applicant', 100),
    idNumber: row.idNumber('id_number', kind),
  };
  const claim = {
    system: row.needed('system', 60),
    number: row.needed('number', 60),
    item: row.code('item', ITEM, world.reasons.itemForm),
    claimed: readDates(row),
    result: row.oneOf('result', RESULTS),
    document: row.text('document', 100),
    steps: readSteps(row),
  };
  const organ = row.code('organ', ORGAN, world.reasons.organForm);
  const itemName = row.text('item_name', 100);
  checkEnd(row, claim);
  return row.finish({ claim, applicant, organ, itemName });
}

function readDates(row: Row): OldCase['claim']['claimed'] {
  const dates = Object.fromEntries(DATES.map((field) => [field, row.day(field)])) as OldCase['claim']['claimed'];
  if (dates.applied === null && !row.isFaulty('applied')) row.fault('applied', row.reasons.required);
  let last: (typeof DATES)[number] = 'applied';
  for (const field of DATES) {
    const [before, day] = [dates[last], dates[field]];
    if (day === null) continue;
    if (before !== null && day < before) row.fault(field, row.reasons.order(last));
    last = field;
  }
  return dates;
}

/** What is over says how and when; what is not over has no document yet. */
function checkEnd(
  row: Row,
  claim: { result: OldResult | null; claimed: OldCase['claim']['claimed']; document: string | null },
) {
  const { reasons } = row;
  if (claim.result !== null && claim.claimed.decided === null && !row.isFaulty('decided')) {
    row.fault('decided', reasons.endWithoutDay);
  }
  if (claim.result !== null || row.isFaulty('result')) return;
  for (const field of ['decided', 'delivered'] as const) {
    if (claim.claimed[field] !== null) row.fault('result', reasons.dayWithoutEnd(field));
  }
  if (claim.document !== null) row.fault('result', reasons.dayWithoutEnd('document'));
}

/** `受理 2019-03-01|审查 2019-03-04`, or in JSON a list of `{ name, date }`. */
function readSteps(row: Row): OldCase['claim']['steps'] {
  const raw = row.raw('steps') ?? '';
  const parts = typeof raw === 'string' ? splitSteps(raw) : raw;
  const wrong = (): [] => {
    row.fault('steps', row.reasons.steps);
    return [];
  };
  if (!Array.isArray(parts) || parts.length > MOST_STEPS) return wrong();
  const steps: { name?: unknown; date?: unknown }[] = parts.map((part) => Object(part) as object);
  if (!steps.every(isStep)) return wrong();
  const read = steps.map(({ name, date }) => ({ name, date }));
  const fault = read.map(({ date }) => row.faultOfDay(date)).find((one) => one !== null);
  if (fault) row.fault('steps', fault);
  return read;
}

function isStep(step: { name?: unknown; date?: unknown }): step is { name: string; date: string } {
  return typeof step.name === 'string' && /^.{1,60}$/.test(step.name) && typeof step.date === 'string';
}

function splitSteps(text: string): { name: string; date: string }[] {
  const parts = text.split('|').filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [, name = '', date = ''] = /^(.*?)\s+(\S+)$/.exec(part.trim()) ?? [];
    return { name, date };
  });
}

/** A result that was issued. */
export function readIssued(values: Readonly<Record<string, unknown>>, world: World): ReadRow<IssuedResult> {
  const row = new Row(values, world);
  const issued = row.day('issued');
  if (issued === null && !row.isFaulty('issued')) row.fault('issued', world.reasons.required);
  const caseNumber = row.text('case_number', 40);
  const normal = caseNumber === null ? null : normaliseCaseNumber(caseNumber);
  if (normal !== null && !isCaseNumber(normal)) row.fault('case_number', world.reasons.caseNumber);
  return row.finish({
    document: row.needed('document', 100),
    organ: row.code('organ', ORGAN, world.reasons.organForm),
    item: row.code('item', ITEM, world.reasons.itemForm),
    applicant: row.needed('applicant', 100),
    idNumber: row.idNumber('id_number', null),
    issued: issued ?? '',
    caseNumber: normal,
    oldNumber: row.text('old_number', 60),
  });
}
