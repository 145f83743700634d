// The answer to an application that was sent before: its number, and where its query code was given. Never the code.
import { z } from 'zod';
import { formatCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Figure } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { codeSchema } from '../contract.ts';
import { intakeWords } from '../words/intake.ts';
import { getOffered } from './intake.tsx';

interface Received {
  readonly item: {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly phone: string;
  };
  /** As it was asked for; whether there is such a case is not said here. */
  readonly number: string;
}

export const receivedPage = resource({
  name: 'application-received',
  path: '/services/:code/applications/received',
  access: anyone,
  params: z.object({ code: codeSchema }),
  query: z.object({ number: z.string().trim().min(1).max(40).transform(normaliseCaseNumber) }),
  load: async (ctx, { params, query }): Promise<Received> => {
    const { code, content } = await getOffered(ctx, params.code);
    const { name, nameEn = null, consultPhone: phone } = content;
    return { item: { code, name, nameEn, phone }, number: query.number };
  },
  view: showReceived,
});

function showReceived({ item, number }: Received, page: Page): PageView {
  const w = intakeWords.in(page.lang).received;
  const name = page.lang === 'en' ? (item.nameEn ?? item.name) : item.name;
  return {
    title: w.title,
    unlisted: true,
    current: '/services',
    crumbs: [
      { href: '/services', text: intakeWords.in(page.lang).services },
      { href: `/services/${item.code}`, text: name },
    ],
    body: (
      <div class="stack loose">
        <PageHead eyebrow={name} title={w.title} lead={w.lead} />
        <Figure label={w.number} value={<span class="code">{formatCaseNumber(number)}</span>} />
        <Note state="near">
          <p>{w.where}</p>
          <p>{w.lost(item.phone)}</p>
        </Note>
        <p class="row">
          <LinkButton href="/cases" kind="go" big>
            {w.look}
          </LinkButton>
          <LinkButton href="/my/cases">{w.mine}</LinkButton>
        </p>
      </div>
    ),
  };
}
