// `/desk/duty/log`: the log of the duty telephone of the organ one works in.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { callInput, DESK, DIRECTIONS, LOG, permissions } from '../contract.ts';
import { type Log, loadLog } from '../service/read.ts';
import { logCall } from '../service/standing.ts';
import { words } from '../words.ts';
import { ActBox, Calls } from './parts.tsx';

export const logPage = resource({
  name: 'desk-duty-log',
  path: LOG,
  face: 'bench',
  access: holds(permissions.stand),
  query: z.object({ after: z.uuid().optional(), trail: z.string().max(3000).optional() }),
  load: (ctx, { query }) => loadLog(ctx, query.after),
  view: showLog,
  acts: {
    add: act({
      access: holds(permissions.stand),
      body: callInput,
      do: async (ctx, { body }) => {
        const id = await logCall(ctx, body);
        return { to: LOG, created: true, data: { id }, say: words.in(ctx.lang).logged };
      },
    }),
  },
});

function showLog(log: Log, page: Page): PageView {
  const w = words.in(page.lang);
  const title = `${w.log} · ${nameIn(page.lang, log.organ)}`;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.title }} />
        <div class="duo">
          <Card tight>
            <Calls calls={log.calls} empty={w.logNone} page={page} />
            <Pager {...linkPages(LOG, page.query, log.next)} note={w.logNote} />
          </Card>
          <Card title={w.logAdd}>
            <CallForm page={page} />
          </Card>
        </div>
      </>
    ),
  };
}

function CallForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { at, direction, caller, callerPhone: phone, about, handled, urgent } = w;
  const form = describeForm(page, 'add', { at, direction, caller, phone, about, handled, urgent });
  const { value: ticked, ...isUrgent } = form.field('urgent');
  return (
    <ActBox action={`${LOG}/acts/add`} label={w.save} form={form}>
      <Select
        {...form.field('direction', 'in')}
        empty={false}
        options={DIRECTIONS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
      />
      <DateField {...form.field('at')} kind="datetime-local" hint={w.atHint} optional />
      <TextField {...form.field('caller')} maxlength={80} />
      <TextField {...form.field('phone')} width="medium" type="tel" maxlength={20} optional sensitive />
      <TextArea {...form.field('about')} rows={3} maxlength={1000} />
      <TextArea {...form.field('handled')} rows={2} maxlength={1000} />
      <Check {...isUrgent} checked={ticked === 'yes'} />
    </ActBox>
  );
}
