// What a form of the desk answers when it has opened a case.
import type { Done } from '#platform/http/resource.ts';
import { formatCaseNumber } from '../rules/number.ts';
import type { Opened } from '../service/intake.ts';

export const begun = ({ file }: Opened, say: (number: string) => string): Done => ({
  to: `/desk/cases/${file.id}`,
  created: true,
  say: say(formatCaseNumber(file.number)),
  data: { id: file.id, number: file.number },
});
