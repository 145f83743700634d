// `/desk/cases/:id/files/:file`: a material as it was handed in.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Resource, resource } from '#platform/http/resource.ts';
import type { CaseKind } from '../contract.ts';
import * as store from '../store.ts';
import { readAccess } from './file.tsx';

export function filePage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'desk-case-file',
    path: '/desk/cases/:id/files/:file',
    face: 'bench',
    access: readAccess(kinds),
    params: z.object({ id: z.uuid(), file: z.string().regex(/^[0-9a-f]{64}$/) }),
    load: (ctx, { params }) => openMaterial(ctx, params.id, params.file),
  });
}

/** What a browser may show in place; everything else is saved. */
const SHOWN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Only a file that belongs to the case: the same bytes elsewhere are no way in. @throws notFound */
export async function openMaterial(ctx: Context, caseId: string, fileId: string): Promise<Download> {
  const material = await store.findMaterialFile(ctx.db, caseId, fileId);
  if (!material) throw notFound();
  const name = material.file_name ?? material.name;
  const type = SHOWN[name.split('.').at(-1)?.toLowerCase() ?? ''];
  const stream = await ctx.runtime.files.open(fileId);
  return new Download(stream, type ?? 'application/octet-stream', name, type !== undefined);
}
