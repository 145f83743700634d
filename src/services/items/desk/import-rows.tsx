// Rows of another system as they came: what stands there, what is wrong in it, and what became of it.
import type { Page } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Column } from '#ui/parts/table.tsx';
import type { ImportWhat } from '../contract.ts';
import { describeValue } from '../pages/difference.tsx';
import type { ImportedRow, SourceCount } from '../store/imports.ts';
import { deskWords } from '../words/desk.ts';
import { importWords } from '../words/imports.ts';
import { loadWords } from '../words/load.ts';

/** Packages and halls are public at once; items become drafts. */
const isPublic = (what: ImportWhat) => what === 'packages' || what === 'windows';

/** To what the public sees of a source, where it is public. */
export function PublicLink({ of: { source, what }, page }: { of: SourceCount; page: Page }) {
  const { seePublic } = importWords.in(page.lang);
  if (what === 'packages') return <a href="/packages">{seePublic.packages}</a>;
  return what === 'windows' ? <a href={`/halls/${source}`}>{seePublic.windows}</a> : null;
}

export function columnsFor({ what }: SourceCount, page: Page): Column<ImportedRow>[] {
  const w = deskWords.in(page.lang);
  const reasons = loadWords.in(page.lang).foreign;
  return [
    { head: w.line, num: true, cell: (row) => row.line },
    { head: w.raw, cell: (row) => <span class="sm">{describeRaw(page.lang, row.raw)}</span> },
    {
      head: w.faults,
      cell: (row) => (
        <ul class="sm">
          {row.faults.map((fault) => (
            <li>
              <b>{fault.field}</b> {reasons[fault.kind](fault.value)}
            </li>
          ))}
        </ul>
      ),
    },
    ...(isPublic(what)
      ? []
      : [
          {
            head: w.draft,
            cell: (row: ImportedRow) =>
              row.documentId ? <a href={`/desk/items/${row.documentId}`}>{w.draft}</a> : '—',
          },
        ]),
  ];
}

/** The cells in their order, as they came. */
function describeRaw(lang: Lang, raw: unknown): string {
  return typeof raw === 'object' && raw !== null
    ? Object.entries(raw)
        .map(([key, value]) => `${key}: ${describeValue(lang, value)}`)
        .join(' · ')
    : String(raw);
}
