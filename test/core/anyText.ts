import assert from 'node:assert/strict';
import { Lexer } from 'yaml';
import { Agenda } from '../../src/core/agenda/agenda';
import { linkTo } from '../../src/core/drafts/draftLink';
import { draftOffers } from '../../src/core/drafts/draftOffers';
import { letterText } from '../../src/core/drafts/draftText';
import { addDate, setField } from '../../src/core/editing/edits';
import type { EditPlan } from '../../src/core/editing/edits';
import { fixOf, letterMessage, reviewLetter } from '../../src/core/letters/letterReview';
import { mailLink } from '../../src/core/drafts/mail';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import type { Draft, InterviewNote, NoteReading } from '../../src/core/notes/note';
import { LISTED_KEYS, NoteKeys } from '../../src/core/notes/noteKeys';
import { offers } from '../../src/core/views/offers';
import { headEnd } from '../../src/core/notes/noteText';
import type { NoteText } from '../../src/core/notes/noteText';
import { readNote, readText } from '../../src/core/notes/readNote';
import { fixAllKeys, remedies } from '../../src/core/editing/remedies';
import type { Situation } from '../../src/core/editing/remedy';
import { markSent } from '../../src/core/editing/sentEdits';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { applyEdits, withoutByteOrderMark } from '../../src/core/text/text';
import type { Span, TextEdit } from '../../src/core/text/text';
import { update } from './agendas';

const ZONE = 'America/New_York';
/** Tuesday 24 November 2026, 10:00 in New York. */
const NOW = Date.UTC(2026, 10, 24, 15);
const TODAY = '2026-11-24';
const PATH = 'notes/note.md';

/** How half of the texts spell the keys. */
const VAULT_KEYS = new NoteKeys(
  new Map([
    ['company', ['Firm']],
    ['interviewers', ['Met with']],
    ['thank-you-sent', ['Thanked: when']],
    ['status', ['Stage']],
  ]),
);

/** What a text is, and how many problems and ways out were looked at. */
export interface Outcome {
  readonly kind: NoteReading['kind'];
  readonly problems: number;
  readonly remedies: number;
}

/**
 * Does with a text all that the editor would: reads it, judges it, says its problems, offers what can be done,
 * makes every edit and reads what comes of it. Fails where anything throws or points out of the text.
 */
export function goThrough(written: string): Outcome {
  const text = withoutByteOrderMark(written);
  const keys = text.length % 2 === 0 ? LISTED_KEYS : VAULT_KEYS;
  const read = readText(text, ZONE, keys);
  const { reading } = read;
  const agenda = new Agenda(DEFAULT_SETTINGS);
  update(agenda, [[PATH, reading]], NOW);
  if (reading.kind === 'draft') reviewDraft(read, reading.draft);
  if (reading.kind === 'interview') {
    assert.deepEqual(readNote(text.slice(0, headEnd(read)), ZONE, keys), reading);
    offer(reading.note, agenda);
  }
  for (const plan of plans(read)) follow(text, plan, keys);
  return { kind: reading.kind, ...mend(read, agenda) };
}

/** Reads a text and says its problems, and no more, since that is done for each file. */
export function judge(written: string): Outcome['kind'] {
  const text = withoutByteOrderMark(written);
  const reading = readNote(text, ZONE);
  const agenda = new Agenda(DEFAULT_SETTINGS);
  update(agenda, [[PATH, reading]], NOW);
  for (const { problem, message } of agenda.problems(PATH)) {
    isIn(text, problem.span);
    assert.notEqual(message, '');
  }
  return reading.kind;
}

function offer(note: InterviewNote, agenda: Agenda): void {
  const found = offers(note, agenda.followUps(PATH), TODAY, DEFAULT_SETTINGS.rules);
  assert.ok(found.some(({ isAhead }) => isAhead));
  assert.ok(found.every(({ title }) => title !== ''));
}

