// `/desk/hotline/sessions`: sessions of leaders and broadcasts, coming and held, and the form that plans one.
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { LINES, permissions, SESSION_DESK, SESSIONS } from '../contract.ts';
import { kindIn, StateTag } from '../pages/sessions.tsx';
import { SESSION_KINDS, sessionInput } from '../rules/sessions.ts';
import { announceSession } from '../service/sessions.ts';
import { listComing, listHeld, type Session } from '../store/sessions.ts';
import { words } from '../words/sessions.ts';
import { optionsOf } from './orders.tsx';

const MOST = 20;
const may = holds(permissions.take);

interface Board {
  readonly coming: readonly Session[];
  readonly held: readonly Session[];
}

export const sessionsDesk = resource({
  name: 'desk-hotline-sessions',
  path: SESSION_DESK,
  face: 'bench',
  access: may,
  load: async ({ db, now }): Promise<Board> => {
    const [coming, held] = await Promise.all([listComing(db, now, MOST), listHeld(db, { now, limit: MOST })]);
    return { coming, held };
  },
  view: showBoard,
  acts: {
    '': act({
      access: may,
      body: sessionInput,
      do: async (ctx, { body }) => {
        const id = await announceSession(ctx, body);
        return { to: `${SESSION_DESK}/${id}`, created: true, say: words.in(ctx.lang).announced, data: { id } };
      },
    }),
  },
});

function showBoard({ coming, held }: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const item = (one: Session) => ({
    href: `${SESSION_DESK}/${one.id}`,
    text: <span lang="zh-CN">{`${one.topic}（${one.guest}）`}</span>,
    note: `${localSpan(one)} · ${kindIn(page, one.kind)}`,
    tag: <StateTag times={one} page={page} />,
    end: <small class="dim">{w.taken(one)}</small>,
  });
  return {
    title: w.desk,
    current: SESSION_DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.desk} beside={<span class="dim sm">{w.deskLead}</span>}>
          <LinkButton href={SESSIONS}>{w.title}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card title={w.coming}>
              <List empty={w.noneComing} items={coming.map(item)} />
            </Card>
            <Card title={w.held}>
              <List empty={w.noneHeld} items={held.map(item)} />
            </Card>
          </div>
          <PlanForm page={page} />
        </div>
      </>
    ),
  };
}

function PlanForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const form = describeForm(page, '', w.fields);
  const lines = LINES.map((line) => ({ value: line.value, text: say(lang, line) }));
  return (
    <Card title={w.announce}>
      <Form action={SESSION_DESK} rhythm="tight" label={w.announce} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <Select {...form.field('kind', 'leader')} options={optionsOf(lang, SESSION_KINDS)} empty={false} />
        <TextField {...form.field('topic')} maxlength={60} />
        <TextField {...form.field('guest')} maxlength={60} />
        <PickField {...form.field('organ')} src="/pick/organs" writes="text" maxlength={100} />
        <Select {...form.field('line', LINES[0].value)} options={lines} empty={false} />
        <div class="cols">
          <DateField {...form.field('starts')} kind="datetime-local" />
          <DateField {...form.field('ends')} kind="datetime-local" />
        </div>
        <div class="row">
          <Button kind="go">{w.announce}</Button>
        </div>
      </Form>
    </Card>
  );
}
