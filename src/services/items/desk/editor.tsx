// The editor: each section of an item is a page, its controls made from the schema.
import { z } from 'zod';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { permissions } from '../contract.ts';
import { readSection } from '../rules/form-input.ts';
import { modelOf, SECTION_NAMES, sectionOf } from '../rules/form-model.ts';
import { listFaults, saveSection } from '../service/edit.ts';
import { listThemes } from '../store/write.ts';
import { deskWords } from '../words/desk.ts';
import { labelPath } from '../words/fields.ts';
import { Controls } from './controls.tsx';
import type { Editing } from './editing.ts';

const params = z.object({ id: z.uuid(), section: z.enum(SECTION_NAMES) });
const edit = over('item', permissions.edit);
const place = z.string().max(80).optional();

export const deskEditor = resource({
  name: 'desk-item-edit',
  path: '/desk/items/:id/edit/:section',
  face: 'bench',
  access: edit,
  params,
  query: z.object({ checked: z.literal('yes').optional() }),
  load: async (ctx, { params: { id, section }, query }): Promise<Editing> => {
    const [document, themes] = await Promise.all([findOverview(ctx.db, id, ctx.now), listThemes(ctx.db)]);
    if (!document) throw notFound();
    // A page nobody has worked on yet is not greeted with what is missing from it.
    const faults = query.checked ? listFaults(document.content, themes, ctx.lang) : [];
    return {
      id,
      code: document.code,
      section,
      revision: document.revision,
      locked: document.state === 'review',
      content: document.content as Record<string, unknown>,
      faults: faults.filter((fault) => sectionOf(fault.path) === section),
      themes: [...themes].map(([code, theme]) => ({ code, ...theme })),
    };
  },
  view: showEditor,
  acts: {
    save: act({
      access: edit,
      files: true,
      params,
      body: z.looseObject({
        revision: z.coerce.number().int().min(0),
        add: place,
        remove: place,
        next: z.literal('yes').optional(),
      }),
      do: async (ctx, { params: { id, section }, body }) => {
        const { revision, add, remove, next, ...typed } = body;
        await saveSection(ctx, { documentId: id, section, revision, typed, add, remove });
        const following = SECTION_NAMES[SECTION_NAMES.indexOf(section) + 1];
        const said = { say: deskWords.in(ctx.lang).saved };
        if (next) return { to: `/desk/items/${id}${following ? `/edit/${following}` : ''}`, ...said };
        const place = add ?? remove?.slice(0, remove.lastIndexOf('.'));
        return { to: `/desk/items/${id}/edit/${section}?checked=yes${place ? `#${place}` : ''}`, ...said };
      },
    }),
  },
});

function showEditor(editing: Editing, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { id, section, faults } = editing;
  // What was typed comes back after a refusal; the newest revision with it would overwrite what others saved.
  const typed = page.refused && readSection(section, page.refused.values);
  const content = typed ?? editing.content;
  const revision = page.refused ? String(page.refused.values.revision ?? '') : String(editing.revision);
  const { name: zh, nameEn: en } = editing.content;
  const name = [page.lang === 'en' ? en : undefined, zh].find((text) => typeof text === 'string') ?? w.unnamed;
  return {
    title: `${w.sections[section]} · ${name}`,
    current: '/desk/items',
    islands: ['x-pick'],
    body: (
      <div class="stack measure">
        <BenchHead title={name} back={{ href: `/desk/items/${id}`, text: editing.code }} />
        <Tabs
          label={w.edit}
          items={SECTION_NAMES.map((one) => ({
            href: `/desk/items/${id}/edit/${one}`,
            text: w.sections[one],
            current: one === section,
          }))}
        />
        {page.refused && (
          <Note state="over" live="alert">
            {page.refused.message}
          </Note>
        )}
        {editing.locked && <Note state="near">{w.locked}</Note>}
        <Form
          action={`/desk/items/${id}/edit/${section}/acts/save`}
          hidden={{ revision }}
          files={section === 'materials'}
          rhythm="normal"
          card
        >
          <ErrorSummary
            errors={faults.map((fault) => ({
              id: fault.path,
              text: `${labelPath(fault.path, page.lang)}${page.lang === 'en' ? ': ' : '：'}${fault.message}`,
            }))}
          />
          <Controls nodes={modelOf(section)} value={content} path="" section={section} editing={editing} page={page} />
          {!editing.locked && (
            <div class="row">
              <Button kind="go">{w.save}</Button>
              <Button name="next" value="yes">
                {w.next}
              </Button>
            </div>
          )}
        </Form>
      </div>
    ),
  };
}
