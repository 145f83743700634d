// Parts of an article's page beside its text: what is known of it, its files, what belongs to it, what may be objected.
import type { ComponentChild } from 'preact';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { Standing } from '../contract.ts';
import type { ToldProject } from '../projects.ts';
import { DETAILS } from '../rules/details.ts';
import { fieldWords } from '../words/fields.ts';
import { pageWords } from '../words/page.ts';
import type { ArticlePage } from './data.ts';
import { fileHref } from './file.ts';

interface Props {
  data: ArticlePage;
  page: Page;
}
type FieldName = keyof (typeof fieldWords.zh)['fields'];
type Fact = [term: string, value: ComponentChild];

/** The text for this reader: the English one where there is one, else the Chinese. */
export const named = (page: Page, zh: string, en: string | null | undefined) => (page.lang === 'en' ? (en ?? zh) : zh);

const day = (date: string) => <time dateTime={date}>{date}</time>;

/** 索引号, 发文字号, 效力 …: what the state guideline wants to be read of each item, and what its kind adds. */
export function Known({ data, page }: Props) {
  const { article, content } = data;
  const { policy } = content;
  const { fields, ranks } = fieldWords.in(page.lang);
  const comma = page.lang === 'en' ? ', ' : '、';
  const known: [FieldName, ComponentChild][] = [
    ['indexNo', content.indexNo && <span class="code">{content.indexNo}</span>],
    ['policy.docNo', policy?.docNo && <span translate={false}>{policy.docNo}</span>],
    ['organ', named(page, article.organName, article.organNameEn)],
    ['policy.issuers', policy?.issuers.join(comma)],
    ['policy.subject', policy?.subject],
    ['policy.rank', policy?.rank && policy.rank !== 'other' && ranks[policy.rank]],
    ['policy.writtenOn', policy && day(policy.writtenOn)],
    ['published', day(localDate(article.since))],
    ['policy.effectiveOn', policy?.effectiveOn && day(policy.effectiveOn)],
    [
      'policy.validity',
      article.standing && <InForce standing={article.standing} until={policy?.validUntil} page={page} />,
    ],
    ...(DETAILS[article.kind] ?? [])
      .filter(({ key }) => key !== 'standard')
      .map(({ key, type }): [FieldName, ComponentChild] => [
        `detail.${key}` as FieldName,
        key === 'projectCode' && data.project
          ? toProject(data.project, page)
          : describe(content.detail?.[key], type, page),
      ]),
  ];
  const items = known.flatMap(([name, value]): Fact[] => (value ? [[fields[name], value]] : []));
  return <Facts items={items} two small card />;
}

const toProject = ({ href, title, titleEn }: ToldProject, page: Page) => (
  <a href={href}>{named(page, title, titleEn)}</a>
);

function InForce({ standing, until, page }: { standing: Standing; until: string | undefined; page: Page }) {
  const { fields, validity: names } = fieldWords.in(page.lang);
  return (
    <>
      <Tag state={standing === 'valid' ? 'ok' : 'near'}>{names[standing]}</Tag>{' '}
      {until && `${fields['policy.validUntil']} ${until}`}
    </>
  );
}

function describe(value: unknown, type: string, page: Page): ComponentChild {
  if (typeof value !== 'string' || value === '') return null;
  if (type === 'date') return day(value);
  if (type === 'link') return <a href={value}>{pageWords.in(page.lang).watch}</a>;
  return value.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ));
}

/** Days of a notice (公示), and where to object while they last. */
export function NoticeDays({ data, page }: Props) {
  const w = pageWords.in(page.lang);
  const { notice } = data.content;
  const bids = data.content.detail?.bidsUntil;
  const today = localDate(page.now);
  return (
    <>
      {notice && (
        <Note state={notice.to < today ? 'ok' : 'near'}>
          {w.notice({ from: notice.from, to: notice.to })} {notice.to < today && w.noticeOver}
          {notice.objections && notice.to >= today && <a href="/mailbox">{w.object}</a>}
        </Note>
      )}
      {typeof bids === 'string' && bids < today && <Note>{w.bidsOver(bids)}</Note>}
    </>
  );
}

export function Attached({ data, page }: Props) {
  const { attachments } = data.content;
  if (attachments.length === 0) return null;
  return (
    <Card title={pageWords.in(page.lang).attachments}>
      <List
        items={attachments.map((file) => ({
          href: fileHref(data.article.code, file.id),
          text: <span translate={false}>{file.name}</span>,
        }))}
      />
    </Card>
  );
}

export function Belonging({ data, page }: Props) {
  const w = pageWords.in(page.lang);
  if (data.related.length === 0) return null;
  return (
    <Card title={w.related}>
      <List
        items={data.related.map((one) => ({
          href: `/articles/${one.code}`,
          tag: <Tag>{w.how[one.how]}</Tag>,
          text: named(page, one.title, one.titleEn),
          end: <time dateTime={localDate(one.since)}>{localDate(one.since)}</time>,
        }))}
      />
    </Card>
  );
}
