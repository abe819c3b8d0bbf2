import type { Entry, Value } from '../frontMatter/yamlValues';
import { linkText } from '../text/links';
import { remembered } from '../text/remembered';
import { withoutAccents, wordList } from '../text/text';
import { spelledAsKey } from './fields';
import type { SortedEntries } from './sortedEntries';
import { namesOneRound, namesRound } from './rounds';
import { asScalar, isEmpty, singleOf, whenOf } from './values';
import { meaningsOf, plainName } from './vocabulary';

/** What marks a note, a tag or a folder as one of job interviews, without accents. */
const MARKS = new Set(
  wordList(`interview, interviews, job interview, job interviews, interview note, interview notes, interview log,
    interview logs, jobinterview, jobinterviews, vorstellungsgesprach, vorstellungsgesprache,
    bewerbungsgesprach, bewerbungsgesprache, entrevista de trabajo, entrevistas de trabajo,
    entrevista laboral, entrevistas laborales`),
);

/** Interviews of others, and rehearsals: whatever else such a note has, it is not told by an ordinary date. */
const OTHER_INTERVIEW =
  /^(?:user|customer|client|exit|stakeholder|expert|research|press|radio|podcast|oral history|mock|practice) interviews?\b/;

/** Who was asked, in English, German and Spanish, with what else is told of them: such a file is no note of a job seeker. */
const OF_OTHERS =
  /^(?:candidates?|applicants?|interviewees?|participant|respondents?|guests?|bewerber(?:in)?|kandidat(?:in)?|interviewte[rn]?|befragte[rn]?|gast|candidat[oa]s?|postulantes?|entrevistad[oa]s?|invitad[oa]s?|participante|encuestad[oa]s?)(?: (?:name|names|id|role|title|email|e mail|number|bio|age|code|company|profile))?$/;

/** The keys under which people say what a note is about. */
const SAY_KIND = new Set(
  wordList(`type, category, categories, kind, class, tag, tags, typ, art, kategorie, kategorien, tipo, clase,
    categoria, etiqueta, etiquetas`),
);

/** Keys of what is published or solved: the `date` of such a file is its own. */
const PUBLISHED = new Set(
  wordList(`layout, permalink, slug, published, pub datetime, pub date, publish date, published at, draft,
    date published, difficulty, leetcode`),
);

/** Keys of those who speak with others, or play against them: a date beside one is none of a job interview. */
const OF_ANOTHER_WORLD = new Set(
  wordList(`speaker, speakers, episode, season, podcast, narrator, employee, investor, investors, opponent, opponents, gegner,
    rival, expert, publication, witness, study, subject id, verdict, scorecard, raised`),
);

/** No mark is longer. */
const LONGEST = 60;

/** Whether a text is a mark: `interview`, `#job/interview`, `[[Job Interviews]]`, `interview_log`. */
function isMark(text: string): boolean {
  return MARKS.has(plainMark(text));
}

