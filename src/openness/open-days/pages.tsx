// `/open-days` and `/open-days/:day`: what may be visited, and booking it.
import { z } from 'zod';
import { CalledOff, organIn, titleIn } from '#kernel/cases/view/announced.tsx';
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import { notFound } from '#platform/errors.ts';
import { anyone, person } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDateMinute, localSpan } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { NumberField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { bookInput, DAYS, type DayState, MOST_PEOPLE, type OpenDay, stateOf } from './contract.ts';
import { book, giveBack } from './service.ts';
import { findDay, findOwn, listComing, listPast } from './store.ts';
import { words } from './words.ts';

const MOST_COMING = 50;
const MOST_PAST = 10;

interface Days {
  readonly coming: readonly OpenDay[];
  readonly past: readonly OpenDay[];
}

export const daysPage = resource({
  name: 'open-days',
  path: DAYS,
  access: anyone,
  load: async ({ db, now }): Promise<Days> => {
    const [coming, past] = await Promise.all([listComing(db, now, MOST_COMING), listPast(db, now, MOST_PAST)]);
    return { coming, past };
  },
  view: showDays,
});

const LOOKS: Readonly<Record<DayState, TagState | undefined>> = {
  open: 'ok',
  full: 'near',
  closed: undefined,
  over: undefined,
  cancelled: 'over',
};

export const StateTag = ({ day, page }: { day: OpenDay; page: Page }) => {
  const state = stateOf(day, page.now);
  return <Tag state={LOOKS[state]}>{words.in(page.lang).states[state]}</Tag>;
};

function showDays({ coming, past }: Days, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {coming.length === 0 ? (
          <Empty title={w.none}>
            <p>{w.noneLead}</p>
          </Empty>
        ) : (
          <section class="stack">
            <Head title={w.coming} />
            <List
              items={coming.map((day) => ({
                href: `${DAYS}/${day.id}`,
                text: titleIn(page, day),
                tag: <StateTag day={day} page={page} />,
                note: `${localSpan(day)} · ${day.place}`,
                end: <span class="dim n">{w.left({ left: day.places - day.taken, places: day.places })}</span>,
              }))}
            />
          </section>
        )}
        {past.length > 0 && (
          <section class="stack">
            <Head title={w.past} />
            <List
              items={past.map((day) => ({
                href: `${DAYS}/${day.id}`,
                text: titleIn(page, day),
                note: `${localSpan(day)} · ${organIn(page, day)}`,
                end: <span class="dim n">{w.came(day)}</span>,
              }))}
            />
          </section>
        )}
      </div>
    ),
  };
}

interface OneDay {
  readonly day: OpenDay;
  /** How many the reader has booked. */
  readonly own: number | null;
}

const params = z.object({ day: z.string().max(40) });

export const dayPage = resource({
  name: 'open-day',
  path: `${DAYS}/:day`,
  access: anyone,
  params,
  load: async ({ db, actor }, { params: { day: id } }): Promise<OneDay> => {
    const day = await findDay(db, id);
    if (!day) throw notFound();
    return { day, own: (actor.id && (await findOwn(db, id, actor.id))) || null };
  },
  view: showDay,
  acts: {
    book: act({
      access: person,
      params,
      body: bookInput,
      do: async (ctx, { params: { day }, body }) => {
        await book(ctx, ctx.actor.id ?? '', day, body.people);
        return { to: `${DAYS}/${day}`, say: words.in(ctx.lang).booked };
      },
    }),
    'give-back': act({
      access: person,
      params,
      body: z.object({}),
      do: async (ctx, { params: { day } }) => {
        await giveBack(ctx, ctx.actor.id ?? '', day);
        return { to: `${DAYS}/${day}`, say: words.in(ctx.lang).gaveBack };
      },
    }),
  },
});

function showDay({ day, own }: OneDay, page: Page): PageView {
  const w = words.in(page.lang);
  const title = titleIn(page, day);
  return {
    title,
    description: day.about,
    crumbs: [{ href: DAYS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={title}>
          <StateTag day={day} page={page} />
        </PageHead>
        <CalledOff why={w.why} reason={day.cancelReason} page={page} />
        <Facts
          items={[
            [w.when, localSpan(day)],
            [w.place, <span lang="zh-CN">{day.place}</span>],
            [w.organ, organIn(page, day)],
            [w.closes, localDateMinute(day.closesAt)],
            [w.places, placesOf(day, page)],
            [w.about, <span lang="zh-CN">{day.about}</span>],
          ]}
          card
        />
        <Booking day={day} own={own} page={page} />
      </div>
    ),
  };
}

/** Of a day that is over nobody asks what is left. */
function placesOf(day: OneDay['day'], page: Page): string {
  const w = words.in(page.lang);
  if (stateOf(day, page.now) === 'over') return `${day.places}${page.lang === 'en' ? ', ' : '，'}${w.came(day)}`;
  return w.left({ left: day.places - day.taken, places: day.places });
}

function Booking({ day, own, page }: OneDay & { page: Page }) {
  const w = words.in(page.lang);
  const at = `${DAYS}/${day.id}`;
  const state = stateOf(day, page.now);
  const form = describeForm(page, 'book', { people: w.people });
  if (!['open', 'full'].includes(state)) return null;
  if (own !== null)
    return (
      <Card title={w.own(own)}>
        <p>{w.ownLead}</p>
        <Form action={`${at}/acts/give-back`} rhythm="row" label={w.giveBack}>
          <Button>{w.giveBack}</Button>
        </Form>
      </Card>
    );
  if (state === 'full' && !form.refused) return null;
  if (page.actor.kind === 'anonymous') return <SignInRow back={at}>{w.signIn}</SignInRow>;
  return (
    <Card title={w.book}>
      <Form action={`${at}/acts/book`} rhythm="tight" label={w.book}>
        <ErrorSummary errors={form.summary} />
        <NumberField {...form.field('people', '1')} hint={w.peopleHint(MOST_PEOPLE)} />
        <p class="sm dim">{w.privacy}</p>
        <div class="row">
          <Button kind="go">{w.book}</Button>
        </div>
      </Form>
    </Card>
  );
}
