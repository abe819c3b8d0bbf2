import { STATUSES } from './fields';
import type { Status } from './fields';
import { wordList } from '../text/text';
import { folded } from './values';

/** What people and other tools call where an application stands, in English, German and Spanish. */
const WORDS: Readonly<Record<Status, string>> = {
  waiting: `active, applied, applying, application sent, application submitted, awaiting feedback, awaiting reply,
    awaiting response, awaiting decision, completed, contacted, done, final round, first interview, follow up, follow-up,
    in process, in progress, in review, interview, interview completed, interview done, interview scheduled, interviewed,
    interviewing, interviews, no answer, no reply, no response, no response yet, on-site, onsite, open, pending, phone,
    phone interview, phone screen, phone screening, planned, processing, recruiter screen, scheduled, screening,
    second interview, submitted, take-home, technical, technical interview, technical screen, to follow up, under review,
    waiting for answer, waiting for feedback, waiting for reply, waiting for response, waiting on them,
    aktiv, beworben, bewerbung gesendet, eingeladen, eingereicht, gesendet, geplant, im gespräch, in bearbeitung,
    interview geführt, interview geplant, keine antwort, laufend, offen, vorstellungsgespräch, wartend, warte, warten,
    warte auf antwort, zweitgespräch,
    activo, activa, aplicado, en curso, en espera, en proceso, entrevista, entrevistado, enviado, enviada, esperando,
    esperando respuesta, pendiente, postulado, programada, programado, realizada, sin respuesta, solicitado`,
  advanced: `advanced to next round, advancing, call back, callback, moved forward, moving forward, next round, next stage,
    passed, progressed, second round,
    eine runde weiter, nächste runde, weiter, zweite runde,
    avanza, avanzado, siguiente ronda, siguiente fase`,
  offer: `negotiating, negotiation, offer extended, offer made, offer pending, offer received, offered,
    angebot, angebot erhalten, zusage,
    oferta, oferta recibida, negociando`,
  accepted: `accepted offer, employed, hired, joined, offer accepted, signed, started,
    angenommen, angestellt, eingestellt, unterschrieben,
    aceptada, aceptado, contratada, contratado, firmado`,
  declined: `declined offer, offer declined, offer refused, refused, turned down, turned it down,
    abgelehnt von mir, abgesagt von mir, angebot abgelehnt,
    oferta rechazada, rechazada por mí`,
  rejected: `denied, did not get, no, no offer, not a fit, not hired, not selected, passed over, refusal, rejection, unsuccessful,
    abgelehnt, absage, absage erhalten,
    no seleccionado, no seleccionada, rechazado, rechazada, descartado, descartada`,
  withdrawn: `cancelled by me, i withdrew, not interested, pulled out, withdrew,
    zurückgezogen, bewerbung zurückgezogen,
    retirado, retirada, me retiré`,
  closed: `archived, archive, closed out, dead, expired, ghosted, inactive, job closed, position closed, position filled,
    archiviert, beendet, erledigt, geschlossen, inaktiv, stelle besetzt,
    archivado, archivada, cerrada, cerrado, inactivo, vacante cerrada`,
};

const MEANT: ReadonlyMap<string, Status> = new Map(
  STATUSES.flatMap((status) =>
    [status, ...WORDS[status].split(',')].map((word) => [folded(word), status] as const),
  ),
);

/** The status that a word means (docs/rules.md#statuses), without regard to case; `-` and `_` read as blanks, too. */
export function statusMeant(word: string): Status | undefined {
  const exact = MEANT.get(folded(word)) ?? MEANT.get(folded(word.replace(/[-_]/g, ' ')));
  return (
    exact ??
    MEANT.get(bareWord(word)) ??
    (ENDED.test(bareWord(word)) ? MEANT.get(firstWord(word)) : undefined)
  );
}

/** Pictures at the end of a word: `Rejected ❌`. */
const PICTURES = /[\s\p{Extended_Pictographic}\uFE0F\u200D]{1,20}$/u;

/**
 * Without a picture, a number or a `#` before it, and without what stands in brackets behind it, or a picture there: `5 -
 * Rejected (final)`.
 */
function bareWord(word: string): string {
  const behind = word
    .slice(0, 100)
    .replace(/^[^\p{L}]+/u, '')
    .replace(PICTURES, '');
  const bracket = behind.indexOf('(');
  return folded((bracket > 0 ? behind.slice(0, bracket) : behind).replace(/[-_]/g, ' '));
}

/** `Rejected after final round` is a rejection; what is said behind other words may mean anything. */
const ENDED =
  /^(?:rejected|declined|withdrawn|abgelehnt|rechazad[oa]) (?:after|by|on|at|in|via|nach|am|im|por|tras|el)\b/;

function firstWord(word: string): string {
  return bareWord(word).split(' ')[0] ?? '';
}

const CANCELLED: readonly string[] = ['cancelled', 'canceled', 'abgesagt', 'cancelada'];

/** Whether a word in the place of a status says that the interview did not take place: the application goes on waiting. */
export function isCancelledWord(word: string): boolean {
  const bare = bareWord(word);
  return CANCELLED.includes(bare) || /^(?:interview )?cancell?ed(?: (?:by|on|at)\b|$)/.test(bare);
}

/** Every word for a status but its own, as the documentation lists them. */
export function wordsFor(status: Status): readonly string[] {
  return wordList(WORDS[status]);
}
