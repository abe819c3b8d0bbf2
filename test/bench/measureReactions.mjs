// @ts-check
import { generateNotes, shownText } from './notes.mjs';
import { NOW, ZONE } from './now.mjs';
import { medians } from './stopwatch.mjs';

/** @typedef {import('./buildOurs.mjs').Ours} Ours */
/** @typedef {import('./buildOurs.mjs').Agenda} Agenda */

const MICROSECONDS = 1000;
const TIMES = 2000;
const FEW = 10;

/**
 * What one keystroke in a note costs beside few and beside many others, and in a vault of ordinary notes, and one tick of the clock at which
 * nothing falls due beside many; in microseconds.
 * @param {Ours} ours
 * @param {Agenda} many
 * @param {Agenda} vault
 * @param {number} rounds
 */
export function measureReactions(ours, many, vault, rounds) {
  const notes = [...generateNotes(FEW)];
  const few = ours.emptyAgenda();
  ours.update(
    few,
    notes.map((note) => [note.path, ours.readNote(shownText(note), ZONE)]),
    NOW,
  );
  const [edited] = notes;
  if (edited === undefined) throw new Error('There is no note to edit.');
  const times = medians(
    {
      keystrokeInFew: () => {
        typeInto(edited, few, ours);
      },
      keystrokeInMany: () => {
        typeInto(edited, many, ours);
      },
      keystrokeInVault: () => {
        typeInto(edited, vault, ours);
      },
      tick: () => {
        for (let tick = 0; tick < TIMES; tick++) ours.tick(many, NOW);
      },
    },
    rounds,
  );
  return {
    few: FEW,
    keystrokeInFew: (times.keystrokeInFew * MICROSECONDS) / TIMES,
    keystrokeInMany: (times.keystrokeInMany * MICROSECONDS) / TIMES,
    keystrokeInVault: (times.keystrokeInVault * MICROSECONDS) / TIMES,
    tick: (times.tick * MICROSECONDS) / TIMES,
  };
}

/**
 * Types a letter into the role and takes it back, over and over: the note changes its application each time.
 * @param {import('./notes.mjs').GeneratedNote} note
 * @param {Agenda} agenda
 * @param {Ours} ours
 */
function typeInto(note, agenda, ours) {
  const { path } = note;
  const text = shownText(note);
  const typed = text.replace(/^(role: .*)$/m, '$1x');
  for (let stroke = 0; stroke < TIMES; stroke++) {
    ours.update(agenda, [[path, ours.readNote(stroke % 2 === 0 ? typed : text, ZONE)]], NOW);
    agenda.problems(path);
  }
}
