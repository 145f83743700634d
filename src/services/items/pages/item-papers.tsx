// Blank forms and filled examples of an item's materials: their links, and the files themselves.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { type Page, resource } from '#platform/http/resource.ts';
import type { ItemMaterial } from '../contract.ts';
import { PAPERS } from '../rules/papers.ts';
import { openPaper } from '../service/papers.ts';
import { listPublished } from '../store/history.ts';
import { guideWords } from '../words/guide.ts';
import { codeParams } from './guide.ts';

export const fileParam = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * 行政许可法第三十条：“行政机关应当将……需要提交的全部材料的目录和申请书示范文本等在办公场所公示。” Those of earlier versions stay,
 * for whoever began to apply under one.
 */
export const itemPaper = resource({
  name: 'item-paper',
  path: '/services/:code/papers/:file',
  access: anyone,
  params: codeParams.extend({ file: fileParam }),
  load: async (ctx, { params: { code, file } }) => {
    const versions = await listPublished(ctx.db, code);
    return openPaper(
      ctx,
      versions.map(({ content }) => content),
      file,
    );
  },
});

/** `空表（DOCX） 样表（PDF）`: what a material has of them; nothing when it has none. */
export function PaperLinks({ base, material, page }: { base: string; material: ItemMaterial; page: Page }) {
  const w = guideWords.in(page.lang);
  return (
    <>
      {PAPERS.map((name) => {
        const paper = material[name];
        return (
          paper && (
            <>
              <a href={`${base}/${paper.id}`}>{w.papers[name](endingOf(paper.name))}</a>{' '}
            </>
          )
        );
      })}
    </>
  );
}

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? '';
