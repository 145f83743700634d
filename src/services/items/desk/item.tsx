// One item on the workbench: where it stands, what its checks say, what may be done with it, and its versions.
import { z } from 'zod';
import { diffVersions } from '#kernel/documents/rules.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { listVersions } from '#kernel/documents/store/versions.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
import { type Act, act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { ErrorSummary } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { permissions } from '../contract.ts';
import { scoreCompleteness } from '../rules/completeness.ts';
import { nameElements } from '../rules/elements.ts';
import { importContent, listFaults, publishItem, reviewItem, submitItem, withdrawItem } from '../service/edit.ts';
import { findOrigin } from '../store/imports.ts';
import { listThemes } from '../store/write.ts';
import { deskWords } from '../words/desk.ts';
import type { DeskItem } from './desk-item.ts';
import { ActForms } from './item-acts.tsx';
import { ChecksPanel, OriginPanel, PapersPanel, SectionsPanel, VersionsPanel } from './item-panels.tsx';
import { StateTag } from './state-tag.tsx';

export const idParams = z.object({ id: z.uuid() });
const see = over('item', permissions.see);
const edit = over('item', permissions.edit);
const review = over('item', permissions.review);
const reason = z.string().trim().min(2).max(300);

export const deskItem = resource({
  name: 'desk-item',
  path: '/desk/items/:id',
  face: 'bench',
  access: see,
  params: idParams,
  load: async (ctx, { params }): Promise<DeskItem> => {
    const document = await findOverview(ctx.db, params.id, ctx.now);
    if (!document) throw notFound();
    const [themes, versions, origin] = await Promise.all([
      listThemes(ctx.db),
      listVersions(ctx.db, document.id),
      findOrigin(ctx.db, document.id),
    ]);
    const { name, nameEn } = document.content as { name?: unknown; nameEn?: unknown };
    return {
      ...document,
      name: typeof name === 'string' ? name : null,
      nameEn: typeof nameEn === 'string' ? nameEn : null,
      completeness: scoreCompleteness(document.content),
      faults: listFaults(document.content, themes, ctx.lang),
      versions: versions.map(({ content, ...version }, index) => {
        const before = versions[index + 1];
        return { ...version, differences: before ? diffVersions(before.content, content) : null };
      }),
      names: nameElements([...versions.map(({ content }) => content).toReversed(), document.content]),
      may: {
        edit: mayReach(ctx.actor, permissions.edit, document.organPath),
        review: mayReach(ctx.actor, permissions.review, document.organPath),
        legal: mayReach(ctx.actor, permissions.legal, document.organPath),
      },
      actorId: ctx.actor.id,
      origin: origin ?? null,
    };
  },
  view: showItem,
  acts: {
    submit: act({
      access: edit,
      params: idParams,
      body: z.object({ note: reason }),
      do: async (ctx, { params, body }) => {
        await submitItem(ctx, params.id, body.note);
        return { to: `/desk/items/${params.id}`, say: deskWords.in(ctx.lang).submitted };
      },
    }),
    review: reviewing('content'),
    'legal-review': reviewing('legal'),
    publish: act({
      access: review,
      params: idParams,
      body: z.object({ since: z.iso.date().optional() }),
      do: async (ctx, { params, body }) => {
        await publishItem(ctx, params.id, body.since);
        const w = deskWords.in(ctx.lang);
        return {
          to: `/desk/items/${params.id}`,
          say: body.since ? w.publishedLater(body.since) : w.publishedNow,
        };
      },
    }),
    withdraw: act({
      access: review,
      params: idParams,
      body: z.object({ reason }),
      do: async (ctx, { params, body }) => {
        await withdrawItem(ctx, params.id, body.reason);
        return { to: `/desk/items/${params.id}`, say: deskWords.in(ctx.lang).withdrawnDone };
      },
    }),
    import: act({
      access: edit,
      params: idParams,
      body: z.object({ revision: z.coerce.number().int().min(0), json: z.string().max(500_000) }),
      do: async (ctx, { params, body }) => {
        const w = deskWords.in(ctx.lang);
        const left = await importContent(ctx, { documentId: params.id, revision: body.revision, text: body.json });
        return { to: `/desk/items/${params.id}`, say: left > 0 ? w.importedWithout(left) : w.imported };
      },
    }),
  },
});

/** Signing one gate of the newest version. */
function reviewing(gate: 'content' | 'legal'): Act {
  return act({
    access: over('item', gate === 'legal' ? permissions.legal : permissions.review),
    params: idParams,
    body: z.object({ verdict: z.enum(['passed', 'returned']), ground: reason.optional() }),
    do: async (ctx, { params, body }) => {
      await reviewItem(ctx, { documentId: params.id, gate, ...body });
      const w = deskWords.in(ctx.lang);
      const passed = gate === 'legal' ? w.legalPassed : w.reviewPassed;
      return { to: `/desk/items/${params.id}`, say: body.verdict === 'passed' ? passed : w.reviewReturned };
    },
  });
}

function showItem(item: DeskItem, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const name = (page.lang === 'en' ? item.nameEn : null) ?? item.name;
  const errors = (page.refused?.faults ?? []).map((fault) => ({ id: fault.path, text: fault.message }));
  return {
    title: name ?? item.code,
    current: '/desk/items',
    body: (
      <div class="stack">
        <BenchHead
          title={name ?? w.unnamed}
          back={{ href: '/desk/items', text: w.back }}
          beside={<StateTag item={item} page={page} />}
        >
          {item.live && <LinkButton href={`/services/${item.code}`}>{w.seePublic}</LinkButton>}
          <LinkButton href={`/desk/items/${item.id}/export`} download>
            {w.export}
          </LinkButton>
        </BenchHead>
        {page.refused &&
          (errors.length > 0 ? (
            <ErrorSummary errors={errors} />
          ) : (
            <Note state="over" live="alert">
              {page.refused.message}
            </Note>
          ))}
        {item.ground && item.state === 'returned' && <Note state="near">{w.returnedBecause(item.ground)}</Note>}
        <div class="duo">
          <div class="stack">
            <SectionsPanel item={item} page={page} />
            <PapersPanel item={item} page={page} />
            <VersionsPanel item={item} page={page} />
          </div>
          <div class="stack">
            <ChecksPanel item={item} page={page} />
            <OriginPanel item={item} page={page} />
            <ActForms item={item} page={page} />
          </div>
        </div>
      </div>
    ),
  };
}
