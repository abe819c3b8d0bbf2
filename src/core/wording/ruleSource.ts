import { WEEKDAYS } from '../dates/calendar';
import { checkInBase } from '../rules/deadlines';
import type { Circumstances } from '../rules/deadlines';
import type { FollowUp } from '../rules/followUps';
import { DEFAULT_RULES } from '../rules/rules';
import type { Rules } from '../rules/rules';
import { say } from '../text/language';

/** A setting of the rules: its name below `jobSearch.`, and its value as one writes it. */
interface RuleSetting {
  readonly name: string;
  readonly value: (rules: Rules) => string;
  /** Whether it is named even where nobody has changed it, since the rule reckons with it. */
  readonly isAlwaysNamed?: true;
}

const OF_DAYS: readonly RuleSetting[] = [
  { name: 'workdays', value: ({ workdays }) => WEEKDAYS.filter((_, at) => workdays.has(at + 1)).join(', ') },
  { name: 'holidays', value: ({ holidays }) => String(holidays.size) },
];

const OF_LETTERS: readonly RuleSetting[] = [
  { name: 'thankYou.dueHours', value: ({ thankYou }) => String(thankYou.dueHours), isAlwaysNamed: true },
  { name: 'thankYou.onWorkdays', value: ({ thankYou }) => String(thankYou.onWorkdays) },
  { name: 'thankYou.graceHours', value: ({ thankYou }) => String(thankYou.graceHours) },
  { name: 'thankYou.callCounts', value: ({ thankYou }) => String(thankYou.callCounts) },
];

const OF_CALLS: readonly RuleSetting[] = [
  {
    name: 'thankYouCall.lateAfter',
    value: ({ thankYouCall }) => thankYouCall.lateAfter,
    isAlwaysNamed: true,
  },
  {
    name: 'thankYouCall.nextMorningUntil',
    value: ({ thankYouCall }) => thankYouCall.nextMorningUntil,
    isAlwaysNamed: true,
  },
  { name: 'workday.end', value: ({ workday }) => workday.end, isAlwaysNamed: true },
];

const AFTER_DAYS: RuleSetting = {
  name: 'checkIn.afterDays',
  value: ({ checkIn }) => String(checkIn.afterDays),
  isAlwaysNamed: true,
};

const OF_ASKING_AGAIN: readonly RuleSetting[] = [
  {
    name: 'checkIn.againAfterDays',
    value: ({ checkIn }) => String(checkIn.againAfterDays),
    isAlwaysNamed: true,
  },
  { name: 'checkIn.max', value: ({ checkIn }) => String(checkIn.max), isAlwaysNamed: true },
];

const OF_CHECK_INS: readonly RuleSetting[] = [
  { name: 'checkIn.channel', value: ({ checkIn }) => checkIn.channel },
  { name: 'checkIn.graceDays', value: ({ checkIn }) => String(checkIn.graceDays) },
];

const GIVE_UP: RuleSetting = { name: 'giveUpAfterDays', value: (rules) => String(rules.giveUpAfterDays) };

/**
 * Where the rule behind a follow-up comes from, as a sentence or two: whether the article has it, and which settings it
 * reckons with, their defaults where another value is set.
 */
export function ruleSource({ kind }: FollowUp, circumstances: Circumstances): string {
  const { rules } = circumstances;
  const byArticle = (settings: readonly RuleSetting[]): string =>
    joined(say('This is the article’s rule.'), settings, rules);
  switch (kind) {
    case 'thank-you-letter':
      return byArticle([...OF_LETTERS, ...(rules.thankYou.onWorkdays ? OF_DAYS : []), GIVE_UP]);
    case 'thank-you-call':
      return byArticle([...OF_CALLS, ...OF_DAYS]);
    case 'check-in':
      return checkInSource(circumstances);
    case 'offer-answer':
      return say('The article says nothing of it: this is a rule of Job Search Notes.');
  }
}

function checkInSource(circumstances: Circumstances): string {
  const { rules } = circumstances;
  const common = [...OF_CHECK_INS, ...OF_DAYS, GIVE_UP];
  switch (checkInBase(circumstances).from) {
    case 'reply-by':
      return joined(say('This is the article’s rule.'), common, rules);
    case 'interview':
      return joined(say('This is the article’s rule.'), [AFTER_DAYS, ...common], rules);
    case 'checked-in':
      return joined(
        say('The article has you ask: to ask again is a rule of Job Search Notes.'),
        [...OF_ASKING_AGAIN, ...common],
        rules,
      );
  }
}

function joined(source: string, settings: readonly RuleSetting[], rules: Rules): string {
  const named = settings.flatMap((setting) => nameSetting(setting, rules));
  return named.length === 0 ? source : `${source} ${say('Settings: {0}.', named.join(', '))}`;
}

function nameSetting({ name, value, isAlwaysNamed }: RuleSetting, rules: Rules): readonly string[] {
  const [now, usual] = [value(rules), value(DEFAULT_RULES)];
  if (now !== usual) return [say('{0} is {1} (by default {2})', name, now, usual)];
  return isAlwaysNamed === true ? [say('{0} is {1}', name, now)] : [];
}
