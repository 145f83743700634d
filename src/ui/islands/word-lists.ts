// Word puts the entries of a list on the clipboard as paragraphs with a mark before them: they become lists again.

/** HTML as it was pasted, with its entries in lists. Marks that are words, such as （一）, stay in the text. */
export function listsOfWord(html: string): string {
  const page = new DOMParser().parseFromString(undress(html), 'text/html');
  for (const entry of page.querySelectorAll('p[data-style*="mso-list:l"], p[data-style*="mso-list: l"]')) {
    const mark = [...entry.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.outerHTML.slice(0, 80)),
    );
    const tag = tagOf(mark?.textContent?.trim() ?? '');
    if (!tag || !mark) continue;
    mark.remove();
    const item = page.createElement('li');
    item.append(...entry.childNodes);
    const before = entry.previousElementSibling;
    const list = before?.matches(`${tag}[data-word]`) ? before : page.createElement(tag);
    list.setAttribute('data-word', '');
    list.append(item);
    if (list === before) entry.remove();
    else entry.replaceWith(list);
  }
  return page.body.innerHTML;
}

/** The pages' security policy complains of each style there is, also of one in a document that nobody sees. */
function undress(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[^<>]*?\s)style=/gi, '$1data-style=');
}

function tagOf(mark: string): 'ol' | 'ul' | undefined {
  if (/^\(?\d{1,3}[.)]$/.test(mark)) return 'ol';
  return /^[·•●○■□▪§ØulnÜo–-]$/.test(mark) ? 'ul' : undefined;
}
