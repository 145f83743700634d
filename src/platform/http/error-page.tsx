// The page an error is shown on: what happened, and the way on.
import type { AppError } from '#platform/errors.ts';
import type { Page, PageView } from './resource.ts';
import { words } from './words.ts';

export function describeError(error: AppError, page: Page): PageView {
  const w = words.in(page.lang);
  const titles: Readonly<Record<number, string>> = {
    401: w.signInTitle,
    403: w.forbiddenTitle,
    404: w.notFoundTitle,
    410: w.goneTitle,
  };
  const title = titles[error.status] ?? w.errorTitle;
  const said = error.textIn(page.lang);
  // Whoever works on the desk goes back there, but for who must sign in first or may not come in at all.
  const isDesk = /^\/desk(\/|$)/.test(page.path) && page.actor.kind === 'staff' && page.path !== '/desk';
  return {
    title,
    unlisted: true,
    body: (
      <div class="stack">
        <h1 class="title">{title}</h1>
        <p class="lead">{said}</p>
        <Faults error={error} />
        <p class="row">
          {error.status === 401 ? (
            <a class="btn go" href={`/sign-in?back=${encodeURIComponent(pageOf(page.path))}`}>
              {w.signIn}
            </a>
          ) : null}
          <a class="btn" href={isDesk ? '/desk' : '/'}>
            {isDesk ? w.backDesk : w.backHome}
          </a>
          {isDesk ? null : (
            <a class="btn bare" href="/search">
              {w.search}
            </a>
          )}
        </p>
        {said.includes(page.requestId) ? null : <p class="dim xs">{w.requestId(page.requestId)}</p>}
      </div>
    ),
  };
}

/** The page whose act was asked for: an act’s own address shows nothing. */
const pageOf = (path: string) => path.replace(/\/acts\/[^/]+$/, '');

function Faults({ error }: { error: AppError }) {
  if (error.faults.length === 0) return null;
  return (
    <ul>
      {error.faults.map((fault) => (
        <li key={fault.path}>{fault.path === '' ? fault.message : `${fault.path}: ${fault.message}`}</li>
      ))}
    </ul>
  );
}
