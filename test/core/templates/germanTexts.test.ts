import assert from 'node:assert/strict';
import { textsIn } from '../../../src/core/templates/builtIn';

const { sentences } = textsIn('de');

describe('a person’s own words in German', () => {
  const topics: readonly (readonly [typed: string, said: string])[] = [
    ['Ihr neuer Standort', 'Besonders interessant fand ich das Thema „Ihr neuer Standort“.'],
    ['Ihr Team', 'Besonders interessant fand ich Ihr Team.'],
    ['Ihr Umgang mit Fehlern', 'Besonders interessant fand ich das Thema „Ihr Umgang mit Fehlern“.'],
    ['wir haben über Kafka gesprochen', 'Besonders interessant fand ich das Thema Kafka.'],
    ['über die Rufbereitschaft gesprochen', 'Besonders interessant fand ich die Rufbereitschaft.'],
    ['Das Team plant selbst.', 'Unser Gespräch hat mir sehr gefallen. Das Team plant selbst.'],
    ['Das Team wächst stark', 'Unser Gespräch hat mir sehr gefallen. Das Team wächst stark.'],
    [
      'die Kollegen kommen aus zehn Ländern',
      'Unser Gespräch hat mir sehr gefallen. Die Kollegen kommen aus zehn Ländern.',
    ],
    ['der Umzug dauert zwei Jahre', 'Unser Gespräch hat mir sehr gefallen. Der Umzug dauert zwei Jahre.'],
    [
      'Herr Huber sprach über den Tarif',
      'Unser Gespräch hat mir sehr gefallen. Herr Huber sprach über den Tarif.',
    ],
    [
      'der Vertrieb und der Kundendienst',
      'Besonders interessant fand ich das Thema „der Vertrieb und der Kundendienst“.',
    ],
    [
      'das Onboarding und der Mentor',
      'Besonders interessant fand ich das Thema „das Onboarding und der Mentor“.',
    ],
    [
      'die Station, der Garten und das Café',
      'Besonders interessant fand ich das Thema „die Station, der Garten und das Café“.',
    ],
    ['der Patient im Mittelpunkt', 'Besonders interessant fand ich das Thema „der Patient im Mittelpunkt“.'],
    ['der Umzug auf Kafka', 'Besonders interessant fand ich den Umzug auf Kafka.'],
    ['der geplante Umzug', 'Besonders interessant fand ich den geplanten Umzug.'],
    ['der neue Kollege', 'Besonders interessant fand ich das Thema „der neue Kollege“.'],
    ['deren neuer Ansatz', 'Besonders interessant fand ich das Thema „deren neuer Ansatz“.'],
    ['Thema Nachhaltigkeit', 'Besonders interessant fand ich das Thema Nachhaltigkeit.'],
    ['Über den Tellerrand', 'Besonders interessant fand ich das Thema „Über den Tellerrand“.'],
    ['welche Technik Sie einsetzen', 'Besonders interessant fand ich, welche Technik Sie einsetzen.'],
    ['wie Sie Fehler feiern', 'Besonders interessant fand ich, wie Sie Fehler feiern.'],
    ['dass alle gemeinsam essen', 'Besonders interessant fand ich, dass alle gemeinsam essen.'],
    ['die Arbeit mit Kindern', 'Besonders interessant fand ich die Arbeit mit Kindern.'],
    ['Kubernetes', 'Besonders interessant fand ich das Thema Kubernetes.'],
    ['the on-call rota', 'Besonders interessant fand ich das Thema „the on-call rota“.'],
    ['Wie groß ist das Team?', 'Besonders interessant fand ich die Frage „Wie groß ist das Team?“.'],
    ['unser Gespräch über Führung', 'Besonders interessant fand ich unser Gespräch über Führung.'],
    ['ein neues Projekt', 'Besonders interessant fand ich ein neues Projekt.'],
    ['zum Umzug auf Kafka', 'Besonders interessant fand ich das Thema „zum Umzug auf Kafka“.'],
    ['alles rund um Kafka', 'Besonders interessant fand ich alles rund um Kafka.'],
    ['Die Station wird umgebaut', 'Unser Gespräch hat mir sehr gefallen. Die Station wird umgebaut.'],
    ['Rufbereitschaft', 'Besonders interessant fand ich das Thema Rufbereitschaft.'],
    ['Dienstplanung', 'Besonders interessant fand ich das Thema Dienstplanung.'],
    ['Vielfalt im Team', 'Besonders interessant fand ich das Thema Vielfalt im Team.'],
    ['Denkmalschutz', 'Besonders interessant fand ich das Thema Denkmalschutz.'],
    ['ein interessanter Ansatz', 'Besonders interessant fand ich das Thema „ein interessanter Ansatz“.'],
    ['Ihrer Arbeit', 'Besonders interessant fand ich das Thema „Ihrer Arbeit“.'],
    ['die Arbeit…', 'Besonders interessant fand ich die Arbeit…'],
  ];
  for (const [typed, said] of topics) {
    it(`as a topic: ${typed}`, () => {
      assert.equal(sentences.enjoyed(typed), said);
    });
  }

  const contributions: readonly (readonly [typed: string, said: string])[] = [
    ['habe ein Team von 12 geführt', 'Ich habe ein Team von 12 geführt.'],
    ['bin schnell', 'Ich bin schnell.'],
    ['Team von 12 geführt', 'Mitbringen würde ich: Team von 12 geführt.'],
    ['drei Jahre Kafka betrieben', 'Mitbringen würde ich: drei Jahre Kafka betrieben.'],
    ['was ich bei SAP gelernt habe', 'Mitbringen würde ich: was ich bei SAP gelernt habe.'],
    ['man kann sich auf mich verlassen', 'Man kann sich auf mich verlassen.'],
    ['Kafka kenne ich gut', 'Kafka kenne ich gut.'],
    [
      'In meiner letzten Stelle habe ich Kafka eingeführt',
      'In meiner letzten Stelle habe ich Kafka eingeführt.',
    ],
    ['beim Umzug helfen', 'Gern würde ich beim Umzug helfen.'],
    ['Kunden gewinnen', 'Mitbringen würde ich: Kunden gewinnen.'],
    ['das Team unterstützen', 'Gern würde ich das Team unterstützen.'],
    ['ein Team aufbauen', 'Gern würde ich ein Team aufbauen.'],
    ['eigener Kundenstamm', 'Mitbringen würde ich: eigener Kundenstamm.'],
    ['seit 10 Jahren im Vertrieb', 'Mitbringen würde ich: seit 10 Jahren im Vertrieb.'],
    ['als Teamleiter', 'Mitbringen würde ich: als Teamleiter.'],
    ['five years of Kafka', 'Mitbringen würde ich: five years of Kafka.'],
    ['drei Jahre Erfahrung mit Kafka', 'Mitbringen würde ich drei Jahre Erfahrung mit Kafka.'],
    ['Drei Jahre Kafka', 'Mitbringen würde ich drei Jahre Kafka.'],
    ['Erfahrung mit Kafka', 'Mitbringen würde ich Erfahrung mit Kafka.'],
    ['meine Erfahrung mit Kafka', 'Mitbringen würde ich meine Erfahrung mit Kafka.'],
    ['mein starker Wille', 'Mitbringen würde ich: mein starker Wille.'],
    ['Ich habe 3 Jahre Kafka gemacht', 'Ich habe 3 Jahre Kafka gemacht.'],
    ['Python', 'Mitbringen würde ich Python.'],
    ['verhandlungssicheres Englisch', 'Mitbringen würde ich verhandlungssicheres Englisch.'],
    ['Leidenschaft für Daten', 'Mitbringen würde ich Leidenschaft für Daten.'],
    ['Dienstleistungen für Kunden', 'Mitbringen würde ich Dienstleistungen für Kunden.'],
  ];
  for (const [typed, said] of contributions) {
    it(`as a contribution: ${typed}`, () => {
      assert.equal(sentences.fit(typed), said);
    });
  }
});

