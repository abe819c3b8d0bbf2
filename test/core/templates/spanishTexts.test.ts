import assert from 'node:assert/strict';
import { textsIn } from '../../../src/core/templates/builtIn';

const { sentences } = textsIn('es');

describe('a person’s own words in Spanish', () => {
  const topics: readonly (readonly [typed: string, said: string])[] = [
    ['cómo es un día normal', 'Me interesó especialmente lo que comentamos sobre cómo es un día normal.'],
    [
      'por qué es tan importante la calidad',
      'Me interesó especialmente lo que comentamos sobre por qué es tan importante la calidad.',
    ],
    [
      'qué tiene de especial su planta',
      'Me interesó especialmente lo que comentamos sobre qué tiene de especial su planta.',
    ],
    [
      'el equipo que tiene que lanzar la app',
      'Me interesó especialmente lo que comentamos sobre el equipo que tiene que lanzar la app.',
    ],
    [
      'la forma en que está organizada la planta',
      'Me interesó especialmente lo que comentamos sobre la forma en que está organizada la planta.',
    ],
    [
      'que van a abrir una oficina en Bogotá',
      'Me interesó especialmente saber que van a abrir una oficina en Bogotá.',
    ],
    ['saber que van a crecer', 'Me interesó especialmente saber que van a crecer.'],
    ['quieren abrir en Perú', 'Nuestra conversación me gustó mucho. Quieren abrir en Perú.'],
    ['trabajan con Scrum', 'Nuestra conversación me gustó mucho. Trabajan con Scrum.'],
    ['Initech quiere crecer', 'Nuestra conversación me gustó mucho. Initech quiere crecer.'],
    ['la empresa crece un 30 %', 'Nuestra conversación me gustó mucho. La empresa crece un 30 %.'],
    ['lo que hablamos del nuevo CRM', 'Me interesó especialmente lo que hablamos del nuevo CRM.'],
    ['lo bien que se organizan', 'Me interesó especialmente lo bien que se organizan.'],
    ['del paso a Kafka', 'Me interesó especialmente lo que comentamos sobre el paso a Kafka.'],
    ['hablamos mucho de la cultura', 'Me interesó especialmente lo que comentamos sobre la cultura.'],
    ['¡El proyecto de IA!', 'Me interesó especialmente lo que comentamos sobre el proyecto de IA.'],
    [
      'cómo se organizan los turnos de noche?',
      'Me interesó especialmente la pregunta «¿Cómo se organizan los turnos de noche?».',
    ],
    ['me gustó el equipo', 'Nuestra conversación me gustó mucho. Me gustó el equipo.'],
    ['Equipo de 12 personas', 'Me interesó especialmente lo que comentamos sobre equipo de 12 personas.'],
    [
      'How they do code review',
      'Me interesó especialmente lo que comentamos sobre «How they do code review».',
    ],
    ['las guardias', 'Me interesó especialmente lo que comentamos sobre las guardias.'],
    ['El paso a Kafka.', 'Me interesó especialmente lo que comentamos sobre el paso a Kafka.'],
    ['Carmen y el equipo', 'Me interesó especialmente lo que comentamos sobre Carmen y el equipo.'],
    ['Quieren abrir en Perú', 'Nuestra conversación me gustó mucho. Quieren abrir en Perú.'],
  ];
  for (const [typed, said] of topics) {
    it(`as a topic: ${typed}`, () => {
      assert.equal(sentences.enjoyed(typed), said);
    });
  }

  const contributions: readonly (readonly [typed: string, said: string])[] = [
    ['montar el equipo de datos', 'Por mi parte, podría montar el equipo de datos.'],
    ['Liderar la migración', 'Por mi parte, podría liderar la migración.'],
    ['ayudarles con Kafka', 'Por mi parte, podría ayudarles con Kafka.'],
    ['lideré una migración', 'Lideré una migración.'],
    ['gestioné un equipo de 12', 'Gestioné un equipo de 12.'],
    ['ya hice algo así', 'Ya hice algo así.'],
    ['en Acme reduje los costes', 'En Acme reduje los costes.'],
    ['trabajo en equipo', 'Por mi parte, podría aportar trabajo en equipo.'],
    ['trabajo con pacientes crónicos', 'Trabajo con pacientes crónicos.'],
    ['que hablo alemán', 'Hablo alemán.'],
    ['cómo reducir costes', 'Por mi parte, podría aportar ideas sobre cómo reducir costes.'],
    ['con mi experiencia en Kafka', 'Por mi parte, podría aportar mi experiencia en Kafka.'],
    ['Inglés C1', 'Por mi parte, podría aportar inglés C1.'],
    ['led a team of 8', 'Por mi parte, podría aportar «led a team of 8».'],
    ['tres años de Kafka', 'Por mi parte, podría aportar tres años de Kafka.'],
    ['Tengo tres años de experiencia', 'Tengo tres años de experiencia.'],
    ['Docker y Kubernetes', 'Por mi parte, podría aportar Docker y Kubernetes.'],
    ['manager de producto', 'Por mi parte, podría aportar manager de producto.'],
    ['similar experiencia', 'Por mi parte, podría aportar similar experiencia.'],
    ['Power BI', 'Por mi parte, podría aportar Power BI.'],
    ['Café y ganas', 'Por mi parte, podría aportar Café y ganas.'],
    ['José y yo', 'Por mi parte, podría aportar José y yo.'],
    ['Lideré una migración', 'Lideré una migración.'],
  ];
  for (const [typed, said] of contributions) {
    it(`as a contribution: ${typed}`, () => {
      assert.equal(sentences.fit(typed), said);
    });
  }
});

