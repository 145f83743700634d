// What a page needs to show a refused form again: what was typed, and what is wrong with each field.
import type { Page } from './resource.ts';

export interface Refusal {
  /** What was typed into a field; undefined when the form was not refused or the field was left empty. */
  typed(path: string): string | undefined;
  /** Whether a value was chosen, for boxes and lists. */
  chosen(path: string): readonly string[] | undefined;
  /** How to mend a field; undefined when there is nothing wrong with it. */
  error(path: string): string | undefined;
  /** For the summary on top: fields in the order of `labels`, and what concerns no single field. */
  summary(labels: Readonly<Record<string, string>>): { id: string; text: string }[];
}

/** The refusal of one act of the page; an empty one when another act, or none, was refused. */
export function findRefusal(page: Page, act: string): Refusal {
  const refused = page.refused?.act === act ? page.refused : null;
  const errors = new Map(refused?.faults.map((fault) => [fault.path, fault.message]));
  const value = (path: string) => readPath(refused?.values, path);
  return {
    typed: (path) => {
      const found = value(path);
      return typeof found === 'string' ? found : undefined;
    },
    chosen: (path) => {
      const found = value(path);
      return found === undefined ? undefined : [found].flat().map(String);
    },
    error: (path) => errors.get(path),
    summary: (labels) => {
      if (!refused) return [];
      const colon = page.lang === 'en' ? ': ' : '：';
      const first = Object.keys(labels)[0] ?? 'main';
      if (errors.size === 0) return [{ id: first, text: refused.message }];
      const named = Object.entries(labels).filter(([path]) => errors.has(path));
      const others = [...errors].filter(([path]) => !(path in labels));
      return [
        ...named.map(([path, label]) => ({ id: path, text: `${label}${colon}${errors.get(path)}` })),
        ...others.map(([, message]) => ({ id: first, text: message })),
      ];
    },
  };
}

/** What the fields of one act's form share when several forms stand on a page. */
export interface ActForm {
  /** The form was refused and is shown again. */
  readonly refused: boolean;
  readonly summary: { id: string; text: string }[];
  /** Props of a field: an id of its own, what was typed or else `value`, and what is wrong. */
  field(
    name: string,
    value?: string | null,
  ): { id: string; name: string; label: string; value: string | undefined; error: string | undefined };
}

/** The form of an act, by the labels of its fields. */
export function describeForm(page: Page, act: string, labels: Readonly<Record<string, string>>): ActForm {
  const refusal = findRefusal(page, act);
  const refused = page.refused?.act === act;
  return {
    refused,
    summary: refusal.summary(labels).map((error) => ({ ...error, id: `${act}-${error.id}` })),
    field: (name, value) => ({
      id: `${act}-${name}`,
      name,
      label: labels[name] ?? name,
      value: refused ? refusal.typed(name) : (value ?? undefined),
      error: refusal.error(name),
    }),
  };
}

function readPath(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], values);
}
