/**
 * How the process ends: on a signal with everything saved and everybody told, within a deadline; at
 * once on a second signal. After a mistake that nobody caught nothing can be relied on, so the
 * process saves what it can and leaves starting again to whatever watches over it.
 */
import type { Log } from './log.ts';

type Ending = {
  /** Takes no more, saves what it has taken, tells everybody, stops. */
  close(): Promise<void>;
  /** Milliseconds that this may take. */
  deadline: number;
  log: Log;
  /** The process, as far as it is needed. */
  process?: Pick<NodeJS.Process, 'on' | 'exit'>;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function endTidily({ close, deadline, log, process = globalThis.process }: Ending): void {
  let ending = false;

  function end(exitCode: number): void {
    ending = true;
    setTimeout(() => {
      log.error({ deadline }, 'the deadline has passed: stopped with connections still open');
      process.exit(1);
    }, deadline);
    close().then(
      () => {
        log.info('stopped');
        process.exit(exitCode);
      },
      (error: unknown) => {
        log.error({ err: error }, 'stopped badly');
        process.exit(1);
      },
    );
  }

  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      log.info({ signal }, 'stopping; once more to stop at once');
      end(0);
    });
  }
  // Rejections that nobody handles arrive here too.
  process.on('uncaughtException', (error) => {
    // What breaks while everything is being taken down says nothing new.
    if (ending) return;
    log.fatal({ err: error }, 'a mistake that nobody caught: stopping');
    end(1);
  });
}
