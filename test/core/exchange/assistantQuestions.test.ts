import assert from 'node:assert/strict';
import { givenWith, isQuestion, NoAnswer, QUESTIONS } from '../../../src/core/exchange/assistantQuestions';
import type { QuestionName } from '../../../src/core/exchange/assistantQuestions';

describe('a question of an assistant', () => {
  it('is one of those that there are', () => {
    for (const name of Object.keys(QUESTIONS)) assert.ok(isQuestion(name), name);
    for (const name of ['', 'toString', '__proto__', 'write_note']) assert.ok(!isQuestion(name), name);
  });

  it('takes what it is given, and nothing where that is blank', () => {
    const given = givenWith('draft_letter', { company: 'Initech', file: ' ' });
    assert.deepEqual(
      ['company', 'file', 'interviewer', 'toString'].map((key) => given.text(key)),
      ['Initech', undefined, undefined, undefined],
    );
    assert.equal(givenWith('list_follow_ups', { overdueOnly: true }).isSet('overdueOnly'), true);
    assert.equal(givenWith('list_follow_ups', {}).isSet('overdueOnly'), false);
  });

  const WRONG: readonly (readonly [QuestionName, given: string, why: RegExp])[] = [
    ['get_interview', '{}', /^“company” is missing: The company's name, as the user says it\.$/],
    ['get_interview', '{"company": 7}', /^“company” has to be a string\.$/],
    ['get_interview', '{"company": ["Initech"]}', /^“company” has to be a string\.$/],
    ['list_follow_ups', '{"overdueOnly": "yes"}', /^“overdueOnly” has to be a boolean\.$/],
    ['list_follow_ups', '{"overdue": true}', /takes nothing of that name: only “company”, “overdueOnly”\.$/],
    ['list_follow_ups', '{"constructor": "x"}', /takes nothing of that name/],
    ['list_follow_ups', '{"__proto__": "x"}', /takes nothing of that name/],
    ['read_mail', '{"mail": null}', /^“mail” has to be a string\.$/],
  ];
  for (const [name, given, why] of WRONG) {
    it(`is refused in a sentence with ${given}`, () => {
      const values = JSON.parse(given) as Readonly<Record<string, unknown>>;
      assert.throws(
        () => givenWith(name, values),
        (error) => error instanceof NoAnswer && why.test(error.message),
      );
    });
  }
});
