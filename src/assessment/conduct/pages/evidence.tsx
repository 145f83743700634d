// The files of the form by which somebody complains; those that came with a refused form need not be chosen again.
import type { Page } from '#platform/http/resource.ts';
import { FileField } from '#ui/parts/field.tsx';
import { EVIDENCE } from '../rules/evidence.ts';
import { words } from '../words.ts';

export function EvidenceField({ page, error }: { page: Page; error: string | undefined }) {
  const w = words.in(page.lang);
  return (
    <>
      <FileField
        id="evidence"
        label={w.evidence}
        hint={w.evidenceHint}
        accept={EVIDENCE.types.join(',')}
        error={error}
        multiple
        optional
      />
      {/* What was refused for its files is to be sent with others. */}
      {error === undefined &&
        listKept(page).map(({ id, name, ticket }, index) => (
          <div class="field">
            <p>{w.fileKept(String(name))}</p>
            <input type="hidden" name={`kept.${index}.id`} value={String(id)} />
            <input type="hidden" name={`kept.${index}.name`} value={String(name)} />
            <input type="hidden" name={`kept.${index}.ticket`} value={String(ticket ?? '')} />
          </div>
        ))}
    </>
  );
}

interface Kept {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly ticket?: unknown;
}

/** As they were sent: one, several, or some that had been kept before. */
function listKept({ refused }: Page): Kept[] {
  const { evidence, kept } = refused?.values ?? {};
  const sent: unknown[] = [...(kept ? Object.values(kept) : []), ...[evidence ?? []].flat()];
  return sent.filter((one): one is Kept => typeof one === 'object' && one !== null && 'id' in one && 'name' in one);
}
