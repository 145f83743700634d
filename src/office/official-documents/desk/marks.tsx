// `/desk/official-documents/marks`: marks of one's organs (机关代字), and how far each is numbered this year.

import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, endMarkInput, MARKS, markInput, permissions } from '../contract.ts';
import { enterMark, giveUpMark } from '../service/marks.ts';
import { listMarks, type Mark } from '../store/marks.ts';
import { words } from '../words.ts';

const may = holds(permissions.marks);

interface Marks {
  readonly marks: readonly Mark[];
}

export const marksDesk = resource({
  name: 'desk-official-document-marks',
  path: MARKS,
  face: 'bench',
  access: may,
  load: async ({ db, actor, now }): Promise<Marks> => ({
    marks: await listMarks(db, actor.scopes(permissions.marks), Number(localDate(now).slice(0, 4))),
  }),
  view: showMarks,
  acts: {
    '': act({
      access: may,
      body: markInput,
      do: async (ctx, { body }) => {
        await enterMark(ctx, body);
        return { to: MARKS, created: true, say: words.in(ctx.lang).entered(body) };
      },
    }),
    end: act({
      access: may,
      body: endMarkInput,
      do: async (ctx, { body }) => {
        await giveUpMark(ctx, body.mark);
        return { to: MARKS, say: words.in(ctx.lang).ended(body) };
      },
    }),
  },
});

function showMarks({ marks }: Marks, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', { organ: w.fields.organ, mark: w.fields.mark });
  return {
    title: w.marks,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead
          title={w.marks}
          back={{ href: DESK, text: w.back }}
          beside={<span class="dim sm">{w.marksLead}</span>}
        />
        <div class="duo">
          <Card flush>
            <Table
              rows={[...marks]}
              rowKey={({ mark }) => mark}
              empty={w.marksNone}
              columns={[
                { head: w.markColumns.mark, rowHead: true, cell: ({ mark }) => written(mark) },
                { head: w.markColumns.organ, cell: (row) => nameIn(lang, { name: row.organ, nameEn: row.organEn }) },
                { head: w.markColumns.last, num: true, cell: ({ last }) => last },
                { head: w.markColumns.state, cell: (row) => <State row={row} page={page} /> },
              ]}
            />
          </Card>
          <Card title={w.enterMark}>
            <Form action={MARKS} rhythm="tight" label={w.enterMark}>
              <ErrorSummary errors={summary} />
              <PickField {...field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
              <TextField {...field('mark')} hint={w.markHow} width="short" maxlength={10} />
              <div class="row">
                <Button kind="go">{w.enterMark}</Button>
              </div>
            </Form>
          </Card>
        </div>
      </>
    ),
  };
}

function State({ row, page }: { row: Mark; page: Page }) {
  const w = words.in(page.lang);
  if (row.endedAt) return <span class="dim">{w.out}</span>;
  return (
    <Form action={`${MARKS}/acts/end`} rhythm="row" label={w.endMark} hidden={{ mark: row.mark }}>
      <span>{w.inUse}</span> <Button>{w.endMark}</Button>
    </Form>
  );
}
