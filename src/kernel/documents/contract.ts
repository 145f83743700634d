// What other rooms may know of documents: their parts, states, who signs, and the refusals.
import { defineError } from '#platform/errors.ts';
import type { Actor } from '#platform/http/context.ts';

/**
 * What a review looks at: the first reading in the author's own organ (初审), the content itself (终审), the law behind
 * it, or whether it may be known at all.
 */
export const GATES = ['first', 'content', 'legal', 'secrecy'] as const;
export type Gate = (typeof GATES)[number];
export type Verdict = 'passed' | 'returned';

/**
 * Where the newest content of a document stands. A document with a newer draft may still have an older
 * version live: see {@link DocumentOverview.live}.
 */
export const STATES = ['draft', 'review', 'returned', 'passed', 'scheduled', 'published', 'withdrawn'] as const;
export type DocumentState = (typeof STATES)[number];

/** Who signs: an account, or the machine as what it is. */
export interface Signer {
  readonly id: string;
  readonly name: string;
}
/** Content that came written and reviewed from elsewhere: a city pack, another system. */
export const SOURCE: Signer = { id: '00000000-0000-7000-8000-000000000001', name: '来源文件' };
/** The loader, which vouches only that the source says so. */
export const LOADER: Signer = { id: '00000000-0000-7000-8000-000000000002', name: '数据装载' };

/** People keep their names; the machine's are said in the reader's language. */
export function sayName(lang: string, name: string): string {
  if (lang !== 'en') return name;
  return { [SOURCE.name]: 'Source file', [LOADER.name]: 'Data loader' }[name] ?? name;
}

/** The account an actor signs with. Anonymous people sign nothing. */
export function signerOf(actor: Actor): Signer {
  if (actor.kind === 'system') return LOADER;
  if (actor.id === null) throw new Error('an anonymous reader cannot sign a document');
  return { id: actor.id, name: actor.name };
}

export interface Draft {
  readonly content: unknown;
  readonly revision: number;
  readonly editorId: string;
  readonly editorName: string;
  readonly updatedAt: Date;
}

export interface Review {
  readonly id: string;
  readonly gate: Gate;
  readonly verdict: Verdict;
  readonly reviewerName: string;
  readonly checklist: unknown;
  readonly ground: string | null;
  readonly at: Date;
}

export interface Publication {
  readonly id: string;
  readonly versionId: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly publishedByName: string;
  readonly withdrawnByName: string | null;
  readonly reason: string | null;
}

export interface Version {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
  readonly content: unknown;
  readonly contentHash: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly note: string;
  readonly createdAt: Date;
}

export interface VersionHistory extends Version {
  readonly reviews: readonly Review[];
  readonly publications: readonly Publication[];
}

export interface DocumentHead {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly organId: string;
  readonly organPath: string;
}

/** A document as its editors see it: newest content, where it stands, and whether the public sees an older one. */
export interface DocumentOverview extends DocumentHead {
  readonly state: DocumentState;
  /** Of the draft where there is one, else of the newest version. */
  readonly content: unknown;
  /** 0 when there is no draft. */
  readonly revision: number;
  readonly versionId: string | null;
  readonly versionNumber: number;
  /** Accounts that had a hand in the text since it was last published: none of them may review it. */
  readonly editors: readonly string[];
  /** Last editor, or author of the newest version. */
  readonly byName: string;
  readonly changedAt: Date;
  /** Why it was returned or withdrawn. */
  readonly ground: string | null;
  readonly publicationId: string | null;
  readonly since: Date | null;
  /** Whether the public sees a version of it at this moment. */
  readonly live: boolean;
}

export const documentCodeTaken = defineError<{ code: string }>({
  code: 'document.code-taken',
  status: 422,
  zh: ({ code }) => `编码 ${code} 已经用过，请换一个。`,
  en: ({ code }) => `The code ${code} is taken. Please choose another.`,
});
export const reviewerIsAuthor = defineError({
  code: 'document.reviewer-is-author',
  status: 409,
  zh: () => '参与过编写的人不能审核这份内容，请由另一位审核人办理。',
  en: () => 'Nobody reviews a text they had a hand in. Please have another reviewer decide.',
});
export const reviewNeedsGround = defineError({
  code: 'document.review-needs-ground',
  status: 422,
  zh: () => '退回要写明理由，提交人才知道改什么。',
  en: () => 'Say why it is returned, so that the author knows what to change.',
});
export const notInState = defineError<{ state: DocumentState }>({
  code: 'document.not-in-state',
  status: 409,
  zh: ({ state }) => `这份内容现在是“${STATE_ZH[state]}”，不能这样办。请刷新后再看。`,
  en: ({ state }) => `This text is “${state}” now, so that is not possible. Look at its latest state.`,
});
export const notReviewed = defineError<{ gate: Gate }>({
  code: 'document.not-reviewed',
  status: 409,
  zh: ({ gate }) => `这一版还没有通过${GATE_ZH[gate]}，不能发布。`,
  en: ({ gate }) => `This version has not passed the ${gate} review and cannot be published.`,
});
export const publicationScheduled = defineError<{ since: string }>({
  code: 'document.publication-scheduled',
  status: 409,
  zh: ({ since }) => `已有一版定于 ${since} 发布。请先撤下那一版，或选更晚的时间。`,
  en: ({ since }) => `A version is already due to be published at ${since}. Withdraw it first or choose a later time.`,
});

const STATE_ZH: Record<DocumentState, string> = {
  draft: '草稿',
  review: '审核中',
  returned: '已退回',
  passed: '审核通过',
  scheduled: '拟发布',
  published: '已发布',
  withdrawn: '已撤下',
};
const GATE_ZH: Record<Gate, string> = {
  first: '初审',
  content: '内容审核',
  legal: '合法性审核',
  secrecy: '保密审查',
};
