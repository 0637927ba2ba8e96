/**
 * `npm run example`: puts a fresh example notebook on a running server and prints its two links.
 * `npm run example -- --server http://127.0.0.1:4780 --language es` says where, in which language.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { addressOf } from '#server/start/address.ts';
import { exampleFounding } from '#shared/notebook/example/seed-example.ts';
import { explain } from './explain.ts';
import { makeExample } from './make-example.ts';

try {
  const { values } = parseArgs({
    options: { server: { type: 'string' }, language: { type: 'string' } },
  });
  const server = values.server ?? addressOf(readConfig());
  const spoken = values.language ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const language = spoken.startsWith('es') ? 'es' : 'en';
  const links = await makeExample({ server, language });
  const { title, names } = exampleFounding(language);
  console.log(`An example to open: “${title}”. Each link works once, within seven days.
  as ${names.ana}, caregiver
    ${links.caregiver}
  as ${names.okafor}, clinician
    ${links.clinician}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
