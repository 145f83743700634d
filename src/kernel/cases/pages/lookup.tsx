// `/cases`: where somebody with a number and a query code begins.
import { z } from 'zod';
import { invalidInput } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { isCodeOf } from '../access.ts';
import type { CaseLookup } from '../room.ts';
import { normaliseCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import { faults } from '../words/faults.ts';
import { portal } from '../words/portal.ts';
import { status } from '../words/status.ts';
import { caseAddress } from './address.ts';

/** `lookups` are the other ways in. */
export function makeLookupPage(lookups: readonly CaseLookup[]): Resource {
  return resource({
    name: 'case-lookup',
    path: '/cases',
    access: anyone,
    load: async () => ({}),
    view: (_data, page) => showLookup(page, lookups),
    acts: {
      '': act({
        access: anyone,
        rate: 'guess',
        body: z.object({
          number: z.string({ error: faults.caseNumber }).trim().min(1, faults.caseNumber).max(40),
          code: z.string({ error: faults.queryCode }).trim().min(1, faults.queryCode).max(12),
        }),
        do: async (ctx, { body }) => {
          const number = normaliseCaseNumber(body.number);
          const file = await store.findCaseByNumber(ctx.tx, number);
          // A wrong number and a wrong code are not told apart.
          if (!file || !isCodeOf(ctx.runtime, file, body.code)) {
            throw invalidInput({ count: 1 }, [{ path: 'number', message: status.in(ctx.lang).faults.noCase }]);
          }
          return { to: caseAddress(number, body.code.toUpperCase()), data: { number } };
        },
      }),
    },
  });
}

function showLookup(page: Page, lookups: readonly CaseLookup[]): PageView {
  const w = portal.in(page.lang).lookup;
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { number: w.number, code: w.code };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return {
    title: w.title,
    current: '/services',
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Form action="/cases" card>
          <ErrorSummary errors={summary(labels)} />
          <TextField {...field('number')} hint={w.numberHint} width="medium" inputmode="numeric" autocomplete="off" />
          <TextField {...field('code')} hint={w.codeHint} width="short" autocomplete="off" />
          <div class="row">
            <Button kind="go" big>
              {w.submit}
            </Button>
          </div>
        </Form>
        <p class="row">
          <a href="/my/cases">{w.mine}</a>
          <a href="/verify">{w.verify}</a>
          {lookups.map((way) => (
            <a href={way.href}>{say(page.lang, way)}</a>
          ))}
        </p>
      </div>
    ),
  };
}
