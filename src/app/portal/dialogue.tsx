// `/dialogue`: the way to every room where the public and the government talk, by what their cards say of themselves.
import type { ComponentChildren } from 'preact';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import type { MenuEntry } from '#platform/module.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card, Head, Tiles } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { type City, readCity } from './city.ts';
import { dialogueWords } from './dialogue-words.ts';

export const DIALOGUE = '/dialogue';
/** Groups of the portal's menu that stand here and not in the main menu, in their order. */
const GROUPS = ['ask', 'join', 'oversee'] as const;

/** What stands on the landing page. */
export function gatherEntries(menu: readonly MenuEntry[]): MenuEntry[] {
  const groups: readonly string[] = GROUPS;
  return menu
    .filter(({ face, group }) => face === 'portal' && groups.includes(group))
    .sort((a, b) => a.order - b.order);
}

/** `entries` are those of `gatherEntries`. */
export function dialoguePage(entries: readonly MenuEntry[]) {
  return resource({
    name: 'dialogue',
    path: DIALOGUE,
    access: anyone,
    cacheTags: () => ['frame:portal'],
    load: async ({ db }) => ({ city: await readCity(db) }),
    view: ({ city }, page) => showLanding(entries, city, page),
  });
}

function showLanding(entries: readonly MenuEntry[], city: City, page: Page): PageView {
  const w = dialogueWords.in(page.lang);
  const groups = Map.groupBy(entries, ({ group }) => group);
  return {
    title: w.heading,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.heading} lead={w.lead} />
        {GROUPS.filter((group) => groups.has(group)).map((group) => (
          <section class="stack tight">
            <Head title={w.groups[group]} />
            <Tiles items={(groups.get(group) ?? []).map((entry) => tileOf(entry, page))} />
          </section>
        ))}
        <div class="cols">
          <Status page={page} />
          <Telephones city={city} page={page} />
        </div>
      </div>
    ),
  };
}

function tileOf({ href, zh, en, lead }: MenuEntry, { lang }: Page) {
  return { href, text: lang === 'en' ? en : zh, ...(lead ? { note: say(lang, lead) } : {}) };
}

function Status({ page }: { page: Page }) {
  const w = dialogueWords.in(page.lang);
  return (
    <Card title={w.status} tight>
      <p class="sm dim">{w.statusLead}</p>
      <Form action="/cases" method="get" rhythm="tight">
        <TextField id="number" label={w.number} inputmode="numeric" />
        <TextField id="code" label={w.code} autocomplete="off" />
        <p class="row">
          <button type="submit" class="btn go">
            {w.look}
          </button>
        </p>
      </Form>
    </Card>
  );
}

function Telephones({ city, page }: { city: City; page: Page }) {
  const w = dialogueWords.in(page.lang);
  return (
    <Card title={w.call} tight>
      <Facts
        items={[
          [w.hotline, <a href={`tel:${city.hotline}`}>{city.hotline}</a>],
          ...(city.enquiryLine
            ? [
                [w.enquiryLine, <a href={`tel:${city.enquiryLine}`}>{city.enquiryLine}</a>] as [
                  string,
                  ComponentChildren,
                ],
              ]
            : []),
        ]}
      />
    </Card>
  );
}
