// What the pages of all that organs announce share: names in the reader's language, why one was called off, and the desk.
import type { ComponentChildren } from 'preact';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { written } from './written.tsx';

interface Announced {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
}

export const titleIn = (page: Page, { title, titleEn }: Announced): string =>
  nameIn(page.lang, { name: title, nameEn: titleEn });
export const organIn = (page: Page, { organ, organEn }: Announced): string =>
  nameIn(page.lang, { name: organ, nameEn: organEn });

/** `why` names the reason; nothing where there is none. */
export function CalledOff({ why, reason, page }: { why: string; reason: string | null; page: Page }) {
  if (reason === null) return null;
  return (
    <Note state="over">
      {why}
      {colon(page.lang)}
      {written(reason)}
    </Note>
  );
}

interface Desk<T> {
  readonly address: string;
  readonly said: { readonly title: string; readonly name: string; readonly none: string };
  readonly rows: readonly T[];
  /** After the title, which leads to the one. */
  readonly columns: readonly Column<T>[];
  /** By which another is announced. */
  readonly form: ComponentChildren;
}

/** What one's organs announced, beside the form that announces another. */
export function showAnnounced<T extends Announced>(
  { address, said, rows, columns, form }: Desk<T>,
  page: Page,
): PageView {
  return {
    title: said.title,
    current: address,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={said.title} />
        <div class="duo">
          <Card flush>
            <Table<T>
              rows={[...rows]}
              rowKey={({ id }) => id}
              empty={said.none}
              columns={[
                {
                  head: said.name,
                  rowHead: true,
                  cell: (one) => <a href={`${address}/${one.id}`}>{titleIn(page, one)}</a>,
                },
                ...columns,
              ]}
            />
          </Card>
          {form}
        </div>
      </>
    ),
  };
}
