// Everything that keeps content from being an article that may be published, in the reader's language.
import type { Db } from '#platform/database/db.ts';
import type { FieldFault } from '#platform/errors.ts';
import { translateIssue } from '#platform/http/issues.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { columns } from '../columns.ts';
import { articleContentSchema } from '../contract.ts';
import { checkArticle } from '../rules/check.ts';
import { checkWords } from '../words/checks.ts';

/** Field by field; empty when it may go on. */
export async function listFaults(db: Db, content: unknown, lang: Lang): Promise<FieldFault[]> {
  const parsed = articleContentSchema.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: translateIssue(issue, lang) }));
  }
  const w = checkWords.in(lang);
  const own = checkArticle(parsed.data).map(({ check, path }) => ({ path, message: w[check] }));
  const found = await columns().find(db, parsed.data.columns);
  const open = new Set(found.filter((column) => !column.closed && column.site.state === 'open').map(({ id }) => id));
  const gone = parsed.data.columns.flatMap((id, index) =>
    open.has(id) ? [] : [{ path: `columns.${index}`, message: w.column }],
  );
  return [...own, ...gone];
}
