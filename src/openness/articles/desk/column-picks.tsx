// The columns an article is put into: those chosen, then those of each site, folded, as a site may have hundreds.

import { nameIn } from '#kernel/organs/contract.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { type FieldProps, Picks } from '#ui/parts/field.tsx';
import type { Column } from '../columns.ts';
import { describeColumn, describeWithin } from './new.tsx';

type Props = Pick<FieldProps, 'id' | 'label'> & {
  columns: readonly Column[];
  chosen: readonly string[];
  lang: Lang;
};

export function ColumnPicks({ id, label, columns, chosen, lang }: Props) {
  const isChosen = (column: Column) => chosen.includes(column.id);
  const rest = Map.groupBy(
    columns.filter((column) => !isChosen(column)),
    ({ site }) => nameIn(lang, site),
  );
  return (
    <div class="stack tight">
      <Picks
        {...{ id, label }}
        name="columns[]"
        many
        columns
        value={[...chosen]}
        options={columns.filter(isChosen).map((column) => ({ value: column.id, text: describeColumn(column, lang) }))}
      />
      {[...rest].map(([site, others], index) => (
        <details>
          <summary>{lang === 'en' ? `${site} (${others.length})` : `${site}（${others.length}）`}</summary>
          <Picks
            id={`${id}-of-${index}`}
            label={site}
            name="columns[]"
            many
            columns
            options={others.map((column) => ({ value: column.id, text: describeWithin(column, lang) }))}
          />
        </details>
      ))}
    </div>
  );
}