/** Every remedy of every problem, with what would be said afterwards. */
function mend(read: NoteText, agenda: Agenda): Omit<Outcome, 'kind'> {
  const { text, keys } = read;
  const told = agenda.problems(PATH);
  const situation: Situation = {
    read,
    now: `${TODAY}T10:00`,
    problems: told.map(({ problem }) => problem),
    problemsIf: (reading) => agenda.problemsIf(PATH, reading),
    readOther: (other) => readText(other, ZONE, keys),
  };
  let count = 0;
  for (const { problem, message, range } of told) {
    isIn(text, problem.span);
    assert.ok(
      message !== '' && !/undefined|NaN|Invalid|\[object/.test(withoutQuotes(message, text)),
      message,
    );
    assert.ok(range.start.line <= range.end.line && range.start.character >= 0);
    const ways = remedies(problem, situation);
    assert.equal(ways.filter(({ isPreferred }) => isPreferred).length <= 1, true);
    for (const way of ways) {
      count++;
      if (way.kind === 'edit') keepComments(text, situation.readOther(fit(text, way.edits)));
      if (way.kind === 'go') isIn(text, way.select);
    }
  }
  const fixed = fixAllKeys(situation);
  if (fixed?.kind === 'edit') keepComments(text, situation.readOther(fit(text, fixed.edits)));
  return { problems: told.length, remedies: count };
}

/** A message says words of the note as they are: they may be any. */
function withoutQuotes(message: string, text: string): string {
  return /undefined|NaN|Invalid|\[object/.test(text) ? '' : message;
}

function plans(read: NoteText): readonly EditPlan[] {
  return [
    setField(read, 'status', 'rejected'),
    setField(read, 'company', 'O’Brien: "Sons" # 1'),
    addDate(read, 'checked-in', TODAY),
    setField(read, 'snooze', TODAY),
    markSent(read, { names: [], everyone: [], date: TODAY }),
    markSent(read, { names: ['Jane Doe'], everyone: ['Jane Doe', 'Sam Lee'], date: TODAY }),
  ];
}

function follow(text: string, plan: EditPlan, keys: NoteKeys): void {
  if (plan.kind === 'refused') assert.notEqual(plan.why, '');
  else keepComments(text, readText(fit(text, plan.edits), ZONE, keys));
}

/** Every comment of the note is one still, or is written in it at least where not all of it could be read before. */
function keepComments(text: string, after: NoteText): void {
  const before = readFrontMatter(text);
  if (before.kind !== 'entries' || after.frontMatter.kind !== 'entries') return;
  const isWhole = before.problems.length === 0;
  const left = commentsIn(after.text, after.frontMatter.head);
  for (const comment of commentsIn(text, before.head)) {
    const at = left.indexOf(comment);
    assert.ok(at >= 0 || (!isWhole && after.text.includes(comment)), `${comment} of ${text}`);
    left.splice(at, 1);
  }
}

/** The comments as the package `yaml` finds them. */
function commentsIn(text: string, { start, end }: Span): string[] {
  const head = text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  const tokens = [...new Lexer().lex(head)];
  const isText = (nth: number): boolean => tokens[nth - 1] === '\x1f';
  return tokens.filter((token, nth) => token.startsWith('#') && !isText(nth)).map((token) => token.trimEnd());
}

function reviewDraft(read: NoteText, draft: Draft): void {
  const { text } = read;
  const moved = linkTo(read, '../rounds/globex-1.md');
  if (moved !== undefined) keepComments(text, readText(fit(text, [moved]), ZONE, read.keys));
  for (const { title } of draftOffers(draft, true)) assert.notEqual(title, '');
  mailLink({ to: 'jane@initech.example', subject: draft.to ?? '', body: letterText(read) });
  for (const finding of reviewLetter(text, { draft, others: [] })) {
    isIn(text, finding.span);
    assert.notEqual(letterMessage(finding), '');
    const fix = fixOf(finding, text);
    if (fix !== undefined) fit(text, [fix.edit]);
  }
}

/** The text after edits that lie in it and do not overlap. */
function fit(text: string, edits: readonly TextEdit[]): string {
  for (const { span } of edits) isIn(text, span);
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const [index, { span }] of inOrder.entries()) {
    assert.ok(span.end <= (inOrder[index + 1]?.span.start ?? Infinity), 'edits do not overlap');
  }
  return applyEdits(text, edits);
}

function isIn(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} in ${text.length}`);
}
