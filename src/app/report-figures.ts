// What the annual reports of disclosure count: requests, remedies and licences, each asked of its own room.
import { spanOf } from '#assessment/remedies/rules/span.ts';
import { countResults, listBehind as listRemedies, type Cell as RemedyCell } from '#assessment/remedies/store.ts';
import type { FigureFacts } from '#kernel/cases/indicator.ts';
import type { Asked, BehindAsked, ReportSource } from '#openness/annual-reports/sources.ts';
import type { PolicyRank } from '#openness/articles/contract.ts';
import { countRanked, listRanked, type RankedColumn } from '#openness/articles/store/ranked.ts';
import { countRequests, listRequestsBehind, type RequestCount, type RequestRow } from '#openness/requests/store.ts';
import type { Db } from '#platform/database/db.ts';
import { startOfDate } from '#platform/time.ts';
import { KIND as APPLICATION } from '#services/applications/contract.ts';
import { countDecided, type DecidedAsked, listDecided } from '#services/items/store/decided.ts';

const scopesOf = ({ organ }: Asked) => [{ path: organ.path, deep: true }];

/** 行政许可 */
const LICENCE = '01';

function licencesOf(asked: Asked): DecidedAsked {
  const from = startOfDate(`${asked.year}-01-01`);
  const to = startOfDate(`${asked.year + 1}-01-01`);
  return { kind: APPLICATION, type: LICENCE, scopes: scopesOf(asked), from, to };
}

const licences: ReportSource = {
  cells: 'decisions.licence.',
  count: async (db, asked) => [{ cell: 'decisions.licence.decided', count: await countDecided(db, licencesOf(asked)) }],
  list: (db, { reader, limit, after, ...asked }) => listDecided(db, { ...licencesOf(asked), reader, limit, after }),
};

const RANKED = /^documents\.(rule|normative)\.(made|repealed|valid)$/;
const rankedOf = ({ organ, year, now }: Asked) => ({ path: organ.path, year, now });

/** 条例第二十条第（一）项: “行政法规、规章和规范性文件”. */
const documents: ReportSource = {
  cells: 'documents.',
  count: async (db, asked) => {
    const counts = await countRanked(db, rankedOf(asked));
    return counts.flatMap(({ rank, ...of }) =>
      Object.entries(of).map(([column, count]) => ({ cell: `documents.${rank}.${column}`, count })),
    );
  },
  list: (db, asked) => {
    const [, rank, column] = RANKED.exec(asked.cells[0] ?? '') ?? [];
    const cell = { rank: rank as PolicyRank, column: column as RankedColumn };
    return listRanked(db, { ...rankedOf(asked), ...cell }, asked);
  },
};

/** What the room counts beside the rows of the form. */
const BESIDE = 'late';
/** Rows that the form calls otherwise. */
const ROWS: Readonly<Record<string, string>> = { open: 'forward' };

const cellOf = ({ row, category }: Pick<RequestCount, 'row' | 'category'>) =>
  `requests.${ROWS[row] ?? row}.${category}`;

/** `requests.4.1.natural`: codes of outcomes have a point of their own. */
function readCell(cell: string): Pick<RequestCount, 'row' | 'category'> {
  const [, row = '', category = ''] = /^requests\.(.+)\.([^.]+)$/.exec(cell) ?? [];
  const own = Object.keys(ROWS).find((key) => ROWS[key] === row) ?? row;
  return { row: own as RequestRow, category: category as RequestCount['category'] };
}

const spanned = (asked: Asked) => ({ ...spanOf(String(asked.year)), scopes: scopesOf(asked), asOf: asked.now });

const requests: ReportSource = {
  cells: 'requests.',
  count: async (db, asked) => {
    const counts = await countRequests(db, spanned(asked));
    return counts.filter(({ row }) => row !== BESIDE).map((one) => ({ cell: cellOf(one), count: one.count }));
  },
  list: (db, { cells, reader, limit, after, ...asked }) =>
    listRequestsBehind(db, { ...spanned(asked), cells: cells.map(readCell), reader, limit, after }),
};

const remedies: ReportSource = {
  cells: 'remedies.',
  count: async (db, asked) => {
    const counts = await countResults(db, [spanOf(String(asked.year))], {
      scopes: scopesOf(asked),
      matter: 'disclosure',
    });
    return counts.map(({ column, result, count }) => ({ cell: `remedies.${column}.${result}`, count }));
  },
  list: listBehindRemedies,
};

/** All results of one way, or one of them. */
function listBehindRemedies(db: Db, asked: BehindAsked): Promise<FigureFacts> {
  const [first = ''] = asked.cells;
  const [, column, result] = first.split('.');
  const cell = { column, ...(asked.cells.length === 1 ? { result } : {}) } as RemedyCell;
  const { reader, limit, after } = asked;
  const within = { scopes: scopesOf(asked), matter: 'disclosure' as const, ...cell };
  return listRemedies(db, spanOf(String(asked.year)), { ...within, reader, limit, after });
}

export const reportSources: readonly ReportSource[] = [documents, licences, requests, remedies];
