import { remembered } from '../text/remembered';
import { withoutAccents, wordList } from '../text/text';
import { FIELD_KEYS } from './fields';
import type { FieldKey } from './fields';

/**
 * What other vaults and tools call one thing, spelled with blanks; in kebab, snake and camel case they are the same, and
 * so with and without accents.
 */
interface OtherNames {
  /** Names that mean nothing else in an ordinary vault. */
  readonly clear: string;
  /** Names that mean it only in a note that is marked as an interview, each with what else it means elsewhere. */
  readonly vague?: Readonly<Record<string, string>>;
  /** Names that mean it only above a column of a table, each with what else it means in a note. */
  readonly column?: Readonly<Record<string, string>>;
}

/** What a name may stand for: a key, the time of the interview, what happened on a day, or the text of the note. */
export type Meant = Exclude<FieldKey, 'type'> | 'time' | 'event' | 'notes';

/** The one table of other names (docs/other-notes.md#names-of-the-keys): notes, tables and all else read by it. */
export const VOCABULARY: Readonly<Partial<Record<Meant, OtherNames>>> = {
  company: {
    clear: `company name, employer, employer name, hiring company, organization, organisation, organization name,
      unternehmen, firma, firmenname, arbeitgeber, arbeitgeberin, empresa, compañía, empleador, empleadora, organización,
      nombre de la empresa`,
    vague: { org: 'Emacs’ Org mode; the owner of a repository' },
  },
  role: {
    clear: `position, position title, position name, job title, job position, job role, job name, role title, role name,
      stelle, stellentitel, stellenbezeichnung, jobtitel, berufsbezeichnung, rolle,
      puesto, puesto de trabajo, cargo, posición, vacante`,
    vague: {
      title: 'the title of the note itself',
      job: 'a task of a machine; somebody’s work',
    },
    column: {
      opening: 'the first moves of a game; what begins',
      rol: 'a slip of the pen for the role',
    },
  },
  round: {
    clear: `interview round, interview stage, round name, interview name, gesprächsrunde, interviewrunde, runde,
      ronda, ronda de entrevista, ronda de entrevistas`,
    vague: {
      stage: 'how far a sale, a plant or a piece of writing is',
      'interview type': 'whether it was by video or on site',
      etapa: 'a stage, in Spanish',
      fase: 'the same',
    },
  },
  interview: {
    clear: `interview date, interview day, interview date time, interview datetime, interview at, interview on,
      interview scheduled, interview scheduled for, interview scheduled on, scheduled interview, date of interview,
      date of the interview, interview appointment, next interview, next interview date, job interview,
      job interview date,
      interviewtermin, interviewdatum, interview termin, interview datum, datum des interviews, termin des interviews,
      vorstellungsgespräch, vorstellungsgespräch am, termin vorstellungsgespräch, vorstellungstermin, bewerbungsgespräch,
      entrevista, fecha de entrevista, fecha de la entrevista, fecha entrevista, día de la entrevista,
      fecha y hora de la entrevista, próxima entrevista, entrevista de trabajo`,
    vague: {
      date: 'the day of a post, a meeting, a daily note',
      datum: 'the same in German',
      fecha: 'the same in Spanish',
      'date time': 'when a photo or a log was made',
      datetime: 'the same',
      'event date': 'a concert, a conference',
      'meeting date': 'any meeting',
      scheduled: 'when a task or a post is planned',
      'scheduled for': 'the same',
      'scheduled date': 'the same',
      'scheduled at': 'the same',
      when: 'any event',
      termin: 'any appointment, in German',
      gesprächstermin: 'any talk, in German',
      'datum des gesprächs': 'the same',
      'gespräch am': 'the same',
      interviewed: 'when a journalist asked somebody',
      'interviewed on': 'the same',
    },
    column: {
      interviewed: 'when a journalist asked somebody',
      'interviewed on': 'the same',
      'datum des gesprächs': 'any talk, in German',
      gesprächstermin: 'the same',
    },
  },
  time: {
    clear: `interview time, time of interview, time, start time, begin time, uhrzeit, beginn uhrzeit, zeit,
      hora, hora de inicio, hora de la entrevista`,
  },
  timezone: { clear: 'time zone, tz, zeitzone, zona horaria, huso horario' },
  interviewers: {
    clear: `interviewer, interviewer name, interviewer names, interviewers names, interviewer(s), interviewed by,
      interview panel, interview team, interviewer panel,
      gesprächspartner, gesprächspartnerin, gesprächspartner(in), gesprächspartner innen, interviewerin, interviewerinnen,
      interviewt von,
      entrevistador, entrevistadora, entrevistadores, entrevistadoras, entrevistador(es), entrevistado por`,
    vague: {
      people: 'whoever a note is about',
      participants: 'who took part in a meeting or a study',
      attendees: 'who was at a meeting',
      panel: 'a board of switches; a discussion on a stage',
      'met with': 'any meeting',
      teilnehmer: 'who was at a meeting, in German',
      teilnehmende: 'the same',
      asistentes: 'who was at a meeting, in Spanish',
      participantes: 'the same',
    },
    column: {
      contact: 'whom to write to: in notes that is a key of its own',
      contacts: 'the same',
      with: 'whoever else took part',
    },
  },
  'reply-by': {
    clear: `answer by, response by, response expected, response expected by, expected response, expected response date,
      expected reply, expected answer, answer expected, reply expected, reply expected by, reply date expected, hear back by,
      decision expected, decision expected by, expected decision, expected decision date,
      antwort bis, rückmeldung bis, antwort erwartet, rückmeldung erwartet, entscheidung bis, rückmeldung zugesagt bis,
      respuesta antes de, respuesta esperada, respuesta prevista, fecha de respuesta prevista, responden antes de`,
  },
  'thank-you-sent': {
    clear: `thank you, thank you note, thank you note sent, thank you letter, thank you letter sent, thank you email,
      thank you email sent, thank you mail, thank you mail sent, thank you card, thank you card sent, thank you message sent,
      thank you date, thank you sent on, thank you sent date, thankyou, thankyou sent, thankyou note, thankyou note sent,
      thankyou email, thankyou email sent, thanks sent, thank you notes sent, sent thank you, sent thank you note,
      sent thank you email,
      dankschreiben, dankschreiben gesendet, dankschreiben verschickt, dankesschreiben, dankesbrief, dankesmail,
      dankesmail gesendet, dankesmail verschickt, dank gesendet,
      agradecimiento, agradecimiento enviado, carta de agradecimiento, carta de agradecimiento enviada,
      correo de agradecimiento, correo de agradecimiento enviado`,
  },
  'thank-you-call': {
    clear: 'thank you phone call, thank you call made, dankesanruf, llamada de agradecimiento',
  },
  'call-reason': { clear: 'reason for call, reason for calling, anlass des anrufs, motivo de la llamada' },
  'checked-in': {
    clear: `followed up, followed up on, checked in on, follow up sent, follow ups sent,
      nachgefragt, nachgefragt am, nachgehakt, nachgehakt am, seguimiento hecho, seguimiento realizado`,
  },
  snooze: { clear: 'snooze until, snoozed until, snoozed' },
  cancelled: {
    clear: `interview cancelled, interview canceled, cancelled on, canceled on, abgesagt, abgesagt am, interview abgesagt,
      gespräch abgesagt, cancelada, entrevista cancelada`,
  },
  'decide-by': {
    clear: `offer deadline, offer expires, offer expires on, decide until, answer offer by, angebot gültig bis,
      entscheidung fällig, fecha límite de la oferta, oferta válida hasta`,
  },
  status: {
    clear: `application status, status of application, interview status, job status, bewerbungsstatus, status der bewerbung,
      estado de la candidatura, estado de la solicitud, estado de la postulación`,
    vague: {
      stage: 'how far a sale, a plant or a piece of writing is',
      result: 'of a test, a game, a measurement',
      outcome: 'of a decision, a study',
      state: 'a part of the United States; of a machine',
      stand: 'when a German text was last changed',
      ergebnis: 'a result, in German',
      estado: 'a state, in Spanish',
      resultado: 'a result, in Spanish',
      etapa: 'a stage, in Spanish',
      fase: 'the same',
    },
    column: { list: 'of what a row is a part; a board of an export has it for its columns' },
  },
  event: {
    clear: 'event, activity, ereignis, evento, actividad',
    column: {
      'interview type': 'in a note it names the round',
      type: 'what kind of file a note is',
      tipo: 'the same in Spanish',
      art: 'the same in German',
      step: 'of a recipe',
      schritt: 'the same in German',
    },
  },
  notes: {
    clear: 'note, notes, comment, comments, remarks, notizen, bemerkung, bemerkungen, notas, comentarios',
  },
};

