// The forms on the desk page of a site.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { COLUMN_TYPES, DUTIES, THEMES } from '../contract.ts';
import { inWordsOf } from '../service/frame.ts';
import type { SiteRecord } from '../store/read.ts';
import { deskWords } from '../words/desk.ts';
import type { Chosen, DeskSite } from './desk-site.ts';
import { DESK } from './sites.tsx';

interface SiteForm {
  readonly site: SiteRecord;
  readonly page: Page;
}

const actionOf = (site: SiteRecord, name: string) => `${DESK}/${site.code}/acts/${name}`;

interface ColumnFormProps extends SiteForm {
  readonly act: 'column' | 'change-column';
  readonly title: string;
  readonly hint?: string;
  /** What the column has now. */
  readonly now?: Chosen | null;
}

/** The column chosen from the list, with what it has now; without one there is nothing to change. */
export function ChangeColumn({ data: { site, chosen }, page }: { data: DeskSite; page: Page }) {
  const w = deskWords.in(page.lang);
  const act = 'change-column';
  if (!chosen && page.refused?.act !== act) return null;
  return <ColumnForm site={site} act={act} title={w.change} hint={w.changeHint} now={chosen} page={page} />;
}

/** Adds a column, or changes one. */
export function ColumnForm({ site, act, title, hint, now, page }: ColumnFormProps) {
  const w = deskWords.in(page.lang);
  const labels = {
    slug: w.code,
    parent: w.parent,
    name: w.name,
    nameEn: w.nameEn,
    type: w.type,
    organ: w.organ,
    days: w.days,
    description: w.description,
    keywords: w.keywords,
  };
  const form = describeForm(page, act, labels);
  const types = Object.entries(COLUMN_TYPES).map(([value, { zh, en }]) => ({
    value,
    text: inWordsOf(page.lang, zh, en),
  }));
  return (
    <details class="card" open={form.refused || Boolean(now)}>
      <summary>{title}</summary>
      <Form action={actionOf(site, act)} rhythm="tight" label={title}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('slug', now?.slug)} hint={hint ?? w.codeHint} maxlength={40} />
        {act === 'column' && <TextField {...form.field('parent')} hint={w.parentHint} maxlength={40} optional />}
        <TextField {...form.field('name', now?.name)} maxlength={100} />
        <TextField {...form.field('nameEn', now?.nameEn)} maxlength={200} optional />
        <Select {...form.field('type', now?.type)} options={types} />
        <PickField
          {...form.field('organ', now?.organ)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
          optional
        />
        <TextField {...form.field('days', now?.days)} hint={w.daysHint} inputmode="numeric" optional />
        <TextField {...form.field('description', now?.description)} maxlength={200} optional />
        <TextField {...form.field('keywords', now?.keywords)} maxlength={200} optional />
        <div class="row">
          <Button kind="go">{title}</Button>
        </div>
      </Form>
    </details>
  );
}

/** Who has which duty where, and the form that gives one. */
export function DutyCard({ data, page }: { data: DeskSite; page: Page }) {
  const w = deskWords.in(page.lang);
  const { site, columns, duties, mayManage } = data;
  const slugs = new Map(columns.map((column) => [column.id, column]));
  const nameOf = (id: string | null) => {
    const column = id === null ? undefined : slugs.get(id);
    return column ? inWordsOf(page.lang, column.name, column.nameEn) : w.wholeSite;
  };
  return (
    <Card title={w.duties} tight>
      <p class="sm dim">{w.dutiesHint}</p>
      {duties.length === 0 ? (
        <p class="dim">{w.noDuties}</p>
      ) : (
        <ul class="list sm">
          {duties.map((one) => (
            <li>
              <span>{[one.name, w.dutyNames[one.duty], nameOf(one.columnId)].join(' · ')}</span>
              {mayManage && (
                <Form
                  action={actionOf(site, 'end-duty')}
                  hidden={{
                    account: one.accountId,
                    duty: one.duty,
                    ...(one.columnId ? { column: slugs.get(one.columnId)?.slug ?? '' } : {}),
                  }}
                  rhythm="row"
                  label={`${w.end} ${one.name}`}
                >
                  <Button kind="bare">{w.end}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayManage && <DutyForm site={site} page={page} />}
    </Card>
  );
}

function DutyForm({ site, page }: SiteForm) {
  const w = deskWords.in(page.lang);
  const form = describeForm(page, 'duty', { login: w.login, duty: w.duty, column: w.dutyColumn });
  return (
    <details open={form.refused}>
      <summary>{w.give}</summary>
      <Form action={actionOf(site, 'duty')} rhythm="tight" label={w.give}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('login')} maxlength={60} />
        <Select {...form.field('duty')} options={DUTIES.map((value) => ({ value, text: w.dutyNames[value] }))} />
        <TextField {...form.field('column')} hint={w.dutyColumnHint} maxlength={40} optional />
        <div class="row">
          <Button kind="go">{w.give}</Button>
        </div>
      </Form>
    </details>
  );
}

/** The blocks of the front page, one a line. */
export function HomeForm({ site, page }: SiteForm) {
  const w = deskWords.in(page.lang);
  const form = describeForm(page, 'home', { blocks: w.home });
  const lines = site.blocks.map(({ block, count, columns }) => [block, count, ...columns].join(' '));
  return (
    <details class="card" open={form.refused}>
      <summary>{w.home}</summary>
      <Form action={actionOf(site, 'home')} rhythm="tight" label={w.home}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('blocks', lines.join('\n'))} hint={w.homeHint} maxlength={2000} />
        <div class="row">
          <Button kind="go">{w.home}</Button>
        </div>
      </Form>
    </details>
  );
}

/** What the head of the portal's organ decides: name, host and palette; closing. */
export function ChangeForms({ site, page }: SiteForm) {
  const w = deskWords.in(page.lang);
  const labels = { name: w.name, nameEn: w.nameEn, host: w.host, theme: w.theme };
  const change = describeForm(page, 'change', labels);
  const close = describeForm(page, 'close', { movedTo: w.movedTo });
  if (site.state === 'closed') return null;
  return (
    <>
      <details class="card" open={change.refused}>
        <summary>{w.changeSite}</summary>
        <Form action={actionOf(site, 'change')} rhythm="tight" label={w.changeSite}>
          <ErrorSummary errors={change.summary} />
          <p class="sm dim">{w.approvalNote}</p>
          <TextField {...change.field('name', site.name)} maxlength={100} />
          <TextField {...change.field('nameEn', site.nameEn)} maxlength={200} optional />
          <TextField {...change.field('host', site.host)} hint={w.hostHint} maxlength={100} optional />
          <Select {...change.field('theme', site.theme)} options={themesIn(page)} empty={false} />
          <div class="row">
            <Button kind="go">{w.file}</Button>
          </div>
        </Form>
      </details>
      <details class="card" open={close.refused}>
        <summary>{w.closeSite}</summary>
        <Form action={actionOf(site, 'close')} rhythm="tight" label={w.closeSite}>
          <ErrorSummary errors={close.summary} />
          <p class="sm dim">{w.approvalNote}</p>
          <TextField {...close.field('movedTo')} type="url" maxlength={200} optional />
          <div class="row">
            <Button kind="stop">{w.file}</Button>
          </div>
        </Form>
      </details>
    </>
  );
}

export const themesIn = (page: Page) => THEMES.map((value) => ({ value, text: deskWords.in(page.lang).themes[value] }));
