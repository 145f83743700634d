// The form in which an article is written. Names are paths, so that a fault leads to its control.
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Editor } from '#ui/parts/editor.tsx';
import { Check, DateField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { type ArticleContent, OPENNESS, POLICY_RANKS, VALIDITY } from '../contract.ts';
import { DETAILS, type DetailField, WITH_NOTICE, WITH_POLICY } from '../rules/details.ts';
import { readTyped } from '../rules/typed.ts';
import { deskWords } from '../words/desk.ts';
import { discretionWords } from '../words/discretion.ts';
import { fieldWords } from '../words/fields.ts';
import { ColumnPicks } from './column-picks.tsx';
import type { DeskArticle } from './desk-article.ts';

interface Props {
  article: DeskArticle;
  page: Page;
}
type Draft = Partial<ArticleContent>;
type FieldName = keyof (typeof fieldWords.zh)['fields'];

/** What every control of the form needs: its label, and what stands in it. */
interface Controls {
  readonly draft: Draft;
  readonly page: Page;
  readonly label: (name: string) => { readonly id: string; readonly label: string };
}

/** What was typed comes back after a refusal, with the revision it began from: others may have saved meanwhile. */
export function ArticleForm({ article, page }: Props) {
  const w = deskWords.in(page.lang);
  const { fields } = fieldWords.in(page.lang);
  const refused = page.refused?.act === 'save' ? page.refused.values : undefined;
  const draft: Draft = refused ? readTyped(article.content, refused).content : article.content;
  const revision = String(refused?.revision ?? article.revision);
  const controls: Controls = {
    draft,
    page,
    label: (name) => ({ id: name, label: fields[name as FieldName] }),
  };
  return (
    <Form action={`/desk/articles/${article.id}/acts/save`} hidden={{ revision }} rhythm="normal" card label={w.save}>
      <TextField {...controls.label('title')} value={draft.title} />
      <TextField {...controls.label('subtitle')} value={draft.subtitle} optional />
      <Editor {...controls.label('body')} hint={w.bodyHint} value={draft.body} saves />
      <TextArea {...controls.label('summary')} value={draft.summary} rows={2} optional />
      <Kind {...controls} />
      <ColumnPicks
        {...controls.label('columns')}
        columns={article.columns}
        chosen={draft.columns ?? []}
        lang={page.lang}
      />
      <Picks
        {...controls.label('openness')}
        columns
        value={draft.openness}
        options={OPENNESS.map((value) => ({ value, text: fieldWords.in(page.lang).openness[value] }))}
      />
      <TextField {...controls.label('opennessReason')} value={draft.opennessReason} optional />
      <Origin {...controls} />
      <div class="row">
        <Button kind="go">{w.save}</Button>
      </div>
    </Form>
  );
}

/** Who wrote it, when, and what it belongs to. */
function Origin({ draft, page, label }: Controls) {
  const w = deskWords.in(page.lang);
  const pictures = (draft.attachments ?? []).filter(isPicture);
  const comma = page.lang === 'en' ? ', ' : '、';
  return (
    <>
      <div class="cols tri">
        <TextField {...label('source')} value={draft.source} />
        <TextField {...label('editor')} value={draft.editor} />
        <TextField {...label('author')} value={draft.author} optional />
      </div>
      <div class="cols tri">
        <DateField {...label('formedOn')} value={draft.formedOn} />
        <DateField {...label('signedAt')} hint={w.signedHint} value={draft.signedAt?.slice(0, 10)} optional />
        <TextField {...label('indexNo')} value={draft.indexNo} optional />
      </div>
      <details>
        <summary>{w.optional}</summary>
        <div class="stack">
          <TextField {...label('keywords')} hint={w.onePer} value={draft.keywords?.join(comma)} optional />
          <TextField {...label('titleEn')} value={draft.titleEn} optional />
          <Select
            {...label('image')}
            hint={w.pictureHint}
            value={draft.image?.id}
            empty={w.noPicture}
            options={pictures.map((file) => ({ value: file.id, text: file.alt ?? file.name }))}
          />
          <TextField {...label('interprets')} hint={w.onePer} value={draft.interprets?.join(comma)} optional />
          <TextField {...label('translationOf')} value={draft.translationOf} optional />
        </div>
      </details>
    </>
  );
}

/** What its kind asks for. */
function Kind(controls: Controls) {
  const kind = controls.draft.kind ?? 'news';
  const details = DETAILS[kind] ?? [];
  return (
    <>
      {WITH_POLICY.includes(kind) && <Policy {...controls} />}
      {WITH_NOTICE.includes(kind) && <Notice {...controls} />}
      {details.length > 0 && (
        <div class="cols">
          {details.map((field) => (
            <Detail {...controls} field={field} />
          ))}
        </div>
      )}
    </>
  );
}

function Policy({ draft, page, label }: Controls) {
  const w = deskWords.in(page.lang);
  const { validity, ranks } = fieldWords.in(page.lang);
  const policy = draft.policy;
  const comma = page.lang === 'en' ? ', ' : '、';
  return (
    <div class="cols">
      <TextField {...label('policy.docNo')} value={policy?.docNo} />
      <TextField {...label('policy.issuers')} hint={w.onePer} value={policy?.issuers?.join(comma)} />
      <TextField {...label('policy.subject')} value={policy?.subject} />
      <DateField {...label('policy.writtenOn')} value={policy?.writtenOn} />
      <DateField {...label('policy.effectiveOn')} value={policy?.effectiveOn} optional />
      <DateField {...label('policy.validUntil')} value={policy?.validUntil} optional />
      <Select
        {...label('policy.validity')}
        value={policy?.validity ?? 'valid'}
        empty={false}
        options={VALIDITY.map((value) => ({ value, text: validity[value] }))}
      />
      {draft.kind === 'policy' && (
        <Select
          {...label('policy.rank')}
          hint={w.rankHint}
          value={policy?.rank}
          empty={w.noRank}
          options={POLICY_RANKS.map((value) => ({ value, text: ranks[value] }))}
        />
      )}
      <TextField {...label('policy.replaces')} hint={w.onePer} value={policy?.replaces?.join(comma)} optional />
    </div>
  );
}

function Notice({ draft, label }: Controls) {
  return (
    <div class="cols tri">
      <DateField {...label('notice.from')} value={draft.notice?.from} optional />
      <DateField {...label('notice.to')} value={draft.notice?.to} optional />
      <Check {...label('notice.objections')} checked={draft.notice?.objections ?? false} />
    </div>
  );
}

function Detail({ draft, page, label, field }: Controls & { field: DetailField }) {
  const value = draft.detail?.[field.key];
  const props = {
    ...label(`detail.${field.key}`),
    optional: !field.required,
    ...(field.key === 'standard' ? { hint: discretionWords.in(page.lang).hint } : {}),
    value: typeof value === 'string' ? value : undefined,
  };
  if (field.type === 'date') return <DateField {...props} />;
  return field.type === 'lines' ? <TextArea {...props} rows={3} /> : <TextField {...props} />;
}

/** Whether a browser shows it in the page. */
export const isPicture = (file: { readonly name: string }): boolean => /\.(jpe?g|png|gif|webp)$/i.test(file.name);
