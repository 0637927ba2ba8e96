/**
 * The structured log: ids, sizes, reasons. Never a token, a header, a body or anything sealed, and
 * an address only at debug.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination === undefined ? pino(options) : pino(options, destination);
}
