import { addDays } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';

/** A file of the sample, its path relative to the folder. */
export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A believable job search with dates around `today`: a letter and a check-in that are overdue, a round that
 * was yesterday, one to come, an application that has ended, and a note with a slip of the pen.
 */
export function sampleJobSearch(today: CalendarDate): readonly SampleFile[] {
  const day = (days: number): CalendarDate => addDays(today, days);
  return [
    { path: 'README.md', text: README },
    { path: 'initech-on-site.md', text: overdueLetter(day) },
    { path: 'hooli-first-call.md', text: overdueCheckIn(day) },
    { path: 'globex-1-screening.md', text: firstRound(day) },
    { path: 'globex-2-panel.md', text: secondRound(day) },
    { path: 'umbrella-on-site.md', text: interviewToCome(day) },
    { path: 'acme-final-round.md', text: endedApplication(day) },
    { path: 'vandelay-offer.md', text: offerToAnswer(day) },
    { path: 'wonka-called-off.md', text: calledOff(day) },
    { path: 'soylent-screening.md', text: brokenNote(day) },
  ];
}

type DayOf = (days: number) => CalendarDate;

const README = `# A sample job search

One note for each interview. What is owed is worked out from the lines between the two \`---\`.
Change a date, or delete a line, and see what changes in the Problems panel.
`;

function overdueLetter(day: DayOf): string {
  return `---
company: Initech
role: Staff Engineer
round: On-site
interview: ${day(-4)} 14:00
interviewers:
  - Jane Doe, VP of Engineering
  - name: Sam Lee
    title: Staff Engineer
    email: sam.lee@initech.example
reply-by: ${day(10)}
---

# Initech, on-site

- Jane spoke about moving the report service to a queue, so that releases need no night shift.
- Sam showed me the on-call rota: one week in six.
- They decide in about two weeks.
`;
}

function overdueCheckIn(day: DayOf): string {
  return `---
company: Hooli
role: Platform Engineer
round: First call
interview: ${day(-21)} 11:00
interviewers: Priya Nair, Engineering Manager
thank-you-sent: ${day(-20)}
---

# Hooli, first call

Nobody said when they would answer.
`;
}

function firstRound(day: DayOf): string {
  return `---
company: Globex
role: Developer Advocate
round: Screening
interview: ${day(-15)} 16:30
interviewers: [Tom Reyes, Lina Park]
thank-you-sent:
  Tom Reyes: ${day(-14)}
  Lina Park: ${day(-14)}
status: advanced
---

# Globex, screening

They liked the talk about build times.
`;
}

function secondRound(day: DayOf): string {
  return `---
company: Globex
role: Developer Advocate
round: Panel
interview: ${day(-1)}
interviewers:
  - Lina Park, Head of Developer Relations
call-reason: Ask which conference the team goes to first
reply-by: ${day(6)}
---

# Globex, panel

Lina asked how I would teach the new API in a day.
`;
}

function interviewToCome(day: DayOf): string {
  return `---
company: Umbrella
role: Site Reliability Engineer
round: On-site
interview: ${day(3)} 09:30
timezone: Europe/Berlin
interviewers:
  - Dr. Ada Stein, Director of Infrastructure
---

# Umbrella, on-site

- [ ] Ask for names and titles.
- [ ] Ask when to expect a response.
`;
}

function endedApplication(day: DayOf): string {
  return `---
company: Acme
role: Engineering Manager
round: Final round
interview: ${day(-30)} 10:00
interviewers:
  - Mark Ruiz, CTO
thank-you-sent: ${day(-30)}
checked-in: ${day(-16)}
status: rejected
---

# Acme, final round

A kind answer on the phone: they took someone with more years in hardware.
`;
}

function offerToAnswer(day: DayOf): string {
  return `---
company: Vandelay
role: Data Engineer
round: Final round
interview: ${day(-12)} 10:00
interviewers:
  - Elaine Ross, Head of Data
contact: Art Kim, Recruiter
thank-you-sent: ${day(-11)}
status: offer
decide-by: ${day(5)}
---

# Vandelay, final round

They called: an offer, and a week to think about it.
`;
}

function calledOff(day: DayOf): string {
  return `---
company: Wonka
role: Build Engineer
round: Phone screen
interview: ${day(-2)} 15:00
interviewers:
  - Charlie Grey, Recruiter
cancelled: They called it off
---

# Wonka, phone screen

They will propose a new date.
`;
}

function brokenNote(day: DayOf): string {
  return `---
company: Soylent
role: Backend Engineer
interview: ${day(-2)} 15:00
interviewers:
  - Rosa Díaz, Team Lead
thank-you-send: ${day(-1)}
reply-by: next Tuesday
---

# Soylent, screening

Two slips of the pen above: the Problems panel says which.
`;
}