describe('a salutation in Spanish', () => {
  /** What is sure, or what the person chooses from. */
  const people: readonly (readonly [name: string, title: string | undefined, salutation: string])[] = [
    ['Alex Gil', 'Adjunto a la Directora', 'Estimada Alex Gil,Estimado Alex Gil'],
    ['Alex Gil', 'Asistente de Directora', 'Estimada Alex Gil,Estimado Alex Gil'],
    ['María García López', 'Directora de Tecnología', 'Estimada María García López'],
    ['María García López', 'Director', 'Estimado María García López,Estimada María García López'],
    ['Cruz Ruiz', 'Médica', 'Estimada Cruz Ruiz'],
    ['Dr. Pérez', undefined, 'Estimado Dr. Pérez,Estimada Dra. Pérez'],
    ['Dra. Pérez', undefined, 'Estimada Dra. Pérez'],
    ['Sra. María del Carmen García', undefined, 'Estimada Sra. María del Carmen García'],
    ['Señora López', undefined, 'Estimada señora López'],
    ['Don Antonio López', undefined, 'Estimado don Antonio López'],
    ['Recursos Humanos', undefined, 'Estimado equipo de Recursos Humanos'],
    ['Equipo de Selección', undefined, 'Estimado equipo de Selección'],
    ['Jane Doe', 'VP', 'Estimada Jane Doe,Estimado Jane Doe'],
    ['Sr. García', undefined, 'Estimado Sr. García'],
    ['D. Alvarez', undefined, 'Estimada D. Alvarez,Estimado D. Alvarez'],
    ['Ana Ruiz', 'Directora/Director', 'Estimado Ana Ruiz,Estimada Ana Ruiz'],
    ['Equipo', undefined, 'Estimado equipo'],
    ['Departamento de RRHH', undefined, 'Estimado equipo de RRHH'],
    ['Doctora Ruiz', undefined, 'Estimada doctora Ruiz'],
    ['Dr. Pérez', undefined, 'Estimado Dr. Pérez,Estimada Dra. Pérez'],
  ];
  for (const [name, title, salutation] of people) {
    it(`to ${name}, ${title ?? 'without a title'}`, () => {
      assert.equal(String(sentences.salutation({ name, title })), salutation);
    });
  }
});
