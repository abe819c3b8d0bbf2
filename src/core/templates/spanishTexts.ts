import { sayDayOf, sayLongDate } from '../dates/calendar';
import { known } from './known';
import type { LetterText, LetterTexts } from './letterTexts';
import { CHECK_IN_LETTER, THANK_YOU } from './passageLetters';
import { spanishSalutation } from './spanishAddress';
import { enjoyedInSpanish, fitInSpanish } from './spanishPhrases';

const ATENTAMENTE = 'Atentamente,';

const OFFER_THANKS = `Muchas gracias por ofrecerme \${position}. La noticia me alegró mucho.

\${answer-when} ¿Podrían enviarme también la oferta por escrito, con la fecha de inicio y las condiciones?`;

const OFFER_ACCEPTANCE = `Muchas gracias por ofrecerme \${position}. Acepto la oferta con mucho gusto.

¿Podrían confirmarme por escrito la fecha de inicio y las condiciones? Les agradecería también que me indicaran qué necesitan de mí antes de mi incorporación.

Será un placer trabajar con usted y con el equipo.`;

const OFFER_DECLINE = `Muchas gracias por ofrecerme \${position} y por el tiempo que me dedicaron.

Después de pensarlo con calma, he decidido no aceptar la oferta. No es una decisión fácil, porque me gustó mucho lo que vi de ustedes y de su trabajo.

Les deseo mucho éxito a usted y a su equipo, y espero que volvamos a coincidir.`;

const AFTER_REFUSAL = `Muchas gracias por comunicarme su decisión sobre \${position} y por el tiempo que me dedicaron.

Me gustó conversar con ustedes y conocer su trabajo. Si más adelante surge un puesto que encaje con mi perfil, me alegrará tener noticias suyas.

Si tiene un momento, le agradecería también que me dijera qué podría mejorar.

Les deseo mucho éxito a usted y a su equipo.`;

const WITHDRAWAL = `Muchas gracias por tenerme en cuenta para \${position}.

He decidido retirar mi candidatura. Agradezco su interés y les deseo mucho éxito en la búsqueda de la persona adecuada.`;

const ANOTHER_DATE = `Muchas gracias por la invitación a la entrevista del \${interview.date} para \${position}. Tengo mucho interés en asistir.

Lamentablemente, ese día no me es posible. ¿Podríamos cambiar la fecha? Tengo disponibilidad \${other-dates}.

Muchas gracias por su comprensión.`;

const THANK_YOU_CALL = `# Llamada de agradecimiento: \${company}, \${role}

## Cuándo llamar

\${call-window}

## A quién dar las gracias

\${interviewers}

## Para empezar

«Hola, soy \${sender.name}. Hablamos sobre el puesto de \${role} y quería darle las gracias por su tiempo.»

## El motivo de la llamada

\${call-reason}

## La pregunta

\${question}

## Para terminar

«Perfecto, me queda claro. Muchas gracias de nuevo; espero noticias suyas.»

## Después

- [ ] Anotar la llamada en la nota, como thank-you-call.
- [ ] Enviar también la carta de agradecimiento.
`;

const CHECK_IN = `# Llamada de seguimiento: \${company}, \${role}

## A quién llamar

\${interviewers}

## Lo que prometieron

Respuesta a más tardar: \${promised}

## Hasta ahora

\${history}

## Para empezar

«Hola, soy \${sender.name}. \${talked:El \${interview.date} hablamos sobre el puesto de \${role}.} \${promise-passed} \${last-check-in} \${ask-where:Me sigue interesando mucho y quería preguntar cómo va el proceso.}»

## Las preguntas

- ¿En qué punto se encuentra el proceso?
- ¿Para cuándo esperan tomar una decisión?
- \${question}

## Si responde el buzón de voz

«Hola, soy \${sender.name}. \${talked:El \${interview.date} hablamos sobre el puesto de \${role}.} \${ask-where:Quería preguntar cómo va el proceso.} Volveré a llamar; mi teléfono es el \${sender.phone}. Gracias.»

## Para terminar

«Muchas gracias por la información. Espero noticias suyas.»

## Después

- [ ] Anotar la llamada en la nota, como checked-in.
- [ ] Si prometen otra fecha, anotarla como reply-by.
`;

/** On paper: sender, place and date, recipient, subject, salutation. */
function letter({ text, closing = ATENTAMENTE }: LetterText): string {
  return `\${sender.name}
\${sender.contact}

\${place} \${today}

\${interviewer.name}
\${interviewer.title}
\${company}

Asunto: \${subject}

\${salutation}:

${text}

${closing}

\${sender.name}
`;
}

function email({ text, closing = ATENTAMENTE }: LetterText): string {
  return `Asunto: \${subject}

\${salutation}:

${text}

${closing}

\${sender.name}
\${sender.contact}
`;
}

