// The editor's form, made from the item's schema: what each field is, and how typed text becomes content again.
import { z } from 'zod';
import { UNITS } from '#kernel/calendar/contract.ts';
import { itemContentSchema } from '../contract.ts';

/** One control of the editor, or a group or list of them. `key` is the field's name; places stand for list elements. */
export type FormNode =
  | {
      readonly kind: 'text' | 'long';
      readonly key: string;
      readonly required: boolean;
      readonly max?: number | undefined;
    }
  | { readonly kind: 'limit'; readonly key: string; readonly required: boolean; readonly nullable: boolean }
  | { readonly kind: 'number'; readonly key: string; readonly required: boolean }
  | { readonly kind: 'flag'; readonly key: string }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly required: boolean;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'choices';
      readonly key: string;
      readonly required: boolean;
      readonly values: readonly string[];
    }
  /** A list of plain texts: one a line. */
  | { readonly kind: 'lines'; readonly key: string; readonly required: boolean }
  /** A list of small objects within a list: one a line, its parts between bars. */
  | {
      readonly kind: 'rows';
      readonly key: string;
      readonly required: boolean;
      readonly parts: readonly string[];
    }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly required: boolean;
      readonly children: readonly FormNode[];
    }
  | { readonly kind: 'list'; readonly key: string; readonly required: boolean; readonly element: FormNode };

/** The editor's pages, each with the parts of the item it edits. */
export const SECTIONS = {
  basics: [
    'name',
    'nameEn',
    'summary',
    'summaryEn',
    'aliases',
    'baseCode',
    'implementationCode',
    'base',
    'type',
    'level',
    'clients',
    'themes',
    'lifeEvents',
    'reformRound',
  ],
  limits: ['caseType', 'limits', 'specialProcedures', 'hearingRequired'],
  law: ['basis', 'conditions', 'quantityLimit', 'remedies'],
  materials: ['materials'],
  form: ['form'],
  steps: ['steps', 'jointOrgans'],
  result: ['result', 'fees', 'payOnline', 'delivery'],
  place: ['section', 'place', 'consultPhone', 'complaintPhone', 'visits', 'onlineDepth', 'scope'],
  faq: ['faq'],
} as const satisfies Record<string, readonly (keyof z.infer<typeof itemContentSchema>)[]>;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** The section that edits a path; basics for what nobody edits. */
export function sectionOf(path: string): Section {
  const [top] = path.split('.');
  return SECTION_NAMES.find((name) => (SECTIONS[name] as readonly string[]).includes(top ?? '')) ?? 'basics';
}

type Json = Exclude<z.core.JSONSchema.JSONSchema, boolean>;
const LONG_TEXT = 120;
/** As the schema writes a limit. */
const LIMIT_PATTERN = /\(wd\|d\|mo\|h\|min\)/;

const root = z.toJSONSchema(itemContentSchema, { io: 'input' }) as Json;

/** The controls of a section. */
export function modelOf(section: Section): FormNode[] {
  const required = new Set(root.required);
  return SECTIONS[section].map((key) => toNode(key, root.properties?.[key] as Json, required.has(key), 0));
}

function toNode(key: string, schema: Json, required: boolean, depth: number): FormNode {
  const options = (schema.anyOf ?? []) as Json[];
  const real = options.find((option) => option.type !== 'null');
  if (real) return { ...toNode(key, real, required, depth), nullable: true } as FormNode;
  if (schema.enum) return { kind: 'choice', key, required, values: valuesOf(schema) };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'flag', key };
    case 'integer':
    case 'number':
      return { kind: 'number', key, required };
    case 'array':
      return toListNode(key, schema.items as Json, required, depth);
    case 'object':
      return { kind: 'group', key, required, children: childrenOf(schema, depth) };
    default:
      return toTextNode(key, schema, required);
  }
}

/** Codes of a standard in their order; JavaScript puts the names `10` and `20` before `01`. */
function valuesOf(schema: Json): string[] {
  const values = (schema.enum ?? []).map(String);
  return values.every((value) => /^\d+$/.test(value)) ? values.sort() : values;
}

function toTextNode(key: string, schema: Json, required: boolean): FormNode {
  if (LIMIT_PATTERN.test(schema.pattern ?? '')) return { kind: 'limit', key, required, nullable: false };
  const long = (schema.maxLength ?? 0) > LONG_TEXT;
  return { kind: long ? 'long' : 'text', key, required, max: schema.maxLength };
}

function toListNode(key: string, items: Json, required: boolean, depth: number): FormNode {
  if (items.enum) return { kind: 'choices', key, required, values: valuesOf(items) };
  if (items.type !== 'object') return { kind: 'lines', key, required };
  // Names of controls are at most six parts long, so the third list in a row is written as lines.
  if (depth >= 2) return { kind: 'rows', key, required, parts: Object.keys(items.properties ?? {}) };
  return { kind: 'list', key, required, element: toNode('', items, true, depth + 1) };
}

