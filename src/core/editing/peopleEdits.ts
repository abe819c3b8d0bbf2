import { textIn } from '../frontMatter/yamlText';
import { asScalar, isEmpty, textOf } from '../notes/values';
import type { NoteText } from '../notes/noteText';
import type { Value } from '../frontMatter/yamlValues';
import type { TextEdit } from '../text/text';
import { appended, planEdit, replacement } from './edits';
import type { EditPlan, EditPlace } from './edits';
import { withLinesBelow, withValue } from './newEntry';

const KEY = 'interviewers';

/** Adds people, each as `Name, Title`, behind those who are there; everyone there stays as they are written. */
export function addPeople(read: NoteText, people: readonly string[]): EditPlan {
  return planEdit(
    read,
    KEY,
    (place) => added(place, people),
    (written) => people.every((person) => textsOf(written).includes(person)),
  );
}

function added(
  { text, entry, addition }: EditPlace,
  people: readonly string[],
): readonly TextEdit[] | undefined {
  const value = entry?.value;
  const isBlock = value === undefined ? !addition.isInBraces : value.kind === 'list' && !value.flow;
  const items = people.map((person) => textIn(person, { isFlow: !isBlock }));
  const flow = items.join(', ');
  if (value === undefined) {
    const lines = items.map((item) => `- ${item}`);
    return [(isBlock ? withLinesBelow(addition, lines) : withValue(addition, `[${flow}]`)).edit];
  }
  if (isEmpty(value)) return replacement(value, `[${flow}]`);
  return isBlock ? severalLines(text, value, items) : appended(text, value, flow);
}

/** Several items below a list in block style: one edit with a line for each. */
function severalLines(text: string, value: Value, items: readonly string[]): readonly TextEdit[] | undefined {
  const edits = items.map((item) => appended(text, value, item)?.[0]);
  const [first] = edits;
  if (first === undefined) return undefined;
  return [{ span: first.span, newText: edits.map((edit) => edit?.newText ?? '').join('') }];
}

/** What stands in a list of people, each as one text. */
function textsOf(value: Value): readonly string[] {
  return (value.kind === 'list' ? value.items : [value]).flatMap((item) => {
    const one = asScalar(item);
    return one === undefined ? [] : [textOf(one)];
  });
}
