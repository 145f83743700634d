// `POST /services/:code/applications`: a whole application at once, from a program or a plain form.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Note } from '#ui/parts/note.tsx';
import { applicationSchema, codeSchema } from '../contract.ts';
import { itemSource, type OfferedItem } from '../item.ts';
import { requireOwnFiles } from '../service/stored.ts';
import { submitApplication } from '../service/submit.ts';
import { intakeWords } from '../words/intake.ts';

const params = z.object({ code: codeSchema });

/** @throws notFound when nothing is offered under the code. */
export async function getOffered(ctx: Context, code: string): Promise<OfferedItem> {
  const item = await itemSource().findOffered(ctx.db, code, ctx.now);
  if (!item) throw notFound();
  return item;
}

/** What a program must know to apply: the questions, and what has to be handed in. */
interface Asked {
  readonly code: string;
  readonly versionId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly form: OfferedItem['content']['form'];
  readonly materials: OfferedItem['content']['materials'];
}

export const intakePage = resource({
  name: 'applications',
  path: '/services/:code/applications',
  access: anyone,
  params,
  load: async (ctx, input): Promise<Asked> => {
    const { code, versionId, content } = await getOffered(ctx, input.params.code);
    const { name, nameEn, form, materials } = content;
    return { code, versionId, name, nameEn: nameEn ?? null, form, materials };
  },
  view: showIntake,
  acts: {
    '': act({
      access: anyone,
      params,
      body: applicationSchema,
      do: async (ctx, input) => {
        const item = await itemSource().recallOffered(ctx.runtime.db, ctx.tx, input.params.code, ctx.now);
        if (!item) throw notFound();
        requireOwnFiles(ctx, input.body.materials);
        const { file, code } = await submitApplication(ctx, item, input.body, 'web');
        const { id, number } = file;
        if (!code) {
          const page = addressOfRepeated(ctx, item, file);
          return { to: page, data: { number, code, id, repeated: true, page } };
        }
        const receipt = `/cases/${number}/receipt?code=${code}`;
        return { to: receipt, created: true, data: { number, code, id, receipt } };
      },
    }),
  },
});

/**
 * Where an application leads that was taken in before. The query code was given once and is never given again: whoever
 * is signed in needs none for their own case, and others are told where they have it.
 */
function addressOfRepeated(ctx: Context, item: OfferedItem, file: Pick<CaseFile, 'number' | 'account_id'>): string {
  const own = file.account_id !== null && file.account_id === ctx.actor.id;
  return own ? `/cases/${file.number}` : `/services/${item.code}/applications/received?number=${file.number}`;
}

/** Browsers come here only when a plain form was refused; the wizard is the way for people. */
function showIntake(asked: Asked, page: Page): PageView {
  const w = intakeWords.in(page.lang);
  const name = page.lang === 'en' ? (asked.nameEn ?? asked.name) : asked.name;
  return {
    title: w.title(name),
    unlisted: true,
    current: '/services',
    crumbs: [
      { href: '/services', text: w.services },
      { href: `/services/${asked.code}`, text: name },
    ],
    body: (
      <div class="stack loose">
        <PageHead title={w.title(name)} lead={w.lead} />
        {page.refused ? (
          <Note state="over" live="alert">
            <p>{page.refused.message}</p>
            <ul>
              {page.refused.faults.map((fault) => (
                <li>
                  <code>{fault.path}</code> {fault.message}
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <p>
          <LinkButton href={`/services/${asked.code}/apply`} kind="go" big>
            {w.begin}
          </LinkButton>
        </p>
      </div>
    ),
  };
}
