// What was typed in the editor, as content again; and adding to and taking from its lists. Pure.

import { UNITS } from '#kernel/calendar/contract.ts';
import { splitLines } from '#platform/text/split-lines.ts';
import { type FormNode, modelOf, type Section } from './form-model.ts';

/** Content of a section from what was typed. What does not fit its kind is kept as typed, for the checks to name. */
export function readSection(section: Section, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return readChildren(modelOf(section), typed);
}

function readChildren(nodes: readonly FormNode[], typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = nodes.map((node) => [node.key, readNode(node, typed[node.key])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readNode(node: FormNode, typed: unknown): unknown {
  switch (node.kind) {
    case 'flag':
      return typed === 'yes' || typed === true || (node.required ? false : undefined);
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
    case 'file':
      return readFile(typed);
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

/** The file that was sent just now, else the one that was there, unless it is to go. */
function readFile(typed: unknown): unknown {
  if (!isRecord(typed)) return undefined;
  const { sent, drop, id, name, ticket } = typed;
  if (isRecord(sent)) return { id: sent.id, name: sent.name, ticket: sent.ticket };
  if (drop === 'yes' || id === undefined) return undefined;
  return ticket === undefined ? { id, name } : { id, name, ticket };
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
  return typeof typed === 'string' ? splitLines(typed) : [];
}

function readRow(line: string, parts: readonly string[]): Record<string, string> {
  const cells = line.split('|').map((cell) => cell.trim());
  return Object.fromEntries(parts.map((part, index) => [part, cells[index] ?? '']).filter(([, cell]) => cell !== ''));
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

function findList(content: Record<string, unknown>, path: string, lists: readonly string[]): unknown[] | undefined {
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