describe('a salutation in German', () => {
  /** What is sure, or what the person chooses from. */
  const people: readonly (readonly [name: string, title: string | undefined, salutation: string])[] = [
    ['Frau Klein', undefined, 'Sehr geehrte Frau Klein'],
    ['Herr Klein', undefined, 'Sehr geehrter Herr Klein'],
    ['Frau Weiß', 'Leiterin', 'Sehr geehrte Frau Weiß'],
    ['Frau Dr. Klein', undefined, 'Sehr geehrte Frau Dr. Klein'],
    ['Dr. Klein', undefined, 'Sehr geehrte Frau Dr. Klein,Sehr geehrter Herr Dr. Klein,Guten Tag Dr. Klein'],
    ['Dr. Müller', 'Oberärztin', 'Sehr geehrte Frau Dr. Müller'],
    ['Frau von der Leyen', undefined, 'Sehr geehrte Frau von der Leyen'],
    [
      'Ursula von der Leyen',
      undefined,
      'Sehr geehrte Frau von der Leyen,Sehr geehrter Herr von der Leyen,Guten Tag Ursula von der Leyen',
    ],
    ['Herr Dr. von Stein', undefined, 'Sehr geehrter Herr Dr. von Stein'],
    [
      'Dr.-Ing. Max Kern',
      undefined,
      'Sehr geehrte Frau Dr. Kern,Sehr geehrter Herr Dr. Kern,Guten Tag Max Kern',
    ],
    [
      'PD Dr. Eva Huber',
      undefined,
      'Sehr geehrte Frau Dr. Huber,Sehr geehrter Herr Dr. Huber,Guten Tag Eva Huber',
    ],
    [
      'Univ.-Prof. Dr. Eva Huber',
      undefined,
      'Sehr geehrte Frau Prof. Dr. Huber,Sehr geehrter Herr Prof. Dr. Huber,Guten Tag Eva Huber',
    ],
    [
      'lic. iur. Eva Huber',
      undefined,
      'Sehr geehrte Frau Huber,Sehr geehrter Herr Huber,Guten Tag Eva Huber',
    ],
    [
      'Toni Roth',
      'Assistent der Leiterin',
      'Sehr geehrte Frau Roth,Sehr geehrter Herr Roth,Guten Tag Toni Roth',
    ],
    [
      'Toni Roth',
      'Büro der Direktorin',
      'Sehr geehrte Frau Roth,Sehr geehrter Herr Roth,Guten Tag Toni Roth',
    ],
    [
      'Toni Roth',
      'Entwicklerin/Entwickler',
      'Sehr geehrte Frau Roth,Sehr geehrter Herr Roth,Guten Tag Toni Roth',
    ],
    ['Toni Roth', 'Leiter', 'Sehr geehrte Frau Roth,Sehr geehrter Herr Roth,Guten Tag Toni Roth'],
    ['Jana Weiß (HR)', 'Leiterin HR', 'Sehr geehrte Frau Weiß'],
    ['Eva Bauer BA', 'Chefin', 'Sehr geehrte Frau Bauer'],
    ['Max Müller jun.', undefined, 'Sehr geehrte Frau Müller,Sehr geehrter Herr Müller,Guten Tag Max Müller'],
    ['Fr. Weiß', undefined, 'Sehr geehrte Frau Weiß'],
    ['Team HR', undefined, 'Sehr geehrte Damen und Herren'],
    ['Personalabteilung', undefined, 'Sehr geehrte Damen und Herren'],
    ['Jane', undefined, 'Guten Tag Jane'],
    ['Li Wei', undefined, 'Sehr geehrte Frau Wei,Sehr geehrter Herr Wei,Guten Tag Li Wei'],
    [
      'Prof. Dr. med. Hans Meier',
      undefined,
      'Sehr geehrte Frau Prof. Dr. Meier,Sehr geehrter Herr Prof. Dr. Meier,Guten Tag Hans Meier',
    ],
    ['Dr. med. Eva Klein', 'Oberärztin', 'Sehr geehrte Frau Dr. Klein'],
    ['Frau Doe und Herr Muster', undefined, 'Guten Tag Frau Doe und Herr Muster'],
    ['ana garcía', undefined, 'Sehr geehrte Frau garcía,Sehr geehrter Herr garcía,Guten Tag ana garcía'],
    [
      'Max Muster',
      'Leiter Filiale Schwerin',
      'Sehr geehrte Frau Muster,Sehr geehrter Herr Muster,Guten Tag Max Muster',
    ],
    [
      'Max Muster',
      'Assistent Geschäftsführerin',
      'Sehr geehrte Frau Muster,Sehr geehrter Herr Muster,Guten Tag Max Muster',
    ],
    [
      'Max Muster',
      'Persönlicher Referent Oberbürgermeisterin',
      'Sehr geehrte Frau Muster,Sehr geehrter Herr Muster,Guten Tag Max Muster',
    ],
    [
      'Max Personal',
      undefined,
      'Sehr geehrte Frau Personal,Sehr geehrter Herr Personal,Guten Tag Max Personal',
    ],
    ['Jana Weiß', 'Stellvertretende Leiterin Entwicklung', 'Sehr geehrte Frau Weiß'],
  ];
  for (const [name, title, salutation] of people) {
    it(`to ${name}, ${title ?? 'without a title'}`, () => {
      assert.equal(String(sentences.salutation({ name, title })), salutation);
    });
  }
});
