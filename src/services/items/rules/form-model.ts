// The editor's form, made from the item's schema: what each field is. Pure.
import { z } from 'zod';
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
  | { readonly kind: 'flag'; readonly key: string; readonly required: boolean }
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
  /** A file of the item's own. */
  | { readonly kind: 'file'; readonly key: string; readonly required: boolean }
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
    'reformRoundEn',
  ],
  limits: ['caseType', 'limits', 'specialProcedures', 'hearingRequired'],
  law: ['basis', 'conditions', 'conditionsEn', 'quantityLimit', 'quantityLimitEn', 'remedies'],
  materials: ['materials'],
  form: ['form'],
  steps: ['steps', 'jointOrgans', 'jointOrgansEn', 'course'],
  result: ['result', 'fees', 'payOnline', 'delivery'],
  place: ['section', 'sectionEn', 'place', 'consultPhone', 'complaintPhone', 'visits', 'onlineDepth', 'scope'],
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
/** As it writes the id of a file. */
const FILE_PATTERN = '^[0-9a-f]{64}$';

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
      return { kind: 'flag', key, required };
    case 'integer':
    case 'number':
      return { kind: 'number', key, required };
    case 'array':
      return toListNode(key, schema.items as Json, required, depth);
    case 'object':
      if ((schema.properties?.id as Json | undefined)?.pattern === FILE_PATTERN) return { kind: 'file', key, required };
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
