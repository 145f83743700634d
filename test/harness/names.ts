// Names of databases on the test server.

/** The migrated, empty city each test database is cloned from. */
export const TEMPLATE = 'template_empty';

/** The same server and user, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
