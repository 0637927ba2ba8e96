/** Time as the sealed document sees it; injected, so that a test can live a day in a millisecond. */
export type Cancel = () => void;

/** All times are Unix milliseconds, all spans milliseconds. */
export interface Clock {
  now(): number;
  /** Runs `task` once, `delay` from now, unless cancelled first. */
  after(delay: number, task: () => void): Cancel;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};
