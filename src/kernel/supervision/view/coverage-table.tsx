// What escapes supervision, as a table: all counts are 0 when nothing does.
import type { Lang } from '#platform/i18n/words.ts';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { Gap } from '../service/coverage.ts';
import { coverageWords } from '../words/coverage.ts';

/** Usage: `<CoverageTable gaps={await checkCoverage(db, now)} lang={page.lang} />` */
export function CoverageTable({ gaps, lang }: { gaps: readonly Gap[]; lang: Lang }) {
  const w = coverageWords.in(lang);
  return (
    <Table
      rowKey={(gap) => gap.what}
      rows={[...gaps]}
      columns={[
        { head: w.gap, cell: (gap) => w.gaps[gap.what], rowHead: true },
        {
          head: w.state,
          cell: ({ count }) => <Tag state={count === 0 ? 'ok' : 'over'}>{count === 0 ? w.fine : w.wrong}</Tag>,
        },
        { head: w.count, cell: (gap) => gap.count, num: true },
        { head: w.names, cell: (gap) => gap.names.join(lang === 'en' ? ', ' : '、') },
      ]}
    />
  );
}
