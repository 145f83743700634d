// Fields of an act: one declaration gives the schema that checks it and the form that asks for it.

import { z } from 'zod';
import { several } from '#platform/http/query.ts';
import { valuesOf } from './inputs.ts';
import type { Choice, Label } from './label.ts';
import { faults } from './words/faults.ts';

export type Control =
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'moment'
  | 'choice'
  | 'organ'
  | 'organs'
  | 'officer'
  | 'material'
  | 'materials'
  | 'file';

export interface ActField extends Label {
  readonly control: Control;
  readonly schema: z.ZodType;
  readonly hint?: Label;
  readonly options?: readonly Choice[];
  /** What a file must be, told by its bytes; any kind the house takes when absent. */
  readonly only?: FileLimits;
}

export interface FileLimits {
  readonly types: readonly string[];
  readonly maxBytes: number;
}

type Extra = { readonly hint?: Label };

export function longText(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const text = z.string({ error: faults.needed }).trim().min(2, faults.more).max(4000);
  return { zh, en, control: 'long-text', schema: extra.optional ? text.optional() : text, ...hintOf(extra) };
}

export function shortText(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const text = z.string({ error: faults.needed }).trim().min(1).max(200);
  return { zh, en, control: 'text', schema: extra.optional ? text.optional() : text, ...hintOf(extra) };
}

export function wholeNumber(zh: string, en: string, min: number, max: number, extra: Extra = {}): ActField {
  return { zh, en, control: 'number', schema: z.coerce.number().int().min(min).max(max), ...hintOf(extra) };
}

export function dateField(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const date = z.iso.date();
  return { zh, en, control: 'date', schema: extra.optional ? date.optional() : date, ...hintOf(extra) };
}

/** A minute of the city’s time, `2026-10-14T09:30`. */
export function momentField(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const moment = z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .refine((typed) => !Number.isNaN(Date.parse(`${typed}+08:00`)));
  return { zh, en, control: 'moment', schema: extra.optional ? moment.optional() : moment, ...hintOf(extra) };
}

export function choice(
  zh: string,
  en: string,
  options: readonly (Label & { value: string })[],
  extra: Extra = {},
): ActField {
  return { zh, en, control: 'choice', schema: z.enum(valuesOf(options)), options, ...hintOf(extra) };
}

/** An organ by id, code or full name. The engine finds it before the rule runs; the rule reads `env.organs`. */
export function organPicker(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const organ = z.string({ error: faults.needed }).trim().min(2).max(100);
  return { zh, en, control: 'organ', schema: extra.optional ? organ.optional() : organ, ...hintOf(extra) };
}

/** Names as they are typed into one field, with 、 or commas between them or one a line; or as a list. */
export const nameList = z
  .union([z.string().max(1000), z.array(z.string().max(100)).max(50)])
  .transform((typed) => [typed].flat().flatMap((text) => text.split(/[、，,；;\n]/)))
  .transform((names) => names.map((name) => name.trim()).filter(Boolean));

/** Further organs, any number or none, each by code or full name. The rule reads them with `listNamed`. */
export function organsPicker(zh: string, en: string, extra: Extra = {}): ActField {
  return { zh, en, control: 'organs', schema: nameList.optional(), ...hintOf(extra) };
}

/** An officer of the organ that holds the case, by account id. */
export function officerPicker(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const id = z.uuid();
  return { zh, en, control: 'officer', schema: extra.optional ? id.optional() : id, ...hintOf(extra) };
}

/** Some of the case's materials, by code. */
export function materialPicker(zh: string, en: string, extra: Extra = {}): ActField {
  const codes = several(z.array(z.string().max(60)).min(1).max(60));
  return { zh, en, control: 'materials', schema: codes, ...hintOf(extra) };
}

/** One of the case's materials, by code. */
export function materialChoice(zh: string, en: string, extra: Extra = {}): ActField {
  return {
    zh,
    en,
    control: 'material',
    schema: z.string({ error: faults.choose }).trim().min(1).max(60),
    ...hintOf(extra),
  };
}

/** A file that was sent along, or one sent before and named with the ticket its sender was given. */
export const fileSchema = z.object(
  {
    id: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().trim().min(1).max(200),
    ticket: z.string().max(64).optional(),
  },
  { error: faults.file },
);
export type SentFile = z.infer<typeof fileSchema>;

/** So many at most. One file is no list, and files of a form that was refused come back under their numbers. */
export const sentFiles = (most: number) =>
  z.preprocess((sent) => {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
    return 'id' in sent ? [sent] : Object.values(sent);
  }, z.array(fileSchema).max(most).default([]));

/** Pictures and papers that the public sends along, told by their bytes. The size is a setting of the house. */
export const PAPERS: FileLimits = {
  types: ['image/jpeg', 'image/png', 'application/pdf'],
  maxBytes: 10 * 1024 * 1024,
};

export function fileField(zh: string, en: string, { only, ...extra }: Extra & Pick<ActField, 'only'> = {}): ActField {
  return { zh, en, control: 'file', schema: fileSchema, ...(only ? { only } : {}), ...hintOf(extra) };
}

/** A picture as a telephone takes it. The size is a setting of the house. */
export const PHOTO: FileLimits = { types: ['image/jpeg', 'image/png'], maxBytes: 10 * 1024 * 1024 };

export function photoField(zh: string, en: string, extra: Extra & { optional?: boolean } = {}): ActField {
  const schema = extra.optional ? fileSchema.optional() : fileSchema;
  return { zh, en, control: 'file', schema, only: PHOTO, ...hintOf(extra) };
}

/** The schema of an act's whole body: its fields, the client's id of the act, and the state it was decided upon. */
export function bodySchema(fields: Readonly<Record<string, ActField>>): z.ZodType {
  const known = schemas.get(fields) ?? makeSchema(fields);
  schemas.set(fields, known);
  return known;
}

/** Made once for each declaration: making one costs more than reading a body by it. */
const schemas = new WeakMap<Readonly<Record<string, ActField>>, z.ZodType>();

function makeSchema(fields: Readonly<Record<string, ActField>>): z.ZodType {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  return z.object({
    ...shape,
    /** Sending twice does it once. */
    clientId: z.uuid().optional(),
    /** `last_seq` of the case the person was looking at. */
    seen: z.coerce.number().int().optional(),
  });
}

function hintOf(extra: Extra): { hint?: Label } {
  return extra.hint ? { hint: extra.hint } : {};
}

/** A limit of one step that is the city’s own, in whole days: the kind adds its name. */
export const LOCAL_STEP = { method: 'end-of-day', scope: 'step', basis: 'local' } as const;
