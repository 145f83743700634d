// What the applicant still owes a case: each material with what is wrong with it, files for it, and “all sent”.
import { z } from 'zod';
import { tellDeadline } from '#kernel/calendar/rules/telling.ts';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile, CaseMaterial } from '#kernel/cases/contract.ts';
import { fileSchema } from '#kernel/cases/fields.ts';
import { normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseByNumber, listCaseRows } from '#kernel/cases/store.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { owns } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { FileField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { codeSchema, KIND } from '../contract.ts';
import { itemSource } from '../item.ts';
import { isWanted, listLatest } from '../rules/materials.ts';
import { supplementWords } from '../words/supplement.ts';
import { findFault } from './fields.tsx';
import { inWords, RefusedNote } from './frame.tsx';
import { ACCEPT } from './materials.tsx';

const params = z.object({ number: z.string().max(40) });
const code = z.string().max(12).optional();

interface Owed {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  /** Until when supplements are awaited; null outside that state. */
  readonly due: Date | null;
  readonly materials: readonly OwedMaterial[];
}

interface OwedMaterial extends Pick<CaseMaterial, 'code' | 'name' | 'state' | 'note'> {
  readonly nameEn: string | null;
  readonly fileName: string | null;
  /** Must come before the supplements can be sent. */
  readonly defective: boolean;
}

async function getApplication(db: Db, number: string): Promise<CaseFile> {
  const file = await findCaseByNumber(db, normaliseCaseNumber(number));
  if (file?.kind !== KIND) throw notFound();
  return file;
}

async function loadOwed(ctx: Context, number: string): Promise<Owed> {
  const file = await getApplication(ctx.db, number);
  const { limits, materials } = await listCaseRows(ctx.db, file.id);
  const told = new Set(materials.filter((material) => material.state === 'defective').map(({ code }) => code));
  const listed = file.subject_id ? (await itemSource().getVersion(ctx.db, file.subject_id)).materials : [];
  const running = limits.find((limit) => limit.kind === 'supplement' && limit.state === 'running');
  return {
    number: file.number,
    title: file.title,
    titleEn: file.title_en,
    state: file.state,
    due: running?.due_at ?? null,
    materials: listLatest(materials)
      .filter((one) => told.has(one.code) || isWanted(file.state, one))
      .map(({ code, name, state, note, file_name }) => ({
        code,
        name,
        nameEn: listed.find((one) => one.code === code)?.nameEn ?? null,
        state,
        note: note ?? materials.findLast((one) => one.code === code && one.note)?.note ?? null,
        fileName: file_name,
        defective: state === 'defective',
      })),
  };
}

export const supplementPage = resource({
  name: 'case-supplement',
  path: '/cases/:number/supplement',
  access: owns(CASE),
  rate: 'guess',
  params,
  query: z.object({ code }),
  load: (ctx, input) => loadOwed(ctx, input.params.number),
  view: showSupplement,
  acts: {
    '': act({
      access: owns(CASE),
      rate: 'upload',
      params,
      files: true,
      body: z.object({
        code,
        files: z.record(codeSchema, fileSchema).default({}),
        /** All has been sent: go on with the case. */
        finish: z.literal('yes').optional(),
      }),
      do: async (ctx, { params: { number }, body }) => {
        const file = await getApplication(ctx.tx, number);
        for (const [material, sent] of Object.entries(body.files)) {
          const one = { material, file: sent };
          await performAct(ctx, { caseId: file.id, act: 'add-material', body: one });
        }
        const w = supplementWords.in(ctx.lang);
        if (!body.finish) return { to: addressOf(number, body.code, '/supplement'), say: w.added };
        await performAct(ctx, { caseId: file.id, act: 'supply', body: {} });
        return { to: addressOf(number, body.code), say: w.sent };
      },
    }),
  },
});

