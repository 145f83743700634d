// The field by which the public names an organ: picked while typing, or looked up in the directory.
import type { ComponentProps } from 'preact';
import type { Lang } from '#platform/i18n/words.ts';
import { PickField } from '#ui/parts/picker.tsx';
import { words } from './words.ts';

type Props = Omit<ComponentProps<typeof PickField>, 'src' | 'writes' | 'maxlength' | 'lookUp'>;

/** Any name may be typed: whose it is the act finds out. */
export const OrganField = ({ lang, ...field }: Props & { readonly lang: Lang }) => (
  <PickField
    {...field}
    src="/pick/organs"
    writes="text"
    maxlength={100}
    lookUp={{ href: '/organs', text: words.in(lang).directory }}
  />
);
