// The page on which a closed service is rated, and the card beside the case on the desk.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { owns } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DIMENSIONS, isBad, LEVELS, ratingSchema } from './contract.ts';
import { isRatable, rateCase } from './service.ts';
import { findRating, type RatingRow } from './store.ts';
import { words } from './words.ts';

const params = z.object({ number: z.string().max(40) });
const query = z.object({ code: z.string().max(12).optional() });

interface RatingPage {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly channel: string;
  readonly ratable: boolean;
  /** The level already given; null while it can still be rated. */
  readonly level: number | null;
}

export const ratingPage = resource({
  name: 'case-rating',
  path: '/cases/:number/rating',
  access: owns(CASE),
  rate: 'guess',
  params,
  query,
  load: async (ctx, input): Promise<RatingPage> => {
    const file = await getCase(ctx.db, input.params.number);
    const rating = await findRating(ctx.db, file.id);
    return {
      number: file.number,
      title: file.title,
      titleEn: file.title_en,
      channel: file.channel,
      ratable: isRatable(file),
      level: rating?.level ?? null,
    };
  },
  view: showRating,
  acts: {
    '': act({
      access: owns(CASE),
      params,
      body: ratingSchema.extend({ code: z.string().max(12).optional() }),
      do: async (ctx, input) => {
        const { code, ...rating } = input.body;
        const file = await getCase(ctx.tx, input.params.number);
        await rateCase(ctx, file, rating);
        return { to: addressOf(file.number, code), say: words.in(ctx.lang).thanks };
      },
    }),
  },
});

async function getCase(db: Db, number: string): Promise<CaseFile> {
  const file = await findCaseByNumber(db, normaliseCaseNumber(number));
  if (!file) throw notFound();
  return file;
}

function addressOf(number: string, code: string | undefined, page = '/rating'): string {
  return `/cases/${number}${page}${code ? `?code=${encodeURIComponent(code)}` : ''}`;
}

function showRating(data: RatingPage, page: Page): PageView {
  const w = words.in(page.lang);
  const name = page.lang === 'en' ? (data.titleEn ?? data.title) : data.title;
  return {
    title: w.title,
    unlisted: true,
    current: '/services',
    crumbs: [{ href: addressOf(data.number, page.query.code, ''), text: name }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={data.ratable ? w.lead(name) : w.notYet} />
        {data.level !== null ? <Rated level={data.level} page={page} /> : null}
        {data.ratable && data.level === null ? <RatingForm data={data} page={page} /> : null}
        <p>
          <a href={addressOf(data.number, page.query.code, '')}>{w.back}</a>
        </p>
      </div>
    ),
  };
}

function nameLevel(level: number, page: Pick<Page, 'lang'>): string {
  const { levels } = words.in(page.lang);
  return levels[String(level) as keyof typeof levels];
}

function Rated({ level, page }: { level: number; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Note state="ok" live="status">
      {w.rated(nameLevel(level, page))}
      {isBad(level) ? <p>{w.badNext}</p> : null}
    </Note>
  );
}

function RatingForm({ data, page }: { data: RatingPage; page: Page }) {
  const w = words.in(page.lang);
  const faults = page.refused?.faults ?? [];
  const typed = page.refused?.values ?? {};
  const options = LEVELS.map((level) => ({ value: String(level), text: nameLevel(level, page) }));
  const dimensions = data.channel === 'web' ? DIMENSIONS.online : DIMENSIONS.offline;
  const code = page.query.code ?? (typeof typed.code === 'string' ? typed.code : undefined);
  return (
    <Form action={addressOf(data.number, code)} hidden={code ? { code } : {}}>
      <ErrorSummary
        errors={faults.map((fault) => ({
          id: fault.path,
          text: `${w.level}${page.lang === 'en' ? ': ' : '：'}${fault.message}`,
        }))}
      />
      <Picks
        id="level"
        label={w.level}
        hint={w.badHint}
        options={options}
        value={String(typed.level ?? '')}
        error={faults.find((fault) => fault.path === 'level')?.message}
      />
      <details>
        <summary>{w.more}</summary>
        <div class="stack">
          {dimensions.map((dimension) => (
            <Picks id={`dimensions.${dimension}`} label={w.dimensions[dimension]} options={options} columns />
          ))}
        </div>
      </details>
      <TextArea
        id="text"
        label={w.text}
        hint={w.textHint}
        optional
        maxlength={500}
        value={typeof typed.text === 'string' ? typed.text : undefined}
      />
      <p class="sm dim">{w.privacy}</p>
      <div class="row">
        <Button kind="go" big>
          {w.send}
        </Button>
      </div>
    </Form>
  );
}

/** Officers see what was said, never before the case is closed: a rating exists only then. */
export const ratingPanel: CasePanel = {
  name: 'rating',
  order: 80,
  load: async (ctx, file) => (await findRating(ctx.db, file.parent_id ?? file.id)) ?? null,
  view: (rating: RatingRow, page) => {
    const w = words.in(page.lang);
    return (
      <section class="card stack tight">
        <h2>{w.panel}</h2>
        <p>
          <Tag state={isBad(rating.level) ? 'over' : 'ok'}>{nameLevel(rating.level, page)}</Tag>
        </p>
        <p>{rating.text ?? <span class="dim">{w.noText}</span>}</p>
        {rating.state === 'excluded' ? <p class="dim">{w.excluded}</p> : null}
      </section>
    );
  },
};

/** The applicant is asked on the status page of what has ended, and reads there what was said. */
export const askPanel: CasePanel = {
  name: 'rate',
  order: 10,
  face: 'portal',
  load: async (ctx, file) => {
    if (ctx.actor.kind === 'staff' || !isRatable(file)) return null;
    return { number: file.number, level: (await findRating(ctx.db, file.id))?.level ?? null };
  },
  view: ({ number, level }: Pick<RatingPage, 'number' | 'level'>, page) => {
    const w = words.in(page.lang);
    return (
      <Card title={w.title}>
        {level === null ? (
          <div class="row">
            <span>{w.ask}</span>
            <LinkButton href={addressOf(number, page.query.code)} kind="go" push>
              {w.rate}
            </LinkButton>
          </div>
        ) : (
          <p>{w.rated(nameLevel(level, page))}</p>
        )}
      </Card>
    );
  },
};
