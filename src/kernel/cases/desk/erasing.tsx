// `/desk/erasing`: proposals to erase words that wait for a decision, and the way to any case.
import { z } from 'zod';
import { invalidInput } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { permissions } from '../contract.ts';
import { findWithinReach, listWaiting, type WaitingCase } from '../queries/erasing.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { sayTitle } from '../view/telling.ts';
import { erasing } from '../words/erasing.ts';
import { faults } from '../words/faults.ts';

export const erasingPage = resource({
  name: 'desk-erasing',
  path: '/desk/erasing',
  face: 'bench',
  access: holds(permissions.erase),
  load: async (ctx) => ({ waiting: await listWaiting(ctx) }),
  view: showDesk,
  acts: {
    find: act({
      access: holds(permissions.erase),
      body: z.object({ number: z.string({ error: faults.caseNumber }).trim().min(1, faults.caseNumber).max(60) }),
      do: async (ctx, { body }) => {
        const id = await findWithinReach(ctx, body.number);
        if (!id) throw invalidInput({ count: 1 }, [{ path: 'number', message: erasing.in(ctx.lang).unknown }]);
        return { to: `/desk/erasing/${id}` };
      },
    }),
  },
});

function showDesk({ waiting }: { waiting: WaitingCase[] }, page: Page): PageView {
  const w = erasing.in(page.lang);
  const fault = page.refused?.faults[0]?.message;
  const typed = page.refused?.values.number;
  return {
    title: w.title,
    current: '/desk/erasing',
    body: (
      <div class="stack">
        <BenchHead title={w.title} />
        <p class="dim">{w.lead}</p>
        <div class="measure">
          <Form action="/desk/erasing/acts/find" card rhythm="normal">
            <ErrorSummary errors={fault ? [{ id: 'number', text: fault }] : []} />
            <TextField
              id="number"
              label={w.number}
              width="medium"
              autocomplete="off"
              error={fault}
              value={typeof typed === 'string' ? typed : undefined}
            />
            <div>
              <Button kind="go">{w.open}</Button>
            </div>
          </Form>
        </div>
        <Head title={w.waiting} />
        <Card flush>
          <Table
            rows={waiting}
            rowKey={(row) => row.id}
            empty={w.none}
            columns={[
              {
                head: w.number,
                cell: (row) => <a href={`/desk/erasing/${row.id}`}>{formatCaseNumber(row.number)}</a>,
                rowHead: true,
              },
              { head: w.view, cell: (row) => sayTitle(page.lang, row) },
              { head: w.organ, cell: (row) => row.organ },
            ]}
          />
        </Card>
      </div>
    ),
  };
}
