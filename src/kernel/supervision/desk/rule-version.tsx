// `/desk/supervision/rules/versions/:version`: the rules of a version, and how it differs from the one before.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { permissions, type RuleSet } from '../contract.ts';
import { compareRules, type RuleChange } from '../rules/difference.ts';
import { findVersion } from '../store/rules.ts';
import { inTongue } from '../view/names.ts';
import { editorWords } from '../words/editor.ts';
import { ChangeTable, RuleTable } from './rule-parts.tsx';

interface Data {
  readonly set: RuleSet;
  /** From the version before; empty for the first. */
  readonly changes: readonly RuleChange[];
}

export const ruleVersionPage = resource({
  name: 'desk-supervision-rule-version',
  path: '/desk/supervision/rules/versions/:version',
  face: 'bench',
  access: holds(permissions.rules),
  params: z.object({ version: z.string().max(12) }),
  load: async ({ db }, { params }): Promise<Data> => {
    const set = /^[1-9]\d{0,8}$/.test(params.version) ? await findVersion(db, Number(params.version)) : undefined;
    if (!set) throw notFound();
    const before = await findVersion(db, set.version - 1);
    return { set, changes: before ? compareRules(before.rules, set.rules) : [] };
  },
  view: ({ set, changes }, page) => {
    const w = editorWords.in(page.lang);
    const title = `${inTongue(page.lang, set.name, set.nameEn)} · ${w.version(set.version)}`;
    return {
      title,
      current: '/desk/supervision/rules',
      body: (
        <div class="stack">
          <BenchHead title={title} back={{ href: '/desk/supervision/rules', text: w.back }} />
          <p class="dim">
            {w.since} {localDate(set.validFrom)} · {set.basis}
          </p>
          {set.version > 1 && (
            <ChangeTable
              changes={changes}
              title={w.versionDifferences({ count: changes.length, version: set.version - 1 })}
              page={page}
            />
          )}
          <RuleTable rules={set.rules} page={page} />
        </div>
      ),
    };
  },
});
