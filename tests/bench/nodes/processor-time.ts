/** What processes have used so far, as Linux counts it: the server under test need not know. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

type Line = { parent: number; milliseconds: number };

/** User and system time of a process and of all that it has started and waited for. Milliseconds. */
export function timeOf(pid: number): number {
  return read(pid)?.milliseconds ?? 0;
}

/** The same with all its children that still run. */
export function timeOfFamily(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid);
  return children.reduce((sum, { milliseconds }) => sum + milliseconds, timeOf(pid));
}

export function parentOf(pid: number): number {
  const line = read(pid);
  if (line === null) throw new Error(`there is no process ${pid}`);
  return line.parent;
}

/** Fields of `/proc/<pid>/stat` behind the name, which may hold anything. */
function read(pid: number): Line | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
    const ticks = (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0);
    return { parent: Number(fields[1]), milliseconds: ticks * MILLISECONDS_PER_TICK };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
