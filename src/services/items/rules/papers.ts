// The files an item's materials name: blank forms (空表) and filled examples (样表). Pure; of content whole or not.
import type { Paper } from '../contract.ts';

/** Which files a material may have, by the name of the field. */
export const PAPERS = ['template', 'sample'] as const;

/** A file as it was typed: one sent just now carries the ticket its sender was given. */
export type NamedPaper = Paper & { readonly ticket?: string };

export interface PlacedPaper {
  /** `materials.2.sample` */
  readonly path: string;
  /** Name of the material, as far as it is written. */
  readonly material: string;
  readonly paper: NamedPaper;
}

export function listPapers(content: unknown): PlacedPaper[] {
  return materialsOf(content).flatMap((material, index) =>
    PAPERS.flatMap((name) => {
      const paper = material[name];
      return isPaper(paper)
        ? [{ path: `materials.${index}.${name}`, material: String(material.name ?? ''), paper }]
        : [];
    }),
  );
}

/** The content with each of its files as `keep` gives it back; one it gives nothing for is left out. */
export function mapPapers<T extends object>(content: T, keep: (paper: NamedPaper) => Paper | undefined): T {
  if (listPapers(content).length === 0) return content;
  const materials = materialsOf(content).map((material) => {
    const papers = PAPERS.map((name) => {
      const paper = material[name];
      return [name, isPaper(paper) ? keep(paper) : paper] as const;
    });
    const rest = Object.entries(material).filter(([key]) => !(PAPERS as readonly string[]).includes(key));
    return Object.fromEntries([...rest, ...papers.filter(([, paper]) => paper !== undefined)]);
  });
  return { ...content, materials };
}

function materialsOf(content: unknown): Readonly<Record<string, unknown>>[] {
  const { materials } = (content ?? {}) as { materials?: unknown };
  return Array.isArray(materials) ? materials.map((one) => (typeof one === 'object' && one !== null ? one : {})) : [];
}

function isPaper(value: unknown): value is NamedPaper {
  return typeof value === 'object' && value !== null && typeof (value as NamedPaper).id === 'string';
}
