// What keeps an article from being submitted or published, beside its schema. Pure.
import { type ArticleContent, PUBLISHABLE } from '../contract.ts';
import { detailSchema, WITH_POLICY } from './details.ts';

export const CHECKS = ['reason', 'closed', 'days', 'notice', 'policy', 'empty', 'alt', 'detail'] as const;
export type Check = (typeof CHECKS)[number];

export interface Fault {
  readonly check: Check;
  readonly path: string;
}

/** Kinds whose page is their files or their fields, and may go without a text. */
const WITHOUT_TEXT: readonly string[] = ['images', 'video', 'live', 'personnel', 'tender', 'budget', 'gazette'];

export function checkArticle(content: ArticleContent): Fault[] {
  return [...checkFields(content), ...checkDetail(content)];
}

/** What its kind asks for: a fault for each field that is missing or not as it should be. */
function checkDetail({ kind, detail }: ArticleContent): Fault[] {
  const read = detailSchema(kind).safeParse(detail ?? {});
  return (read.error?.issues ?? []).map((issue) => ({ check: 'detail', path: ['detail', ...issue.path].join('.') }));
}

function checkFields(content: ArticleContent): Fault[] {
  const { openness, opennessReason, notice, kind, policy, body } = content;
  const isPublic = PUBLISHABLE.includes(openness);
  const found: (Fault | false)[] = [
    openness !== 'active' && !opennessReason && { check: 'reason', path: 'opennessReason' },
    !isPublic && { check: 'closed', path: 'openness' },
    notice !== undefined && notice.to < notice.from && { check: 'days', path: 'notice.to' },
    kind === 'public-notice' && !notice && { check: 'notice', path: 'notice.from' },
    /<img [^>]*alt=""/.test(body) && { check: 'alt', path: 'body' },
    WITH_POLICY.includes(kind) && !policy && { check: 'policy', path: 'policy.docNo' },
    body.trim() === '' && !WITHOUT_TEXT.includes(kind) && { check: 'empty', path: 'body' },
  ];
  return found.filter((fault) => fault !== false);
}
