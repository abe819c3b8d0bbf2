import type { Flaws } from './letterFindings';

/** Words that no German letter can do without. */
export const COMMON_GERMAN =
  'der die das und ich sie ihr ihnen ihre ihren mir mich für mit zu zum zur dem den ein eine einen auf von im bei über als auch nicht ist haben habe wir dass wie würde dank du dir dich euch';

/** Phrases that spoil a German thank-you letter. */
export const GERMAN_FLAWS: Flaws = {
  worn: `
    hiermit (möchte ich|bedanke ich mich)
    auf diesem wege? möchte ich
    mit diesem schreiben möchte ich
    bezug ?nehmend auf
    unter bezugnahme auf
    (anbei|in der anlage|beiliegend) finden sie
    teamplayer(in)?
    über den tellerrand
    hands-on-mentalität
    hoch ?motivierte?[rsnm]?
    (110|hundertzehn) ?(%|prozent)
    zeitnahe (positive )?rückmeldung
    stehe ich ihnen jederzeit (gerne? )?zur verfügung
    stehe ihnen jederzeit (gerne? )?zur verfügung
    verbleibe ich mit freundlichen grüßen
    in diesem sinne verbleibe
    ihrer (geschätzten|werten) (antwort|rückmeldung)
    ihr(e|em|en)? (geschätzte|renommierte|innovative)[snm]? (unternehmen|haus)
    nach einer neuen herausforderung
    mit herzblut
    (ich brenne|brenne ich) für
    (der perfekte|die perfekte|der ideale|die ideale) (kandidat|kandidatin|besetzung)
    win-win-situation
    synergieeffekte?n?
    out of the box
    belastbar, (flexibel|teamfähig) und (flexibel|teamfähig)
    (flexibel|teamfähig), (flexibel|teamfähig) und belastbar
    wie sie meinen unterlagen entnehmen können
    aussagekräftigen? (bewerbungsunterlagen|unterlagen)
    gewinnbringend einbringen
    (einen )?mehrwert für ihr unternehmen
  `,
  negative: `
    schlecht abgeschnitten
    ich (be)?zweifle
    ich bin (mir )?(leider )?(nicht sicher|unsicher), ob ich
    ich bin (leider |vielleicht |wohl )?nicht (ausreichend |genug |genügend |hinreichend )?qualifiziert
    nicht qualifiziert genug
    ich bin (leider |vielleicht |wohl )?nicht gut genug
    obwohl (ich keine|mir die|mir) (berufs)?erfahrung (habe|fehlt)
    mir fehlt (leider |noch )?(die|jede|jegliche) erfahrung
    ich war (leider |wohl |einfach )?(sehr |so |zu |ziemlich )?(schlecht|nicht gut) vorbereitet
    ich habe (leider )?(es )?(versagt|vermasselt)
    (ich habe|habe ich) mich (leider |etwas |ein wenig )?(blamiert|unter wert verkauft)
    (keinen guten|einen schlechten) eindruck (hinterlassen|gemacht)
    das gespräch (lief|verlief) (leider )?(nicht gut|schlecht)
    das gespräch ist (leider )?(nicht gut|schlecht) gelaufen
    (sicher|bestimmt|sicherlich) haben sie bessere (bewerber|kandidaten)
    andere (bewerber|kandidaten) sind besser
    ich (mache mir keine (großen |grossen )?hoffnungen|rechne mit einer absage)
    falls ich überhaupt noch (infrage|in frage) komme
    meine größte schwäche
    mein (alter|ehemaliger|früherer|letzter|jetziger) (chef|arbeitgeber) (ist|war) (leider )?(ein |so |sehr |völlig )?(schrecklich|furchtbar|unfähig|unmöglich|schlecht|tyrann|choleriker)
    ich hasse
    ich brauche (dringend |unbedingt )?(einen job|den job|die stelle|die arbeit)( dringend| unbedingt)?
    ich bin verzweifelt
  `,
  apologetic: `
    (entschuldigen sie|entschuldige|verzeihen sie|verzeihung für|entschuldigung für) (bitte )?die störung
    (bitte )?(entschuldigen|verzeihen) sie( bitte)?, dass ich
    ich (möchte|muss|will) mich (bei ihnen )?(nochmals |noch einmal |sehr )?entschuldigen
    ich entschuldige mich
    entschuldigung, dass ich
    (es )?tut mir (sehr |so |wirklich |furchtbar )?leid, dass ich
    sorry, dass ich
    ich bitte um (verzeihung|entschuldigung)
    ich (möchte|will|wollte) (sie |ihnen )?(auch |wirklich |bitte )?nicht (stören|belästigen|aufdringlich sein|aufdringlich wirken|zur last fallen)
    ich hoffe, (ich störe nicht|dass ich nicht störe)
    (ihre zeit|ihnen zeit) nicht stehlen
    ihre kostbare zeit
    ich weiß, (sie sind|dass sie) (sehr )?(beschäftigt|viel zu tun haben)
    ich schäme mich
    bitte ich (vielmals )?um (nachsicht|entschuldigung|verzeihung)
  `,
};

const ANSWER =
  '(?:antwort|rückmeldung|bescheid|entscheid|entschieden|entschließ|nachricht|höre|hören|meld|mitteil|mitzuteilen|auswahl|wahl|zusage|ergebnis|verfahren|prozess|nächste[rn]? schritt|vergeben|besetzt|erfahre|wissen|weiß|klappt|rechnen|weitergeh)';

/** The ways to ask when to expect an answer, and to say that one knows when. (Article: `ADVICE.askWhen`.) */
export const GERMAN_ASKS = new RegExp(
  [
    String.raw`(?<!\p{L})wann (?!immer)[^.?!]{0,120}${ANSWER}`,
    String.raw`${ANSWER}[^.?!]{0,80}(?<!\p{L})wann (?!immer)`,
    String.raw`(?<!\p{L})(?:zeitplan|zeitrahmen|zeitlich|zeitpunkt|zeitfenster|zeithorizont|wie lange|absehbar)`,
    String.raw`(?<!\p{L})(?:wie (?:es|geht es)|wie's)[^.?!]{0,40}weiter`,
    String.raw`(?:nächsten|weiteren) schritte`,
    String.raw`(?:welche[rnsm]?|einen) (?:woche|tag|termin|monat)[^.?!]{0,80}${ANSWER}`,
    String.raw`${ANSWER}[^?!]{0,120}\?`,
    String.raw`${ANSWER}[^.?!]{0,60}(?:bis|am|vor|nach|noch|nächste|kommende|diese|anfang|ende|mitte|innerhalb)[rsnm]? (?:\d|zum|zur|nächste|kommende|diese|anfang|ende|mitte|montag|dienstag|mittwoch|donnerstag|freitag|woche|monat|jahr|jahres|weihnachten|ostern|ein|zwei|drei)`,
    String.raw`(?:bis|am|vor|nach|noch|nächste|kommende|diese|anfang|ende|mitte|innerhalb)[rsnm]? (?:\d{1,2}\. ?\p{L}*|zum|zur|nächste|kommende|diese|anfang|ende|mitte|montag|dienstag|mittwoch|donnerstag|freitag|woche|monat|jahr|jahres|weihnachten|ostern|ein|zwei|drei)[^.?!]{0,80}${ANSWER}`,
  ].join('|'),
  'iu',
);
