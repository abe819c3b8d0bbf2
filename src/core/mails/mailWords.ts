import type { MailLanguage } from './mail';

/** What a mail can mean for the search; of several in one mail the first of these counts. */
export const MAIL_KINDS = ['refusal', 'offer', 'cancelled', 'moved', 'invitation', 'promise'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

type Phrases = Readonly<Record<MailLanguage, RegExp>>;

/** What a sentence says, by words that are used for nothing else; all without accents and in small letters. */
export const PHRASES: Readonly<Record<MailKind, Phrases>> = {
  refusal: {
    en: /\b(?:(?:move|moving|go|going|proceed|proceeding|continue|continuing) (?:forward |ahead )?with (?:another|other|a different|different)|(?:not|\w{1,6}n't)\b.{0,30}\b(?:mov(?:e|ing)|go(?:ing)?|proceed(?:ing)?|progress(?:ing)?|advanc(?:e|ing)|continu(?:e|ing)|tak(?:e|ing)) (?:\w+ ){0,4}(?:forward|further|ahead|with your)|(?:position|role|job|vacancy) (?:has|have|is) (?:now |already |since )?(?:been )?filled|not (?:been )?(?:selected|successful|chosen|shortlisted)(?! at random)|(?:gone|go|went|going|opted|decided) (?:to go )?(?:with|for) (?:someone|somebody|another|a different)|(?:unable|not able|cannot|can't) to offer you|(?:chose|chosen|selected|hired|picked|offered (?:the (?:role|position|job) )?to) (?:another|a different|someone|somebody)|(?:with|chosen?|selected|picked|pursu\w+|prefer\w*|favou?r of) (?:\w+ ){0,3}(?:other|another|stronger) (?:candidates?|applicants?)|will not be (?:offering|able to offer)|(?:pursue|pursuing) other|no longer (?:under consideration|being considered)|(?:go|going|gone|went) in (?:a|another) (?:different )?direction)/,
    de: /\b(?:(?:leider|bedauern|bedauerlicherweise)\b.{0,160}\b(?:(?:nicht (?:berucksichtigen|in die engere|anbieten|fortsetzen|weiter (?:berucksicht|verfolg|im)\w*)|keine (?:stelle|position)\b.{0,20}\banbieten)|absage|absagen mussen|anderen? (?:bewerber|kandidat)|entschieden haben, (?:sie )?nicht|keine zusage|nicht zusagen|keine positive|gegen (?:eine|ihre|deine|sie|dich)\b)|(?:fur|zugunsten) (?:einen?|einer) (?:(?:andere|anderen|anderer) (?:bewerber|kandidat|person)|mitbewerber)|anderweitig (?:besetzt|entschieden)|stelle (?:ist |wurde )?(?:inzwischen |bereits )?(?:anderweitig )?besetzt|nicht in die engere (?:wahl|auswahl)|mussen wir (?:ihnen|dir) (?:leider )?(?:eine absage|absagen))/,
    es: /\b(?:(?:continuar|avanzar|seguir) (?:\w+ ){0,3}con (?:otr[oa]s?|el proceso con otr)|no (?:ha sido|has sido|fue|fuiste) (?:la |el )?(?:persona |candidat[oa] )?(?:seleccionad|elegid|escogid)|no (?:van? a |vamos a |podemos |podremos )?(?:continuar|avanzar|seguir|contar)(?:emos|an)? (?:adelante )?(?:con su|con tu|contigo|con usted)|otr[oa] (?:candidat|persona)|(?:puesto|vacante) (?:ya )?(?:ha sido |esta |se ha )?cubiert)/,
  },
  offer: {
    en: /\b(?:(?:delighted|pleased|happy|excited|thrilled|glad|would like|want|love|proud) to (?:be able to )?(?:extend (?:you )?(?:an|our|this|the) (?:\w+ ){0,3}offer|extend to you|make you an offer|present you with an offer)|offer(?:ing)? you (?:the|a|an|our|this)? ?(?:[\w.&/'-]+ ){0,6}(?:position|role|job|contract|employment|internship|post)\b|offer you employment|(?:formal|written|official|employment|job) offer (?:is|for|attached)|(?:attached|enclosed|find|sign(?:ed)?|sending|sent)\b.{0,40}offer letter|offer letter\b.{0,60}(?:attached|enclosed|below|sign)|your offer (?:is (?!being|not)|expires|remains))/,
    de: /\b(?:(?:ihnen|dir) (?:\S+ ){0,8}(?:stelle|position|arbeitsvertrag|vertrag)\b.{0,80}\ban(?:zu)?bieten|bieten wir (?:ihnen|dir) (?:\S+ ){0,4}(?:stelle|position|vertrag)|(?:vertrags|arbeits)angebot|(?:ihnen|dir) (?:ein|unser) (?:job)?angebot (?:zu )?(?:machen|unterbreiten|senden)|(?:freuen uns, ihnen|freuen uns ihnen)\b.{0,40}\bzusage)/,
    es: /\b(?:(?:ofrecerle|ofrecerte|ofrecemos)\b.{0,40}\b(?:puesto|posicion|empleo|cargo|trabajo|contrato)|oferta (?:formal|laboral|economica)|(?:presentar|enviar|adjunt|hacer)\w*\b.{0,30}\boferta de (?:trabajo|empleo)|hacerle una oferta|hacerte una oferta)/,
  },
  cancelled: {
    en: /\b(?:(?:have|has|had|need|needs|forced) to (?:unfortunately )?(?:cancel|call off)(?! (?:the|our|your|this) (?!(?:\w+ ){0,2}(?:interview|call|meeting|conversation|appointment|chat|session|slot|round|screen|on-?site)))|call(?:ed|ing)? off\b.{0,40}\b(?:interview|call|meeting|conversation)|cancel(?:l?ed|l?ing)? (?:(?:our|the|your|this) (?:\w+ ){0,2}(?:interview|call|meeting|conversation|appointment|chat|session|slot|round|screen|on-?site)|tomorrow|today|\w+day)|(?:interview|call|meeting|conversation)\b.{0,60}\b(?:has been|is|was|will be) cancel|(?:interview|call|meeting)\b.{0,40}\bwill not take place)/,
    de: /\b(?:(?:termin|gesprach|interview|vorstellungsgesprach)\b.{0,80}\b(?:abgesagt|absagen|entfallt|fallt (?:leider )?aus|muss (?:leider )?(?:ausfallen|entfallen)|findet (?:leider )?nicht statt|nicht stattfinden)|(?:absagen|abgesagt)\b.{0,40}\b(?:termin|gesprach|interview))/,
    es: /\b(?:(?:cancelar|cancelamos|anular|suspender)\b.{0,40}\b(?:entrevista|reunion|cita|llamada)|(?:entrevista|reunion|cita|llamada)\b.{0,60}\b(?:cancelad|anulad|suspendid|no tendra lugar))/,
  },
  moved: {
    en: /\b(?:re-?schedul\w*|(?:move|moved|moving|push|pushed|shift|shifted|postpone\w*|change|changed|switch|bring forward|brought forward)\b.{0,60}\b(?:interview|call|meeting|conversation|chat|slot|appointment|it|us|time)\b|(?:interview|call|meeting|chat)\b.{0,60}\b(?:moved|postponed|pushed|shifted|changed)|new (?:time|date|slot) (?:for|of)|something (?:has )?c[ao]me up|(?:can't|cant|cannot|can not|won't be able to|unable to|not able to|no longer) (?:make|do|manage)\b)/,
    de: /\b(?:(?:verschieb|verleg|umleg|vorverleg)\w*|(?:neuer|neuen|anderer|anderen) termin|termin\b.{0,40}\b(?:andern|verschoben|verlegt)|statt(?:dessen)?\b.{0,60}\b(?:uhr|termin)|schaffe\b.{0,60}\bnicht)/,
    es: /\b(?:reprogramar|reprogramad\w*|aplazar|aplazad\w*|posponer|pospuest\w*|(?:cambiar|mover|trasladar|adelantar|retrasar)\b.{0,60}\b(?:entrevista|reunion|cita|llamada|hora|fecha)|nueva (?:fecha|hora) (?:de|para)|no (?:llego|puedo|podre|podremos|podra)\b)/,
  },
  invitation: {
    en: /\b(?:details of your interview\b|have confirmed\b|which of these|invit(?:e|ed|ing|ation)\b.{0,80}\b(?:interview|call|conversation|chat|meet|screen|on-?site|round|talk)|offer you (?:an?|the) (?:\w+ ){0,2}(?:interview|call|slot|meeting)|(?:like|love|want|plan|happy|keen|excited|pleased|delighted|glad) (?:you )?to (?:schedule|set up|arrange|book|organi[sz]e|meet|speak|talk|chat|interview|invite|have you)|(?:interview|call|conversation|chat|meeting|screen|round)\b.{0,60}\b(?:is|has been|are|was|will be|take place|takes place)\b.{0,20}\b(?:scheduled|confirmed|booked|set|arranged|on|held)|confirm(?:ed|ing|s|ation)?\b.{0,60}\b(?:interview|call|conversation|meeting|appointment|slot)|(?:does|do|would|could|can|are)\b.{0,80}\b(?:work|suit|available|free|good|possible|make it)\b|(?:interview|call|conversation) (?:with|at)\b|next (?:round|step|stage)\b(?! of (?!(?:the |our )?(?:interview|process|selection|hiring)))|come (?:to|in|by)\b.{0,60}\binterview)/,
    de: /\b(?:(?:laden|lade)\b.{0,60}\b(?:sie|dich)\b.{0,160}(?:gesprach|interview|\bein\b|termin|kennenlernen)|(?:einladen|einladung|eingeladen|einzuladen)\b|termine?\b.{0,60}\banbieten\b|(?:gesprach|interview|termin|vorstellungsgesprach|kennenlerngesprach|telefonat)\b.{0,80}\b(?:vereinbar|bestatig|statt|vorgeschlagen|vorschlagen|am|um)|bestatig\w*\b.{0,60}(?:termin|gesprach|interview)|passt (?:ihnen|dir|es)|\w{0,20}(?:gesprach|interview) begru\S{1,2}en|(?:ihnen|dir|euch)\b.{0,40}\btermine? an\b|(?:wurde|hatten sie|haben sie|konnten sie)\b.{0,80}\b(?:passen|zeit|einrichten))/,
    es: /\b(?:(?:invitar|invitamos|invitacion|convocar|convocamos)\w*\b|entrevistar(?:te|le|lo|la)\b|hacer(?:te|le) una entrevista|(?:tenemos|tengo) (?:libre|hueco|disponible)|cual de (?:estas|los siguientes)|(?:entrevista|llamada|reunion|conversacion)\b.{0,80}\b(?:el|programad|confirmad|agendad|sera|tendra lugar|fijad)|(?:agendar|concertar|programar|coordinar|confirmar)\b.{0,60}\b(?:entrevista|llamada|reunion|cita)|(?:le|te) (?:viene|vendria|iria|va) bien|(?:esta|estaria|estas) disponible)/,
  },
  promise: {
    en: /\b(?:(?:get|be) back (?:to|in touch)|(?:be|get) in touch|let you know|hear (?:back )?from (?:us|me)|hear back|reach out|update you|come back to you|(?:reply|respond|answer|write|return) to you|(?:make|reach|have|give you|share) (?:a|our|the|an) (?:final )?(?:decision|answer|update|feedback)|(?:decision|answer|feedback|update|news|outcome|result)s?\b.{0,60}\b(?:by|within|in|before|until|no later)|(?:decide|inform you|notify you)\b)/,
    de: /\b(?:melden (?:wir uns|uns)|melde(?:n)? (?:ich )?mich|(?:ruckmeldung|bescheid|antwort|nachricht|entscheidung|feedback)\b|hor(?:en|st)\b.{0,50}\bvon (?:uns|mir)\b|von uns horen|entscheiden|informieren (?:wir )?sie|auf sie zu(?:kommen)?)/,
    es: /\b(?:(?:respond|contest|contact|avis|inform|comunic|escrib|decid|llam|diremos|dire)\w*|(?:noticias|respuesta|decision|novedades|contacto|resolucion)\b|ponernos en contacto|nos pondremos)/,
  },
};

/** Words that stand before the day by which something comes. */
export const BY_WHEN: Phrases = {
  en: /\b(?:by|before|until|till|no later than|not later than|within|in|in the next|over the next|end of|latest|on or before)\b/,
  de: /\b(?:bis|innerhalb|binnen|spatestens|in den (?:nachsten|kommenden)|in|vor dem|ende)\b/,
  es: /\b(?:antes del?|a mas tardar|hasta|dentro de|en (?:un|una|dos|tres|cuatro|cinco|los proximos|las proximas|el plazo)|en el plazo|para el|el|durante|como muy tarde)\b/,
};

/** Words beside the day by which an offer is to be answered. */
export const DECIDE: Phrases = {
  en: /\b(?:decision|decide|answer|reply|respond|response|let (?:us|me) know|accept\w*|acceptance|sign\w*|return|valid|expires?|open|confirm)\b/,
  de: /\b(?:entscheid\w*|antwort\w*|ruckmeld\w*|zusag\w*|annahme|annehmen|unterschr\w*|gultig|bescheid|mitteil\w*|teilen sie)\b/,
  es: /\b(?:decision|decida|decidir|respuesta|responda|responder|acept\w*|firm\w*|valid\w*|vigente|confirm\w*|comuni\w*|haganos saber|indiquenos)\b/,
};

/** What says that an application arrived, and nothing else: as good as no mail. */
export const RECEIVED: Phrases = {
  en: /\b(?:(?:received|receipt of) your (?:application|cv|resume)|thank you for (?:applying|your application|submitting)|application (?:has been|was) (?:received|submitted)|thanks for applying)\b/,
  de: /\b(?:(?:ihre|deine) (?:bewerbung|unterlagen)\b.{0,60}\b(?:erhalten|eingegangen|bestatigen)|(?:eingang|erhalt) (?:ihrer|deiner) (?:bewerbung|unterlagen)|(?:danke|vielen dank) fur (?:ihre|deine) bewerbung)/,
  es: /\b(?:(?:hemos recibido|recibimos) (?:su|tu) (?:solicitud|candidatura|cv|curriculum)|gracias por (?:postular|inscribirte|inscribirse|su candidatura|tu candidatura|su interes))/,
};

/** What somebody who is away has a machine answer. */
export const AWAY =
  /\b(?:automatische antwort|abwesenheitsnotiz|automatic reply|auto-?reply|out of (?:the )?office|respuesta automatica|fuera de (?:la )?oficina)\b/;

/** What is said only for a case that may never come. */
export const CONDITION = /^(?:if|in case|should|unless|wenn|falls|sollten?|si|en caso de)\b/;

/** The same within a sentence: what stands behind it is said only for that case. */
export const CONDITION_WITHIN =
  /\b(?:if|in case|unless|should you|wenn|falls|sofern|sollten? (?:sie|du)|en caso de|cuando|siempre que)\b|[,¿(] ?si\b|avisanos si\b/;

/** What may be done by who reads, and is no news: `To cancel your interview, use the link below.` */
export const BY_READER =
  /^to (?:cancel|reschedule|change|move)\b|^(?:need|want|wish|have) to (?:cancel|reschedule|change|move)\b|\byou (?:can|may|could|need|must|want|wish|would|ever)\b|\b(?:sie|du)\b.{0,40}\b(?:absagen|verschieben) (?:mussen|mochten|wollen|konnen|musst|mochtest|kannst)\b|\b(?:necesitas?|puedes?|quieres?|deseas?|desea) (?:cancelar|cambiar|mover)\b/;

/** What is asked of who reads is no promise. */
export const REQUEST =
  /\b(?:please (?!note|be aware|bear|allow|give us|expect|know)|kindly|bitte[nt]?\b|por favor|podrias|podria usted|agradec\w*|(?:geben|teilen|lassen|senden|schicken) sie\b|(?:gib|schick|teil) uns|could you|can you|would you|we ask you|haznos|haganos|escribenos|indicanos|confirmanos)/;

/** Who answers, whatever is asked besides. */
export const WE_ANSWER =
  /\b(?:we|i)(?:'ll| will| shall| hope| should| expect| aim| plan| intend| are going)\b|\b(?:wir|ich) (?:melden?|informieren?|kommen?|geben?|werden?|entscheiden?|horen)\b|\b(?:melden|melde) (?:wir|ich)\b|von (?:uns|mir)\b|\b(?:melden uns|melde mich)\b|\byou(?:'ll| will) hear\b|\b(?:te|le|os|les) (?:\w+remos|\w+re)\b|nos pondremos/;

/** Away until a day is no promise of an answer by it. */
export const AWAY_UNTIL =
  /\b(?:out|away|off|closed|leave|holiday|vacation|urlaub|abwesend|geschlossen|fuera|vacaciones|cerrad[oa])\b.{0,30}\b(?:until|till|through|bis|hasta)\b/;

/** Words of a refusal that are used for much else: they count where the sentence is about the application, and nothing else in the mail says otherwise. */
export const PERHAPS_REFUSED: Phrases = {
  en: /\b(?:regret to (?:inform|let|tell)|decided (?:not to|against)|(?:position|role|job|vacancy) (?:has|have|is) (?:now |already )?(?:been )?closed)\b/,
  de: /\b(?:leider|bedauern|bedauerlicherweise)\b.{0,160}\bnicht weiter\b/,
  es: /\b(?:lamentamos|sentimos) (?:informar|comunicar|decir)/,
};

/** What an application is called. */
export const OF_APPLICATION =
  /\b(?:application|applicant|candida\w*|position|role|job|vacancy|proceed|forward|further|success\w*|select\w*|solicitud|proceso|puesto|vacante|selecci\w+|bewerb\w*|stelle|auswahl\w*)\b/;

/** What is said to be no interview. */
export const NO_INTERVIEW =
  /\b(?:no|not an|kein|ninguna) (?:\w+ )?(?:interview|vorstellungsgesprach|entrevista)\b/;

/** Work that is asked for before a day, which is no interview. */
export const EXERCISE =
  /\b(?:(?:coding|take-home|online|technical) (?:test|challenge|assessment|exercise|assignment)|assessment|probeaufgabe|(?:online-?)?test|prueba|reto|ejercicio)\b/;

/** What comes by a day and is no answer. */
export const NO_ANSWER =
  /\b(?:with|send\w*|share|mit|senden|schicken|con|envi\w*|mand\w*)\b[^.;]{0,30}\b(?:link|agenda|directions|calendar invit\w*|paperwork|contract|zugangsdaten|einwahldaten|kalendereinladung|vertrag|enlace|contrato)\b|\b(?:link|paperwork|contract|vertrag|contrato) (?:will |wird |se )?(?:follow|folg|envi)/;

/** Another way in place of what is called off. */
export const INSTEAD = /\b(?:instead|stattdessen|en su lugar)\b/;

/** Talks and interviews that are about no job, where nothing else in a mail is. */
export const OF_OTHER_TALKS =
  /zahn|dentist|\b(?:patient\w*|sprechstunde|arzttermin|elterngesprach|elternabend|elternsprechtag|parent-teacher|kredit|bankberat\w*|beratungsgesprach|mortgage|visa interview|visum|visado|consulate|konsulat|consulado|embassy|botschaft|embajada|gift card|user research|usability|research study|i am a (?:journalist|reporter))\b/;

/** What a mail about a job speaks of, whatever else it does. */
export const SURELY_OF_JOBS =
  /\b(?:position|role|job|application|applied|candida\w*|hiring|recruit\w*|vacancy|bewerb\w*|stelle|vorstellungsgesprach|puesto|vacante|seleccion|postula\w*)\b/;

/** An invitation that only those get whose application is chosen. */
export const FOR_THOSE_WHO_FIT =
  /\b(?:if|should you|should your|in case|wenn|falls|sofern|sollte[nt]? (?:ihr|sie|du|dein)|en caso de que|si)\b[^.;]{0,80}\b(?:your (?:profile|skills|background|experience)|(?:a|good|great|right) (?:fit|match)|suitable|selected|shortlisted|successful|qualif\w*|profil|geeignet|uberzeug\w*|engere|perfil|encaja\w*|seleccionad[oa])\b/;

/** What stands before a day on which something else begins, ends, was or will be done. */
export const OF_ANOTHER_DAY =
  /\b(?:(?:position|role|job|contract|employment|internship|stelle|vertrag|puesto|contrato)\b[^.;:!?]{0,30}\b(?:starts?|begins?|beginnt|startet|empieza|comienza)|start(?:ing)? date|eintritt\w*|fecha de (?:inicio|incorporacion)|applied|application (?:of|from|dated)|bewerbung vom|beworben|postulaste|(?:solicitud|candidatura) del|expires?|expiring|caduca|vence|vacation|holidays?|on leave|out of (?:the )?office|urlaub|vacaciones)(?: \w+)?(?: (?:on|from|for|in|am|ab|vom|el|del|desde|until|is|ist|es))?(?: (?:the|dem|den))? ?$/;

/** What stands behind such a day: `tomorrow to find a date`, `am 2. November beworben`. */
export const BESIDE_ANOTHER_DAY =
  /^,? ?(?:to (?:find|arrange|agree (?:on|upon)|set|fix|schedule) (?:a|the|another) (?:date|time|slot|day)|um (?:einen|den) termin|para (?:fijar|acordar|buscar)|beworben\b|ablaufen\b|ab\.?$)/;

/** A refusal that gives its reason, whatever is called off besides. */
export const FILLED =
  /\b(?:filled|closed|other candidates?|another candidate|besetzt|andere bewerber|anderen bewerber|cubiert[oa]|otr[oa] candidat[oa])\b/;

/** What is said to stay as it was. */
export const UNCHANGED =
  /\b(?:not affected|unaffected|unchanged|stays? (?:as|the same)|remains? (?:as|the same)|bleibt (?:es|alles|wie|aber|jedoch|bestehen)|unverandert|nicht betroffen|no cambia|sin cambios|se mantiene)\b/;

/** What a mail of a job search speaks of, in one word at least. */
export const OF_JOBS =
  /interview|(?:vorstellung|kennenlern|bewerb)|gesprach|\b(?:stelle|position|role|job|application|applying|applied|hiring|recruit\w*|candida\w*|entrevista\w*|puesto|vacante|seleccion|postula\w*|phone screen|on-?site)\b/;

/** What calendars write above an appointment that was changed. */
export const UPDATED =
  /^(?:updated|aktualisiert\w*|geandert\w*|actualizad\w*|modificad\w*)\b|\b(?:has been|was|wurde|ha sido|se ha) (?:changed|moved|rescheduled|verschoben|verlegt|geandert|cambiad\w*|reprogramad\w*)\b/;

/** The day changes, and the time stays. */
export const SAME_TIME =
  /\b(?:same time|(?:selben|gleichen|derselben) (?:zeit|uhrzeit)|gleiche (?:zeit|uhrzeit)|misma hora)\b/;

/** What stands before a list of those whom one meets. */
export const PEOPLE_FOLLOW =
  /\b(?:panel|interviewers?|meet\w*|with|talk\w*|speak\w*|team|mit|teilnehm\w*|dabei|anwesend|\w{0,20}partner\w*|con|entrevistador\w*|participa\w*)\b.{0,30}:$/;

/** Thanks for what was. */
export const THANKS =
  /\b(?:thanks?|thank you|enjoyed|pleasure|dank\w*|gefreut|freude|gracias|placer|encantad[oa])\b.{0,80}\b(?:interview|call|conversation|chat|meeting|talking|speaking|gesprach\w*|interview|treffen|entrevista|conversacion|charla|llamada|conocerte|conocerle)\b/;

/** What stays an invitation, whatever stands beside it. */
export const INVITES = /\b(?:invit\w*|einlad\w*|eingeladen|laden|convoc\w*)\b/;

/** An interview that is offered is no offer. */
export const OFFERED_TALK =
  /\b(?:offer\w*|ofrec\w*|bieten)\b.{0,40}\b(?:interview|call|slot|appointment|meeting|conversation|times?|entrevista|cita|reunion|termine?|gesprach\w*)\b/;

/** What nobody says of one interview: newsletters and alerts. */
export const BULK =
  /\b(?:unsubscribe|newsletter|new jobs? (?:for you|alert)|job alert|jobs? (?:you may|recommended|matching)|apply (?:now|by|before|today)|webinar|you subscribed|abmelden|abbestellen|neue (?:jobs|stellen)|stellenangebote fur|darse de baja|cancelar la suscripcion|nuevas ofertas|ofertas de empleo para)\b/;

/** Words that tell the language of a mail. */
const COMMON: Readonly<Record<MailLanguage, ReadonlySet<string>>> = {
  en: new Set(
    'the and you to of for we with your our is are would have will this that on at from'.split(' '),
  ),
  de: new Set(
    'der die das und sie wir fur mit ihr ihre ihnen ist sind zu am im uns ein eine einen von auf den'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de que y en con para por su sus nos una un del al es le usted gracias'.split(' '),
  ),
};

/** The language of a text, without accents: that of which it has the most common words. */
export function languageOf(plain: string): MailLanguage {
  const words = plain.slice(0, 5000).split(/[^a-z]/);
  const counted = (['en', 'de', 'es'] as const).map((language) => ({
    language,
    count: words.filter((word) => COMMON[language].has(word)).length,
  }));
  return counted.sort((a, b) => b.count - a.count)[0]?.language ?? 'en';
}
