// Taking an application in at a window, or in a village for somebody: pick the item, enter everything, print the receipt.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { AppError, invalidInput, notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import {
  type Application,
  answersSchema,
  applicationSchema,
  codeSchema,
  type Material,
  permissions,
} from '../contract.ts';
import { itemSource, type OfferedItem, type OfferedLine } from '../item.ts';
import { inWords } from '../pages/frame.tsx';
import { storedFileSchema } from '../pages/materials.tsx';
import { findAnswerFaults } from '../rules/answers.ts';
import { isAboutApplicant } from '../rules/applicant.ts';
import { requireOwnFiles } from '../service/stored.ts';
import { submitApplication } from '../service/submit.ts';
import { deskWords } from '../words/desk.ts';
import { IntakeForm } from './new-form.tsx';

const ADDRESS = '/desk/applications/new';
const MOST_LINES = 50;

/** What the page shows: items to pick from, or the one picked with all its questions. */
type Intake =
  | { readonly picked: false; readonly typed: string; readonly lines: readonly OfferedLine[] }
  | { readonly picked: true; readonly item: OfferedItem; readonly village: boolean };

/** Loose: what is missing is told together with what is wrong in the answers, once and in full. */
const body = z.object({
  item: codeSchema,
  channel: z.enum(['window', 'agent']),
  /** Sent twice, it is taken in once. */
  clientId: z.uuid().optional(),
  applicant: z.record(z.string(), z.unknown()).default({}),
  acting: z.literal('yes').optional(),
  agent: z.record(z.string(), z.unknown()).default({}),
  answers: answersSchema.default({}),
  seen: z.record(codeSchema, z.enum(['original', 'copy'])).default({}),
  files: z.record(codeSchema, storedFileSchema).default({}),
  promised: z.array(codeSchema).default([]),
  declaration: z.unknown().optional(),
});
type Input = z.output<typeof body>;

export const intakeDesk = resource({
  name: 'desk-application-new',
  path: ADDRESS,
  face: 'bench',
  access: holds(permissions.assist),
  query: z.object({ item: codeSchema.optional(), q: z.string().trim().max(60).default('') }),
  load: (ctx, { query }) => loadIntake(ctx, query.item, query.q),
  view: showIntake,
  acts: {
    '': act({
      access: holds(permissions.assist),
      files: true,
      rate: 'upload',
      body,
      do: (ctx, input) => takeIn(ctx, input.body),
    }),
  },
});

async function loadIntake(ctx: Context, code: string | undefined, typed: string): Promise<Intake> {
  if (code) {
    const item = await itemSource().findOffered(ctx.db, code, ctx.now);
    if (!item) throw notFound();
    return { picked: true, item, village: isVillage(ctx) };
  }
  const near = ctx.actor.unit?.path ?? '';
  const lines = await itemSource().searchOffered(ctx.db, { typed, near, now: ctx.now, limit: MOST_LINES });
  return { picked: false, typed, lines };
}

/** A village or community point (代办点): its code in the path has twelve digits. */
function isVillage(ctx: Context): boolean {
  return /\/\d{12}\/$/.test(ctx.actor.unit?.path ?? '');
}

async function takeIn(ctx: ActContext, input: Input) {
  const item = await itemSource().findOffered(ctx.tx, input.item, ctx.now);
  if (!item) throw notFound();
  const { file, code } = await submitApplication(ctx, item, readWhole(ctx, item, input), input.channel);
  const query = code ? `?code=${code}` : '';
  return {
    to: `/cases/${file.number}/receipt${query}`,
    created: true,
    say: deskWords.in(ctx.lang).intake.taken(formatCaseNumber(file.number)),
    data: { number: file.number, code, id: file.id },
  };
}

/** @throws invalidInput with the faults of the parties, the declaration and the answers together. */
function readWhole(ctx: Context, item: OfferedItem, input: Input): Application {
  const { applicant, answers, declaration, clientId } = input;
  const materials = listHandedIn(item, input);
  requireOwnFiles(ctx, materials);
  const agent = input.acting ? { agent: input.agent } : {};
  const whole = { applicant, ...agent, answers, declaration, materials, ...(clientId ? { clientId } : {}) };
  try {
    return parseShape(applicationSchema, whole, ctx.lang) as unknown as Application;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const form = item.content.form.map((one) => ({
      ...one,
      fields: one.fields.filter((field) => !isAboutApplicant(field)),
    }));
    const asked = findAnswerFaults({ ...item.content, form }, { answers, materials }, input.channel, ctx.lang);
    const faults = [...error.faults, ...asked];
    throw invalidInput({ count: faults.length }, faults);
  }
}

function listHandedIn(item: OfferedItem, input: Input): Material[] {
  return item.content.materials.flatMap(({ code }): Material[] => {
    const file = input.files[code];
    const seen = input.seen[code];
    const promised = input.promised.includes(code);
    if (!file && !seen && !promised) return [];
    return [
      {
        code,
        ...(file ? { fileId: file.id, ticket: file.ticket, fileName: file.name } : {}),
        ...(seen ? { seen } : {}),
        ...(promised ? { promised } : {}),
      },
    ];
  });
}

function showIntake(intake: Intake, page: Page): PageView {
  const w = deskWords.in(page.lang).intake;
  if (!intake.picked) {
    return {
      title: w.title,
      current: ADDRESS,
      islands: ['x-pick'],
      body: (
        <>
          <BenchHead title={w.title} beside={<span class="dim sm">{w.pick}</span>} />
          <Picker typed={intake.typed} lines={intake.lines} page={page} />
        </>
      ),
    };
  }
  const { content, code } = intake.item;
  return {
    title: w.title,
    current: ADDRESS,
    islands: ['x-draft', 'x-upload', 'x-pick'],
    body: (
      <>
        <BenchHead
          title={inWords(page, content.name, content.nameEn)}
          back={{ href: ADDRESS, text: w.title }}
          beside={<span class="dim sm">{inWords(page, intake.item.organ.name, intake.item.organ.nameEn)}</span>}
        />
        <IntakeForm item={intake.item} action={`${ADDRESS}?item=${code}`} village={intake.village} page={page} />
      </>
    ),
  };
}

function Picker({ typed, lines, page }: { typed: string; lines: readonly OfferedLine[]; page: Page }) {
  const w = deskWords.in(page.lang).intake;
  return (
    <Card tight>
      <Form method="get" action={ADDRESS} rhythm="row" label={w.pick}>
        <PickField id="q" label={w.search} quiet src="/pick/items" writes="text" placeholder={w.search} value={typed} />
        <Button kind="go">{w.find}</Button>
      </Form>
      {lines.length === 0 ? <p class="dim">{w.none}</p> : null}
      <List
        items={lines.map((line) => ({
          href: `${ADDRESS}?item=${line.code}`,
          text: inWords(page, line.name, line.nameEn),
          note: inWords(page, line.organName, line.organNameEn),
        }))}
      />
    </Card>
  );
}
