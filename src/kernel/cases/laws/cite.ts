// Citations of law on English pages: 《行政许可法》第四十二条第一款 as “Administrative Licensing Law, Article 42, paragraph 1”.
import type { Lang } from '#platform/i18n/words.ts';
import { SERIES, shorten, TITLES } from './titles.ts';

/** A place within a law, cited on its own or after a 、: 第三十六条第一项. */
const PLACE =
  '(?:第[〇零一二三四五六七八九十百千]+[条款部分]+)?(?:第[一二三四五六七八九十]+款)?(?:第[（(]?[一二三四五六七八九十]+[）)]?项)?';
const LAW = /^(中华人民共和国)?([\p{Script=Han}、]+)(?:（(\d{4})年修正）)?(?:（([^）]+)）)?$/u;
const PLACES = new RegExp(`((?:${PLACE})(?:[、和](?=第)${PLACE})*|全文)$`, 'u');
const NUMBERED = /^(\p{Script=Han}+)〔(\d{4})〕\s?(\d+)号$/u;

/** The citation in the reader’s language; what is not known stays as it is. */
export function cite(lang: Lang, text: string): string {
  return lang === 'en' ? (translate(text) ?? text) : text;
}

function translate(text: string): string | null {
  const parts: string[] = [];
  for (const part of splitLaws(text)) {
    const said = translateOne(part);
    if (said === null) return null;
    parts.push(said);
  }
  return parts.join('; ');
}

/** Of several laws each begins after a 、or a ；, where no 第 follows; a 、within 《》 stands in a title. */
const splitLaws = (text: string): string[] => text.split(/[；;]|、(?!第|[^《]*》)/u).map((part) => part.trim());

function translateOne(text: string): string | null {
  const [places = ''] = PLACES.exec(text) ?? [];
  const name = text.slice(0, text.length - places.length);
  const title = titleOf(name);
  if (title === null) return null;
  if (places === '') return title;
  return `${title}, ${
    places === '全文'
      ? 'whole text'
      : places
          .split(/[、和]/u)
          .map(sayPlace)
          .join(' and ')
  }`;
}

function titleOf(name: string): string | null {
  const numbered = sayNumber(name);
  if (numbered) return numbered;
  const [, country, short = '', year, series] = LAW.exec(name.replaceAll(/[《》]/gu, '')) ?? [];
  const title = TITLES[short];
  if (!title) return null;
  const number = series ? sayNumber(series) : '';
  if (number === null) return null;
  return `${country ? title : shorten(title)}${year ? ` (as amended in ${year})` : ''}${number && ` (${number})`}`;
}

function sayNumber(text: string): string | null {
  const [, series = '', year, number] = NUMBERED.exec(text) ?? [];
  return SERIES[series] ? `${SERIES[series]} [${year}] No. ${number}` : null;
}

const KINDS: readonly (readonly [zh: string, en: string])[] = [
  ['部分', 'Part'],
  ['条', 'Article'],
  ['款', 'paragraph'],
  ['项', 'item'],
];

function sayPlace(place: string): string {
  return [...place.matchAll(/第[（(]?([〇零一二三四五六七八九十百千]+)[）)]?(部分|条|款|项)/gu)]
    .map(([, digits = '', kind]) => `${KINDS.find(([zh]) => zh === kind)?.[1]} ${readNumber(digits)}`)
    .join(', ');
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千一百六十五 is 1165, 十四 is 14. */
export function readNumber(text: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(sign));
  }
  return sum + digit;
}
