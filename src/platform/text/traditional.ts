// Turns a finished page from Simplified to Traditional Chinese, and touches nothing but what people read.
import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 't' });

/** Pages repeat the same pieces of chrome; converted pieces are kept up to this many. */
const MOST_KEPT = 20_000;
/** Longer pieces are articles: rarely seen twice, and costly to keep. */
const LONGEST_KEPT = 200;
const kept = new Map<string, string>();

/** Simplified text → Traditional (the standard forms of OpenCC, words unchanged). */
export function convertText(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  if (text.length > LONGEST_KEPT) return convert(text);
  const known = kept.get(text);
  if (known !== undefined) return known;
  const converted = convert(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, converted);
  return converted;
}

/** A comment, a whole element whose content is raw, a tag with its quoted attributes, or the text between. */
const PIECE =
  /<!--[\s\S]*?-->|(?<rawTag><(?<raw>script|style|textarea)\b(?:"[^"]*"|'[^']*'|[^'">])*>)(?<rawRest>[\s\S]*?<\/\k<raw>>)|<(?<closing>\/?)(?<tag>[a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|(?<text>[^<]+|<)/g;
/** Attributes that are read out or shown. All others are names, addresses and values to be sent back. */
const SHOWN_ATTRIBUTE =
  /(\s(?:title|alt|placeholder|aria-label|aria-description|aria-roledescription|label|content)=")([^"]*)(?=")/g;

/**
 * Converts the texts and shown attributes of an HTML page. What was typed into fields, scripts, and
 * elements marked `translate="no"` stay as they are.
 */
export function toTraditional(html: string): string {
  let result = '';
  let marked = { tag: '', depth: 0 };
  for (const { 0: piece, groups = {} } of html.matchAll(PIECE)) {
    const { tag, closing } = groups;
    if (marked.depth > 0) {
      if (tag === marked.tag) marked.depth += closing ? -1 : 1;
      result += piece;
    } else {
      if (tag && piece.includes('translate="no"') && !VOID.has(tag)) marked = { tag, depth: 1 };
      result += convertPiece(piece, groups);
    }
  }
  return result;
}

function convertPiece(piece: string, groups: Record<string, string | undefined>): string {
  if (groups.text !== undefined) return convertText(piece);
  if (groups.rawTag !== undefined) return convertAttributes(groups.rawTag) + groups.rawRest;
  return groups.tag === undefined ? piece : convertAttributes(piece);
}

function convertAttributes(tag: string): string {
  return tag.replace(SHOWN_ATTRIBUTE, (_all, before: string, value: string) => before + convertText(value));
}

const VOID = new Set(['input', 'img', 'br', 'hr', 'meta', 'link', 'source', 'area', 'col', 'wbr']);
