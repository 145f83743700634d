// Serves the kit pages alone, under the policy the product uses, so that the parts can be tried without a database.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assetPath, buildAssets } from '#ui/assets.ts';
import { KitBench } from '#ui/kit/bench.tsx';
import { KitPage } from '#ui/kit/page.tsx';
import { KitWall } from '#ui/kit/wall.tsx';
import { renderPage } from '#ui/render.ts';
import type { Lang, Size } from '#ui/words.ts';

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Starts on a free port of this machine. `base` has no slash at the end. */
export async function serveKit(): Promise<{ base: string; server: Server }> {
  const assets = await buildAssets();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://kit');
    const file = assets.files.get(url.pathname.slice(assetPath.length));
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.brotli);
      return;
    }
    const lang = (url.searchParams.get('lang') ?? 'zh') as Lang;
    const size = (url.searchParams.get('size') ?? 'normal') as Size;
    const Page = { '/kit/bench': KitBench, '/kit/wall': KitWall }[url.pathname] ?? KitPage;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    response.writeHead(200, headers).end(renderPage(<Page lang={lang} size={size} asset={assets.url} />));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
