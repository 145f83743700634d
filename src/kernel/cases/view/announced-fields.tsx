// The first fields of what an organ announces: its title in both languages, and the organ in whose name.
import type { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { TextField } from '#ui/parts/field.tsx';
import { PickField } from '#ui/parts/picker.tsx';

export function AnnouncedFields({ field, page }: { field: ReturnType<typeof describeForm>['field']; page: Page }) {
  return (
    <>
      <TextField {...field('title')} maxlength={80} />
      <TextField {...field('titleEn')} maxlength={160} optional />
      <PickField {...field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
    </>
  );
}
