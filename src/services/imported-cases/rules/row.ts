// Reading one line of a file: each field checked, each fault named, nothing mended in silence. Pure.

import { isUscc } from '#kernel/organs/contract.ts';
import { inspectIdNumber } from '#kernel/people/rules/id-number.ts';
import type { OldApplicant } from '../contract.ts';
import type { reasons } from '../words/reasons.ts';

export type Reasons = (typeof reasons)['zh'];

/** What a line is read by. */
export interface World {
  readonly reasons: Reasons;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

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

export const ITEM = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;
export const ORGAN = /^[a-z0-9-]{2,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** 组织机构代码 (GB 11714) and 营业执照注册号, which bodies had before the unified code of 2015. */
const FORMER_BODY_NUMBER = /^([0-9A-Z]{8}-?[\dX]|\d{13}|\d{15})$/;

/** Whether a text can be kept and shown: no control characters, no half of a surrogate pair. */
export function isClean(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text);
}

/** The fields of one line, each read once; what is left over is a fault, for it would be lost. */
export class Row {
  readonly faults: FieldFault[] = [];
  readonly notes: FieldFault[] = [];
  readonly reasons: Reasons;
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly today: string;
  private readonly read = new Set<string>();

  constructor(values: Readonly<Record<string, unknown>>, world: World) {
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
    else if (!isClean(text)) this.fault(field, this.reasons.control);
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
      if (!this.read.has(field)) this.fault(isClean(field) ? field.slice(0, 40) : '?', this.reasons.unknownField);
    }
    const { faults, notes } = this;
    return faults.length > 0 ? { faults, notes } : { value, faults, notes };
  }
}
