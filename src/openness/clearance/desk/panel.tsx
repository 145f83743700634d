// Beside the case of a review: the text itself, where the scan points, and who has signed what.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import type { Finding } from '#kernel/documents/scan/contract.ts';
import { nameRule } from '#kernel/documents/scan/words.ts';
import type { Page } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type CaseData, KIND, type ReadVersion } from '../contract.ts';
import { dataOf } from '../rules/process.ts';
import { loadVersion } from '../service/subject.ts';
import { words } from '../words.ts';

interface Shown extends ReadVersion {
  readonly note: string;
  readonly author: string;
  readonly signed: CaseData['signed'];
  readonly readings: 1 | 2;
}

export const versionPanel: CasePanel = {
  name: 'clearance',
  order: 10,
  wide: true,
  load: async (ctx, file: CaseFile): Promise<Shown | null> => {
    if (file.kind !== KIND) return null;
    const { note, author, signed, readings } = dataOf({ file });
    return { ...(await loadVersion(ctx.db, file)), note, author: author.name, signed, readings };
  },
  view: (shown: Shown, page) => <VersionCard shown={shown} page={page} />,
};

/** A longer text is read where it is written. */
const MOST_SIGNS = 6000;

function VersionCard({ shown, page }: { shown: Shown; page: Page }) {
  const w = words.in(page.lang);
  const texts = shown.texts.filter(({ text }) => text !== shown.title);
  return (
    <Card tight title={w.version}>
      <p>
        <b>{shown.title}</b>
      </p>
      {texts.map(({ name, nameEn = name, text }) => (
        <>
          <p class="sm dim">{page.lang === 'en' ? nameEn : name}</p>
          {text
            .slice(0, MOST_SIGNS)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p>{line}</p>
            ))}
          {text.length > MOST_SIGNS && <p class="sm dim">{w.rest(text.length - MOST_SIGNS)}</p>}
        </>
      ))}
      {shown.files.length > 0 && (
        <>
          <p class="sm dim">{w.files}</p>
          <ul>
            {shown.files.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={shown.desk}>{w.open}</a>
      </p>
      <p class="sm">
        {w.note}
        {colon(page.lang)}
        {shown.note}
      </p>
      <p class="sm dim">{w.findings}</p>
      <FindingList findings={shown.findings} page={page} />
      <Signatures shown={shown} page={page} />
    </Card>
  );
}

export function FindingList({ findings, page }: { findings: readonly Finding[]; page: Page }) {
  const w = words.in(page.lang);
  if (findings.length === 0) return <Note state="ok">{w.clean}</Note>;
  return (
    <List
      small
      items={findings.map(({ rule, level, where, excerpt }) => ({
        text: nameRule(rule, page.lang),
        note: `${where}${colon(page.lang)}${excerpt}`,
        end: <Tag>{w.levels[level]}</Tag>,
      }))}
    />
  );
}

const STEPS = ['first', 'final', 'secrecy', 'issue'] as const;

function Signatures({ shown: { author, signed, readings }, page }: { shown: Shown; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      <p class="sm dim">{w.people}</p>
      <ul>
        <li>
          {w.author}
          {colon(page.lang)}
          {author}
        </li>
        {STEPS.map((step) => {
          const by = signed[step];
          return (
            by && (
              <li>
                {w.steps[step]}
                {colon(page.lang)}
                {by.name}
              </li>
            )
          );
        })}
      </ul>
      {readings === 1 && <p class="sm dim">{w.oneReading}</p>}
    </>
  );
}
