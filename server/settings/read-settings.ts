/** Reads a table of settings from the environment, and says what is wrong with it, all at once. */
import type { Setting } from './setting.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type Values<Settings> = {
  -readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never;
};

/** @param problems gets a sentence for each setting that cannot be used. */
export function readSettings<Settings extends Record<string, Setting<unknown>>>(
  settings: Settings,
  environment: Environment,
  problems: string[],
): Values<Settings> {
  const entries = Object.entries(settings).map(([name, setting]) => {
    return [name, readSetting(setting, environment, problems)];
  });
  return Object.fromEntries(entries) as Values<Settings>;
}

function readSetting(
  { variable, fallback, form, secret, read }: Setting<unknown>,
  environment: Environment,
  problems: string[],
): unknown {
  const written = environment[variable] || fallback;
  const value = read(written);
  if (value !== undefined) return value;
  // What is meant to be an address with a password is not repeated.
  const is = secret ? `${variable} cannot be used` : `${variable} is "${written}"`;
  problems.push(`${is}: it should be ${form}.`);
  return read(fallback);
}
