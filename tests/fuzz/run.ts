/**
 * `npm run fuzz -- --frames N --decoded N --requests N [--seed N]`: the test of this folder with as
 * much as is asked for. Frames go over sockets; decoded ones straight into the decoders.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '200000' },
    decoded: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string' },
  },
});
const env = {
  ...process.env,
  FUZZ_FRAMES: values.frames,
  FUZZ_DECODED: values.decoded,
  FUZZ_REQUESTS: values.requests,
  ...(values.seed === undefined ? {} : { SEED: values.seed }),
};
const args = ['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/fuzz'];
spawn('npx', args, { stdio: 'inherit', env }).once('exit', (code) => {
  process.exitCode = code ?? 1;
});
