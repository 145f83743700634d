// Statements the site owes its readers.
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { words } from '../words.ts';

function statement(
  name: string,
  path: string,
  title: 'privacyTitle' | 'accessibilityTitle',
  text: 'privacyText' | 'accessibilityText',
) {
  return resource({
    name,
    path,
    access: anyone,
    cacheTags: () => [],
    load: async (ctx) => ({ paragraphs: words.in(ctx.lang)[text] }),
    view: (data, page) => ({
      title: words.in(page.lang)[title],
      crumbs: [],
      body: (
        <article class="prose">
          <h1 class="title">{words.in(page.lang)[title]}</h1>
          {data.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </article>
      ),
    }),
  });
}

export const statements = [
  statement('privacy', '/privacy', 'privacyTitle', 'privacyText'),
  statement('accessibility', '/accessibility', 'accessibilityTitle', 'accessibilityText'),
];
