// A page that lists cases for the public, the newest first.
import { linkPages } from '#platform/http/paging.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List, type ListItem } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager } from '#ui/parts/navigation.tsx';

interface Listing {
  readonly address: string;
  readonly said: { readonly title: string; readonly lead: string; readonly none: string };
  readonly items: readonly ListItem[];
  /** Where the next page begins. */
  readonly next: string | null;
}

export function showPublicList({ address, said, items, next }: Listing, page: Page): PageView {
  return {
    title: said.title,
    description: said.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={said.title} lead={said.lead} />
        {items.length === 0 ? <Empty title={said.none} /> : <List items={[...items]} />}
        <Pager {...linkPages(address, page.query, next)} />
      </div>
    ),
  };
}
