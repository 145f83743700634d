// The control of a file of the item's own: the one that is there, and another in its place.
import type { Page } from '#platform/http/resource.ts';
import { Check, type FieldProps, FileField } from '#ui/parts/field.tsx';
import type { NamedPaper } from '../rules/papers.ts';
import { deskWords } from '../words/desk.ts';

/** What people print and fill in, or look at. */
const ACCEPT = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.wps,.jpg,.jpeg,.png,.txt';

export function FileControl(props: { field: FieldProps; value: unknown; itemId: string; page: Page }) {
  const { field, value, itemId, page } = props;
  const w = deskWords.in(page.lang);
  const paper = value as NamedPaper | undefined;
  const { id, label, error } = field;
  if (!paper?.id) return <FileField {...field} id={id} name={`${id}.sent`} accept={ACCEPT} />;
  return (
    <div class="stack tight">
      {Object.entries({ id: paper.id, name: paper.name, ticket: paper.ticket }).map(
        ([key, value]) => value && <input type="hidden" name={`${id}.${key}`} value={value} />,
      )}
      <p>
        {label}
        {page.lang === 'en' ? ': ' : '：'}
        <a href={`/desk/items/${itemId}/papers/${paper.id}`}>{paper.name}</a>
      </p>
      <FileField
        id={id}
        name={`${id}.sent`}
        label={w.replacePaper(label)}
        accept={ACCEPT}
        optional
        {...(error ? { error } : {})}
      />
      <Check id={`${id}.drop`} label={w.dropPaper(label)} />
    </div>
  );
}
