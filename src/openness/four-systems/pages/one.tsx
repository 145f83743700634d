// `/four-systems/:matter`: one hearing, matter shown or circular, with everything that is public of it, and its objection box.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { say, sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { ADDRESS, CIRCULAR, HEARING, type Objections, objectionInput, PUBLICITY } from '../contract.ts';
import { hearingKind } from '../rules/hearing.ts';
import { circularOf, hearingOf, publicityOf, shiftDay } from '../rules/process.ts';
import { circularKind, publicityKind, RESULTS } from '../rules/publicity.ts';
import { takeObjection } from '../service/open.ts';
import { findObjections, findPublic } from '../store.ts';
import { words } from '../words.ts';

const KINDS = [hearingKind, publicityKind, circularKind];

/** What is public of the file: all its data but ids of the organ. */
interface One {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly data: CaseFile['data'];
  readonly objections: Objections;
  readonly open: boolean;
}

function makePublic(file: CaseFile, objections: Objections, today: string): One {
  const { organ, ...data } = file.data as { organ: { name: string; nameEn?: string | null } };
  const { kind, number, title, title_en: titleEn, state } = file;
  const isShown = kind === PUBLICITY && state === 'shown';
  const { from, to } = publicityOf({ file });
  return {
    kind,
    number,
    title,
    titleEn,
    state,
    organ: { name: organ.name, nameEn: organ.nameEn ?? null },
    data,
    objections,
    open: isShown && from <= today && today <= to,
  };
}

const params = z.object({
  matter: z
    .string()
    .regex(/^\d{19}$/)
    .catch('-'),
});

export const onePage = resource({
  name: 'four-systems-one',
  path: `${ADDRESS}/:matter`,
  access: anyone,
  params,
  load: async ({ db, now }, input): Promise<One> => {
    const file = await findPublic(db, input.params.matter);
    if (!file) throw notFound();
    return makePublic(file, await findObjections(db, file.id), localDate(now));
  },
  view: showOne,
  acts: {
    object: act({
      access: anyone,
      params,
      body: objectionInput,
      do: async (ctx, input) => {
        const shown = await findPublic(ctx.tx, input.params.matter);
        if (!shown) throw notFound();
        const { file, code } = await takeObjection(ctx, shown.id, input.body);
        const w = words.in(ctx.lang);
        return {
          to: `/cases/${file.number}${code ? `?code=${code}` : ''}`,
          created: true,
          say: code ? w.sent({ number: formatCaseNumber(file.number), code }) : w.again,
          data: { number: file.number, code },
        };
      },
    }),
  },
});

function showOne(one: One, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, one);
  const state = say(lang, KINDS.find(({ name }) => name === one.kind)?.states[one.state]);
  return {
    title,
    crumbs: [{ href: ADDRESS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />} eyebrow={state} />
        <Facts
          card
          items={[[w.number, formatCaseNumber(one.number)], [w.by, nameIn(lang, one.organ)], ...factsOf(one, page)]}
        />
        {one.open && <ObjectionForm one={one} page={page} />}
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

type Pair = [string, ComponentChildren];

/** Text of an officer, each line of it. */
const written = (text: string) => (
  <span lang="zh-CN">
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </span>
);

function factsOf(one: One, page: Page): Pair[] {
  if (one.kind === HEARING) return hearingFacts(one, page);
  return one.kind === CIRCULAR ? circularFacts(one, page) : publicityFacts(one, page);
}

function hearingFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { on, place, about, periods, delegates, papers, heldOn, came, adopted, declined, reason } = hearingOf({
    file: one,
  });
  const todo = (days: number) => <span class="dim">{w.soon(shiftDay(on, -days))}</span>;
  return [
    [w.day, on],
    [w.place, written(place)],
    [w.heard, written(about)],
    ...(reason
      ? [[w.held, w.cancelled(reason)] as Pair]
      : ([
          [w.delegates, delegates ? written(delegates) : todo(periods.hearingDelegates)],
          [w.papers, papers ? written(papers) : todo(periods.hearingPapers)],
        ] as Pair[])),
    ...(heldOn ? [[w.held, w.heldOn({ on: heldOn, came: came ?? 0 })] as Pair] : []),
    ...(adopted ? [[w.adopted, written(adopted)] as Pair, [w.declined, written(declined ?? '')] as Pair] : []),
  ];
}

function publicityFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { from, to, about, result, text } = publicityOf({ file: one });
  const found = RESULTS.find(({ value }) => value === result);
  return [
    [w.period, `${from} – ${to}`],
    [w.what, written(about)],
    [w.object, w.objections(one.objections)],
    [
      w.result,
      found ? (
        <>
          {say(lang, found)}
          <br />
          {written(text ?? '')}
        </>
      ) : (
        <span class="dim">{w.notYet}</span>
      ),
    ],
  ];
}

function circularFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { year, quarter, works, progress, publishedOn } = circularOf({ file: one });
  return [
    [w.period, w.quarter({ year, quarter })],
    [w.works, written(works)],
    [w.progress, progress ? written(progress) : <span class="dim">{w.notYet}</span>],
    ...(publishedOn ? [[w.result, w.publishedOn(publishedOn)] as Pair] : []),
  ];
}

function ObjectionForm({ one, page }: { one: One; page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'object', { text: w.text });
  return (
    <section class="stack">
      <Head title={w.object} />
      <p>{w.objectLead}</p>
      <Form action={`${ADDRESS}/${one.number}/acts/object`} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <TextArea {...field('text')} hint={w.textHint} rows={5} maxlength={2000} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </section>
  );
}
