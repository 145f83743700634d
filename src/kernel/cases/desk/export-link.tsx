// The link under a list that gives all of it, as it is narrowed, as a file.
import type { Page } from '#platform/http/resource.ts';
import { desk } from '../words/desk.ts';

export function ExportLink({ path, page }: { path: string; page: Page }) {
  const { after: _, trail: __, ...filter } = page.query;
  const query = new URLSearchParams(filter).toString();
  return (
    <a href={query ? `${path}?${query}` : path} download>
      {desk.in(page.lang).csv}
    </a>
  );
}
