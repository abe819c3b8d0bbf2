import { withoutAccents } from '../text/text';

/** Words of titles and departments in English, German and Spanish, in small letters and without accents. */
const WORDS = new Set(
  `account accountant accounting acquisition administrator advisor adviser agent agile analyst analytics android
  architect architecture art artist assistant associate assurance attorney auditor backend board brand broker business
  buyer cao care cdo ceo cfo chairman chairwoman chief cio ciso clerk client cloud cmo co coach cofounder commercial
  communications compliance computing consultant consulting content controller cook coo coordinator copywriter corporate
  counsel cpo creative cro cso cto culture curator customer cyber data database deputy design designer desk dev developer
  development devops devsecops digital director distribution division doctor ecommerce economist editor editorial
  education embedded engineer engineering enterprise evangelist events executive expert facilities field finance
  financial founder founding freelance frontend fullstack fund game general global graphic group growth hardware head
  health hiring hr human illustrator industrial information infrastructure innovation insurance intelligence interim
  intern internal international investor ios it journalist junior knowledge lab lawyer lead leader learning legal
  lecturer logistics machine maintenance management manager managing manufacturing market marketing mechanical media
  member ml mobile network nurse office officer of online operations operator owner partner partnerships payroll people
  performance photographer physician planner planning platform policy portfolio president principal privacy process
  procurement producer product production professor program programme programmer project property public publisher
  purchasing qa quality recruiter recruiting recruitment regional relations reliability representative research
  researcher resource resources retail risk sales scientist scrum search secretary security senior service services
  shift site social software solution solutions sourcing specialist sre staff storage strategist strategy student
  success supervisor supply support sustainability sustaining sysadmin system systems talent tax teacher team tech
  technical technician technologies technology test tester testing trader trainee trainer training transformation
  treasury ui unit university ux vice video visual vp warehouse web writer
  abteilung abteilungsleiter abteilungsleiterin ausbildung assistenz assistentin bereichsleiter bereichsleiterin berater
  beraterin betrieb betriebsrat betriebsratin buchhaltung chef chefin controlling direktor direktorin einkauf entwickler entwicklerin
  entwicklung fachbereich fachbereichsleiter filialleiter filialleiterin finanzen forschung fuhrung fuhrungskraft
  geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung gruppenleiter gruppenleiterin informatik ingenieur
  ingenieurin kaufmann kauffrau kundendienst kundenservice leiter leiterin leitung logistik mitarbeiter mitarbeiterin
  mitglied personal personalabteilung personalentwicklung personalerin personalleiter personalleiterin personalreferent
  personalreferentin produkt produktmanager produktmanagerin produktion projektleiter projektleiterin prokurist
  prokuristin qualitat recht referent referentin sachbearbeiter sachbearbeiterin softwareentwickler softwareentwicklerin
  softwareentwicklung stellvertretende stellvertretender technik teamleiter teamleiterin teamleitung verkauf vertrieb
  vertriebsleiter vertriebsleiterin verwaltung vorgesetzte vorgesetzter vorstand werkstudent werkstudentin
  administrador administradora administracion analista area asesor asesora asistente atencion auxiliar calidad cliente
  clientes comercial comercio compras comunicacion consultor consultora contabilidad coordinador coordinadora
  departamento directora financiera financiero contador contadora abogada abogado desarrollador desarrolladora desarrollo direccion directivo disenador disenadora diseno ejecutiva
  ejecutivo encargada encargado equipo especialista finanzas fundador fundadora gerencia gerente humanos informatica
  ingeniera ingenieria ingeniero investigacion jefa jefe logistica mercadeo mercadotecnia negocio negocios operaciones
  presidenta presidente producto produccion programador programadora proyecto proyectos reclutador reclutadora
  reclutamiento recursos responsable seleccion sistemas socia socio soporte subdirector subdirectora supervisora talento
  tecnica tecnico tecnologia ventas`.split(/\s+/),
);

/** Two or three words, each beginning with a capital letter, as names are written. */
const NAME = /^\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40}){1,2}$/u;

/** Whether a text has a word of titles or departments, as the name of a job has: `Staff Engineer`. */
export function hasTitleWord(text: string): boolean {
  return text.length < 130 && text.split(/[ /-]/).some(isOfTitles);
}

/** Whether what stands for a title looks like the name of another person: `Sam Lee`, not `Site Reliability`. */
export function looksLikeName(title: string): boolean {
  return title.length < 130 && NAME.test(title) && !title.split(/[ -]/).some(isOfTitles);
}

function isOfTitles(word: string): boolean {
  const plain = withoutAccents(word).replace(/[^\p{L}]/gu, '');
  return WORDS.has(plain) || COMPOUND.test(plain);
}

/** German titles end with what somebody is: `Werksleiterin`. */
const COMPOUND =
  /.(?:leiter|leiterin|leitung|ingenieur|ingenieurin|entwickler|entwicklerin|referent|referentin|direktor|direktorin|techniker|technikerin|analyst|analystin|vorstand|chef|chefin|managerin|beauftragter?)$/;
