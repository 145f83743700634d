// The blank application form as a file, to be printed and filled in by hand.

import { sayUnit } from '#kernel/cases/words/units.ts';
import type { Page } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { PAGE, SIZE, writeSheets } from '#platform/text/pdf.ts';
import type { ItemField } from '../contract.ts';
import type { LiveItem } from '../store/live.ts';
import { listWords } from '../words/list.ts';
import { inReadersWords } from './reader.ts';

type Reader = Pick<Page, 'lang'>;

const SMALLER = SIZE.text - 4;
/** Room for an answer written by hand. */
const LINE = '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿';

/** What the online form asks, the materials to be handed in, and where to sign. */
export function writeFormPdf(item: LiveItem, page: Pick<Page, 'lang' | 'now'>): Promise<Buffer> {
  const w = listWords.in(page.lang);
  const { name, nameEn, form } = item.content;
  const title = w.formTitle(inReadersWords(page, name, nameEn));
  const info = { Title: title, Author: item.organName, CreationDate: page.now };
  return writeSheets(info, (doc) => {
    const { width } = PAGE;
    const line = (text: string) => doc.font('text').fontSize(SMALLER).text(text, { width, lineGap: 6 });
    const head = (text: string) => doc.moveDown(0.6).font('title').fontSize(SMALLER).text(text, { width, lineGap: 6 });
    doc.font('title').fontSize(SIZE.title).text(title, { width, align: 'center' });
    for (const part of form) {
      head(inReadersWords(page, part.title, part.titleEn));
      for (const field of part.fields) line(`${labelOf(field, page)}  ${blankOf(field, page)}`);
    }
    const materials = listHandedIn(item, page);
    if (materials.length > 0) head(w.formMaterials);
    for (const material of materials) line(`□ ${material}`);
    doc.moveDown(1);
    line(w.formSign);
    line(w.formDate);
  });
}

/** What the applicant brings; the rest is fetched, or is this form. */
export function listHandedIn({ content }: LiveItem, page: Reader): string[] {
  return content.materials
    .filter(({ source }) => source !== 'fetched' && source !== 'form')
    .map((material) => inReadersWords(page, material.name, material.nameEn));
}

export function labelOf(field: ItemField, page: Reader): string {
  const label = inReadersWords(page, field.label, field.labelEn);
  const unit = field.unit && sayUnit(field.unit, page.lang);
  return unit ? label + inBrackets(page.lang, unit) : label;
}

/** What is printed to be ticked; undefined where there is a line to write on. */
export function choicesOf(field: ItemField, page: Reader): string[] | undefined {
  const w = listWords.in(page.lang);
  if (field.type === 'yes-no') return [w.yes, w.no];
  return field.options?.map((option) => inReadersWords(page, option.label, option.labelEn));
}

function blankOf(field: ItemField, page: Reader): string {
  const choices = choicesOf(field, page);
  return choices ? choices.map((choice) => `□ ${choice}`).join('  ') : LINE;
}
