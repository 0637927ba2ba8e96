/** Writes `REFERENCE.md` from the settings and refusals themselves, so that it is never behind them. */
import { refusals } from '#shared/sync/protocol.ts';
import { settingGroups } from '../config.ts';
import { plainProblems, refusalTitles } from '../http/problems.ts';
import type { Setting } from '../settings/setting.ts';

const groupSentences: Record<keyof typeof settingGroups, string> = {
  Place: 'Where the server listens, and where it keeps what it has.',
  Limits:
    'How much it takes of anybody. The defaults are generous for people and tight for a loop gone wild.',
  Retention: 'For how long earlier states of a notebook are kept beside the current one.',
};

/** y-websocket stops at these and tries again after every other. */
const isFinal = (code: number) => code >= 4400 && code <= 4499;

export function writeReference(): string {
  return `# Reference: settings, close codes, HTTP problems

Made from the code by a test; to change it, change the code and run
\`npx vitest run --config tests/vitest.config.ts server/hosting --update\`. How to host the server is in
[HOSTING.md](HOSTING.md).

## Settings

Environment variables. An empty one is a missing one. What cannot be used is named when the server starts,
all at once, and it does not start.
${Object.entries(settingGroups)
  .map(([group, settings]) => describeGroup(group as keyof typeof settingGroups, settings))
  .join('\n')}

## Refusals

Every expected refusal has one name. Over HTTP it is the end of the \`type\` of a problem document (RFC 9457,
\`application/problem+json\`), \`urn:between-sessions:refusal:NAME\`; on a WebSocket it is the reason beside the
close code. After a final close code a device does not try again by itself; after any other it does, later and
later.

${table(
  ['name', 'HTTP', 'close code', 'final', 'meaning'],
  Object.entries(refusalTitles).map(([name, title]) => {
    const { http, close } = refusals[name as keyof typeof refusals];
    return [`\`${name}\``, String(http), String(close), isFinal(close) ? 'yes' : 'no', title];
  }),
)}
An answer 429 for asking too often, and every 503, says in \`Retry-After\` after how many seconds to ask again. A request for a WebSocket beyond
\`SOCKETS_PER_ADDRESS\` is answered with 429 instead of being opened and closed.

## Problems of HTTP itself

Their \`type\` is \`about:blank\`.

${table(
  ['HTTP', 'meaning'],
  Object.entries(plainProblems).map(([status, title]) => [status, title]),
)}`;
}

function describeGroup(
  group: keyof typeof settingGroups,
  settings: Readonly<Record<string, Setting<unknown>>>,
): string {
  const rows = Object.values(settings).map(({ variable, fallback, form, meaning }) => {
    return [`\`${variable}\``, fallback === '' ? '' : `\`${fallback}\``, form, meaning];
  });
  return `
### ${group}

${groupSentences[group]}

${table(['variable', 'default', 'form', 'meaning'], rows).trimEnd()}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[head, head.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}
