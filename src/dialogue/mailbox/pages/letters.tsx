// `/mailbox/letters`: letters and their answers as everybody may read them.
import { z } from 'zod';
import { readMoment, writeCursor } from '#kernel/cases/queries/cursor.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { searchOrgans } from '#kernel/organs/service/read.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { ADDRESS, LETTER_KINDS, LETTERS_PAGE } from '../contract.ts';
import { home } from '../rules/letter.ts';
import { listPublished, type PublicLetter } from '../store/public.ts';
import { words } from '../words/portal.ts';

const EACH = 20;
const EVERYWHERE = [{ path: '', deep: true }] as const;

interface Letters {
  readonly rows: readonly PublicLetter[];
  readonly next: string | null;
  /** Of the first two levels. */
  readonly subjects: readonly Subject[];
}

export const lettersPage = resource({
  name: 'mailbox-letters',
  path: LETTERS_PAGE,
  access: anyone,
  query: z.object({
    organ: z.string().trim().max(60).optional(),
    kind: z.enum(LETTER_KINDS).optional().catch(undefined),
    subject: z
      .string()
      .regex(/^[a-z](\d{2}){0,2}$/)
      .optional()
      .catch(undefined),
    after: z.string().max(80).optional(),
    trail: z.string().max(3000).optional(),
  }),
  load: async (ctx, { query }): Promise<Letters> => {
    const [organIds, subjects] = await Promise.all([
      query.organ ? findOrgans(ctx, query.organ) : undefined,
      listSubjects(ctx.runtime.db, ctx.db),
    ]);
    const asked = { sort: query.kind, subject: query.subject, after: readMoment(query.after), limit: EACH + 1 };
    const found = await listPublished(ctx.db, organIds ? { ...asked, organIds } : asked);
    const last = found.length > EACH ? found[EACH - 1] : undefined;
    return {
      rows: found.slice(0, EACH),
      next: last ? writeCursor(last.answeredAt, last.id) : null,
      subjects: subjects.filter(({ level }) => level < 3),
    };
  },
  view: showLetters,
});

/** Those whose name is as typed; those that have it in their name when there is none. */
async function findOrgans({ db, now }: Context, typed: string): Promise<string[]> {
  const found = await searchOrgans(db, { typed, scopes: EVERYWHERE, at: now });
  const exact = found.filter(({ name, shortName }) => name === typed || shortName === typed);
  return (exact.length > 0 ? exact : found).map(({ id }) => id);
}

function showLetters({ rows, next, subjects }: Letters, page: Page): PageView {
  const w = words.in(page.lang);
  const { letters } = w;
  return {
    title: letters.title,
    description: letters.lead,
    current: home.href,
    islands: ['x-pick'],
    crumbs: [{ href: ADDRESS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={letters.title} lead={letters.lead}>
          <LinkButton href={ADDRESS}>{letters.write}</LinkButton>
        </PageHead>
        <Form action={LETTERS_PAGE} method="get" rhythm="row" label={letters.search}>
          <PickField id="organ" label={letters.organ} value={page.query.organ} src="/pick/organs" writes="text" />
          <Select
            id="kind"
            label={letters.kind}
            empty={letters.any}
            value={page.query.kind}
            options={LETTER_KINDS.map((kind) => ({ value: kind, text: w.kindNames[kind] }))}
          />
          {subjects.length > 0 && (
            <Select
              id="subject"
              label={letters.subject}
              empty={letters.any}
              value={page.query.subject}
              options={subjects.map((subject) => ({
                value: subject.code,
                text: `${subject.level === 2 ? '\u3000' : ''}${nameIn(page.lang, subject)}`,
              }))}
            />
          )}
          <Button>{letters.search}</Button>
        </Form>
        {rows.length === 0 ? (
          <Empty title={letters.none}>
            <p>{letters.noneLead}</p>
          </Empty>
        ) : (
          <List items={rows.map((row) => drawRow(row, page))} />
        )}
        <Pager {...linkPages(LETTERS_PAGE, page.query, next)} />
      </div>
    ),
  };
}

const daysOf = ({ receivedAt, answeredAt }: PublicLetter) =>
  Math.max(1, Math.ceil((answeredAt.getTime() - receivedAt.getTime()) / DAY_MS));

function drawRow(row: PublicLetter, { lang }: Page) {
  const w = words.in(lang);
  return {
    href: `${LETTERS_PAGE}/${row.id}`,
    text: <span lang="zh-CN">{row.title}</span>,
    tag: <Tag>{w.kindNames[row.sort]}</Tag>,
    note: `${nameIn(lang, { name: row.organ, nameEn: row.organEn })} · ${w.letters.took(daysOf(row))}`,
    end: (
      <time class="dim n" dateTime={row.answeredAt.toISOString()}>
        {localDate(row.answeredAt)}
      </time>
    ),
  };
}
