// What has to be handed in: uploaded, fetched by us, made from the form, or promised for later.
import { z } from 'zod';
import { isTicketed } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import { several } from '#platform/http/query.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { FileField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { codeSchema, fileIdSchema } from '../contract.ts';
import type { OfferedMaterial } from '../item.ts';
import { type DraftMaterial, listAskedMaterials } from '../rules/draft.ts';
import { termsOfOwed } from '../rules/owed.ts';
import { findOwed, removeMaterial, saveMaterials } from '../service/draft-steps.ts';
import { isStored } from '../service/stored.ts';
import { wizardWords } from '../words/wizard.ts';
import {
  describeWizard,
  draftParams,
  draftQuery,
  inWords,
  loadDraft,
  ownsDraft,
  placeAddress,
  RefusedNote,
  showStep,
  tokenField,
  type Wizard,
} from './frame.tsx';

interface MaterialsStep {
  readonly wizard: Wizard;
  readonly materials: readonly OfferedMaterial[];
  readonly given: readonly DraftMaterial[];
  /** Working days from acceptance within which what is promised follows. */
  readonly laterDays: number;
  /** What is owed, told only once somebody wanted to go on. */
  readonly owed: readonly { readonly path: string; readonly message: string }[];
}

/** A file as the ladder hands it over, already in the store. */
export const storedFileSchema = z.object({
  id: fileIdSchema,
  name: z.string().min(1).max(200),
  size: z.coerce.number().int().min(0).default(0),
  ticket: z.string().max(64).optional(),
});

const listSchema = several(z.array(codeSchema).max(60));

/** What browsers offer to choose from; the store looks at the bytes. */
export const ACCEPT = '.pdf,.ofd,.jpg,.jpeg,.png,.heic,.webp,.doc,.docx,.xls,.xlsx,.wps,.zip,.rar,.7z';

export const materialsPage = resource({
  name: 'apply-materials',
  path: '/apply/:draft/materials',
  access: ownsDraft,
  params: draftParams,
  query: draftQuery,
  load: async (ctx, { params, query }): Promise<MaterialsStep> => {
    const draft = await loadDraft(ctx, params.draft);
    return {
      wizard: describeWizard(draft, 'materials'),
      materials: listAskedMaterials(draft.item.content.materials, draft.content.answers),
      given: draft.content.materials,
      laterDays: termsOfOwed(draft.item.content).days,
      owed: query.check ? findOwed(draft, ctx.lang) : [],
    };
  },
  view: showMaterials,
  acts: {
    '': act({
      access: ownsDraft,
      rate: 'upload',
      params: draftParams,
      files: true,
      body: z.object({
        ...tokenField,
        files: z.record(codeSchema, storedFileSchema).default({}),
        promised: listSchema.default([]),
        leave: z.literal('yes').optional(),
      }),
      do: async (ctx, { params, body }) => {
        const files = await keepOwn(ctx, body.files);
        const leave = body.leave === 'yes';
        const next = await saveMaterials(ctx, params.draft, { files, promised: body.promised }, leave);
        const check = leave && next === 'materials' ? 'check=1' : '';
        return { to: placeAddress(params.draft, next, body.token, check), data: { next, files } };
      },
    }),
    remove: act({
      access: ownsDraft,
      params: draftParams,
      body: z.object({ ...tokenField, code: codeSchema }),
      do: async (ctx, { params, body }) => {
        await removeMaterial(ctx, params.draft, body.code);
        return { to: placeAddress(params.draft, 'materials', body.token) };
      },
    }),
  },
});

/** A program names files by id and ticket: only those that are its own, and that the store has, count. */
async function keepOwn<F extends { id: string; ticket?: string | undefined }>(
  ctx: ActContext,
  files: Readonly<Record<string, F>>,
): Promise<Record<string, F>> {
  const kept: Record<string, F> = {};
  for (const [code, file] of Object.entries(files)) {
    if (isTicketed(ctx.runtime.vault, file) && (await isStored(ctx, file.id))) kept[code] = file;
  }
  return kept;
}

