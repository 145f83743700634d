// How complete a guide is, from 0 to 100, and what is missing: also for drafts that are far from whole.

/** Weights add up to 100. A path counts when something is there; a list counts when it is not empty. */
const WEIGHTS = {
  // E03, E04: what every guide of the city must show.
  name: 6,
  summary: 6,
  basis: 8,
  conditions: 8,
  materials: 8,
  steps: 8,
  'limits.promise': 6,
  'limits.statutory': 3,
  form: 6,
  section: 4,
  place: 5,
  consultPhone: 5,
  complaintPhone: 5,
  'remedies.reviewOrgan': 3,
  'result.name': 4,
  // What makes it found and understood.
  faq: 4,
  aliases: 3,
  themes: 2,
  implementationCode: 2,
  nameEn: 2,
  summaryEn: 2,
} as const;

export type Criterion = keyof typeof WEIGHTS;
export const CRITERIA = Object.keys(WEIGHTS) as Criterion[];

export interface Completeness {
  /** 0–100. */
  readonly score: number;
  readonly missing: readonly Criterion[];
}

/** Scores any content, whatever its state. An item that asks for nothing says so with an empty list and is whole. */
export function scoreCompleteness(content: unknown): Completeness {
  const missing = CRITERIA.filter((path) => !isThere(content, path));
  const lost = missing.reduce((sum, path) => sum + WEIGHTS[path], 0);
  return { score: 100 - lost, missing };
}

function isThere(content: unknown, path: Criterion): boolean {
  const value = readPath(content, path);
  if (path === 'materials') return Array.isArray(value);
  // A city may say that no norm sets a limit, if it says why.
  if (path === 'limits.statutory' && value === null) return Boolean(readPath(content, 'limits.statutoryNote'));
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? true : typeof value === 'string' && value.trim() !== '';
}

/** The value at a dotted path, or undefined. */
export function readPath(content: unknown, path: string): unknown {
  let here = content;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
