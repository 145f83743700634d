// Taking an application in at a window, or in a village for somebody: pick the item, enter everything, print the receipt.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import {
  agentSchema,
  answersSchema,
  applicantSchema,
  codeSchema,
  declarationSchema,
  type Material,
  permissions,
} from '../contract.ts';
import { itemSource, type OfferedItem, type OfferedLine } from '../item.ts';
import { inWords } from '../pages/frame.tsx';
import { storedFileSchema } from '../pages/materials.tsx';
import { submitApplication } from '../service/submit.ts';
import { deskWords } from '../words/desk.ts';
import { IntakeForm } from './new-form.tsx';

const ADDRESS = '/desk/applications/new';
const MOST_LINES = 50;

/** What the page shows: items to pick from, or the one picked with all its questions. */
type Intake =
  | { readonly picked: false; readonly typed: string; readonly lines: readonly OfferedLine[] }
  | { readonly picked: true; readonly item: OfferedItem; readonly village: boolean };

const body = z.object({
  item: codeSchema,
  channel: z.enum(['window', 'agent']),
  /** Sent twice, it is taken in once. */
  clientId: z.uuid().optional(),
  applicant: applicantSchema,
  acting: z.literal('yes').optional(),
  agent: agentSchema.partial().optional(),
  answers: answersSchema.default({}),
  seen: z.record(codeSchema, z.enum(['original', 'copy'])).default({}),
  files: z.record(codeSchema, storedFileSchema).default({}),
  promised: z.array(codeSchema).default([]),
  declaration: declarationSchema,
});

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

async function takeIn(ctx: ActContext, input: z.output<typeof body>) {
  const item = await itemSource().findOffered(ctx.tx, input.item, ctx.now);
  if (!item) throw notFound();
  const { applicant, answers, declaration, clientId, channel } = input;
  const agent = input.acting ? readAgent(ctx, input.agent) : undefined;
  const application = {
    clientId,
    applicant,
    agent,
    answers,
    declaration,
    materials: listHandedIn(item, input),
  };
  const { file, code } = await submitApplication(ctx, item, application, channel);
  const query = code ? `?code=${code}` : '';
  return {
    to: `/cases/${file.number}/receipt${query}`,
    created: true,
    say: deskWords.in(ctx.lang).intake.taken(formatCaseNumber(file.number)),
    data: { number: file.number, code, id: file.id },
  };
}

function readAgent(ctx: Context, typed: unknown) {
  return parseShape(z.object({ agent: agentSchema }), { agent: typed ?? {} }, ctx.lang).agent as z.output<
    typeof agentSchema
  >;
}

function listHandedIn(item: OfferedItem, input: z.output<typeof body>): Material[] {
  return item.content.materials.flatMap(({ code }): Material[] => {
    const file = input.files[code];
    const seen = input.seen[code];
    const promised = input.promised.includes(code);
    if (!file && !seen && !promised) return [];
    return [
      {
        code,
        ...(file ? { fileId: file.id, fileName: file.name } : {}),
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
    islands: ['x-draft', 'x-upload'],
    body: (
      <>
        <BenchHead
          title={inWords(page, content.name, content.nameEn)}
          back={{ href: ADDRESS, text: w.title }}
          beside={<span class="dim sm">{intake.item.organ.name}</span>}
        />
        <IntakeForm
          item={intake.item}
          action={`${ADDRESS}?item=${code}`}
          village={intake.village}
          page={page}
        />
      </>
    ),
  };
}

function Picker({ typed, lines, page }: { typed: string; lines: readonly OfferedLine[]; page: Page }) {
  const w = deskWords.in(page.lang).intake;
  return (
    <Card tight>
      <Form method="get" action={ADDRESS} rhythm="row" label={w.pick}>
        <TextField id="q" label={w.search} quiet placeholder={w.search} value={typed} />
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