function showMaterials(step: MaterialsStep, page: Page): PageView {
  const { wizard, materials, owed } = step;
  const w = wizardWords.in(page.lang);
  const faults = page.refused ? page.refused.faults : owed;
  const uploads = materials.filter((material) => material.source === 'upload');
  const removable = step.given.filter((one) => one.fileId);
  return showStep(wizard, page, {
    title: w.materials.title,
    lead: uploads.length > 0 ? w.materials.lead : w.materials.nothing,
    files: true,
    islands: ['x-upload'],
    wrap: (form) => <Upload>{form}</Upload>,
    errors: (
      <>
        <ErrorSummary errors={faults.map((fault) => ({ id: idOf(fault.path), text: fault.message }))} />
        <RefusedNote page={page} />
      </>
    ),
    children: (
      <>
        {uploads.map((material) => (
          <UploadRow
            item={wizard.item.code}
            material={material}
            given={step.given.find((one) => one.code === material.code)}
            laterDays={step.laterDays}
            error={faults.find((fault) => idOf(fault.path) === `files.${material.code}`)?.message}
            page={page}
          />
        ))}
        <NotAsked materials={materials.filter((material) => material.source !== 'upload')} page={page} />
      </>
    ),
    buttons: (
      <>
        <Button kind="go" big name="leave" value="yes">
          {w.save}
        </Button>
        {uploads.length > 0 ? <Button>{w.materials.stay}</Button> : null}
      </>
    ),
    after: removable.map((one) => <RemoveForm wizard={wizard} code={one.code} page={page} />),
  });
}

/** Owed materials and refused files point at the same field. */
function idOf(path: string): string {
  return path.replace(/^materials\./, 'files.');
}

/** Stands outside the big form, for forms do not nest; its button is inside. */
function RemoveForm({ wizard, code, page }: { wizard: Wizard; code: string; page: Page }) {
  const { token } = page.query;
  return (
    <form id={`remove-${code}`} method="post" action={placeAddress(wizard.id, 'materials/acts/remove', token)} hidden>
      {token ? <input type="hidden" name="token" value={token} /> : null}
      <input type="hidden" name="code" value={code} />
    </form>
  );
}

interface RowProps {
  /** Code of the item. */
  readonly item: string;
  readonly material: OfferedMaterial;
  readonly given: DraftMaterial | undefined;
  readonly laterDays: number;
  readonly error: string | undefined;
  readonly page: Page;
}

function UploadRow({ item, material, given, laterDays, error, page }: RowProps) {
  const w = wizardWords.in(page.lang).materials;
  const name = inWords(page, material.name, material.nameEn);
  const field = {
    id: `files.${material.code}`,
    hint: inWords(page, material.note, material.noteEn),
    optional: material.need === 'optional',
    accept: ACCEPT,
    error,
  };
  if (given?.fileId) {
    return (
      <section class="stack tight">
        <p>
          <b>{name}</b> <Tag state="ok">{w.given}</Tag>
        </p>
        <p class="row">
          <span>
            {given.fileName} <span class="dim">{saySize(given.size)}</span>
          </span>
          <Button kind="bare" form={`remove-${material.code}`}>
            {w.remove}
          </Button>
        </p>
        <details open={error !== undefined}>
          <summary>{w.again}</summary>
          <FileField {...field} label={name} quiet />
        </details>
      </section>
    );
  }
  return (
    <section class="stack tight">
      <FileField {...field} label={name} />
      <Papers item={item} material={material} page={page} />
      {material.need === 'later' ? (
        <label class="pick">
          <input type="checkbox" name="promised[]" value={material.code} checked={given?.promised === true} />
          <span>
            {w.promise(name)}
            <small>{w.promiseNote(laterDays)}</small>
          </span>
        </label>
      ) : null}
    </section>
  );
}

/** The blank form and the filled example of a material, where it has them. */
function Papers({ item, material, page }: Pick<RowProps, 'item' | 'material' | 'page'>) {
  const w = wizardWords.in(page.lang).materials;
  const { template, sample } = material;
  if (!template && !sample) return null;
  return (
    <p class="row sm">
      {template && <a href={`/services/${item}/papers/${template.id}`}>{w.template(template.name)}</a>}
      {sample && <a href={`/services/${item}/papers/${sample.id}`}>{w.sample(sample.name)}</a>}
    </p>
  );
}

/** What is on the item's list, yet needs nothing from the applicant now. */
function NotAsked({ materials, page }: { materials: readonly OfferedMaterial[]; page: Page }) {
  const w = wizardWords.in(page.lang).materials;
  const tags = {
    form: <Tag state="ok">{w.written}</Tag>,
    fetched: <Tag state="ok">{w.fetched}</Tag>,
    window: <Tag state="near">{w.window}</Tag>,
  };
  if (materials.length === 0) return null;
  return (
    <section class="stack tight">
      <Head title={w.notAsked} />
      <Facts
        even
        items={materials.map(({ name, nameEn, source }) => [
          inWords(page, name, nameEn),
          tags[source as keyof typeof tags],
        ])}
      />
      <p class="sm dim">{w.notAskedNote}</p>
    </section>
  );
}

/** `412 KB` */
export function saySize(bytes: number | undefined): string {
  if (!bytes) return '';
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
