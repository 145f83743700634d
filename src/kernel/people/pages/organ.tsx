// One organ for the public: who heads it, how to reach it, what stands above and beneath it.

import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { nameIn, type Organ, organCode } from '#kernel/organs/contract.ts';
import { findOrganMarks, type OrganMark } from '#kernel/organs/marks.ts';
import { hrefOf, nameDivisions, UnitsBySystem } from '#kernel/organs/pages.tsx';
import { isInForce } from '#kernel/organs/rules.ts';
import { findLineSuperior, getOrganByCode, listAbove, listDirectory } from '#kernel/organs/service/read.ts';
import { words as organWords } from '#kernel/organs/words.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { PublicHead } from '../contract.ts';
import { titleIn } from '../rules/title.ts';
import { findPublicHead } from '../service/officers.ts';
import { names } from '../words/names.ts';

interface OrganView {
  readonly organ: Organ;
  readonly closed: boolean;
  readonly marks: readonly OrganMark[];
  readonly head: PublicHead | null;
  readonly above: readonly Organ[];
  readonly lineSuperior: Organ | null;
  readonly divisions: readonly Organ[];
  readonly units: readonly Organ[];
  readonly sections: readonly Organ[];
}

export const organPage = resource({
  name: 'organ',
  path: '/organs/:code',
  access: anyone,
  params: z.object({ code: organCode }),
  cacheTags: () => ['organs'],
  load: async (ctx, { params }): Promise<OrganView> => {
    const organ = await getOrganByCode(ctx.db, params.code);
    const above = await listAbove(ctx.db, organ);
    const marks = await findOrganMarks(ctx.db, [organ.code]);
    return {
      organ,
      closed: !isInForce(organ, localDate(ctx.now)),
      marks: marks.get(organ.code) ?? [],
      head: await findPublicHead(ctx.db, organ, ctx.now),
      above: above.slice(0, -1),
      lineSuperior: (await findLineSuperior(ctx.db, organ)) ?? null,
      ...(await listDirectory(ctx.db, ctx.now, organ)),
    };
  },
  view: showOrgan,
});

function showOrgan(data: OrganView, page: Page): PageView {
  const w = organWords.in(page.lang);
  const { organ } = data;
  const name = nameIn(page.lang, organ);
  // The node of a city or county is only a place in the tree: nobody answers a telephone there.
  const isBody = organ.kind !== 'statistical';
  const crumbs = data.above.map((one) => ({ href: hrefOf(one), text: nameIn(page.lang, one) }));
  return {
    title: name,
    crumbs: [{ href: '/organs', text: w.title }, ...crumbs],
    body: (
      <div class="stack loose">
        <PageHead title={name}>
          {isBody && <Tag>{w.kinds[organ.kind]}</Tag>}
          <Tag>{w.levels[`l${organ.level}` as 'l3']}</Tag>
          {data.marks.map((mark) => (
            <Tag state="ok">{say(page.lang, mark)}</Tag>
          ))}
          {data.closed && <Tag state="near">{w.closed}</Tag>}
        </PageHead>
        {isBody && <Contact data={data} page={page} />}
        {isBody && (
          <div class="row">
            <LinkButton kind="go" href={`/services?organ=${organ.code}`}>
              {w.seeItems}
            </LinkButton>
            <LinkButton href={`/halls?organ=${organ.code}`}>{w.seeHalls}</LinkButton>
            <LinkButton href={`/organs/${organ.code}/staff`}>{w.seeStaff}</LinkButton>
            {organ.kind === 'legal' && <LinkButton href={`/mailbox?organ=${organ.code}`}>{w.writeTo}</LinkButton>}
            {organ.kind === 'legal' && <LinkButton href={`/conduct?organ=${organ.code}`}>{w.complainOf}</LinkButton>}
          </div>
        )}
        <Beneath title={nameDivisions(data.divisions, page)} organs={data.divisions} page={page} />
        <UnitsBySystem organs={data.units} page={page} />
        <Beneath title={w.sections} organs={data.sections} page={page} />
      </div>
    ),
  };
}

function Beneath({ title, organs, page }: { title: string; organs: readonly Organ[]; page: Page }) {
  if (organs.length === 0) return null;
  return (
    <section class="stack">
      <Head title={title} />
      <ul class="cols">
        {organs.map((organ) => (
          <li>
            <a href={hrefOf(organ)}>{nameIn(page.lang, organ)}</a>
            {organ.phone && <span class="dim sm n"> {organ.phone}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ data, page }: { data: OrganView; page: Page }) {
  const w = organWords.in(page.lang);
  const { organ, head, lineSuperior } = data;
  const facts: [string, ComponentChildren][] = [
    [names.in(page.lang).posts['organ-head'], head && `${nameIn(page.lang, head)} · ${titleIn(page.lang, head)}`],
    [w.address, organ.address],
    [w.phone, organ.phone && <a href={`tel:${organ.phone}`}>{organ.phone}</a>],
    [w.uscc, organ.uscc],
    [w.code, organ.code],
    [w.lineSuperior, lineSuperior && <a href={hrefOf(lineSuperior)}>{nameIn(page.lang, lineSuperior)}</a>],
  ];
  return <Facts items={facts.filter(([, value]) => Boolean(value))} two card />;
}