function plainMark(text: string): string {
  if (text.length > LONGEST) return '';
  const shown = linkText(text).trim().replace(/^#/, '');
  const last = withoutAccents(shown.slice(shown.lastIndexOf('/') + 1));
  return last.replace(/[\s_-]+/g, ' ').trim();
}

/** Columns of those who coach, teach, ask or inspect others. */
const OTHER_PARTY = new Set(
  wordList(
    'student, client, customer, journalist, author, technician, auditor, coachee, mentee, patient, tenant, insights',
  ),
);

/** Whether a heading, or the name of a file, is that of interviews of another kind: `Customer interviews`. */
export function namesOtherInterviews(text: string): boolean {
  return text.length < 200 && OTHER_HEADING.test(withoutAccents(text).replace(/[_-]/g, ' '));
}

const OTHER_HEADING =
  /\b(?:user|customer|client|exit|stakeholder|expert|experten|research|press|radio|podcast|oral history|mock|practice|thesis) ?interviews?\b|\bentrevistas? de investigacion\b|\binterview (?:experiences?|questions?)\b|\bpodcast\b|\bcandidates\b/;

/** Whether front matter calls itself an interview of another kind: `user-interview`, `mock interview`. */
export function isOtherInterview({ entries }: Pick<SortedEntries, 'entries'>): boolean {
  return entries.some(
    ({ key, value }) =>
      (SAY_KIND.has(plainName(key.text)) || isRound(key.text)) &&
      textsOf(value).some((text) => OTHER_INTERVIEW.test(plainMark(text))),
  );
}

/** Whether a file lies in a folder of interviews; its path is relative to the folder that is searched. */
export function isBelowInterviews(path: string): boolean {
  return path.split(/[/\\]/).slice(0, -1).some(isMark);
}

/** Whether front matter is marked as that of an interview: by its kind, a tag, who asked, or the name of its round. */
export function isMarked(sorted: Pick<SortedEntries, 'known' | 'entries'>): boolean {
  const { entries, known } = sorted;
  const round = known.get('round');
  return (
    hasInterviewer(sorted) ||
    entries.some((entry) => {
      const { key, value } = entry;
      if (SAY_KIND.has(plainName(key.text))) return textsOf(value).some(isMark);
      if (entry !== round && !isRound(key.text)) return false;
      return textsOf(value).some((text) => namesOneRound(text) || (namesRound(text) && isOfJob(sorted)));
    })
  );
}

/** Whether what a game, a sale or a fund has too (`Final`, `Technical`) may be said of a job: the note calls itself nothing else. */
function isOfJob({ entries }: Pick<SortedEntries, 'entries'>): boolean {
  return !entries.some(
    ({ key, value }) =>
      KINDS.has(plainName(key.text)) &&
      textsOf(value).some(
        (text) => text !== '' && !isMode(text) && !/interview|gespr|entrevista/i.test(text),
      ),
  );
}

/** The keys under which a note says what it is, tags aside. */
const KINDS = new Set(wordList('type, category, kind, class, typ, kategorie, tipo, clase'));

/** How an interview takes place says nothing of what a note is about. */
function isMode(text: string): boolean {
  return /^(?:video|phone|remote|virtual|on-?site|in[ -]person|call|zoom|teams|technical|behaviou?ral)$/i.test(
    text.trim(),
  );
}

/** Whether front matter says who asked the questions. */
function hasInterviewer({ entries, known }: Pick<SortedEntries, 'known' | 'entries'>): boolean {
  const listed = known.get('interviewers');
  if (listed !== undefined && !isEmpty(listed.value)) return true;
  return entries.some(({ key, value }) => isForInterviewer(key.text) && !isEmpty(value));
}

function isForInterviewer(name: string): boolean {
  return /^(?:interviewer|entrevistador)/.test(plainName(name)) && meaningsOf(name).some(isInterviewers);
}

function isInterviewers({ meant, kind }: { readonly meant: string; readonly kind: string }): boolean {
  return meant === 'interviewers' && kind === 'clear';
}

function isRound(name: string): boolean {
  const isClear = meaningsOf(name).some(({ meant, kind }) => meant === 'round' && kind === 'clear');
  return isClear || ['round', 'stage'].includes(spelledAsKey(name));
}

/** The texts of a value: itself, its items, and what stands between commas. */
function textsOf(value: Value): readonly string[] {
  const scalar = asScalar(singleOf(value));
  if (scalar !== undefined)
    return scalar.text
      .slice(0, LONGEST * 10)
      .split(',')
      .map((text) => text.trim());
  if (value.kind !== 'list') return [];
  return value.items.slice(0, MOST).flatMap((item) => asScalar(item)?.text ?? []);
}

/** No note has more tags. */
const MOST = 100;

/** Whether a date is that on which somebody applied, as another key says. */
export function isDayOfApplication(entry: Entry, { entries }: Pick<SortedEntries, 'entries'>): boolean {
  const day = dayIn(entry.value);
  return (
    day !== undefined &&
    entries.some((one) => one !== entry && APPLIED.test(plainName(one.key.text)) && dayIn(one.value) === day)
  );
}

const APPLIED = /\b(?:applied|application|applying|beworben|bewerbung|postulacion|solicitud|candidatura)\b/;

function dayIn(value: Value): string | undefined {
  const scalar = asScalar(singleOf(value));
  return scalar === undefined ? undefined : whenOf(scalar, 'UTC')?.date;
}

/** Whether the `date` of a file is rather that of what it publishes, or of what it tells of others. */
export function hasOwnDate(sorted: SortedEntries): boolean {
  return (
    (isPublished(sorted) && !hasInterviewer(sorted)) ||
    isOfAnotherWorld(sorted) ||
    isOtherInterview(sorted) ||
    isTaggedOtherwise(sorted)
  );
}

/** Whether front matter is that of something published, or of a question to solve. */
export function isPublished({ entries }: Pick<SortedEntries, 'entries'>): boolean {
  return entries.some(({ key }) => {
    const plain = plainName(key.text);
    return PUBLISHED.has(plain) || plain.startsWith('leetcode ');
  });
}

/** Whether a key belongs to those who interview others. */
export function isOfOthers(key: string): boolean {
  return key.length <= LONGEST && isNameOfOthers(key);
}

const isNameOfOthers = remembered((key: string): boolean => OF_OTHERS.test(plainName(key)));

/** Whether a name is that of a key, or a column, of those who interview others or speak with them. */
export function isOtherPartysName(name: string): boolean {
  const plain = plainName(name);
  return isOfOthers(name) || OF_ANOTHER_WORLD.has(plain) || OTHER_PARTY.has(plain);
}

/** Tags of what is solved, published or studied. */
const OTHER_TAGS = new Set(
  wordList('leetcode, podcast, oral history, expert call, journalism, user research, study'),
);

function isTaggedOtherwise({ entries }: Pick<SortedEntries, 'entries'>): boolean {
  return entries.some(
    ({ key, value }) =>
      SAY_KIND.has(plainName(key.text)) && textsOf(value).some((text) => OTHER_TAGS.has(plainMark(text))),
  );
}

/** Whether front matter tells of speaking with others, or of playing against them. */
export function isOfAnotherWorld({ entries }: Pick<SortedEntries, 'entries'>): boolean {
  return entries.some(({ key }) => OF_ANOTHER_WORLD.has(plainName(key.text)));
}
