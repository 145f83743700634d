// Decisions that tell the party of a case by a notice and give nothing written, found in the source of the rules.
import { isTest, type SourceFile } from './source.ts';

/** What stands at the left edge of a file, each with its text until the next. */
function listBlocks({ path, text }: SourceFile): { name: string; text: string }[] {
  const folder = path.split('/').slice(1, 3).join('/');
  const starts = [...text.matchAll(/^(?:export )?(?:const|function) (\w+)/gm)];
  return starts.map((start, index) => ({
    name: `${folder} ${start[1]}`,
    text: text.slice(start.index, starts[index + 1]?.index),
  }));
}

const NOTICES = /\bnotices(?::|,| =)/;
const PAPERS = /\bpapers(?::|,| =)/;

/** Acts, and functions that decide for several, which notify and issue no paper: `services/applications remindOwed`. */
export function listBareNotices(sources: readonly SourceFile[]): string[] {
  return sources
    .filter((file) => file.path.includes('/rules') && !isTest(file))
    .flatMap(listBlocks)
    .filter(({ text }) => NOTICES.test(text) && !PAPERS.test(text))
    .map(({ name }) => name);
}

/** Each of them without a reason, and each reason that nothing needs. */
export function findPaperFaults(sources: readonly SourceFile[], reasons: Readonly<Record<string, string>>): string[] {
  const bare = listBareNotices(sources);
  return [
    ...bare.filter((name) => !(name in reasons)).map((name) => `${name} notifies and gives no paper`),
    ...Object.keys(reasons)
      .filter((name) => !bare.includes(name))
      .map((name) => `${name} needs no reason`),
  ];
}

/** Why what was found gives no paper of its own. */
export const REASONS: Readonly<Record<string, string>> = {
  'services/applications remindOwed': 'a reminder: what is owed and until when was said when it was accepted',
  'services/ratings answer':
    'what is done about a bad rating is told where the service was rated; no law asks for a paper',
  'dialogue/mailbox decline': 'letters are answered where they were written, in the words of the answer itself',
  'dialogue/mailbox accept': 'a complaint that is taken up has its receipt',
  'dialogue/mailbox conclude': 'letters are answered where they were written, in the words of the answer itself',
  'dialogue/mailbox answer': 'letters are answered where they were written, in the words of the answer itself',
  'dialogue/mailbox extend': 'more time is told by message and read where the number is looked up',
  'dialogue/mailbox redo': 'that it is answered anew is told by message and read where the number is looked up',
  'dialogue/mailbox reopen': 'its writer asked for it',
  'dialogue/outside-supervisors answer':
    'a supervisor reads the answer where the opinion was given; nobody’s right is decided',
  'dialogue/petitions pass': 'the acts that call it add the paper',
  'dialogue/petitions review': 'the opinion of the review is written by what it calls',
  'dialogue/petitions recheck': 'the opinion of the re-examination is written by what it calls',
  'dialogue/petitions leadAnswered': 'the paper is that of the petition it was merged into',
  'office/briefings adopt': 'between organs: what is adopted is read where it was reported, nobody’s right is decided',
  'office/briefings decline': 'between organs: why it is not adopted is read where it was reported',
  'office/briefings note': 'between organs: what a leader wrote is read where it was reported',
  'openness/decisions answer': 'who commented on a draft reads the answer where its number is looked up',
  'dialogue/hotline declineOrder': 'who called hears it on the telephone, and reads it where the number is looked up',
  'dialogue/hotline prolong': 'more time is told by message and read where the number is looked up',
  'dialogue/hotline defer': 'the measures and their day are told by message and read where the number is looked up',
  'dialogue/hotline reply': 'the result is told by message, and again when the caller is called back',
  'dialogue/hotline leadReplied': 'the paper is that of the order it was merged into',
  'dialogue/hotline callBack': 'the caller was just spoken with',
  'dialogue/consultations answer': 'who commented reads the answer where its number is looked up',
  'dialogue/consultations withhold': 'who commented reads the reason where its number is looked up',
  'dialogue/firm-talks reply': 'the firm reads what is said where the talk goes on',
  'dialogue/firm-talks agree': 'the firm reads what is said where the talk goes on',
  'dialogue/firm-talks met': 'the firm reads what is said where the talk goes on',
  'openness/four-systems settle': 'the draw is published whole, and who signed up reads the result at the number',
  'openness/four-systems answer': 'who objected to a matter shown reads the answer where its number is looked up',
  'openness/self-check answer': 'who reported an error on a page reads the answer where its number is looked up',
  'assessment/conduct reviewed': 'the act that calls it adds the paper',
  'assessment/conduct accept': 'a complaint that is taken up has its receipt',
  'assessment/conduct split': 'the organ that receives it answers in writing',
  'assessment/conduct withdraw': 'who withdrew did so himself, and nothing is decided',
  'assessment/conduct goOn': 'the inquiry is no longer the complainant’s; he is told out of courtesy',
  'assessment/scores grant': 'an appeal between organs: the new score sheet is the answer',
  'assessment/scores keep': 'an appeal between organs: the reasons stand with the score sheet',
  'assessment/accountability recordDecision': 'the paper is that of the competent organ; here its number is kept',
  'assessment/accountability recordAppeal': 'the paper is that of the competent organ; here its number is kept',
  'assessment/accountability adopt': 'the paper is that of the competent organ; here its number is kept',
  'assessment/accountability dropping': 'nothing is held against anybody',
};
