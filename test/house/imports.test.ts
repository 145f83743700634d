// The import law holds, and would be seen to break.
import { describe, expect, it } from 'vitest';
import { findCircles, findImportBreaches } from './imports.ts';
import { listSources } from './source.ts';

const files = listSources('src');
const plant = (path: string, target: string) => [{ path, text: `import { x } from '${target}';\n` }];

describe('the import law', () => {
  it('reads the whole house', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  it('holds everywhere', () => {
    expect(findImportBreaches(files)).toEqual([]);
  });

  it.each([
    ['up from the kernel', 'src/kernel/cases/service.ts', '#services/items/service.ts'],
    ['up from the platform', 'src/platform/http/ladder.ts', '#kernel/organs/contract.ts'],
    ['between modules of one wing', 'src/services/items/service.ts', '#services/applications/service.ts'],
    ['between wings', 'src/services/items/service.ts', '#dialogue/mailbox/service/take.ts'],
    ['against the order of the kernel', 'src/kernel/organs/store.ts', '#kernel/people/contract.ts'],
    ['from the look to the server', 'src/ui/parts/button.tsx', '#platform/http/context.ts'],
    ['from the look to a server package', 'src/ui/parts/button.tsx', 'fastify'],
    ['from the product to its tests', 'src/app/start.ts', '#test/harness/database.ts'],
  ])('sees an import %s', (_what, path, target) => {
    expect(findImportBreaches(plant(path, target))).toHaveLength(1);
  });

  it('sees imports of types and dynamic ones too', () => {
    const text = "import type { A } from '#services/items/contract.ts';\nconst b = await import('#app/start.ts');\n";
    expect(findImportBreaches([{ path: 'src/kernel/cases/x.ts', text }])).toHaveLength(2);
  });
});

describe('circles', () => {
  it('there are none', () => {
    expect(findCircles(files)).toEqual([]);
  });

  it('would be seen', () => {
    const two = [
      { path: 'src/kernel/a.ts', text: "import './b.ts';" },
      { path: 'src/kernel/b.ts', text: "import './a.ts';" },
    ];
    expect(findCircles(two)).toEqual([['src/kernel/a.ts', 'src/kernel/b.ts']]);
  });
});
