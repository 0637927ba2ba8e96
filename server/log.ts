/**
 * The structured log: ids, sizes, reasons. Never a token, a header, a body or anything sealed, and
 * an address only at debug.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** How many causes of causes are told. */
const DEPTH = 5;

type Told = { type: string; message: string; stack?: string; code?: string; cause?: Told };

/**
 * Only what is known to hold no value: drivers and parsers hang rows, raw bytes and addresses with
 * passwords on their errors (`detail`, `rawPacket`, `input`).
 */
export function describeError(error: unknown, depth = DEPTH): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(cause === undefined || depth === 0 ? {} : { cause: describeError(cause, depth - 1) }),
  };
}
