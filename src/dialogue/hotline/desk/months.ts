// Months as pages of figures offer them.
const MONTHS = 12;

/** The twelve months up to a day, the newest first. */
export function monthsUntil(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

const lastDay = (month: string) => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
};

/** The month asked for when it is one of those offered, else the newest; with its first and last day. */
export function chooseMonth(today: string, asked: string | undefined) {
  const months = monthsUntil(today);
  const month = asked && months.includes(asked) ? asked : (months[0] ?? '');
  return { months, month, span: { from: `${month}-01`, to: lastDay(month) } };
}