function childrenOf(schema: Json, depth: number): FormNode[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([key, value]) =>
    toNode(key, value as Json, required.has(key), depth),
  );
}

/** Content of a section from what was typed. What does not fit its kind is kept as typed, for the checks to name. */
export function readSection(
  section: Section,
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return readChildren(modelOf(section), typed);
}

function readChildren(
  nodes: readonly FormNode[],
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const read = nodes.map((node) => [node.key, readNode(node, typed[node.key])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readNode(node: FormNode, typed: unknown): unknown {
  switch (node.kind) {
    case 'flag':
      return typed === 'yes' || typed === true;
    case 'number':
      return readNumber(typed);
    case 'limit':
      return readLimit(typed) ?? (node.nullable ? null : undefined);
    case 'choices':
      return orNothing(node, [typed ?? []].flat().map(String));
    case 'lines':
      return orNothing(node, readLines(typed));
    case 'rows':
      return orNothing(
        node,
        readLines(typed).map((line) => readRow(line, node.parts)),
      );
    case 'group':
      return readGroup(node, typed);
    case 'list':
      return orNothing(
        node,
        elementsOf(typed).map((element) => readNode(node.element, element)),
      );
    default:
      return typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
  }
}

/** An empty list that may be left out is left out. */
function orNothing<T>(node: { readonly required: boolean }, list: T[]): T[] | undefined {
  return list.length === 0 && !node.required ? undefined : list;
}

/** A group that may be left out is left out when nothing was typed in it. */
function readGroup(node: Extract<FormNode, { kind: 'group' }>, typed: unknown): unknown {
  const read = readChildren(node.children, isRecord(typed) ? typed : {});
  const empty = Object.values(read).every(
    (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
  return empty && !node.required ? undefined : read;
}

function readNumber(typed: unknown): unknown {
  if (typeof typed !== 'string' || typed.trim() === '') return typed === '' ? undefined : typed;
  const number = Number(typed);
  return Number.isFinite(number) ? number : typed;
}

/** Typed as amount and unit; `20wd` when both are there. */
function readLimit(typed: unknown): string | undefined {
  if (!isRecord(typed) || typeof typed.amount !== 'string') return undefined;
  const unit = UNITS.find((one) => one === typed.unit) ?? 'wd';
  return `${typed.amount.trim()}${unit}`;
}

function readLines(typed: unknown): string[] {
  if (Array.isArray(typed)) return typed.map(String);
  if (typeof typed !== 'string') return [];
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function readRow(line: string, parts: readonly string[]): Record<string, string> {
  const cells = line.split('|').map((cell) => cell.trim());
  return Object.fromEntries(
    parts.map((part, index) => [part, cells[index] ?? '']).filter(([, cell]) => cell !== ''),
  );
}

/** Forms send lists as `{0: …, 2: …}`. */
function elementsOf(typed: unknown): unknown[] {
  if (Array.isArray(typed)) return typed;
  if (!isRecord(typed)) return [];
  return Object.keys(typed)
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => typed[key]);
}

/** Where a section has lists, without places: `form.fields`. */
function listPaths(nodes: readonly FormNode[], above = ''): string[] {
  return nodes.flatMap((node) => {
    const path = [above, node.key].filter(Boolean).join('.');
    if (node.kind === 'group') return listPaths(node.children, path);
    return node.kind === 'list' ? [path, ...listPaths([node.element], path)] : [];
  });
}

/**
 * Adds an empty element at the end of the list at `add` (`form.0.fields`), takes the one at `remove`
 * (`form.0.fields.2`) away. A path where the section has no list changes nothing.
 */
export function changeList(
  section: Section,
  content: Readonly<Record<string, unknown>>,
  change: { readonly add?: string | undefined; readonly remove?: string | undefined },
): Record<string, unknown> {
  const copy = structuredClone(content) as Record<string, unknown>;
  const lists = listPaths(modelOf(section));
  if (change.add) findList(copy, change.add, lists)?.push({});
  const at = change.remove?.lastIndexOf('.') ?? -1;
  if (change.remove && at > 0)
    findList(copy, change.remove.slice(0, at), lists)?.splice(Number(change.remove.slice(at + 1)), 1);
  return copy;
}

function findList(
  content: Record<string, unknown>,
  path: string,
  lists: readonly string[],
): unknown[] | undefined {
  const steps = path.split('.');
  if (!lists.includes(steps.filter((step) => !/^\d+$/.test(step)).join('.'))) return undefined;
  let here: unknown = content;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return undefined;
    const holder = here as Record<string, unknown>;
    if (step === steps.at(-1)) holder[step] ??= [];
    here = holder[step];
  }
  return Array.isArray(here) ? here : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
