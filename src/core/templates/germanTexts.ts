import { sayDayOf, sayLongDate } from '../dates/calendar';
import { germanSalutation } from './germanAddress';
import { enjoyedInGerman, fitInGerman } from './germanPhrases';
import { known } from './known';
import type { LetterText, LetterTexts } from './letterTexts';
import { CHECK_IN_LETTER, THANK_YOU } from './passageLetters';

const MIT_GRUESSEN = 'Mit freundlichen Grüßen';

/** After the comma of the salutation a German letter goes on with a small letter. */
const OFFER_THANKS = `vielen Dank, dass Sie mir \${position} anbieten. Ich habe mich sehr darüber gefreut.

\${answer-when} Könnten Sie mir das Angebot bitte noch schriftlich schicken, mit Eintrittstermin und Konditionen?`;

const OFFER_ACCEPTANCE = `vielen Dank, dass Sie mir \${position} anbieten. Ich sage sehr gern zu.

Könnten Sie mir den Eintrittstermin und die Konditionen bitte schriftlich bestätigen? Lassen Sie mich bitte auch wissen, was Sie bis zum ersten Arbeitstag noch von mir brauchen.

Ich freue mich auf die Zusammenarbeit mit Ihnen und dem Team.`;

const OFFER_DECLINE = `vielen Dank, dass Sie mir \${position} anbieten. Danke auch für die Zeit, die Sie und Ihr Team sich genommen haben.

Nach reiflicher Überlegung habe ich mich entschieden, das Angebot nicht anzunehmen. Die Entscheidung war nicht leicht, denn der Austausch mit Ihnen hat mir gut gefallen.

Ich wünsche Ihnen und dem Team viel Erfolg und würde mich freuen, wenn sich unsere Wege noch einmal kreuzen.`;

const AFTER_REFUSAL = `vielen Dank für Ihre Nachricht und für die Zeit, die Sie und Ihr Team sich genommen haben. Auch wenn ich \${position} gern übernommen hätte, waren der Austausch mit Ihnen und der Einblick in Ihre Arbeit ein Gewinn für mich.

Sollte bei Ihnen wieder eine Stelle frei werden, die zu mir passt, würde ich mich freuen, von Ihnen zu hören.

Wenn Sie einen Moment Zeit haben, wäre ich Ihnen auch für einen Hinweis dankbar, was ich besser machen kann.

Ich wünsche Ihnen und dem Team viel Erfolg.`;

const WITHDRAWAL = `vielen Dank für Ihr Interesse.

Meine Bewerbung um \${position} ziehe ich heute zurück. Ich wünsche Ihnen viel Erfolg bei der Besetzung.`;

const ANOTHER_DATE = `vielen Dank für die Einladung zum Gespräch am \${interview.date} über \${position}. Ich freue mich sehr darauf.

Leider bin ich an diesem Tag verhindert. Wäre ein anderer Termin möglich? Zeit hätte ich \${other-dates}.

Vielen Dank für Ihr Verständnis.`;

const THANK_YOU_CALL = `# Dankanruf: \${company}, \${role}

## Wann anrufen

\${call-window}

## Bei wem bedanken

\${interviewers}

## Zu Beginn

„Guten Tag, hier ist \${sender.name}. Wir haben über die Stelle als \${role} gesprochen, und ich möchte mich für das Gespräch bedanken. Haben Sie einen Moment Zeit?“

## Der Grund für den Anruf

\${call-reason}

## Die Frage

\${question}

## Zum Schluss

„Vielen Dank, das hilft mir weiter. Ich freue mich, von Ihnen zu hören.“

## Danach

- [ ] Den Anruf in die Notiz eintragen, unter thank-you-call.
- [ ] Auch das Dankschreiben schicken.
`;

const CHECK_IN = `# Anruf zur Nachfrage: \${company}, \${role}

## Wen anrufen

\${interviewers}

## Was zugesagt war

Eine Antwort bis: \${promised}

## Bisher

\${history}

## Zu Beginn

„Guten Tag, hier ist \${sender.name}. Es geht um meine Bewerbung: \${talked:Am \${interview.date} haben wir über die Stelle als \${role} gesprochen.} \${promise-passed} \${last-check-in} \${ask-where:Die Aufgabe interessiert mich weiterhin sehr, und ich möchte fragen, wie der Stand ist.}“

## Die Fragen

- Wie weit sind Sie mit der Auswahl?
- Wann kann ich etwa mit Ihrer Antwort rechnen?
- \${question}

## Wenn sich der Anrufbeantworter meldet

„Guten Tag, hier ist \${sender.name}. Es geht um meine Bewerbung: \${talked:Am \${interview.date} haben wir über die Stelle als \${role} gesprochen.} \${ask-where:Ich möchte fragen, wie der Stand ist.} Ich versuche es wieder; Sie erreichen mich unter \${sender.phone}. Vielen Dank.“

## Zum Schluss

„Vielen Dank, das hilft mir weiter. Ich freue mich, von Ihnen zu hören.“

## Danach

- [ ] Den Anruf in die Notiz eintragen, unter checked-in.
- [ ] Ein neu zugesagtes Datum eintragen, unter reply-by.
`;

/** On paper, in the order of DIN 5008: sender, recipient, place and date, subject, salutation. */
function letter({ text, closing = MIT_GRUESSEN }: LetterText): string {
  return `\${sender.name}
\${sender.contact}

\${company}
\${interviewer.name}
\${interviewer.title}

\${place} \${today}

\${subject}

\${salutation},

${text}

${closing}

\${sender.name}
`;
}

function email({ text, closing = MIT_GRUESSEN }: LetterText): string {
  return `Betreff: \${subject}

\${salutation},

${text}

${closing}

\${sender.name}
\${sender.contact}
`;
}

