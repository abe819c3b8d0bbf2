import assert from 'node:assert/strict';
import { saysNothing } from '../../../src/core/drafts/saysNothing';
import { enjoyedSentence, fitSentence } from '../../../src/core/templates/englishPhrases';

/** What a person answers, and what the letter makes of it. */
type Case = readonly [answer: string, sentence: string];

describe('a topic in a letter', () => {
  const CASES: readonly Case[] = [
    ['the on-call rota', 'I especially enjoyed hearing about the on-call rota.'],
    ['The on-call rota.', 'I especially enjoyed hearing about the on-call rota.'],
    ['Kafka', 'I especially enjoyed hearing about Kafka.'],
    ['Moving to queues', 'I especially enjoyed hearing about moving to queues.'],
    ['your plans for Acme, Inc.', 'I especially enjoyed hearing about your plans for Acme, Inc.'],
    ['We talked about the on-call rota', 'I especially enjoyed hearing about the on-call rota.'],
    ['about queues', 'I especially enjoyed hearing about queues.'],
    ['how the team moved to queues', 'I especially enjoyed hearing how the team moved to queues.'],
    ['Why you left Oracle', 'I especially enjoyed hearing why you left Oracle.'],
    [
      'They are moving to Kafka next year',
      'I especially enjoyed hearing that you are moving to Kafka next year.',
    ],
    ['How large is the team?', 'I especially enjoyed talking about the question “How large is the team?”'],
    [
      'I liked the demo. It was fast!',
      'I especially enjoyed our conversation. I liked the demo. It was fast!',
    ],
    ['we both climb', 'I especially enjoyed our conversation. We both climb.'],
    ['Dr. Stein’s talk', 'I especially enjoyed hearing about Dr. Stein’s talk.'],
    ['the work\nof two lines;', 'I especially enjoyed hearing about the work of two lines.'],
    ['IT security at Initech', 'I especially enjoyed hearing about IT security at Initech.'],
    ['WHO guidelines', 'I especially enjoyed hearing about WHO guidelines.'],
    ['It is all in Rust now', 'I especially enjoyed hearing that it is all in Rust now.'],
    ['The U.S. Army contract', 'I especially enjoyed hearing about the U.S. Army contract.'],
    ['queues (and e.g. Kafka)', 'I especially enjoyed hearing about queues (and e.g. Kafka).'],
    ['the "rota."', 'I especially enjoyed hearing about the "rota".'],
    ['One Medical', 'I especially enjoyed hearing about One Medical.'],
    ['A Cloud Guru', 'I especially enjoyed hearing about A Cloud Guru.'],
    ['Beijing office', 'I especially enjoyed hearing about Beijing office.'],
    ['your Kafka cluster', 'I especially enjoyed hearing about your Kafka cluster.'],
    ['Your Kafka cluster', 'I especially enjoyed hearing about your Kafka cluster.'],
    ['Sam told me about the reorg', 'I especially enjoyed hearing about the reorg.'],
    ['Jane explained how the ranking works', 'I especially enjoyed hearing how the ranking works.'],
    ['I enjoyed the tour', 'I especially enjoyed the tour.'],
    ['loved the tour', 'I especially enjoyed the tour.'],
    ['Their culture is great', 'I especially enjoyed our conversation. Your culture is great.'],
    ['their monorepo', 'I especially enjoyed hearing about your monorepo.'],
    ['- the roadmap', 'I especially enjoyed hearing about the roadmap.'],
    ['Talked with Jane about SRE', 'I especially enjoyed hearing about SRE.'],
    ['my question about pay', 'I especially enjoyed talking about my question about pay.'],
    ['Remote work policy', 'I especially enjoyed hearing about remote work policy.'],
    [
      'We talked about the ward. She was kind!',
      'I especially enjoyed our conversation. We talked about the ward. She was kind!',
    ],
    ['about', 'I especially enjoyed hearing about about.'],
    ['a', 'I especially enjoyed hearing about a.'],
  ];
  for (const [answer, sentence] of CASES)
    it(`${JSON.stringify(answer)} is ${sentence}`, () => {
      assert.equal(enjoyedSentence(answer), sentence);
    });
});

describe('what one would bring, in a letter', () => {
  const CASES: readonly Case[] = [
    ['three years of Kafka', 'I would gladly bring three years of Kafka to the role.'],
    ['Three years of Kafka.', 'I would gladly bring three years of Kafka to the role.'],
    ['I would bring a calm head', 'I would gladly bring a calm head to the role.'],
    ['Running Kafka for years', 'I would gladly bring my experience of running Kafka for years to the role.'],
    ['led the migration at Acme', 'I led the migration at Acme, and would gladly bring that to the role.'],
    ['I ran Kafka for three years', 'I ran Kafka for three years.'],
    ['I’m good with people!', 'I’m good with people!'],
    ['To help with the migration', 'I would like to help with the migration.'],
    ['three years of Kafka to the team', 'I would gladly bring three years of Kafka to the role.'],
    ['Nursing experience', 'I would gladly bring nursing experience to the role.'],
    ['reduced churn by a third', 'I reduced churn by a third, and would gladly bring that to the role.'],
    ['have worked in retail', 'I have worked in retail.'],
    ['good with people', 'I am good with people.'],
    ['willing to relocate', 'I am willing to relocate.'],
    ['At Acme I led the migration', 'At Acme I led the migration.'],
    ['a Ph.D.', 'I would gladly bring a Ph.D. to the role.'],
    ['Kafka', 'I would gladly bring Kafka to the role.'],
    ['IT skills', 'I would gladly bring IT skills to the role.'],
    ['Spring Boot', 'I would gladly bring Spring Boot to the role.'],
    ['Managed services know-how', 'I would gladly bring Managed services know-how to the role.'],
    ['Made in Germany quality', 'I would gladly bring Made in Germany quality to the role.'],
    ['Led Zeppelin', 'I would gladly bring Led Zeppelin to the role.'],
    ['Led the move to Kafka', 'I led the move to Kafka, and would gladly bring that to the role.'],
    ['my experience with payments', 'I would gladly bring my experience with payments to the role.'],
    ['Ten years. Never bored.', 'Ten years. Never bored.'],
  ];
  for (const [answer, sentence] of CASES)
    it(`${JSON.stringify(answer)} is ${sentence}`, () => {
      assert.equal(fitSentence(answer), sentence);
    });
});

describe('an answer', () => {
  for (const answer of ['n/a', '-', 'Not sure.', '42', '🙂', 'nothing really', 'x'])
    it(`${JSON.stringify(answer)} says nothing`, () => {
      assert.ok(saysNothing(answer));
    });
  for (const answer of ['Go', 'no downtime', 'the nothing box', 'QA'])
    it(`${JSON.stringify(answer)} says something`, () => {
      assert.ok(!saysNothing(answer));
    });
});
