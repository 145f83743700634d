// `/desk/staff-display`: whom an organ shows at its windows, chosen from those who work there.
import { z } from 'zod';
import { inspectFile } from '#kernel/documents/scan/service.ts';
import { nameIn, type Organ, organCode } from '#kernel/organs/contract.ts';
import { findOrgan, findOrganByCode } from '#kernel/organs/service/read.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { titleIn } from '#kernel/people/rules/title.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { FileField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, hideInput, permissions, type Shown, screenOf, showInput, staffOf } from './contract.ts';
import { hideOfficer, listStaff, showOfficer } from './service.ts';
import { words } from './words.ts';

interface Display {
  readonly organ: Pick<Organ, 'id' | 'code' | 'name' | 'nameEn'>;
  readonly staff: readonly Shown[];
  /** Who may be shown. */
  readonly officers: readonly Pick<Officer, 'id' | 'name' | 'nameEn' | 'post' | 'title' | 'titleEn'>[];
}

/** @throws notFound when the organ is none of theirs */
async function loadDisplay({ db, actor, now }: Context, code: string | undefined): Promise<Display> {
  const organ = code ? await findOrganByCode(db, code) : actor.unit && (await findOrgan(db, actor.unit.id));
  if (!organ || !mayReach(actor, permissions.keep, organ.path)) throw notFound();
  const [staff, officers] = await Promise.all([listStaff(db, organ, now), listOfficers(db, organ.id, now)]);
  const { id, name, nameEn } = organ;
  return {
    organ: { id, code: organ.code, name, nameEn },
    staff,
    officers: [...new Map(officers.map((one) => [one.id, one])).values()],
  };
}

const backTo = (organ: string) => `${DESK}?${new URLSearchParams({ organ })}`;

async function codeOf({ db }: Context, id: string): Promise<string> {
  return (await findOrgan(db, id))?.code ?? '';
}

export const deskStaff = resource({
  name: 'desk-staff-display',
  path: DESK,
  face: 'bench',
  access: holds(permissions.keep),
  query: z.object({ organ: organCode.optional().catch(undefined) }),
  load: (ctx, { query: { organ } }) => loadDisplay(ctx, organ),
  view: showDisplay,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: showInput,
      files: true,
      inspect: inspectFile,
      do: async (ctx, { body }) => {
        await showOfficer(ctx, body);
        return { to: backTo(await codeOf(ctx, body.organ)), say: words.in(ctx.lang).shown };
      },
    }),
    hide: act({
      access: holds(permissions.keep),
      body: hideInput,
      do: async (ctx, { body }) => {
        await hideOfficer(ctx, body.organ, body.officer);
        return { to: backTo(await codeOf(ctx, body.organ)), say: words.in(ctx.lang).hidden };
      },
    }),
  },
});

function showDisplay({ organ, staff, officers }: Display, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick', 'x-upload'],
    body: (
      <>
        <BenchHead title={`${w.title} · ${nameIn(lang, organ)}`}>
          <LinkButton href={staffOf(organ.code)}>{w.see}</LinkButton>
          <LinkButton href={screenOf(organ.code)}>{w.screen}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card flush>
              <Table<Shown>
                rows={[...staff]}
                rowKey={({ id }) => id}
                empty={w.none}
                columns={[
                  { head: w.name, rowHead: true, cell: (one) => nameIn(lang, one) },
                  { head: w.post, cell: (one) => titleIn(lang, one) },
                  { head: w.window, cell: (one) => one.window },
                  { head: w.duty, opt: true, cell: (one) => nameIn(lang, { name: one.duty, nameEn: one.dutyEn }) },
                  {
                    head: w.change,
                    cell: ({ id, name, nameEn }) => (
                      <Form
                        action={`${DESK}/acts/hide`}
                        rhythm="row"
                        label={`${w.hide} ${nameIn(lang, { name, nameEn })}`}
                        hidden={{ organ: organ.id, officer: id }}
                      >
                        <Button kind="bare">{w.hide}</Button>
                      </Form>
                    ),
                  },
                ]}
              />
            </Card>
            <Form action={DESK} method="get" rhythm="row" label={w.other}>
              <PickField id="organ" label={w.other} value={organ.code} src="/pick/organs" quiet />
              <Button kind="bare">{w.go}</Button>
            </Form>
          </div>
          <ShowForm organ={organ} officers={officers} page={page} />
        </div>
      </>
    ),
  };
}

function ShowForm({ organ, officers, page }: Omit<Display, 'staff'> & { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    officer: w.name,
    window: w.window,
    duty: w.duty,
    dutyEn: w.dutyEn,
    photo: w.photo,
  });
  const { value: _, ...photo } = form.field('photo');
  return (
    <Card title={w.show}>
      <p class="sm dim">{w.showLead}</p>
      <Upload>
        <Form action={DESK} rhythm="tight" label={w.show} hidden={{ organ: organ.id }} files>
          <ErrorSummary errors={form.summary} />
          <Select
            {...form.field('officer')}
            options={officers.map((one) => ({
              value: one.id,
              text: `${nameIn(page.lang, one)} · ${titleIn(page.lang, one)}`,
            }))}
          />
          <TextField {...form.field('window')} hint={w.windowHint} width="short" maxlength={20} optional />
          <TextArea {...form.field('duty')} rows={2} />
          <TextField {...form.field('dutyEn')} maxlength={300} optional />
          <FileField {...photo} hint={w.photoHint} accept=".jpg,.jpeg,.png" optional />
          <div class="row">
            <Button kind="go">{w.show}</Button>
          </div>
        </Form>
      </Upload>
    </Card>
  );
}
