// Which texts of an item are there in English too. Pure.
import type { ItemContent } from '../contract.ts';

/** A text of an item, and the same in English where somebody wrote it. */
export interface Text {
  readonly zh: string;
  readonly en: string | null | undefined;
}

/** A list with the same list in English, which counts only when it is as long. */
export function pairTexts(zh: readonly string[], en: readonly string[] | undefined): Text[] {
  return zh.map((text, index) => ({ zh: text, en: en?.length === zh.length ? en[index] : undefined }));
}

/** Whether a guide has texts that are there in Chinese only. */
export function isPartlyChinese(content: ItemContent): boolean {
  const { conditions, conditionsEn, jointOrgans, jointOrgansEn, materials, faq, result, fees, place, remedies } =
    content;
  const texts: (readonly [string | undefined, string | undefined])[] = [
    ...[...pairTexts(conditions, conditionsEn), ...pairTexts(jointOrgans, jointOrgansEn)].map(
      ({ zh, en }) => [zh, en ?? undefined] as const,
    ),
    ...materials.flatMap((one) => [[one.note, one.noteEn] as const, [one.issuer, one.issuerEn] as const]),
    ...faq.flatMap((one) => [[one.question, one.questionEn] as const, [one.answer, one.answerEn] as const]),
    ...fees.flatMap((one) => [[one.name, one.nameEn] as const, [one.relief, one.reliefEn] as const]),
    [content.quantityLimit, content.quantityLimitEn],
    [result.validity, result.validityEn],
    [content.visits.reason, content.visits.reasonEn],
    [content.section, content.sectionEn],
    [place.address, place.addressEn],
    [place.window, place.windowEn],
    [place.hours, place.hoursEn],
    [remedies.reviewOrgan, remedies.reviewOrganEn],
    [remedies.court, remedies.courtEn],
  ];
  return texts.some(([zh, en]) => zh !== undefined && !en);
}
