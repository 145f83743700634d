// What may be chosen in the editor: codes by their names, themes from the city's own list.
import { names } from '#kernel/people/words/names.ts';
import type { Page } from '#platform/http/resource.ts';
import type { Option } from '#ui/parts/field.tsx';
import type { FormNode } from '../rules/form-model.ts';
import { CODED } from '../words/coded.ts';
import { codes } from '../words/codes.ts';
import type { EditingFacts } from './editing.ts';

const POST_PATHS = ['steps.post', 'course.levels.post'];

/** What may be chosen, when the field is a choice; themes come from the city's own list. */
export function optionsOf({
  node,
  path,
  value,
  editing,
  page,
}: {
  node: FormNode;
  path: string;
  value: unknown;
  editing: EditingFacts;
  page: Page;
}): Option[] | undefined {
  const plain = path.replace(/\.\d+/g, '');
  if (plain === 'themes' || plain === 'lifeEvents') {
    const kind = plain === 'themes' ? 'theme' : 'life-event';
    return editing.themes
      .filter((theme) => theme.kind === kind)
      .map((theme) => ({
        value: theme.code,
        text: page.lang === 'en' ? (theme.nameEn ?? theme.name) : theme.name,
      }));
  }
  if (POST_PATHS.includes(plain)) return offerPosts(value, page);
  const named = CODED[plain];
  if (!named) return undefined;
  const names: Readonly<Record<string, string>> = codes.in(page.lang)[named];
  const values = 'values' in node ? node.values : Object.keys(names);
  return values.map((value) => ({ value, text: names[value] ?? value }));
}

/** The posts of the house; one that another system brought along stays. */
function offerPosts(value: unknown, page: Page): Option[] {
  const posts: Readonly<Record<string, string>> = names.in(page.lang).posts;
  const own = typeof value === 'string' && value !== '' && !(value in posts) ? [{ value, text: value }] : [];
  return [...own, ...Object.entries(posts).map(([code, text]) => ({ value: code, text }))];
}