/** What letters and call notes say in Spanish. */
export const SPANISH: LetterTexts = {
  language: 'es',
  prompts: {
    today: 'fecha',
    'sender.name': 'su nombre',
    'sender.contact': 'su dirección, correo y teléfono',
    'sender.phone': 'su teléfono',
    company: 'empresa',
    role: 'puesto',
    round: 'ronda',
    'interview.date': 'fecha de la entrevista',
    'interviewer.name': 'nombre',
    'interviewer.title': 'cargo',
    interviewers: 'nombres y cargos de quienes hicieron la entrevista',
    salutation: 'Estimada … / Estimado …',
    subject: 'asunto',
    topic: 'algo concreto de la conversación',
    contribution: 'lo que aportaría',
    'call-window': 'hasta cuándo llamar',
    'call-reason': 'el motivo de la llamada, además de dar las gracias',
    'other-dates': 'qué días y a qué horas',
    question: 'la pregunta',
    promised: 'la fecha prometida, si la hubo',
    history: 'lo que ha pasado hasta ahora',
    'interview.when': 'YYYY-MM-DD HH:mm',
    'reply-by': '',
  },
  passages: {
    place: '',
    position: 'el puesto de ${role} en ${company}',
    'answer-when': '¿Para cuándo necesitan mi respuesta?',
    thanks: 'Muchas gracias por la entrevista del ${interview.date} para el puesto de ${role} en ${company}.',
    enjoyed: 'Me interesó especialmente lo que comentamos sobre ${topic}.',
    fit: 'Por mi parte, podría aportar ${contribution}.',
    interest:
      'Después de nuestra conversación, el puesto me interesa aún más. Si necesitan algo más de mi parte para tomar su decisión, con gusto se lo enviaré.',
    'ask-when': 'Para poder organizarme, ¿podría indicarme para cuándo prevén tomar una decisión?',
    talked: 'El ${interview.date} hablamos sobre el puesto de ${role} en ${company}.',
    'ask-where':
      'El puesto me sigue interesando mucho y me gustaría saber en qué punto se encuentra el proceso.',
    'promise-passed': '',
    'last-check-in': '',
  },
  layouts: { letter, email },
  letters: {
    'thank-you': { opening: 'Gracias por la entrevista', text: THANK_YOU },
    'check-in-letter': {
      opening: 'Seguimiento de mi candidatura',
      text: CHECK_IN_LETTER,
      closing: 'Gracias y un cordial saludo,',
    },
    'offer-thanks': { opening: 'Su oferta', text: OFFER_THANKS },
    'offer-acceptance': { opening: 'Aceptación de su oferta', text: OFFER_ACCEPTANCE },
    'offer-decline': { opening: 'Su oferta', text: OFFER_DECLINE },
    'after-refusal': { opening: 'Gracias por su respuesta', text: AFTER_REFUSAL },
    withdrawal: { opening: 'Retiro mi candidatura', text: WITHDRAWAL },
    'another-date': { opening: 'Cambio de fecha de la entrevista', text: ANOTHER_DATE },
  },
  calls: { 'thank-you-call': THANK_YOU_CALL, 'check-in': CHECK_IN },
  sentences: {
    thanksAtCompany: (date, company) =>
      `Muchas gracias por la conversación del ${date} sobre la posibilidad de trabajar en ${company}.`,
    positionAt: (company) => `el puesto en ${company}`,
    answerBy: (day) => `Les daré mi respuesta a más tardar el ${day}.`,
    enjoyed: enjoyedInSpanish,
    fit: fitInSpanish,
    calledOff: (day) => `Nuestra entrevista del ${day} no tuvo lugar.`,
    askNewDate: 'El puesto me sigue interesando mucho y me gustaría pedirles una nueva fecha.',
    addressed: (name) => name,
    lastAsked: (day) => `Ya me puse en contacto con ustedes el ${day}.`,
    thanksAgain: 'Gracias de nuevo por su tiempo.',
    lookForward: (day) =>
      `Quedo a la espera de su respuesta${known(day, (by) => `, prevista para el ${by}`)}.`,
    promisePassed: (day) => `Me habían comentado que tendría noticias suyas para el ${day}.`,
    place: (city) => `${city},`,
    subject: (opening, role, company) => {
      const at = known(company, (name) => (role === undefined ? name : ` en ${name}`));
      return opening + known(`${role ?? ''}${at}`, (about) => ` – ${about}`);
    },
    salutation: spanishSalutation,
    callUntil: (date, time) => `Hasta el ${date} a las ${time}.`,
    callOver: (date, time) =>
      `Esta llamada debía hacerse antes del ${date} a las ${time}; ahora es mejor enviar solo la carta.`,
    noTimeForCall: 'Ese día no había tiempo para esta llamada; es mejor enviar solo la carta.',
    timeAt: (time, place) => `${time} (hora de ${place})`,
    title: '[cargo]',
    interview: 'Entrevista',
    letterSent: 'Carta enviada',
    letterSentTo: (name) => `Carta enviada a ${name}`,
    callMade: 'Llamada de agradecimiento hecha',
    checkedIn: 'Seguimiento hecho',
    onDate: (what, date) => `${what} el ${date}`,
  },
  day: (date) => sayDayOf(date, 'es'),
  date: (date) => sayLongDate(date, 'es'),
  interviewDay: (date) => sayDayOf(date, 'es'),
};
