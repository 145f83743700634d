// What a search may be narrowed by: the site, the kind, the organ, the year, whether it is in force.
import { z } from 'zod';
import type { Page } from '#platform/http/resource.ts';
import type { FacetValue, SearchSource } from '#platform/search/source.ts';
import { lastYears } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { searchWords } from './words.ts';

/** The facets that entries of all sources name alike; a source without one is not among what is found by it. */
const FACETS = ['site', 'kind', 'organ', 'year', 'validity'] as const;
type Facet = (typeof FACETS)[number];

const value = z.string().trim().max(100).optional();
export const narrowing = z.object({ site: value, kind: value, organ: value, year: value, validity: value });
type Asked = z.output<typeof narrowing> & { readonly q: string; readonly in?: string | undefined };

/** The values a reader may choose from, where there are few of them. */
export type Choices = Readonly<Record<'kind' | 'year' | 'validity', readonly FacetValue[]>>;
export interface Narrowed {
  readonly choices: Choices;
}

/** What was chosen, as the search is asked. */
export function facetsOf(asked: Partial<Record<Facet, string | undefined>>): Record<string, string> {
  const chosen = FACETS.map((facet) => [facet, asked[facet]]);
  return Object.fromEntries(chosen.filter((pair): pair is [Facet, string] => Boolean(pair[1])));
}

const YEARS = 10;

export function listChoices(sources: readonly SearchSource[], now: Date): Choices {
  const gather = (facet: string) => sources.flatMap((source) => source.choices?.[facet] ?? []);
  const years = lastYears(now, YEARS).map(String);
  return {
    kind: gather('kind'),
    validity: gather('validity'),
    year: years.map((year) => ({ value: year, zh: year, en: year })),
  };
}

export function Narrowing({ asked, choices, page }: { asked: Asked; choices: Choices; page: Page }) {
  const w = searchWords.in(page.lang);
  const kept = { q: asked.q, in: asked.in, site: asked.site };
  const hidden = Object.fromEntries(Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return (
    <div class="stack tight">
      {asked.site && (
        <p class="sm">
          {w.thisSite} <a href={`/search?${new URLSearchParams({ q: asked.q })}`}>{w.allSites}</a>
        </p>
      )}
      <Filter>
        <Form action="/search" method="get" hidden={hidden} rhythm="row" label={w.narrow}>
          {(['kind', 'year', 'validity'] as const)
            .filter((facet) => choices[facet].length > 0)
            .map((facet) => (
              <Select
                id={facet}
                label={w[facet]}
                quiet
                empty={w.anyOf[facet]}
                value={asked[facet] ?? ''}
                options={choices[facet].map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
              />
            ))}
          <PickField
            id="organ"
            label={w.organ}
            quiet
            placeholder={w.organ}
            src="/pick/organs"
            writes="text"
            value={asked.organ}
            width="medium"
            maxlength={100}
          />
          <Button>{w.show}</Button>
        </Form>
      </Filter>
    </div>
  );
}
