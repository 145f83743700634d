// The files of a form by which a case is taken in; those that came with a refused form need not be chosen again.
import type { Page } from '#platform/http/resource.ts';
import { FileField } from '#ui/parts/field.tsx';
import type { FileLimits } from '../fields.ts';
import { status } from '../words/status.ts';

interface FilesProps {
  /** The field; files that were kept come back under `kept`. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly only: FileLimits;
  readonly page: Page;
  readonly error: string | undefined;
}

export function FilesField({ id, label, hint, only, page, error }: FilesProps) {
  const w = status.in(page.lang);
  return (
    <>
      <FileField id={id} label={label} hint={hint} accept={only.types.join(',')} error={error} multiple optional />
      {/* What was refused for its files is to be sent with others. */}
      {error === undefined &&
        listKept(page, id).map(({ id: file, name, ticket }, index) => (
          <div class="field">
            <p>{w.fileKept(String(name))}</p>
            <input type="hidden" name={`kept.${index}.id`} value={String(file)} />
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
function listKept({ refused }: Page, field: string): Kept[] {
  const { [field]: sentNow, kept } = refused?.values ?? {};
  const sent: unknown[] = [...(kept ? Object.values(kept) : []), ...[sentNow ?? []].flat()];
  return sent.filter((one): one is Kept => typeof one === 'object' && one !== null && 'id' in one && 'name' in one);
}
