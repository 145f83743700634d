// `/desk/orders`: the orders and proposals one may see, newest first, and the form by which an order is entered.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DAYS, orderInput, permissions } from '../contract.ts';
import { orderKind } from '../rules/order.ts';
import { proposalKind } from '../rules/proposal.ts';
import { enterOrder } from '../service/open.ts';
import { words } from '../words.ts';

const ADDRESS = '/desk/orders';
const KINDS = [orderKind, proposalKind];

export const ordersPage = resource({
  name: 'desk-orders',
  ...newestDesk({
    address: ADDRESS,
    kinds: KINDS,
    read: permissions.read,
    enter: permissions.open,
    said: (lang) => words.in(lang),
    Form: OrderForm,
  }),
  acts: {
    '': act({
      access: holds(permissions.open),
      body: orderInput,
      do: async (ctx, { body }) => {
        const { file } = await enterOrder(ctx, body);
        // A leader reads it once it is handed out; until then it is the supervisors'.
        const mayRead = mayReach(ctx.actor, permissions.read, file.organ_path);
        return {
          to: mayRead ? `/desk/cases/${file.id}` : ADDRESS,
          created: true,
          say: words.in(ctx.lang).entered(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number, state: file.state },
        };
      },
    }),
  },
});

function OrderForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = {
    source: w.source,
    leader: w.leader,
    paper: w.paper,
    organ: w.organ,
    others: w.others,
    title: w.subject,
    task: w.task,
    days: w.days,
  };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return (
    <Card title={w.enter}>
      <Form action={ADDRESS} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels)} />
        <Picks
          {...field('source')}
          options={(['instruction', 'manual'] as const).map((value) => ({
            value,
            text: w.sources[value],
            note: w.sourceNotes[value],
          }))}
        />
        <TextField {...field('leader')} hint={w.leaderHint} width="medium" maxlength={50} optional />
        <TextField {...field('paper')} hint={w.paperHint} maxlength={200} optional />
        <PickField {...field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...field('others')} hint={w.othersHint} maxlength={1000} optional />
        <TextField {...field('title')} maxlength={100} />
        <TextArea {...field('task')} hint={w.taskHint} maxlength={2000} />
        <NumberField {...field('days')} hint={w.daysHint} value={typed('days') ?? DAYS.feedback} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
