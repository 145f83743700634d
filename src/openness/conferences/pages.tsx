// `/conferences`: press conferences that are published; one of them with its questions; `/openness/spokespersons`: who speaks.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Prose, Title } from '#ui/parts/prose.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CONFERENCES, type Conference, contentSchema, KIND, SPOKESPERSONS, type Spokesperson } from './contract.ts';
import { type ConferenceRow, listConferences, listSpokespersons } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 30;
const EVERYWHERE = [{ path: '', deep: true }];

interface Conferences {
  readonly rows: readonly ConferenceRow[];
  readonly next: string | null;
}

export const conferencesPage = resource({
  name: 'conferences',
  path: CONFERENCES,
  access: anyone,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: trailText }),
  cacheTags: () => [CONFERENCES],
  load: async ({ db, now }, { query: { after } }): Promise<Conferences> => {
    const found = await listConferences(db, { after, limit: PAGE_SIZE + 1, now });
    const rows = found.slice(0, PAGE_SIZE);
    return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.publicationId ?? null) : null };
  },
  view: showConferences,
});

function showConferences({ rows, next }: Conferences, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const noteOf = (row: ConferenceRow) =>
    [nameIn(lang, { name: row.organ, nameEn: row.organEn }), row.questions > 0 && w.asked(row.questions)]
      .filter(Boolean)
      .join(' · ');
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead}>
          <a href={SPOKESPERSONS}>{w.spokespersons}</a>
        </PageHead>
        {rows.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <List
            items={rows.map((row) => ({
              href: `${CONFERENCES}/${row.code}`,
              text: <span lang={lang === 'en' && row.titleEn ? undefined : 'zh-CN'}>{sayTitle(lang, row)}</span>,
              note: noteOf(row),
              end: <time>{row.heldOn}</time>,
            }))}
          />
        )}
        <Pager {...linkPages(CONFERENCES, page.query, next)} />
      </div>
    ),
  };
}

const params = z.object({
  conference: z
    .string()
    .regex(/^[a-z0-9-]{4,80}$/)
    .catch('-'),
});

export const conferencePage = resource({
  name: 'conference',
  path: `${CONFERENCES}/:conference`,
  access: anyone,
  params,
  cacheTags: ({ conference = '' }) => [`${KIND}:${conference}`],
  load: async ({ db, now }, input): Promise<Conference> => {
    const live = await findLive(db, KIND, input.params.conference, now);
    if (!live) throw notFound();
    return contentSchema.parse(live.content);
  },
  view: showConference,
});

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((one) => one.trim() !== '');

function showConference(conference: Conference, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { organ, speaker, questions } = conference;
  const title = sayTitle(lang, conference);
  const post = speaker && (lang === 'en' ? (speaker.postEn ?? speaker.post) : speaker.post);
  return {
    title,
    crumbs: [{ href: CONFERENCES, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />} eyebrow={`${nameIn(lang, organ)} · ${w.nth(conference)}`} />
        <Facts
          items={[
            [w.heldOn, `${conference.heldOn} ${conference.begins}`],
            [w.place, <span lang="zh-CN">{conference.place}</span>],
            [w.speaker, speaker && `${nameIn(lang, speaker)} · ${post}`],
            conference.attending ? [w.attending, <Lines text={conference.attending} />] : null,
          ]}
        />
        <Head title={w.transcript} />
        <div lang="zh-CN">
          <Prose>
            {paragraphsOf(conference.transcript).map((one) => (
              <p>{one}</p>
            ))}
          </Prose>
        </div>
        <Head title={w.questions} />
        {questions.length === 0 ? <p class="dim">{w.questionsNone}</p> : <Questions questions={questions} />}
      </div>
    ),
  };
}

function Lines({ text }: { text: string }) {
  return (
    <span lang="zh-CN">
      {paragraphsOf(text).map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </span>
  );
}

/** Chinese as it was said. */
function Questions({ questions }: { questions: Conference['questions'] }) {
  return (
    <div lang="zh-CN">
      <Prose>
        {questions.map(({ asker, question, answerer, answer }) => (
          <>
            <h3>
              {asker}：{question}
            </h3>
            {paragraphsOf(answer).map((one, index) => (
              <p>
                {index === 0 && <b>{answerer}：</b>}
                {one}
              </p>
            ))}
          </>
        ))}
      </Prose>
    </div>
  );
}

export const spokespersonsPage = resource({
  name: 'spokespersons',
  path: SPOKESPERSONS,
  access: anyone,
  load: async ({ db, now }) => ({
    rows: (await listSpokespersons(db, { scopes: EVERYWHERE, day: localDate(now) })).map(
      ({ name, nameEn, post, postEn, phone, organ, organEn }) => ({
        name,
        nameEn,
        post,
        postEn,
        phone,
        organ,
        organEn,
      }),
    ),
  }),
  view: showSpokespersons,
});

type Row = Pick<Spokesperson, 'name' | 'nameEn' | 'post' | 'postEn' | 'phone' | 'organ' | 'organEn'>;

function showSpokespersons({ rows }: { readonly rows: Row[] }, { lang }: Page): PageView {
  const w = words.in(lang);
  return {
    title: w.spokespersons,
    description: w.spokespersonsLead,
    crumbs: [{ href: CONFERENCES, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.spokespersons} lead={w.spokespersonsLead} />
        <Table<Row>
          rows={rows}
          rowKey={({ name, organ }) => organ + name}
          empty={w.spokespersonsNone}
          columns={[
            { head: w.unit, rowHead: true, cell: (row) => nameIn(lang, { name: row.organ, nameEn: row.organEn }) },
            { head: w.name, cell: (row) => nameIn(lang, row) },
            { head: w.post, opt: true, cell: (row) => nameIn(lang, { name: row.post, nameEn: row.postEn }) },
            { head: w.phone, cell: ({ phone }) => <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> },
          ]}
        />
      </div>
    ),
  };
}
