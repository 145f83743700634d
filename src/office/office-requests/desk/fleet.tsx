// `/desk/office-requests/vehicles`: the vehicles of one’s organ and when they are out; whoever keeps them enters one.
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { holds } from '#platform/http/access.ts';
import { mayAtWork } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, FLEET, fleetInput, permissions } from '../contract.ts';
import { plateTaken } from '../errors.ts';
import { insertVehicle, listVehicles, type Vehicle } from '../store/fleet.ts';
import { words } from '../words.ts';

interface Fleet {
  readonly vehicles: readonly Vehicle[];
  readonly mayKeep: boolean;
}

export const fleetPage = resource({
  name: 'desk-vehicles',
  path: FLEET,
  face: 'bench',
  access: holds(permissions.ask),
  load: async (ctx): Promise<Fleet> => ({
    vehicles: await listVehicles(ctx.db, ctx.actor.scopes(permissions.ask), ctx.now),
    mayKeep: mayAtWork(ctx.actor, permissions.keep),
  }),
  view: showFleet,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: fleetInput,
      do: async (ctx, { body }) => {
        const organ = await getWorkplace(ctx, permissions.keep);
        if (!(await insertVehicle(ctx.tx, organ, body))) throw plateTaken().laidTo('plate', ctx.lang);
        return { to: FLEET, say: words.in(ctx.lang).fleetAdded };
      },
    }),
  },
});

function showFleet({ vehicles, mayKeep }: Fleet, page: Page): PageView {
  const w = words.in(page.lang);
  const { plate, model, seats, driver, mileage } = w.fleetFields;
  return {
    title: w.fleet,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.fleet} back={{ href: DESK, text: w.title }} />
        <div class="duo">
          <Card>
            <Table
              rows={[...vehicles]}
              rowKey={({ id }) => id}
              empty={w.fleetNone}
              frame={w.fleet}
              columns={[
                { head: plate, rowHead: true, cell: (one) => <span lang="zh-CN">{one.plate}</span> },
                { head: model, cell: (one) => <span lang="zh-CN">{one.model}</span> },
                { head: seats, num: true, cell: (one) => one.seats },
                { head: driver, cell: (one) => <span lang="zh-CN">{one.driver}</span> },
                { head: mileage, num: true, cell: (one) => one.mileage },
                { head: w.out, cell: (one) => sayOut(one, w.free) },
              ]}
            />
          </Card>
          {mayKeep && <FleetForm page={page} />}
        </div>
      </>
    ),
  };
}

const sayOut = ({ startsAt, endsAt }: Vehicle, free: string) =>
  startsAt && endsAt ? (
    <Tag state="near">
      {localDayMinute(startsAt)} – {localDayMinute(endsAt)}
    </Tag>
  ) : (
    <Tag state="ok">{free}</Tag>
  );

function FleetForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', w.fleetFields);
  return (
    <Card title={w.fleetAdd}>
      <Form action={FLEET} rhythm="tight" label={w.fleetAdd}>
        <ErrorSummary errors={summary} />
        <TextField {...field('plate')} width="short" maxlength={10} />
        <TextField {...field('model')} maxlength={40} />
        <NumberField {...field('seats', '5')} />
        <TextField {...field('driver')} maxlength={40} />
        <NumberField {...field('mileage', '0')} />
        <div class="row">
          <Button kind="go">{w.fleetAdd}</Button>
        </div>
      </Form>
    </Card>
  );
}
