// Inputs made of a declared schema: one that nearly fits, and the same with one field at a time replaced.
import { z } from 'zod';

/** What of JSON Schema zod writes for the shapes of this house. */
interface Json {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly allOf?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Texts of which some fits every form that is asked for: days, times, codes, numbers, hashes, telephones. */
const TEXTS = [
  '按规定办理，情况属实',
  '2026-11-20',
  '2026-11-20T10:00',
  '2026-11',
  '10:00',
  'month:2026-10',
  '13800138000',
  'market.window',
  '530900-market',
  '530902001003',
  'basics',
  'A1',
  '1~some-key',
  'a'.repeat(64),
];
const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  email: 'somebody@example.org',
  uuid: '0189f0e4-0000-7000-8000-000000000000',
};

function readJson(shape: z.ZodType | undefined): Json {
  return shape ? (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json) : {};
}

/** A body or a query as its schema wants it, as far as a schema says. */
export function makeExample(shape: z.ZodType | undefined): Record<string, unknown> {
  const made = exampleOf(readJson(shape));
  return typeof made === 'object' && made !== null ? (made as Record<string, unknown>) : {};
}

function exampleOf(json: Json): unknown {
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  const one = json.anyOf?.[0] ?? json.oneOf?.[0];
  if (one) return exampleOf(one);
  if (json.allOf) return Object.assign({}, ...json.allOf.map((part) => exampleOf(part)));
  if (json.properties) return mapValues(json.properties, exampleOf);
  if (json.type === 'array') return [exampleOf(json.items ?? {})];
  if (json.type === 'integer' || json.type === 'number') return Math.max(1, json.minimum ?? 1);
  if (json.type === 'boolean') return true;
  if (json.type === 'object') return {};
  return textFor(json);
}

function textFor({ format = '', pattern, minLength = 0, maxLength }: Json): string {
  const fits = (text: string) => (pattern ? new RegExp(pattern, 'u').test(text) : true);
  const text = FORMATS[format] ?? TEXTS.find(fits) ?? 'x';
  return text.padEnd(pattern ? 0 : minLength, '。').slice(0, maxLength);
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

type Path = readonly (string | number)[];

/** Every place in a value where something else could stand: its fields, and what is in them. */
export function listPlaces(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...before, isList ? Number(key) : key];
    return [path, ...listPlaces(inner, path)];
  });
}

/** The same value with something else at one place. */
export function replaceAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? replaceAt(inner, rest, other) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaceAt(record[key], rest, other) };
}

/** As a browser's form sends it: `a.b=1`, a list by its name again and again. */
export function flatten(value: unknown, name = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((inner) => flatten(inner, name));
  if (typeof value !== 'object' || value === null) return [[name, String(value ?? '')]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name ? `${name}.${key}` : key));
}
