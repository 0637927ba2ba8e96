/**
 * `npm run lint:firefox`: what Mozilla's reviewers would hear from `web-ext lint` about the build for
 * Firefox. It fails on errors, and on warnings other than the one that libraries bring along.
 */
import { execFile } from 'node:child_process';
import { builtForFirefox } from '#tests/support/built.ts';

type Remark = { readonly code: string; readonly message: string; readonly file?: string };
type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Remark[]>>;

/**
 * Where libraries set `innerHTML`, and how often; nothing of ours does. React and ProseMirror in the
 * panel, Readability in a document of its own that runs nothing and holds what a page declares.
 */
const ofLibraries = [
  { file: 'chunks/', times: 4 },
  { file: 'page-reader.js', times: 2 },
] as const;

const { errors, warnings, notices } = await lint();
const known = ofLibraries.flatMap(({ file, times }) =>
  warnings.filter((each) => isUnsafeIn(file, each)).slice(0, times),
);
const wrong = [...errors, ...warnings.filter((each) => !known.includes(each))];
for (const { code, message, file } of wrong) console.error(`${file ?? '–'}: ${code}: ${message}`);
console.log(
  `web-ext lint: ${errors.length} errors, ${warnings.length} warnings (${known.length} of libraries), ${notices.length} notices`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

function isUnsafeIn(place: string, { code, file = '' }: Remark): boolean {
  return code === 'UNSAFE_VAR_ASSIGNMENT' && file.startsWith(place);
}

function lint(): Promise<Report> {
  const args = [
    'lint',
    '--source-dir',
    builtForFirefox,
    '--no-config-discovery',
    '--output',
    'json',
  ];
  // It would ask the network whether there is a newer one of itself.
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  return new Promise((resolve, reject) => {
    execFile('web-ext', args, { env, maxBuffer: 1e8 }, (error, answer) => {
      try {
        // It ends badly on errors, too; what it found stands in its answer.
        resolve(JSON.parse(answer));
      } catch {
        reject(error ?? new Error('web-ext lint gave no report'));
      }
    });
  });
}
