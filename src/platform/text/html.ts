// Cleaning HTML that people type or paste: a short list of elements stays, everything else goes, every word stays.
import sanitize from 'sanitize-html';

export interface CleanHtml {
  /** Only elements and attributes of the list; cleaning it once more changes nothing. */
  readonly html: string;
  /** What it says: a line for each block, with what its pictures show; marks inside a word leave no blank. */
  readonly text: string;
  /** Names of elements that were left out though they show something, each once. */
  readonly dropped: readonly string[];
}

const INLINE = ['strong', 'em', 'u', 'sub', 'sup', 'a', 'br', 'img'];
const BLOCKS = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'figure', 'figcaption'];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const VOID = ['br', 'hr', 'img'];

/** Read as another element: other names of the same, and blocks that mean nothing but a break between texts. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ b: 'strong', i: 'em', ins: 'u', h1: 'h2', h5: 'h4', h6: 'h4', tfoot: 'tbody', menu: 'ul', dir: 'ul' },
  ...{ section: 'div', article: 'div', header: 'div', footer: 'div', main: 'div', aside: 'div', center: 'div' },
  ...{ address: 'div', pre: 'div', dl: 'div', dt: 'div', dd: 'div', caption: 'div', details: 'div', summary: 'div' },
};

/** Show nothing themselves, so that nobody misses them. */
const SILENT = new RegExp(
  '^(html|body|head|meta|link|title|base|style|script|noscript|template|xml|span|font|s|del|strike|code|kbd|small|big|' +
    'mark|abbr|cite|q|time|nav|col|colgroup|label|\\w+:\\w+)$',
);

/** Deeper than this nothing is that an office wrote; the text stays. */
const DEEPEST = 60;
/** The parser's own cost grows with the square of what is open, so that more is not even shown to it. */
const MOST_OPEN = 1000;
const WIDEST = 50;

/** Pictures are the article's own files; everything from elsewhere would tell its server who reads. */
const OWN_PICTURE = /^\/files\/article\/[A-Za-z0-9-]+\/[0-9a-f]{64}$/;

/**
 * HTML from an editor, from Word or from another site, or plain text with blank lines between its paragraphs.
 * Takes time in proportion to its length, however deep it is nested.
 */
export function cleanHtml(typed: string): CleanHtml {
  const dropped = new Set<string>();
  const source = /<[a-z!/]/i.test(typed) ? prune(typed) : paragraphsOf(typed);
  const html = dressTables(arrange(groupWordLists(sanitize(source, optionsFor(dropped)))));
  return { html, text: textOfHtml(html), dropped: [...dropped] };
}

/** Elements that the next of their kind ends, or that hold nothing: they are not open for long. */
const SHORT_LIVED = /^(p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col)$/i;

function prune(html: string): string {
  let open = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi, (tag, slash: string, name: string) => {
    if (SHORT_LIVED.test(name)) return tag;
    open = slash ? Math.max(0, open - 1) : open + 1;
    return open > MOST_OPEN && !slash ? '' : tag;
  });
}

function optionsFor(dropped: Set<string>): sanitize.IOptions {
  const allowed = [...INLINE, ...BLOCKS, ...TABLES, 'div'];
  return {
    allowedTags: allowed,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt'],
      p: ['class'],
      li: ['data-word'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'template', 'title', 'xml'],
    nestingLimit: DEEPEST,
    transformTags: {
      ...mapAliases(),
      ...{ p: readParagraph, li: bare, a: readLink, img: readPicture, td: readCell, th: readCell },
    },
    textFilter: (text) => text.replace(/\u00a0+/g, ' ').replace(/[\u200b\u2060\ufeff]/g, ''),
    onOpenTag: (name, attribs) => {
      const known = allowed.includes(ALIASES[name] ?? name) || SILENT.test(name);
      if (!known || (name === 'img' && !OWN_PICTURE.test(attribs.src ?? ''))) dropped.add(name);
    },
  };
}

function mapAliases(): Record<string, sanitize.Transformer> {
  return Object.fromEntries(Object.entries(ALIASES).map(([name, tagName]) => [name, () => ({ tagName, attribs: {} })]));
}

const bare: sanitize.Transformer = (tagName) => ({ tagName, attribs: {} });

/** Word writes lists as paragraphs; what stands to the right is a signature. */
function readParagraph(tagName: string, { style = '', align, class: name = '' }: sanitize.Attributes): sanitize.Tag {
  if (/mso-list:\s*l\d/.test(style)) return { tagName: 'li', attribs: { 'data-word': '' } };
  const isSign = align === 'right' || /text-align:\s*right/.test(style) || name === 'sign';
  return { tagName, attribs: isSign ? { class: 'sign' } : {} };
}

const readLink: sanitize.Transformer = (tagName, { href = '' }) => {
  const outside = /^https?:/i.test(href);
  return { tagName, attribs: { href, ...(outside ? { rel: 'noopener nofollow' } : {}) } };
};

/** One from elsewhere becomes an element that is not on the list. */
function readPicture(tagName: string, { src = '', alt = '' }: sanitize.Attributes): sanitize.Tag {
  return OWN_PICTURE.test(src) ? { tagName, attribs: { src, alt } } : { tagName: 'object', attribs: {} };
}

