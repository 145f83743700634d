// Filing (归档): the catalogue entry and its package, with the act that closes the case or not at all.
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Filing } from '../contract.ts';
import { composeCode, keptUntil, placeOf, writeCourse, writeManifest, writeMetadata } from '../rules/package.ts';
import { findEntryOf, insertRecord, takeSerial } from '../store/records.ts';

interface Filer {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
  readonly by: string;
}

/** Gives its number. What was filed already keeps the one it has. */
export async function fileAway({ runtime: { vault }, tx, now, by }: Filer, filing: Filing): Promise<string> {
  const known = await findEntryOf(tx, filing.caseId);
  if (known) return known.code;
  const organ = await getOrgan(tx, filing.organId);
  const year = Number(localDate(now).slice(0, 4));
  const serial = await takeSerial(tx, organ.id, year, filing.retention);
  const code = composeCode(organ.code, year, filing.retention, serial);
  const parts = {
    'metadata.xml': writeMetadata(filing, code, organ.name, now, by),
    'course.jsonl': writeCourse(filing),
  };
  const manifest = writeManifest({
    code,
    files: filing.files.map((file, place) => ({ path: placeOf(file, place), sha256: file.id })),
    texts: Object.entries(parts).map(([path, text]) => ({ path, sm3: vault.digest(text) })),
  });
  await insertRecord(
    tx,
    {
      id: newId(),
      case_id: filing.caseId,
      organ_id: organ.id,
      organ_path: organ.path,
      code,
      year,
      retention: filing.retention,
      serial,
      direction: filing.direction,
      title: filing.title,
      author: filing.author,
      number: filing.number,
      dated: filing.dated,
      kept_until: keptUntil(year, filing.retention),
      texts: { ...parts, 'manifest.json': manifest },
      digest: vault.digest(manifest),
      filed_at: now,
      filed_by: by,
    },
    filing.files,
  );
  return code;
}
