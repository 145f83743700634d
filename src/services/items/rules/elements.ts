// What the elements of an item's lists are called, so that a difference names them as people do. Pure.
export interface ElementName {
  readonly zh: string;
  readonly en: string;
}
/** By the path that differences give an element: `materials.id-card`. */
export type ElementNames = Readonly<Record<string, ElementName>>;

/** Names of every element with a code in some contents, whole or not; of two the later one counts. */
export function nameElements(contents: readonly unknown[]): ElementNames {
  return Object.fromEntries(contents.flatMap((content) => listNames(content, '')));
}

function listNames(value: unknown, path: string): [string, ElementName][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { code } = (Array.isArray(value) ? (inner ?? {}) : {}) as { code?: unknown };
    const at = [path, typeof code === 'string' ? code : key].filter(Boolean).join('.');
    const name = typeof code === 'string' ? nameOf(inner) : undefined;
    return [...(name ? [[at, name] as [string, ElementName]] : []), ...listNames(inner, at)];
  });
}

function nameOf(element: object): ElementName | undefined {
  const { name, nameEn, label, labelEn, title, titleEn } = element as Record<string, unknown>;
  const zh = name ?? label ?? title;
  const en = nameEn ?? labelEn ?? titleEn ?? zh;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

/** The path of the field in the schema: without the elements it lies in. */
export function fieldPath(path: string, names: ElementNames): string {
  const parts = path.split('.');
  const isElement = (index: number) => parts.slice(0, index + 1).join('.') in names || /^\d+$/.test(parts[index] ?? '');
  return parts.filter((_, index) => !isElement(index)).join('.');
}
