// A table of how many petitions there are of each sort, each line leading to the list behind it.
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { words } from '../words.ts';

/** In percent; a dash where there is nothing to take a part of. */
export const rate = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

export interface Line {
  readonly key: string;
  readonly text: string;
  readonly href: string | null;
  readonly count: number;
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly whole: number;
  readonly lang: Page['lang'];
  readonly note?: string;
}

export function Lines({ title, lines, whole, lang, note }: LinesProps) {
  const w = words.in(lang).desk.stats;
  return (
    <Card title={title}>
      <Table
        rows={[...lines]}
        rowKey={({ key }) => key}
        columns={[
          {
            head: title,
            rowHead: true,
            cell: ({ text, href }) => <small>{href ? <a href={href}>{text}</a> : text}</small>,
          },
          { head: w.count, cell: ({ count }) => count, num: true },
          { head: w.share, cell: ({ count }) => `${rate(count, whole)}%`, num: true },
        ]}
      />
      {note && <p class="sm dim">{note}</p>}
    </Card>
  );
}
