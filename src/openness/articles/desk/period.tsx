// The days that are counted on pages of figures: asked for, or this year until today.
import { z } from 'zod';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { figureWords } from '../words/figures.ts';

const day = z.iso.date().optional().catch(undefined);
export const period = { from: day, until: day };

/** First and last local day, both counted. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export function spanOf(
  asked: { readonly from?: string | undefined; readonly until?: string | undefined },
  now: Date,
): Span {
  const today = localDate(now);
  return { from: asked.from ?? `${today.slice(0, 4)}-01-01`, to: asked.until ?? today };
}

export function Period({ span, action, page }: { span: Span; action: string; page: Page }) {
  const w = figureWords.in(page.lang);
  return (
    <Form action={action} method="get" rhythm="row" label={w.count}>
      <DateField id="from" label={w.from} value={span.from} />
      <DateField id="until" label={w.until} value={span.to} />
      <Button>{w.count}</Button>
    </Form>
  );
}
