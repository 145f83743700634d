// What the guides of the demo city say in English beside names and forms: each text by its Chinese, from english.csv.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ItemContent, PackItem } from '#services/items/contract.ts';

const ROWS: { zh: string; en: string }[] = parse(readFileSync(new URL('./english.csv', import.meta.url), 'utf8'), {
  columns: true,
});
const ENGLISH = new Map(ROWS.map(({ zh, en }) => [zh, en]));

/** @throws where the table has no such text: a guide is in both languages or not at all. */
function say(zh: string): string {
  const en = ENGLISH.get(zh);
  if (!en) throw new Error(`english.csv does not say “${zh}”`);
  return en;
}

const list = (texts: readonly string[]) => texts.map(say);

/** The items with everything their guides say, in English as well. */
export function tellInEnglish(items: readonly PackItem[]): PackItem[] {
  return items.map((item) => ({ ...item, content: translate(item.content) }));
}

function translate(content: ItemContent): ItemContent {
  const { jointOrgans, quantityLimit, visits, result, place, remedies } = content;
  return {
    ...content,
    sectionEn: say(content.section),
    ...(jointOrgans.length > 0 ? { jointOrgansEn: list(jointOrgans) } : {}),
    conditionsEn: list(content.conditions),
    ...(quantityLimit ? { quantityLimitEn: say(quantityLimit) } : {}),
    materials: content.materials.map((one) => ({
      ...one,
      noteEn: say(one.note),
      ...(one.issuer ? { issuerEn: say(one.issuer) } : {}),
    })),
    form: content.form.map((page) => ({ ...page, fields: page.fields.map(translateField) })),
    result: { ...result, validityEn: say(result.validity) },
    fees: content.fees.map((fee) => ({
      ...fee,
      nameEn: say(fee.name),
      ...(fee.relief ? { reliefEn: say(fee.relief) } : {}),
    })),
    visits: visits.reason ? { ...visits, reasonEn: say(visits.reason) } : visits,
    place: {
      ...place,
      nameEn: say(place.name),
      addressEn: say(place.address),
      windowEn: say(place.window),
      hoursEn: say(place.hours),
    },
    remedies: { ...remedies, reviewOrganEn: say(remedies.reviewOrgan), courtEn: say(remedies.court) },
    faq: content.faq.map((one) => ({ ...one, questionEn: say(one.question), answerEn: say(one.answer) })),
  };
}

type Field = ItemContent['form'][number]['fields'][number];

function translateField(field: Field): Field {
  if (!field.options?.some(({ note }) => note)) return field;
  const options = field.options.map((one) => (one.note ? { ...one, noteEn: say(one.note) } : one));
  return { ...field, options };
}
