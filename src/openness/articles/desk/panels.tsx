// Beside the form: what is still to mend, the files, what may be done, and the versions.
import { sayName } from '#kernel/documents/contract.ts';
import { nameRule } from '#kernel/documents/scan/words.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { FileField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import { fileHref } from '../pages/file.ts';
import { deskWords } from '../words/desk.ts';
import { fieldWords } from '../words/fields.ts';
import type { DeskArticle, DeskVersion } from './desk-article.ts';
import { FilmState, NoFilmTool } from './films.tsx';
import { isPicture } from './form.tsx';

interface Props {
  article: DeskArticle;
  page: Page;
}

function labelOf(path: string, page: Page): string {
  const labels: Readonly<Record<string, string>> = fieldWords.in(page.lang).fields;
  return labels[path] ?? labels[path.split('.')[0] ?? ''] ?? path;
}

/** Computed from what is saved each time the page is shown. */
export function Checks({ article, page }: Props) {
  const w = deskWords.in(page.lang);
  const { faults, findings, may } = article;
  if (!may.write && faults.length + findings.length === 0) return null;
  return (
    <Card title={w.checks} id="checks">
      {faults.length === 0 && may.write && <p>{w.good}</p>}
      {faults.length > 0 && (
        <ol class="stack tight sm">
          {faults.map((fault) => (
            <li>
              <a href={`#${fault.path}`}>{labelOf(fault.path, page)}</a>
              <br />
              {fault.message}
            </li>
          ))}
        </ol>
      )}
      {findings.length > 0 && (
        <>
          <h3>{w.findings}</h3>
          <ul class="stack tight sm">
            {findings.map((finding) => (
              <li>
                <b>{nameRule(finding.rule, page.lang)}</b>
                <br />
                {finding.where}
                {colon(page.lang)}
                {finding.excerpt}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

export function Files({ article, page }: Props) {
  const w = deskWords.in(page.lang);
  const files = article.content.attachments ?? [];
  const act = (name: string) => `/desk/articles/${article.id}/acts/${name}`;
  const revision = String(article.revision);
  const form = describeForm(page, 'attach', { file: w.file, alt: w.alt });
  return (
    <Card title={w.files} id="files">
      <NoFilmTool article={article} page={page} />
      {files.length === 0 && <p class="dim sm">{w.noFiles}</p>}
      <ul class="list sm">
        {files.map((file) => (
          <li>
            <div>
              <a href={fileHref(article.code, file.id)}>{file.name}</a>
              <FilmState file={file} article={article} page={page} />
            </div>
            {article.may.write && (
              <span class="row">
                {isPicture(file) && (
                  <button
                    class="btn bare"
                    type="button"
                    data-picture={fileHref(article.code, file.id)}
                    data-alt={file.alt ?? ''}
                  >
                    {w.insert}
                  </button>
                )}
                <Form action={act('detach')} hidden={{ revision, file: file.id }} rhythm="row" label={w.detach}>
                  <Button kind="bare">{w.detach}</Button>
                </Form>
              </span>
            )}
          </li>
        ))}
      </ul>
      {article.may.write && (
        <Form action={act('attach')} hidden={{ revision }} files rhythm="normal" label={w.attach}>
          <ErrorSummary errors={form.summary} />
          <TextField {...form.field('alt')} hint={w.altHint} optional />
          <FileField {...form.field('file')} />
          <div>
            <Button>{w.attach}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

export function Deeds({ article, page }: Props) {
  const w = deskWords.in(page.lang);
  const act = (name: string) => `/desk/articles/${article.id}/acts/${name}`;
  const submit = describeForm(page, 'submit', { note: w.note, joint: w.joint });
  const withdraw = describeForm(page, 'withdraw', { reason: w.reason });
  return (
    <>
      {article.may.write && article.state === 'draft' && article.faults.length === 0 && (
        <Card title={w.submit}>
          <Form action={act('submit')} rhythm="normal" label={w.submit}>
            <ErrorSummary errors={submit.summary} />
            <TextArea {...submit.field('note')} hint={w.noteHint} rows={2} />
            <TextField {...submit.field('joint')} hint={w.jointHint} maxlength={1000} optional />
            <div>
              <Button kind="go">{w.submit}</Button>
            </div>
          </Form>
        </Card>
      )}
      {article.may.withdraw && (
        <Card title={w.withdraw}>
          <Form action={act('withdraw')} rhythm="normal" label={w.withdraw}>
            <ErrorSummary errors={withdraw.summary} />
            <TextArea {...withdraw.field('reason')} hint={w.withdrawHint} rows={2} />
            <div>
              <Button kind="stop">{w.withdraw}</Button>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}

export function Versions({ article, page }: Props) {
  const w = deskWords.in(page.lang);
  return (
    <Card
      title={w.versions}
      id="versions"
      aside={article.versions.length > 0 && <a href={`/desk/articles/${article.id}/filing`}>{w.filing}</a>}
    >
      {article.versions.length === 0 && <p class="dim sm">{w.noVersions}</p>}
      <Timeline
        dense
        items={article.versions.map((version) => ({
          title: w.version(version.number),
          state: 'done' as const,
          meta: `${localDate(version.createdAt)} · ${sayName(page.lang, version.authorName)}`,
          children: <Version version={version} page={page} />,
        }))}
      />
    </Card>
  );
}

function Version({ version, page }: { version: DeskVersion; page: Page }) {
  const w = deskWords.in(page.lang);
  return (
    <>
      {version.note}
      {version.reviews.map((review) => (
        <>
          <br />
          {w.gates[review.gate]} {review.verdict === 'passed' ? w.passed : w.returned} ·{' '}
          {sayName(page.lang, review.reviewerName)} {review.ground}
        </>
      ))}
      {version.publications.map((one) => (
        <>
          <br />
          {w.live} {localDate(one.since)} –{one.until ? ` ${localDate(one.until)}` : ''} {one.reason}
        </>
      ))}
      {version.changes && (
        <details>
          <summary>{w.compared}</summary>
          <p>{version.changes.fields.map((name) => labelOf(name, page)).join(page.lang === 'en' ? ', ' : '、')}</p>
          {version.changes.paragraphs.length === 0 && <p class="dim">{w.unchanged}</p>}
          {version.changes.paragraphs.map((piece) => (
            <p>{piece.change === 'added' ? <ins>{piece.text}</ins> : <del>{piece.text}</del>}</p>
          ))}
        </details>
      )}
    </>
  );
}
