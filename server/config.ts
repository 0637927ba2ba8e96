/** The only reader of the environment: every setting, its unit and its default, checked at once. */
import type { LogLevel } from './log.ts';

export type Config = {
  /** Address to listen on. `HOST`, default 127.0.0.1: this machine alone. */
  host: string;
  /** TCP port; 0 takes any free one. `PORT`, default 4780. */
  port: number;
  /** Folder of the database, made when missing. `DATA_DIR`, default `.data`. */
  dataDir: string;
  /** Folder of the built portal. `PORTAL_DIR`, default `.output/portal`. */
  portalDir: string;
  /** `LOG_LEVEL`: debug, info (default), warn, error or silent. */
  logLevel: LogLevel;
  /**
   * Believe `X-Forwarded-For`. `TRUST_PROXY`, true or false (default). Only behind a proxy that
   * sets it: otherwise anybody escapes the limit below.
   */
  trustProxy: boolean;
  /**
   * Requests a minute from one address on the routes that need no pass yet (start a notebook, read
   * or redeem an invitation, enrol a device). `STRANGER_REQUESTS_PER_MINUTE`, default 60.
   */
  strangerRequestsPerMinute: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** @throws one error that names every setting that cannot be used, and what it should be. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];

  function text(name: string, fallback: string): string {
    return environment[name] || fallback;
  }

  function whole(name: string, fallback: number, from: number, to: number): number {
    const written = text(name, String(fallback));
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= from && value <= to) return value;
    problems.push(`${name} is "${written}": it should be a whole number from ${from} to ${to}.`);
    return fallback;
  }

  function oneOf<Choice extends string>(
    name: string,
    choices: readonly Choice[],
    fallback: Choice,
  ): Choice {
    const written = text(name, fallback);
    const choice = choices.find((known) => known === written);
    if (choice !== undefined) return choice;
    problems.push(`${name} is "${written}": it should be one of ${choices.join(', ')}.`);
    return fallback;
  }

  const config: Config = {
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 4780, 0, 65_535),
    dataDir: text('DATA_DIR', '.data'),
    portalDir: text('PORTAL_DIR', '.output/portal'),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
    trustProxy: oneOf('TRUST_PROXY', ['true', 'false'], 'false') === 'true',
    strangerRequestsPerMinute: whole('STRANGER_REQUESTS_PER_MINUTE', 60, 1, 1_000_000),
  };
  if (problems.length > 0) throw new Error(`The settings cannot be used.\n${problems.join('\n')}`);
  return config;
}

/** For the tools that build the pages: another NODE_ENV would build React's slow, large variant. */
export function buildEnvironment(environment: Environment = process.env): Environment {
  return { ...environment, NODE_ENV: 'production' };
}
