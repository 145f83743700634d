// Who of the officers was asked first (首问负责): at a window whoever took the case in, else whoever first did anything with it.
import type { Actor } from '#platform/http/context.ts';
import type { CaseFile, CaseKind, Decision, Fact } from '../contract.ts';

/** They stay answerable, whoever goes on with the case. */
export interface FirstAsked {
  readonly officer: string;
  readonly name: string;
  readonly organ: string;
  readonly nameEn?: string;
  readonly organEn?: string;
}

export function findFirstAsked({ data }: Pick<CaseFile, 'data'>): FirstAsked | undefined {
  return data.firstAsked as FirstAsked | undefined;
}

/** What a case of the kind writes down of an actor who is the first; nothing of the machine and of the public. */
export function firstAskedOf(actor: Actor, organ: string, kind: CaseKind): { firstAsked?: FirstAsked } {
  if (!kind.firstAsked || actor.kind !== 'staff' || actor.id === null) return {};
  const { id, name, nameEn, unit } = actor;
  const english = nameEn && unit?.nameEn ? { nameEn, organEn: unit.nameEn } : {};
  return { firstAsked: { officer: id, name: name ?? '', organ: unit?.name ?? organ, ...english } };
}

/** The decision, with who was asked first when nobody was before. */
export function noteFirstAsked(decision: Decision, actor: Actor, file: CaseFile, kind: CaseKind): Decision {
  if (findFirstAsked(file)) return decision;
  const noted = firstAskedOf(actor, file.organ_name, kind);
  return noted.firstAsked ? { ...decision, data: { ...decision.data, ...noted } } : decision;
}

/** The same for officers to read. */
export function tellFirstAsked(file: CaseFile): Fact[] {
  const first = findFirstAsked(file);
  if (!first) return [];
  const { name, organ, nameEn = name, organEn = organ } = first;
  const value = { zh: `${name}（${organ}）`, en: `${nameEn} (${organEn})` };
  return [{ zh: '首问责任人', en: 'First asked', value }];
}
