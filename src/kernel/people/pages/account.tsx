// The own account: information, contact, language, devices, a copy of everything.
import { z } from 'zod';
import { member, person } from '#platform/http/access.ts';
import { LANG_COOKIE, SIZE_COOKIE } from '#platform/http/house.ts';
import { act, Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Note } from '#ui/parts/note.tsx';
import { contactInput, langInput } from '../contract.ts';
import { findLimit } from '../service/identify.ts';
import {
  changeContact,
  changeLang,
  endOwnSession,
  exportOwnData,
  type OwnAccount,
  showOwnAccount,
} from '../service/own-account.ts';
import { words } from '../words/portal.ts';
import { Attempts, ContactForm, Identity, PreferencesForm, Security, Sessions } from './account-parts.tsx';

const YEAR_SECONDS = 31_536_000;

export const accountPage = resource({
  name: 'account',
  path: '/account',
  access: member,
  load: async (ctx) => ({ ...(await showOwnAccount(ctx)), due: findLimit(ctx.actor) }),
  view: showAccount,
  acts: {
    contact: act({
      access: person,
      body: contactInput,
      do: async (ctx, { body }) => {
        await changeContact(ctx, body);
        return { to: '/account', say: words.in(ctx.lang).contactSaved };
      },
    }),
    preferences: act({
      access: person,
      body: langInput,
      do: async (ctx, { body }) => {
        await changeLang(ctx, body.lang);
        const cookies = {
          [LANG_COOKIE]: { value: body.lang, maxAge: YEAR_SECONDS },
          [SIZE_COOKIE]: { value: body.size, maxAge: YEAR_SECONDS },
        };
        return { to: '/account', say: words.in(body.lang).preferencesSaved, cookies };
      },
    }),
    'end-session': act({
      access: person,
      body: z.object({ id: z.uuid() }),
      do: async (ctx, { body }) => {
        await endOwnSession(ctx, body.id);
        return { to: '/account', say: words.in(ctx.lang).ended };
      },
    }),
  },
});

function showAccount(account: OwnAccount & { due: ReturnType<typeof findLimit> }, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.account,
    unlisted: true,
    body: (
      <div class="split">
        <div class="stack loose">
          <PageHead title={w.account} lead={account.name} />
          {account.due === 'password' && <Note state="near">{w.mustChange}</Note>}
          {account.due === 'second-factor' && <Note state="near">{w.mustEnrol}</Note>}
          <Identity account={account} page={page} />
          <ContactForm account={account} page={page} />
          <Sessions account={account} page={page} />
          <Attempts account={account} page={page} />
        </div>
        <aside class="stack">
          <LinkButton href="/sign-out">{w.signOut}</LinkButton>
          <LinkButton href="/account/notices">{w.notices}</LinkButton>
          <LinkButton href="/account/follows">{w.follows}</LinkButton>
          {account.kind !== 'officer' && (
            <>
              <LinkButton href="/my/cases">{w.myCases}</LinkButton>
              <LinkButton href="/my/drafts">{w.myDrafts}</LinkButton>
            </>
          )}
          {account.kind === 'officer' && <LinkButton href={`/desk/people/${page.actor.id}`}>{w.mine}</LinkButton>}
          <Security account={account} page={page} />
          <PreferencesForm account={account} page={page} />
          <div class="card stack">
            <h2>{w.exportTitle}</h2>
            <p class="sm dim">{w.exportLead}</p>
            <LinkButton href="/account/export" download>
              {w.download}
            </LinkButton>
          </div>
        </aside>
      </div>
    ),
  };
}

export const exportPage = resource({
  name: 'account-export',
  path: '/account/export',
  access: member,
  rate: 'form',
  load: async (ctx) => {
    const text = JSON.stringify(await exportOwnData(ctx), null, 2);
    return new Download(Buffer.from(text), 'application/json; charset=utf-8', 'sunhall-account.json');
  },
});