const readCell: sanitize.Transformer = (tagName, attribs) => {
  const spans = (['colspan', 'rowspan'] as const).flatMap((name) => {
    const span = Math.min(Number.parseInt(attribs[name] ?? '', 10) || 1, WIDEST);
    return span > 1 ? [[name, String(span)]] : [];
  });
  return { tagName, attribs: Object.fromEntries(spans) };
};

function paragraphsOf(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map((paragraph) => `<p>${escapeSigns(paragraph.trim()).replace(/\r?\n/g, '<br />')}</p>`)
    .join('');
}

function escapeSigns(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What Word puts before an entry: a sign of its symbol fonts, or a number. Other marks, such as （一）, are words. */
const BULLET = /^\s*[·•●○■□▪§ØulnÜo–-]\s+/;
const NUMBER = /^\s*\(?\d{1,3}[.)]\s*/;
const ENTRY = /<li data-word>((?:(?!<\/?li\b)[\s\S])*)<\/li>\s*/g;

/** Runs of Word's entries become lists; an entry whose mark is part of the text stays a paragraph. */
function groupWordLists(html: string): string {
  return html
    .replace(new RegExp(`(?:${ENTRY.source})+`, 'g'), (run) => {
      let before = '';
      const pieces = [...run.matchAll(ENTRY)].map(([, entry = '']) => {
        const list = BULLET.test(entry) ? 'ul' : NUMBER.test(entry) ? 'ol' : '';
        const turn = turnList(before, list);
        before = list;
        return (
          turn + (list === '' ? `<p>${entry}</p>` : `<li>${entry.replace(list === 'ul' ? BULLET : NUMBER, '')}</li>`)
        );
      });
      return pieces.join('') + turnList(before, '');
    })
    .replaceAll('<li data-word>', '<li>');
}

/** What ends the list before, and begins the one that follows. */
function turnList(before: string, list: string): string {
  if (before === list) return '';
  return (before && `</${before}>`) + (list && `<${list}>`);
}

/** Tags and texts of HTML that was cleaned: signs in attributes are escaped there. */
const TOKENS = /<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g;

/** Puts texts that stand between blocks into paragraphs, and takes out what only broke them apart. */
function arrange(html: string): string {
  const page = new Arrangement();
  for (const [token, slash, name] of html.matchAll(TOKENS)) {
    if (name === undefined || INLINE.includes(name)) page.addInline(token, slash === '/', name);
    else if (name === 'div') page.breakOff();
    else page.addBlock(token, slash === '/', name);
  }
  return page.finish();
}

class Arrangement {
  private done = '';
  private loose = '';
  private depth = 0;
  private open: string[] = [];
  /** Whether a text stands right before, which a break must keep apart from the next. */
  private afterText = false;

  addInline(token: string, closes: boolean, name: string | undefined): void {
    if (name !== undefined && !VOID.includes(name)) {
      if (closes && !this.open.includes(name)) return;
      if (closes) this.open.splice(this.open.lastIndexOf(name), 1);
      else this.open.push(name);
    }
    if (name === undefined) this.afterText ||= /\S/.test(token);
    else if (name === 'br') this.afterText = false;
    if (this.depth === 0) this.loose += token;
    else this.done += token;
  }

  /** A block inside marks, such as a whole page in bold, ends the marks. */
  addBlock(token: string, closes: boolean, name: string): void {
    this.endRun();
    this.done += token;
    this.afterText = false;
    if (!VOID.includes(name)) this.depth += closes ? -1 : 1;
  }

  breakOff(): void {
    if (this.depth === 0) this.endRun();
    else if (this.afterText) this.done += '<br />';
    this.afterText = false;
  }

  finish(): string {
    this.endRun();
    return this.done
      .replace(/(?:<br \/>\s*){3,}/g, '<br /><br />')
      .replace(/(?:<br \/>\s*){1,2}(?=<\/(?:p|li|td|th|blockquote|h[2-4])>)/g, '')
      .replace(/<(p|h[2-4])( class="sign")?>[\s\u3000]+/g, '<$1$2>')
      .replace(/<(strong|em|u|sub|sup)><\/\1>/g, '')
      .replace(/<(p|h[2-4])(?: class="sign")?><\/\1>/g, '')
      .trim();
  }

  private endRun(): void {
    const closers = this.open.reverse().map((name) => `</${name}>`);
    this.open = [];
    if (this.depth > 0) {
      this.done += closers.join('');
      return;
    }
    if (/<img|[^\s<>](?![^<]*>)/.test(this.loose)) this.done += `<p>${this.loose.trim()}${closers.join('')}</p>`;
    this.loose = '';
  }
}

/** In the clothes of the kit: wide ones can be moved sideways. */
function dressTables(html: string): string {
  return html.replaceAll('<table>', '<div class="scroll"><table class="tb">').replaceAll('</table>', '</table></div>');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What cleaned HTML says, see {@link CleanHtml.text}. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<\/?(?:strong|em|u|sub|sup|a)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(lt|gt|quot|amp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