/** What letters and call notes say in German. */
export const GERMAN: LetterTexts = {
  language: 'de',
  prompts: {
    today: 'Datum',
    'sender.name': 'Ihr Name',
    'sender.contact': 'Ihre Anschrift, E-Mail und Telefonnummer',
    'sender.phone': 'Ihre Telefonnummer',
    company: 'Firma',
    role: 'Stelle',
    round: 'Runde',
    'interview.date': 'Datum des Gesprächs',
    'interviewer.name': 'Name',
    'interviewer.title': 'Funktion',
    interviewers: 'Namen und Funktionen derer, mit denen Sie gesprochen haben',
    salutation: 'Sehr geehrte Frau … / Sehr geehrter Herr …',
    subject: 'Betreff',
    topic: 'etwas Bestimmtes aus dem Gespräch',
    contribution: 'was Sie mitbringen würden',
    'call-window': 'bis wann Sie anrufen können',
    'call-reason': 'der Grund für den Anruf, neben dem Dank',
    'other-dates': 'Tage und Uhrzeiten',
    question: 'die Frage, die Sie stellen',
    promised: 'das zugesagte Datum, falls es eines gab',
    history: 'was bisher war',
    'interview.when': 'YYYY-MM-DD HH:mm',
    'reply-by': '',
  },
  passages: {
    place: '',
    position: 'die Stelle als ${role}',
    'answer-when': 'Bis wann brauchen Sie meine Antwort?',
    thanks: 'vielen Dank für das Gespräch am ${interview.date} über die Stelle als ${role}.',
    enjoyed: 'Besonders interessant fand ich ${topic}.',
    fit: 'Mitbringen würde ich ${contribution}.',
    interest:
      'Die Aufgabe interessiert mich nach unserem Gespräch umso mehr. Wenn Sie für Ihre Entscheidung noch Unterlagen brauchen, schicke ich sie Ihnen gern.',
    'ask-when': 'Darf ich fragen, wann ich etwa mit Ihrer Antwort rechnen kann?',
    talked: 'am ${interview.date} haben wir über die Stelle als ${role} gesprochen.',
    'ask-where': 'Die Aufgabe interessiert mich nach wie vor sehr. Wie weit sind Sie mit der Auswahl?',
    'promise-passed': '',
    'last-check-in': '',
  },
  layouts: { letter, email },
  letters: {
    'thank-you': { opening: 'Vielen Dank für das Gespräch', text: THANK_YOU },
    'check-in-letter': { opening: 'Nachfrage zu meiner Bewerbung', text: CHECK_IN_LETTER },
    'offer-thanks': { opening: 'Ihr Angebot', text: OFFER_THANKS },
    'offer-acceptance': { opening: 'Zusage', text: OFFER_ACCEPTANCE },
    'offer-decline': { opening: 'Absage zu Ihrem Angebot', text: OFFER_DECLINE },
    'after-refusal': { opening: 'Vielen Dank für Ihre Rückmeldung', text: AFTER_REFUSAL },
    withdrawal: { opening: 'Rückzug meiner Bewerbung', text: WITHDRAWAL },
    'another-date': { opening: 'Bitte um einen anderen Gesprächstermin', text: ANOTHER_DATE },
  },
  calls: { 'thank-you-call': THANK_YOU_CALL, 'check-in': CHECK_IN },
  sentences: {
    thanksAtCompany: (date) => `vielen Dank für das Gespräch am ${date} über eine Mitarbeit in Ihrem Haus.`,
    positionAt: () => 'die Stelle in Ihrem Haus',
    answerBy: (day) => `Meine Antwort erhalten Sie bis zum ${day}.`,
    enjoyed: enjoyedInGerman,
    fit: fitInGerman,
    calledOff: (day) => `unser Gespräch am ${day} hat nicht stattgefunden.`,
    askNewDate: 'Die Aufgabe interessiert mich nach wie vor sehr. Können wir einen neuen Termin finden?',
    addressed: (name) => name.replace(/^Herr (?=\S)/, 'Herrn '),
    lastAsked: (day) => `Zuletzt habe ich am ${day} nachgefragt.`,
    thanksAgain: 'Nochmals vielen Dank für Ihre Zeit.',
    lookForward: (day) => `Ich freue mich, ${known(day, (by) => `bis zum ${by} `)}von Ihnen zu hören.`,
    promisePassed: (day) => `Sie hatten mir eine Antwort bis zum ${day} in Aussicht gestellt.`,
    place: (city) => `${city},`,
    subject: (opening, role, company) => {
      const at = known(company, (name) => (role === undefined ? name : `, ${name}`));
      return opening + known(`${role ?? ''}${at}`, (about) => ` – ${about}`);
    },
    salutation: germanSalutation,
    callUntil: (date, time) => `Bis zum ${date}, ${time}.`,
    callOver: (date, time) =>
      `Die Zeit für diesen Anruf war bis zum ${date}, ${time}; ein Brief allein ist jetzt besser.`,
    noTimeForCall: 'An jenem Tag blieb keine Zeit für diesen Anruf; ein Brief allein ist besser.',
    timeAt: (time, place) => `${time} Uhr (Ortszeit ${place})`,
    title: '[Funktion]',
    interview: 'Gespräch',
    letterSent: 'Dankschreiben geschickt',
    letterSentTo: (name) => `Dankschreiben geschickt an ${name}`,
    callMade: 'Dankanruf gemacht',
    checkedIn: 'Nachgefragt',
    onDate: (what, date) => `${what} am ${date}`,
  },
  day: (date) => sayDayOf(date, 'de'),
  date: (date) => sayLongDate(date, 'de'),
  interviewDay: (date) => sayDayOf(date, 'de'),
};
