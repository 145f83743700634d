// `/firm-talks`: what the platform is for, the firm's own talks, and the form that begins one; a talk itself is the status page of its case.

import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import { anyone, person } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { REPLY_DAYS, SORTS, TALKS, talkInput } from './contract.ts';
import { talkKind } from './rules.ts';
import { beginTalk, isFirm } from './service.ts';
import { listOfFirm, type TalkRow } from './store.ts';
import { words } from './words.ts';

const MOST_SHOWN = 50;

interface Talks {
  /** Null for who is no firm. */
  readonly own: readonly TalkRow[] | null;
}

export const talksPage = resource({
  name: 'firm-talks',
  path: TALKS,
  access: anyone,
  load: async ({ db, actor }): Promise<Talks> => ({
    own: isFirm(actor) && actor.id ? await listOfFirm(db, actor.id, MOST_SHOWN) : null,
  }),
  view: showTalks,
  acts: {
    '': act({
      access: person,
      body: talkInput,
      do: async (ctx, { body }) => {
        const { file } = await beginTalk(ctx, body);
        const data = { number: file.number };
        return { to: `/cases/${file.number}`, created: true, say: words.in(ctx.lang).sent, data };
      },
    }),
  },
});

function showTalks({ own }: Talks, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    islands: ['x-pick'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <p class="sm dim">{w.clock(REPLY_DAYS)}</p>
        {own === null ? (
          page.actor.kind === 'anonymous' ? (
            <SignInRow back={TALKS}>{w.signIn}</SignInRow>
          ) : (
            <p class="dim">{w.onlyFirms}</p>
          )
        ) : (
          <>
            <section class="stack">
              <Head title={w.own} />
              {own.length === 0 ? <Empty title={w.none} /> : null}
              <List
                items={own.map((talk) => ({
                  href: `/cases/${talk.number}`,
                  text: <span lang="zh-CN">{talk.subject}</span>,
                  note: `${formatCaseNumber(talk.number)} · ${localDate(talk.receivedAt)} · ${nameIn(lang, talk.organ)}`,
                  end: <span class="dim">{say(lang, talkKind.states[talk.state])}</span>,
                }))}
              />
            </section>
            <TalkForm page={page} />
          </>
        )}
      </div>
    ),
  };
}

function TalkForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.begin}>
      <Form action={TALKS} rhythm="tight" label={w.begin} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <OrganField {...field('organ')} lang={lang} />
        <Picks
          {...field('sort', 'consult')}
          columns
          options={SORTS.map((sort) => ({ value: sort.value, text: say(lang, sort) }))}
        />
        <TextField {...field('subject')} maxlength={60} />
        <TextArea {...field('text')} rows={4} maxlength={2000} />
        <TextField {...field('wanted')} hint={w.wantedHint} maxlength={100} optional />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
