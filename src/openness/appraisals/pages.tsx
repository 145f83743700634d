// `/appraisals`: meetings in which the public appraised openness, what came of them, and who answers for it in each organ.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { APPRAISALS, type Appraisal, type Charge } from './contract.ts';
import { listAppraisals, listCharges } from './store.ts';
import { words } from './words.ts';

const MOST_MEETINGS = 20;
const PAGE_SIZE = 50;

interface Appraised {
  readonly meetings: readonly Omit<Appraisal, 'organPath'>[];
  readonly charges: readonly Charge[];
  readonly next: string | null;
}

export const appraisalsPage = resource({
  name: 'appraisals',
  path: APPRAISALS,
  access: anyone,
  query: z.object({ after: z.string().max(60).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db }, { query: { after } }): Promise<Appraised> => {
    const [meetings, found] = await Promise.all([
      listAppraisals(db, MOST_MEETINGS),
      listCharges(db, after, PAGE_SIZE + 1),
    ]);
    const charges = found.slice(0, PAGE_SIZE);
    return {
      meetings: meetings.map(({ organPath: _, ...meeting }) => meeting),
      charges,
      next: found.length > PAGE_SIZE ? (charges.at(-1)?.organ.code ?? null) : null,
    };
  },
  view: showAppraisals,
});

function showAppraisals({ meetings, charges, next }: Appraised, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [{ href: '/openness/seven-rules', text: w.rules }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <section class="stack">
          <Head title={w.meetings} />
          {meetings.length === 0 ? <Empty title={w.none} /> : null}
          {meetings.map((meeting) => (
            <Meeting meeting={meeting} page={page} />
          ))}
        </section>
        <section class="stack">
          <Head title={w.charges} />
          {charges.length === 0 ? <Empty title={w.noCharge} /> : <Charges charges={charges} page={page} />}
          <Pager {...linkPages(APPRAISALS, page.query, next)} />
        </section>
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

export function AnswerTag({ meeting, page }: { meeting: Pick<Appraisal, 'answerDue' | 'answeredOn'>; page: Page }) {
  const w = words.in(page.lang);
  const { answerDue, answeredOn } = meeting;
  if (answeredOn) return <Tag state="ok">{w.answered(answeredOn)}</Tag>;
  return answerDue < localDate(page.now) ? (
    <Tag state="over">{w.late(answerDue)}</Tag>
  ) : (
    <Tag state="near">{w.waiting(answerDue)}</Tag>
  );
}

function Meeting({ meeting, page }: { meeting: Appraised['meetings'][number]; page: Page }) {
  const w = words.in(page.lang);
  const { organ, heldOn, place, came, opinions, answer } = meeting;
  const written = (text: string) => <span lang="zh-CN">{text}</span>;
  return (
    <Card
      title={
        <>
          {nameIn(page.lang, organ)} · <time>{heldOn}</time>
        </>
      }
      aside={<AnswerTag meeting={meeting} page={page} />}
    >
      <Facts
        items={[
          [w.place, written(place)],
          [
            w.came,
            <>
              {written(came)} · {w.line(meeting)}
            </>,
          ],
          [w.opinions, written(opinions)],
          ...(answer ? [[w.answer, written(answer)] as [string, ReturnType<typeof written>]] : []),
        ]}
      />
    </Card>
  );
}

function Charges({ charges, page }: { charges: readonly Charge[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Charge>
      rows={[...charges]}
      rowKey={({ organ }) => organ.code}
      columns={[
        {
          head: w.organ,
          rowHead: true,
          cell: ({ organ }) => <a href={`/organs/${organ.code}`}>{nameIn(page.lang, organ)}</a>,
        },
        { head: w.leader, cell: ({ leader }) => <span lang="zh-CN">{leader}</span> },
        { head: w.office, opt: true, cell: ({ office }) => <span lang="zh-CN">{office}</span> },
        { head: w.phone, cell: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a>, num: true },
      ]}
    />
  );
}
