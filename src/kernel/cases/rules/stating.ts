// How a kind states what it tells: one fact of a case, and a paper by its name, its mark and what it says. Pure.
import type { Fact, Label, PaperTemplate } from '../contract.ts';

/** In a list of its own; an empty one where there is nothing to tell. */
export const fact = (zh: string, en: string, value: Label | null | false | undefined): Fact[] =>
  value ? [{ zh, en, value }] : [];

export const paper = (
  zh: string,
  en: string,
  mark: string,
  paragraphs: PaperTemplate['paragraphs'],
): PaperTemplate => ({ zh, en, mark, paragraphs });
