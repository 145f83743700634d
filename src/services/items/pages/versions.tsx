// Every published version of an item, with what each changed: by reform round, side by side.
import { z } from 'zod';
import { sayName } from '#kernel/documents/contract.ts';
import { type Difference, diffVersions } from '#kernel/documents/rules.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { joinNames } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type ElementNames, nameElements } from '../rules/elements.ts';
import { listPublished, type PublishedVersion } from '../store/history.ts';
import { listWords } from '../words/list.ts';
import { Differences } from './difference.tsx';
import { codeParams } from './guide.ts';
import { inReadersWords } from './reader.ts';

interface ShownVersion extends Omit<PublishedVersion, 'content'> {
  readonly name: string;
  readonly reformRound: string | null;
  readonly reformRoundEn: string | null;
  /** Against the version before; null for the first. */
  readonly differences: readonly Difference[] | null;
}

interface History {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly now: Date;
  readonly versions: readonly ShownVersion[];
  /** What the elements of all versions are called. */
  readonly names: ElementNames;
  readonly compared: {
    readonly from: number;
    readonly to: number;
    readonly differences: readonly Difference[];
  } | null;
}

const number = z.coerce.number().int().min(1).max(10_000);

export const versionsPage = resource({
  name: 'item-versions',
  path: '/services/:code/versions',
  access: anyone,
  params: codeParams,
  query: z.object({ from: number.optional(), to: number.optional() }),
  cacheTags: ({ code }) => [`item:${code}`, 'items'],
  load: async (ctx, { params, query }): Promise<History> => {
    const versions = await listPublished(ctx.db, params.code);
    const [newest] = versions;
    if (!newest) throw notFound();
    const content = (n: number) => versions.find((version) => version.number === n)?.content;
    const { from, to } = query;
    const [before, after] = [from && content(from), to && content(to)];
    return {
      code: params.code,
      name: newest.content.name,
      nameEn: newest.content.nameEn ?? null,
      now: ctx.now,
      versions: versions.map((version, index) => showVersion(version, versions[index + 1])),
      names: nameElements(versions.map((version) => version.content).toReversed()),
      compared: from && to && before && after ? { from, to, differences: diffVersions(before, after) } : null,
    };
  },
  view: showHistory,
});

function showVersion({ content, ...version }: PublishedVersion, before: PublishedVersion | undefined): ShownVersion {
  return {
    ...version,
    name: content.name,
    reformRound: content.reformRound ?? null,
    reformRoundEn: content.reformRoundEn ?? null,
    differences: before ? diffVersions(before.content, content) : null,
  };
}

function showHistory(history: History, page: Page): PageView {
  const w = listWords.in(page.lang);
  const name = inReadersWords(page, history.name, history.nameEn);
  return {
    title: w.versions,
    current: '/services',
    crumbs: [
      { href: '/services', text: w.title },
      { href: `/services/${history.code}`, text: name },
    ],
    body: (
      <div class="stack loose measure">
        <PageHead eyebrow={name} title={w.versions} lead={w.versionsLead} />
        {history.versions.length > 1 && <Compare history={history} page={page} />}
        {history.compared && (
          <Card title={w.compare(history.compared)} id="compared">
            <Differences list={history.compared.differences} names={history.names} page={page} />
          </Card>
        )}
        {history.versions.map((version) => (
          <section class="stack">
            <Head title={w.version(version.number)} id={`v${version.number}`} />
            <p class="row">
              <Standing version={version} now={history.now} page={page} />
              {version.reformRound && (
                <Tag>{w.round(inReadersWords(page, version.reformRound, version.reformRoundEn))}</Tag>
              )}
              <span class="sm dim">
                {w.reviewedBy(
                  joinNames(
                    page.lang,
                    version.reviewedBy.map((name) => sayName(page.lang, name)),
                  ),
                )}
              </span>
            </p>
            {version.reason && <p>{w.withdrawn(version.reason)}</p>}
            {version.differences ? (
              <Differences list={version.differences} names={history.names} page={page} />
            ) : (
              <p class="dim">{w.firstVersion}</p>
            )}
          </section>
        ))}
        <p>
          <a href={`/services/${history.code}`}>{w.back}</a>
        </p>
      </div>
    ),
  };
}

/** Any two versions side by side. */
function Compare({ history, page }: { history: History; page: Page }) {
  const w = listWords.in(page.lang);
  const { compared } = history;
  const options = history.versions.map(({ number }) => ({ value: String(number), text: w.version(number) }));
  const [newest, before] = options;
  return (
    <Form method="get" action={`/services/${history.code}/versions`} rhythm="row" label={w.compareTitle}>
      <Select
        id="from"
        label={w.compareFrom}
        empty={false}
        options={options}
        value={compared ? String(compared.from) : (before?.value ?? '')}
      />
      <Select
        id="to"
        label={w.compareTo}
        empty={false}
        options={options}
        value={compared ? String(compared.to) : (newest?.value ?? '')}
      />
      <Button>{w.compareTitle}</Button>
    </Form>
  );
}

function Standing({ version, now, page }: { version: ShownVersion; now: Date; page: Page }) {
  const w = listWords.in(page.lang);
  const since = localDate(version.since);
  if (version.since > now) return <Tag state="near">{w.announced(since)}</Tag>;
  if (version.until === null || version.until > now) return <Tag state="ok">{w.inForceNow(since)}</Tag>;
  return <Tag>{w.inForce({ since, until: localDate(version.until) })}</Tag>;
}
