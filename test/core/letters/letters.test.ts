import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { LetterFinding } from '../../../src/core/letters/letterFindings';
import { fixOf, letterMessage, reviewLetter } from '../../../src/core/letters/letterReview';
import type { InterviewNote } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';

const FOLDER = 'test/fixtures/letters';
const DIVIDER = /^=====(?:\r\n|\n)/m;
/** `⟦the text it selects⟧code(detail)` */
const MARK = /⟦([^⟦⟧]*)⟧(letter-[a-z-]+)(?:\(([^)]*)\))?/;

const others = readFileSync(`${FOLDER}/others.md`, 'utf8').split(DIVIDER).map(noteOf);

describe('the letters', () => {
  const inFolder = (folder: string): readonly string[] =>
    readdirSync(`${FOLDER}/${folder}`)
      .filter((name) => /^\d\d-/.test(name))
      .map((name) => `${folder}${name}`);
  const [english, german, spanish] = ['', 'de/', 'es/'].map(inFolder);
  const names = [english, german, spanish].flatMap((folder) => folder ?? []);
  it('are at least thirty in each language', () => {
    for (const letters of [english, german, spanish]) assert.ok((letters ?? []).length >= 30);
  });

  for (const name of names) {
    it(`say what is marked in ${name}, and no more`, () => {
      const { text, marked, found } = read(name);
      assert.deepEqual(
        found.map((finding) => told(finding, text)),
        marked,
      );
    });
  }

  const FOREIGN: Readonly<Record<string, string>> = {
    French:
      'Bonjour Madame Doe,\n\nJe vous remercie pour notre entretien de vendredi et pour le temps que vous m’avez accordé. La présentation de votre équipe et de ses projets m’a beaucoup plu, et je reste très intéressé par le poste que vous m’avez décrit.\n\nCordialement,\nAlex Kim',
    Italian:
      'Gentile Jane Doe,\n\nla ringrazio per il colloquio di venerdì e per il tempo che mi ha dedicato. Ho trovato molto interessante quello che mi ha raccontato della squadra e del progetto, e sono ancora molto interessato alla posizione.\n\nCordiali saluti,\nAlex Kim',
    Portuguese:
      'Prezada Jane Doe,\n\nMuito obrigado pela entrevista de sexta-feira e pelo tempo que me dedicou. Gostei muito do que me contou sobre a equipa e os projetos, e continuo com muito interesse no cargo que me apresentou.\n\nCom os melhores cumprimentos,\nAlex Kim',
    Dutch:
      'Beste Jane Doe,\n\nHartelijk dank voor het gesprek van vrijdag en voor de tijd die u voor mij heeft genomen. Ik vond het erg leuk om te horen hoe het team werkt, en ik ben nog steeds zeer geïnteresseerd in de functie.\n\nMet vriendelijke groet,\nAlex Kim',
    Catalan:
      'Benvolguda Jane Doe,\n\nMoltes gràcies per la conversa de divendres i pel temps que em va dedicar. Em va agradar molt el que em va explicar de l’equip i dels projectes, i la feina que fan és molt interessant.\n\nCordialment,\nAlex Kim',
  };
  for (const [language, letter] of Object.entries(FOREIGN))
    it(`say nothing of the wording of a letter in ${language}`, () => {
      const note = noteOf('---\ncompany: Initech\ninterview: 2026-11-20\ninterviewers: Jane Doe, VP\n---\n');
      assert.deepEqual(review(`---\ntype: letter\nfor: ../a.md\nto: Jane Doe\n---\n\n${letter}\n`, note), []);
    });

  it('say each in one calm sentence, without the code', () => {
    const all = names.flatMap((name) => read(name).found);
    const codes = new Set(all.map(({ code }) => code));
    assert.equal(codes.size, 6, [...codes].join());
    for (const finding of all) {
      const message = letterMessage(finding);
      assert.match(message, /^[A-Z“].*[.”]$/);
      assert.doesNotMatch(message, /letter-|undefined/);
    }
  });

  it('lose nothing but the finding by its quick fix', () => {
    let fixes = 0;
    for (const name of names) {
      const { text, note, found } = read(name);
      for (const finding of found) {
        const fix = fixOf(finding, text);
        if (fix === undefined) continue;
        fixes++;
        const after = review(applyEdits(text, [fix.edit]), note);
        assert.equal(after.length, found.length - 1, `${name}: ${fix.title}`);
      }
    }
    assert.ok(fixes >= 7, `${fixes} fixes`);
  });
});

/** A letter without its marks, what is marked, and what the review finds. */
function read(name: string): {
  readonly text: string;
  readonly note: InterviewNote;
  readonly marked: readonly string[];
  readonly found: readonly LetterFinding[];
} {
  const [head = '', letter = ''] = readFileSync(`${FOLDER}/${name}`, 'utf8').split(DIVIDER);
  const marked: string[] = [];
  let text = letter;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const [whole, selected = '', code = '', detail = ''] = mark;
    marked.push(`${mark.index}-${mark.index + selected.length} ${code} ${detail}`.trim());
    text = text.slice(0, mark.index) + selected + text.slice(mark.index + whole.length);
  }
  const note = noteOf(head);
  return { text, note, marked, found: review(text, note) };
}

function review(text: string, note: InterviewNote): readonly LetterFinding[] {
  const reading = readNote(text, 'UTC');
  assert.equal(reading.kind, 'draft');
  return reviewLetter(text, { draft: reading.draft, note, others });
}

function noteOf(text: string): InterviewNote {
  const reading = readNote(text, 'UTC');
  assert.equal(reading.kind, 'interview', text);
  return reading.note;
}

function told(finding: LetterFinding, text: string): string {
  const { code, span } = finding;
  assert.ok(span.start < span.end && span.end <= text.length);
  return `${span.start}-${span.end} ${code} ${detail(finding)}`.trim();
}

function detail(finding: LetterFinding): string {
  switch (finding.code) {
    case 'letter-part-missing':
      return finding.parts.join(', ');
    case 'letter-wrong-name':
      return finding.why === 'misspelt' ? finding.name : finding.why;
    case 'letter-wording':
      return finding.flaw;
    case 'letter-placeholder':
    case 'letter-too-long':
    case 'letter-asks-nothing':
      return '';
  }
}