/** The same for programs, one material at a time. */
export const caseMaterials = resource({
  name: 'case-materials',
  path: '/cases/:number/materials',
  access: owns(CASE),
  rate: 'guess',
  params,
  query: z.object({ code }),
  load: (ctx, input) => loadOwed(ctx, input.params.number),
  acts: {
    '': act({
      access: owns(CASE),
      rate: 'upload',
      params,
      files: true,
      body: z.object({ code, material: codeSchema, file: fileSchema, clientId: z.uuid().optional() }),
      do: async (ctx, { params: { number }, body }) => {
        const { code: _, ...asked } = body;
        const { id } = await getApplication(ctx.tx, number);
        await performAct(ctx, { caseId: id, act: 'add-material', body: asked });
        return { to: `/cases/${number}/materials`, data: { material: body.material, file: body.file.id } };
      },
    }),
  },
});

function addressOf(number: string, query: string | undefined, page = ''): string {
  return `/cases/${number}${page}${query ? `?code=${encodeURIComponent(query)}` : ''}`;
}

function showSupplement(owed: Owed, page: Page): PageView {
  const w = supplementWords.in(page.lang);
  const name = inWords(page, owed.title, owed.titleEn);
  const typed = page.refused?.values.code;
  const query = page.query.code ?? (typeof typed === 'string' ? typed : undefined);
  return {
    title: owed.state === 'supplement' ? w.title : w.titleMore,
    unlisted: true,
    current: '/services',
    crumbs: [{ href: addressOf(owed.number, query), text: name }],
    islands: ['x-upload'],
    body: (
      <div class="stack loose">
        <PageHead
          eyebrow={name}
          title={owed.state === 'supplement' ? w.title : w.titleMore}
          lead={leadOf(owed, page)}
        />
        {owed.materials.length === 0 ? (
          <>
            <Note state="ok">{w.nothing}</Note>
            <p>
              <LinkButton href={addressOf(owed.number, query)}>{w.back}</LinkButton>
            </p>
          </>
        ) : (
          <Upload>
            <OwedForm owed={owed} query={query} page={page} />
          </Upload>
        )}
      </div>
    ),
  };
}

function leadOf(owed: Owed, page: Page): string {
  const w = supplementWords.in(page.lang);
  if (owed.state !== 'supplement' || !owed.due) return w.leadMore;
  const date = localDate(owed.due);
  const due = { paused: false, at: owed.due, date, nominal: date, provisional: false } as const;
  return w.lead(tellDeadline(due, page.lang, Number(localDate(page.now).slice(0, 4))));
}

function OwedForm({ owed, query, page }: { owed: Owed; query: string | undefined; page: Page }) {
  const w = supplementWords.in(page.lang);
  const faults = page.refused?.faults ?? [];
  return (
    <Form action={addressOf(owed.number, query, '/supplement')} hidden={query ? { code: query } : {}} files>
      <ErrorSummary errors={faults.map(({ path, message }) => ({ id: path, text: message }))} />
      <RefusedNote page={page} />
      {owed.materials.map((material) => (
        <section class="stack tight">
          <p>
            <b>{inWords(page, material.name, material.nameEn)}</b>{' '}
            {material.defective ? <Tag state="near">{w.wanted}</Tag> : null}
            {material.state === 'given' ? <Tag state="ok">{w.given}</Tag> : null} {material.fileName}
          </p>
          {material.note ? <p>{material.note}</p> : null}
          <FileField
            id={`files.${material.code}`}
            label={w.file(inWords(page, material.name, material.nameEn))}
            quiet
            accept={ACCEPT}
            error={findFault(page, `files.${material.code}`)}
          />
        </section>
      ))}
      <div class="row">
        {owed.state === 'supplement' ? (
          <Button kind="go" big name="finish" value="yes">
            {w.finish}
          </Button>
        ) : null}
        <Button kind={owed.state === 'supplement' ? undefined : 'go'}>{w.upload}</Button>
        <a href={addressOf(owed.number, query)}>{w.back}</a>
      </div>
    </Form>
  );
}
