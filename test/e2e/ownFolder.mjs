// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A day, so many before today, as people write it.
 * @param {number} days
 */
function daysAgo(days) {
  const day = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * Writes a vault that somebody keeps without knowing of us: a table of applications, a page with its rounds, a note with
 * names of its own, and notes about anything else.
 * @param {string} folder
 */
export function writeOwnFolder(folder) {
  const files = {
    'Applications.md': `# Applications

| Company | Role | Date Applied | Interview Date | Status |
|---------|------|--------------|----------------|--------|
| Initech | Staff Engineer | ${daysAgo(20)} | ${daysAgo(3)} 14:00 | Interview |
| Hooli | Platform Lead | ${daysAgo(18)} | ${daysAgo(5)} | Interview |
| Umbrella | Engineer | ${daysAgo(17)} | | Rejected |
`,
    'Companies/Soylent.md': `# Soylent – Backend Engineer

**Applied:** ${daysAgo(25)}

## Timeline

| Date | Stage | Notes |
|------|-------|-------|
| ${daysAgo(25)} | Applied | on their site |
| ${daysAgo(10)} | Phone screen | with Rosa Díaz |
`,
    'Interviews/Globex.md': `---
company: "[[Globex]]"
position: Staff Engineer
date: ${daysAgo(2)}
time: "10:00"
interviewer: Tom Reyes, Lead
status: completed
---

They build turbines.
`,
    'Recipes/Soup.md': '# Soup\n\nLeeks, potatoes, salt.\n',
    'Daily/Monday.md': `---\ndate: ${daysAgo(3)}\n---\n\nAn interview with Initech at two. Went well.\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files;
}
