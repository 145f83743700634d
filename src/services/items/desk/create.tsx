// The form that begins a new item.
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { deskWords } from '../words/desk.ts';

export function Create({ page }: { page: Page }) {
  const w = deskWords.in(page.lang);
  const refused = page.refused?.act === 'create' ? page.refused : null;
  const errorOf = (path: string) => refused?.faults.find((fault) => fault.path === path)?.message;
  const errors = ['code', 'name'].flatMap((id) => (errorOf(id) ? [{ id, text: errorOf(id) ?? '' }] : []));
  const typed = (path: string) => String(refused?.values[path] ?? '');
  const field = (path: string) => ({
    id: path,
    value: typed(path),
    ...(errorOf(path) ? { error: errorOf(path) ?? '' } : {}),
  });
  return (
    <Form action="/desk/items/acts/create" card rhythm="normal" label={w.create}>
      <h2>{w.create}</h2>
      <ErrorSummary errors={errors} />
      <TextField {...field('code')} label={w.code} hint={w.createHint} width="medium" />
      <TextField {...field('name')} label={w.name} width="medium" />
      <div>
        <Button kind="go">{w.create}</Button>
      </div>
    </Form>
  );
}
