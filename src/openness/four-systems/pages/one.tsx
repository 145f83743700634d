// `/four-systems/:matter`: one hearing, matter shown or circular, with everything that is public of it, and its objection box.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { caseNumber, tellTaken } from '#kernel/cases/pages/address.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { SaySection } from '#kernel/cases/view/say-section.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone, person } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { ADDRESS, HEARING, type Objections, objectionInput, PUBLICITY, signUpInput } from '../contract.ts';
import { hearingKind } from '../rules/hearing.ts';
import { hearingOf, publicityOf } from '../rules/process.ts';
import { circularKind, publicityKind } from '../rules/publicity.ts';
import { takeObjection } from '../service/open.ts';
import { signUp } from '../service/sign-up.ts';
import { countSignUps, findObjections, findPublic } from '../store.ts';
import { words } from '../words.ts';
import { DrawSection, SignUpForm } from './draw.tsx';
import { factsOf, type One } from './facts.tsx';
import { OpinionSection } from './opinions.tsx';

const KINDS = [hearingKind, publicityKind, circularKind];

interface Beside {
  readonly objections: Objections;
  readonly signUps: One['signUps'];
  readonly today: string;
}

function makePublic(file: CaseFile, { objections, signUps, today }: Beside): One {
  // The secret of a draw is public with the draw, inside it.
  const {
    organ,
    secret: _,
    opinions,
    ...rest
  } = file.data as { organ: { name: string; nameEn?: string | null }; secret?: string; opinions?: unknown };
  const { kind, number, title, title_en: titleEn, state } = file;
  // Opinions are public with the report, each with its answer.
  const data = state === 'reported' && opinions ? { ...rest, opinions } : rest;
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
    signUps,
    open: isShown && from <= today && today <= to,
    signingUp: kind === HEARING && state === 'announced' && today <= (hearingOf({ file }).signUpTo ?? ''),
  };
}

const params = z.object({ matter: caseNumber });

export const onePage = resource({
  name: 'four-systems-one',
  path: `${ADDRESS}/:matter`,
  access: anyone,
  params,
  load: async ({ db, now }, input): Promise<One> => {
    const file = await findPublic(db, input.params.matter);
    if (!file) throw notFound();
    const [objections, signUps] = await Promise.all([findObjections(db, file.id), countSignUps(db, file.id)]);
    return makePublic(file, { objections, signUps, today: localDate(now) });
  },
  view: showOne,
  acts: {
    'sign-up': act({
      access: person,
      params,
      body: signUpInput,
      do: async (ctx, input) => {
        const hearing = await findPublic(ctx.tx, input.params.matter);
        if (!hearing) throw notFound();
        const taken = await signUp(ctx, hearing.id, input.body);
        const { signedUp: sent, again } = words.in(ctx.lang);
        return tellTaken(taken, { sent, again });
      },
    }),
    object: act({
      access: anyone,
      params,
      body: objectionInput,
      do: async (ctx, input) => {
        const shown = await findPublic(ctx.tx, input.params.matter);
        if (!shown) throw notFound();
        const taken = await takeObjection(ctx, shown.id, input.body);
        const w = words.in(ctx.lang);
        return tellTaken(taken, w);
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
        {one.signingUp && <SignUpForm one={one} page={page} />}
        <OpinionSection one={one} page={page} />
        <DrawSection one={one} page={page} />
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

function ObjectionForm({ one, page }: { one: One; page: Page }) {
  const { object: title, objectLead: lead, text: label, textHint: hint, send } = words.in(page.lang);
  const told = { title, lead, label, hint, send };
  return <SaySection page={page} address={`${ADDRESS}/${one.number}`} act="object" {...told} />;
}
