/** A clock that a test moves: due tasks run in order of time, then of asking. */
import type { Cancel, Clock } from '#shared/sync/clock.ts';

type Task = { due: number; order: number; run: () => void };

export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  #tasks: Task[] = [];

  constructor(start = Date.UTC(2027, 0, 4)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): Cancel {
    const task = { due: this.#now + delay, order: this.#order++, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  }

  /** Lets `span` milliseconds pass. */
  advance(span: number): void {
    const end = this.#now + span;
    for (let task = this.#next(end); task !== undefined; task = this.#next(end)) {
      this.#tasks.splice(this.#tasks.indexOf(task), 1);
      this.#now = Math.max(this.#now, task.due);
      task.run();
    }
    this.#now = end;
  }

  #next(end: number): Task | undefined {
    let next: Task | undefined;
    for (const task of this.#tasks) {
      if (task.due > end) continue;
      const isEarlier = !next || task.due < next.due;
      if (isEarlier || (task.due === next?.due && task.order < next.order)) next = task;
    }
    return next;
  }
}
