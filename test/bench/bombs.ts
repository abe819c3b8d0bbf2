import { Agenda } from '../../src/core/agenda/agenda';
import { readNote } from '../../src/core/notes/readNote';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { update } from '../core/agendas';
import { withoutByteOrderMark } from '../../src/core/text/text';
import { BOMBS } from '../core/bombs';

const NOW = Date.UTC(2026, 10, 24, 15);

/** For each bomb, what reads and judges it as the editor would. */
export const tasks = Object.entries(BOMBS).map(([name, [text]]): readonly [string, () => void] => [
  name,
  () => {
    const agenda = new Agenda(DEFAULT_SETTINGS);
    update(agenda, [['a.md', readNote(withoutByteOrderMark(text), 'UTC')]], NOW);
    agenda.problems('a.md');
  },
]);
