// What some kinds of articles say beside their text: the fields of each, their schema, and how a link is told. Pure.
import { z } from 'zod';
import type { ArticleKind } from '../contract.ts';

export type DetailType = 'line' | 'lines' | 'date' | 'link';

export interface DetailField {
  readonly key: string;
  readonly type: DetailType;
  readonly required: boolean;
}

const must = (key: string, type: DetailType = 'line'): DetailField => ({ key, type, required: true });
const may = (key: string, type: DetailType = 'line'): DetailField => ({ key, type, required: false });

/** Kinds without an entry have their text alone. Labels stand in the words of the room, by key. */
export const DETAILS: Readonly<Partial<Record<ArticleKind, readonly DetailField[]>>> = {
  personnel: [must('persons', 'lines'), may('post')],
  tender: [
    must('number'),
    must('buyer'),
    may('bidsUntil', 'date'),
    may('opensOn', 'date'),
    may('winner'),
    may('price'),
    may('projectCode'),
    may('stage'),
  ],
  project: [must('projectCode'), must('stage'), may('owner'), may('location')],
  budget: [must('year'), may('amount')],
  penalty: [
    must('number'),
    must('party'),
    must('ground', 'lines'),
    must('decision', 'lines'),
    must('decidedOn', 'date'),
  ],
  licence: [must('number'), must('party'), must('decidedOn', 'date'), may('validUntil', 'date')],
  images: [may('projectCode')],
  video: [may('recordedOn', 'date'), may('length'), may('projectCode')],
  live: [must('startsOn', 'date'), may('place'), may('replay', 'link')],
  gazette: [must('year'), must('issue')],
  power: [may('number'), must('ground', 'lines'), may('standard', 'lines')],
};

/** Our own pages, or others over https: never a script. */
export const isSafeLink = (text: string): boolean => /^(https:\/\/[^\s"'<>]+|\/(?!\/)[^\s"'<>]*)$/.test(text);

const SHAPES: Readonly<Record<DetailType, z.ZodType>> = {
  line: z.string().trim().min(1).max(300),
  lines: z.string().trim().min(1).max(5000),
  date: z.iso.date(),
  link: z.string().max(500).refine(isSafeLink),
};

/** The schema of a kind's detail. Kinds without fields take none. */
export function detailSchema(kind: ArticleKind): z.ZodType {
  const fields = DETAILS[kind] ?? [];
  return z.strictObject(
    Object.fromEntries(
      fields.map(({ key, type, required }) => [key, required ? SHAPES[type] : SHAPES[type].optional()]),
    ),
  );
}

/** Kinds that have a number, an issuer and a day from which they bind. */
export const WITH_POLICY: readonly ArticleKind[] = ['policy', 'law'];

/** Kinds with days on which the public may object (公示). */
export const WITH_NOTICE: readonly ArticleKind[] = ['public-notice', 'personnel', 'project', 'penalty', 'licence'];
