// What an author typed into the form, or a program sent, as the content of an article. Pure.
import { cleanHtml } from '#platform/text/html.ts';
import type { ArticleContent } from '../contract.ts';
import { DETAILS, WITH_NOTICE, WITH_POLICY } from './details.ts';

/** What the form does not ask for: it stays as it was. */
const KEPT = ['kind', 'lang', 'attachments', 'channels', 'joint', 'dueItem'] as const;
const TEXTS = [
  ...(['title', 'titleEn', 'subtitle', 'summary', 'source', 'author', 'editor', 'openness', 'opennessReason'] as const),
  ...(['formedOn', 'indexNo', 'translationOf'] as const),
];

export interface TypedArticle {
  readonly content: Record<string, unknown>;
  /** Elements of the text that were left out though they show something. */
  readonly dropped: readonly string[];
}

/** Lists may come as one text with commas between. Empty answers are none. */
export function readTyped(before: Partial<ArticleContent>, typed: Readonly<Record<string, unknown>>): TypedArticle {
  const kept = pick(before, KEPT);
  const kind = before.kind ?? 'news';
  const { html, dropped } = cleanHtml(textOf(typed.body) ?? '');
  const image = before.attachments?.find((file) => file.id === typed.image) ?? keptImage(before, typed.image);
  const content = {
    ...kept,
    ...pick(typed, TEXTS),
    ...(typed.signedAt === undefined ? {} : { signedAt: momentOf(typed.signedAt) }),
    body: html,
    keywords: listOf(typed.keywords),
    columns: listOf(typed.columns),
    interprets: listOf(typed.interprets),
    ...(image ? { image } : {}),
    ...(WITH_POLICY.includes(kind) ? { policy: readPolicy(typed.policy) } : {}),
    ...(WITH_NOTICE.includes(kind) ? readNotice(typed.notice) : {}),
    ...(DETAILS[kind] ? { detail: readDetail(kind, typed.detail) } : {}),
  };
  return { content, dropped };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const values = from as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}

/** A form gives a day, a program the moment. */
const momentOf = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value;

/** `甲、乙，丙` or a list, each once. */
function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : (textOf(value) ?? '').split(/[,，、;；\n]/);
  return [...new Set(parts.map((part) => String(part).trim()).filter(Boolean))];
}

/** A program that sends the picture back as it read it keeps it. */
function keptImage(before: Partial<ArticleContent>, sent: unknown): ArticleContent['image'] {
  return before.image && recordOf(sent).id === before.image.id ? before.image : undefined;
}

function readPolicy(sent: unknown): Record<string, unknown> {
  const policy = recordOf(sent);
  const { issuers, replaces, rank, ...others } = policy;
  const rest = rank === undefined || rank === '' ? others : { ...others, rank };
  return { ...rest, validity: policy.validity ?? 'valid', issuers: listOf(issuers), replaces: listOf(replaces) };
}

function readNotice(sent: unknown): { notice?: Record<string, unknown> } {
  const { from, to, objections } = recordOf(sent);
  if (from === undefined && to === undefined) return {};
  return { notice: { from, to, objections: objections === true || objections === 'yes' } };
}

function readDetail(kind: ArticleContent['kind'], sent: unknown): Record<string, unknown> {
  return pick(
    recordOf(sent),
    (DETAILS[kind] ?? []).map((field) => field.key),
  );
}
