import type { Flaws } from './letterFindings';

/** Words that no Spanish letter can do without. */
export const COMMON_SPANISH =
  'de la el que y en un una por con para los las del se me su sus mi muy es lo le les al como no más gracias usted ustedes te tu vos qué cuándo';

/** Phrases that spoil a Spanish thank-you letter. */
export const SPANISH_FLAWS: Flaws = {
  worn: `
    a quien (corresponda|pueda interesar)
    muy señor(es)? míos?
    por (medio de )?la presente
    me (permito dirigirme|dirijo) a usted
    adjunt[oa] (encontrará|a la presente|le remito)
    (sin otro particular|sin más por el momento)
    (quedo|estoy) a su (entera |completa |total )disposición
    quedo a sus órdenes
    no dude en (ponerse en contacto|contactar|contactarme|llamarme)
    (su|sus) gratas? (respuesta|noticias)
    agradeciendo de antemano
    le agradezco de antemano su
    trabajo (muy )?(bien )?bajo presión
    capacidad (de|para) trabajar bajo presión
    (me considero|soy) una persona (muy )?(proactiva|responsable|trabajadora|dinámica)
    soy (muy )?(perfeccionista|proactiv[oa])
    tengo facilidad para trabajar en equipo
    pensar fuera de la caja
    (dar lo mejor de mí|darlo todo|dejarme la piel)
    ponerme la camiseta
    dar el 110 ?(%|por ciento)
    soy (el candidato|la candidata) ideal
    soy la persona (indicada|ideal|que buscan)
    encajo perfectamente
    valor (agregado|añadido) a su empresa
    (mi|un) granito de arena
    (su|tan) (prestigiosa|distinguida) (empresa|institución|compañía)
    crecer (profesional y personalmente|personal y profesionalmente)
    orientad[oa] a resultados
    encaj[ao] (a la perfección|al (cien por ciento|100 ?%))
    don de gentes
    ganas de aprender y de superarme
  `,
  negative: `
    me (fue|salió) (muy |tan |bastante |un poco )?mal
    no me fue (muy |tan )?bien
    no (estuve a la altura|di la talla|di lo mejor de mí)
    no supe (responder|contestar)
    metí la pata
    me quedé en blanco
    me traicionaron los nervios
    (estaba|estuve) (muy |tan |bastante |un poco )?nervios[oa]
    dudo (mucho )?que
    no creo que me (elijan|elijáis|llamen)
    (seguramente|seguro que) no me (elegirán|elegiréis|van a elegir)
    hay candidat[oa]s mejores
    no estoy (lo suficientemente |muy |bien )?(cualificad|calificad|capacitad|preparad)[oa]
    no cumplo (con )?(todos )?los requisitos
    no tengo (la |mucha )?experiencia suficiente
    no tengo suficiente experiencia
    (aunque|si bien) no tengo (mucha )?experiencia
    (a pesar de )?mi (falta de|poca|escasa) experiencia
    mi (principal|mayor) (debilidad|defecto)
    (odiaba|odio) mi (trabajo|empleo|puesto)
    mi (antiguo |anterior |actual |ex)?jefe (actual |anterior )?(era|es) (un |muy |tan )?(desastre|terrible|horrible|incompetente|tirano|mal)
    necesito (urgentemente )?(el|este|un) (trabajo|empleo)
    estoy desesperad[oa]
  `,
  apologetic: `
    (disculpe|disculpa|disculpá|perdone|perdona|perdón por) las? molestias?
    (perdone|perdona|disculpe|disculpa) que (le|la|lo|te) (moleste|robe|quite)
    (siento|lamento) (mucho )?(haber|molestar(le|la|lo|te)?)
    no (quiero|quisiera|querría|es mi intención) (molestar|ser pesad[oa]|importunar|quitar|robar)(le|la|lo|te)?
    (perdón|perdone|disculpe) (por )?(la insistencia|insistir|mi atrevimiento|el atrevimiento|mis nervios)
    (le |te |les )?(pido|ruego) (mil )?(disculpas|perdón)
    sé que (está|estará|estás|están) muy (ocupad[oa]s?|liad[oa]s?)
  `,
};

const ANSWER =
  '(?<!\\p{L})(?:respuesta|respond|contest|noticia|decisi|decid|resoluci|resol|resuelv|resultado|proceso|selecci|defin|confirm|comunic|hablemos|vernos|sabr|sabe|informar|decir|dirá|siguientes? paso|próximos? paso|llamar)';

/** The ways to ask when to expect an answer, and to say that one knows when. (Article: `ADVICE.askWhen`.) */
export const SPANISH_ASKS = new RegExp(
  [
    String.raw`(?:cuándo|(?:para|¿) ?cuando|qué (?:día|fecha|plazo|tiempo)s?|cuánto (?:tiempo|falta|tard))[^.?!]{0,120}${ANSWER}`,
    String.raw`(?:indi(?:que|car|cara|cas)|inform|decir|diga|dime|avis|confirm|resol|resuelv)[^.?!]{0,90}(?:cuándo|fechas?|plazos?|calendario|qué día)`,
    String.raw`¿[^?]{0,60}(?:plazos?|calendario|fechas?|siguientes pasos|próximos pasos|tiempos)`,
    String.raw`qué plazos?|fecha aproximada|(?:siguientes|próximos) pasos|qué sigue|novedades|(?<!\p{L})av[ií]s[ea](?:me|rme|n)?(?!\p{L})|fecha en (?:que|la)|(?:conocer|saber) (?:los plazos|la fecha)|en qué semana`,
    String.raw`¿[^?]{0,160}${ANSWER}`,
    String.raw`${ANSWER}[^.?!]{0,60}(?:para el|antes del?|a partir del?|durante|dentro de|el (?:lunes|martes|miércoles|jueves|viernes|\d)|(?:la|esta) (?:próxima )?semana|la semana (?:próxima|que viene)|(?:el|este) (?:próximo )?mes|mañana|en (?:diciembre|enero|unos|dos|tres))`,
    String.raw`(?:para el|antes del?|a partir del?|durante|dentro de|el (?:lunes|martes|miércoles|jueves|viernes|\d{1,2})|la próxima semana|esta semana|la semana que viene)[^.?!]{0,60}${ANSWER}`,
  ].join('|'),
  'iu',
);