/** Something that a name may stand for. */
export interface Meaning {
  readonly meant: Meant;
  readonly kind: keyof OtherNames;
}

const KINDS = ['clear', 'vague', 'column'] as const;

/** No name is longer. */
const LONGEST = 60;

/** `interviewDate`, `Interview_Date` and `INTERVIEW DATE` are `interview date`; accents make no difference. */
export const plainName = remembered(plainNameOf);

function plainNameOf(name: string): string {
  return withoutAccents(
    name
      .slice(0, LONGEST * 2)
      .replace(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
      .replace(/[_:-]/g, ' '),
  )
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}

const LISTED = FIELD_KEYS.filter((key) => key !== 'type');

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = meanings();

function meanings(): ReadonlyMap<string, readonly Meaning[]> {
  // In camel case the listed keys are other spellings, too.
  const found = new Map<string, Meaning[]>(
    LISTED.map((meant) => [plainName(meant), [{ meant, kind: 'clear' }]]),
  );
  for (const [meant, names] of Object.entries(VOCABULARY) as [Meant, OtherNames][])
    for (const kind of KINDS)
      for (const name of namesOf(names, kind)) {
        const plain = plainName(name);
        found.set(plain, [...(found.get(plain) ?? []), { meant, kind }]);
      }
  return found;
}

function namesOf(names: OtherNames, kind: keyof OtherNames): readonly string[] {
  if (kind !== 'clear') return Object.keys(names[kind] ?? {});
  return wordList(names.clear);
}

/** The other names of a kind for something, as the documentation lists them. */
export function otherNames(meant: Meant, kind: keyof OtherNames): readonly string[] {
  const names = VOCABULARY[meant];
  return names === undefined ? [] : namesOf(names, kind);
}

const NOTHING: readonly Meaning[] = [];

/** What a name may stand for, the likeliest first; nothing for a name that is not in the table. */
export function meaningsOf(name: string): readonly Meaning[] {
  return name.length > LONGEST ? NOTHING : (MEANINGS.get(plainName(name)) ?? NOTHING);
}
