// The ways through the list of services: headings to browse by, and conditions to narrow it.
import type { Page } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head, Tiles } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import type { Facets, ListedItem, ListFilter } from '../store/list.ts';
import { codes } from '../words/codes.ts';
import { listWords } from '../words/list.ts';
import { inReadersWords } from './reader.ts';

/** A page of the list, with the conditions it was asked for. */
export interface List {
  readonly filter: ListFilter;
  readonly items: readonly ListedItem[];
  readonly facets: Facets;
  /** Ask for the next page with `after=` this; null on the last. */
  readonly next: string | null;
}

export interface ListProps {
  list: List;
  page: Page;
}

/** The address of the list with other conditions; paging begins anew. */
export function hrefWith(filter: ListFilter, change: Record<string, string | undefined>): string {
  const wanted = Object.entries({ ...filter, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return wanted.length > 0 ? `/services?${new URLSearchParams(wanted)}` : '/services';
}

/** Ways in for those who do not yet know what their matter is called. */
export function Headings({ list, page }: ListProps) {
  const w = listWords.in(page.lang);
  const tilesOf = (kind: 'theme' | 'life-event', key: 'theme' | 'event') =>
    list.facets.themes
      .filter((theme) => theme.kind === kind)
      .map((theme) => ({
        href: hrefWith({}, { [key]: theme.code }),
        text: inReadersWords(page, theme.name, theme.nameEn),
        note: w.items(theme.count),
      }));
  const [events, themes] = [tilesOf('life-event', 'event'), tilesOf('theme', 'theme')];
  return (
    <>
      {events.length > 0 && (
        <section class="stack" id="life-events">
          <Head title={w.events} />
          <Tiles items={events} />
        </section>
      )}
      {themes.length > 0 && (
        <section class="stack" id="themes">
          <Head title={w.themes} />
          <Tiles items={themes} />
        </section>
      )}
    </>
  );
}

export function Narrow({ list, page }: ListProps) {
  const w = listWords.in(page.lang);
  const c = codes.in(page.lang);
  const { filter, facets } = list;
  const named = (list: readonly { code: string; name: string; nameEn: string | null; count: number }[]) =>
    list.map(({ code, name, nameEn, count }) => ({
      value: code,
      text: inReadersWords(page, name, nameEn) + inBrackets(page.lang, count),
    }));
  const hidden = Object.fromEntries(
    Object.entries({ q: filter.q, audience: filter.audience }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    ),
  );
  const isEvent = (theme: Facets['themes'][number]) => theme.kind === 'life-event';
  return (
    <aside class="stack no-print">
      <Filter>
        <Form action="/services" method="get" hidden={hidden} card rhythm="normal" label={w.narrow}>
          <h2>{w.narrow}</h2>
          <Select
            id="theme"
            label={w.theme}
            empty={w.any}
            value={filter.theme ?? ''}
            options={named(facets.themes.filter((t) => !isEvent(t)))}
          />
          <Select
            id="event"
            label={w.event}
            empty={w.any}
            value={filter.event ?? ''}
            options={named(facets.themes.filter(isEvent))}
          />
          <Select id="organ" label={w.organ} empty={w.any} value={filter.organ ?? ''} options={named(facets.organs)} />
          <Select
            id="level"
            label={w.level}
            empty={w.any}
            value={filter.level ?? ''}
            options={facets.levels.map(({ code, count }) => ({
              value: code,
              text: c.levels[code as keyof typeof c.levels] + inBrackets(page.lang, count),
            }))}
          />
          <div class="row">
            <Button kind="bare">{w.show}</Button>
            <a href="/services">{w.clear}</a>
          </div>
        </Form>
      </Filter>
      <ul class="stack tight sm">
        <li>
          <a href="/packages">{w.packages}</a>
        </li>
        <li>
          <a href="/halls">{w.halls}</a>
        </li>
        <li>
          <a href="/powers">{w.powers}</a>
        </li>
      </ul>
    </aside>
  );
}
