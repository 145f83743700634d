// Style sheet and scripts: served for ever under names that change with their content.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { chooseEncoding, hasEtag } from '#platform/http/negotiation.ts';
import { readLang, readSize } from '#platform/http/request.ts';
import { type Assets, assetPath } from '#ui/assets.ts';
import { KitPage } from '#ui/kit/page.tsx';
import { renderPage } from '#ui/render.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

export function addAssets(server: FastifyInstance, assets: Assets): void {
  server.get<{ Params: { file: string } }>(`${assetPath}:file`, (request, reply) => {
    const asset = assets.files.get(request.params.file);
    if (!asset) return reply.callNotFound();
    reply
      .type(asset.type)
      .header('cache-control', FOR_EVER)
      .header('etag', asset.etag)
      .header('vary', 'Accept-Encoding');
    if (hasEtag(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    if (!encoding) return reply.send(asset.bytes);
    const bytes = encoding === 'br' ? asset.brotli : asset.gzip;
    return reply.header('content-encoding', encoding).send(bytes);
  });
}

/** The page of parts and states, for those who write pages: `admit` keeps others out. */
export function addKit(
  server: FastifyInstance,
  assets: Assets,
  admit: (request: FastifyRequest) => Promise<void>,
): void {
  server.get('/kit', { onRequest: admit }, (request, reply) => {
    const page = <KitPage lang={readLang(request)} size={readSize(request)} asset={assets.url} />;
    return reply.type('text/html; charset=utf-8').send(renderPage(page));
  });
}
