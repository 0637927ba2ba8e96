/** Reads what Vitest's JSON reporter wrote, with nothing that went wrong left out. */
export type Tally = { readonly passed: number; readonly failed: number };

export const nothing: Tally = { passed: 0, failed: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * A suite that did not end well without naming a failed test (a file that cannot be loaded, an
 * error between tests, no report at all, no test at all) counts as one failure, and so does each
 * test that was skipped: it is not known to pass.
 * @param report the reporter's text; `null` when it wrote none
 */
export function readTally(report: string | null, exitCode: number | null): Tally {
  const counts = report === null ? null : readCounts(report);
  if (counts === null) return { passed: 0, failed: 1 };
  const { passed, failed, skipped } = counts;
  const unwell = exitCode !== 0 || passed + failed + skipped === 0;
  return { passed, failed: Math.max(failed + skipped, unwell ? 1 : 0) };
}

function readCounts(report: string): (Tally & { skipped: number }) | null {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = parse(report);
  const counts = [numPassedTests, numFailedTests, numPendingTests, numTodoTests].map(Number);
  const [passed = 0, failed = 0, pending = 0, todo = 0] = counts;
  return counts.every(Number.isInteger) ? { passed, failed, skipped: pending + todo } : null;
}

function parse(report: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(report));
  } catch {
    // Cut off, because Vitest was killed: the same as no report.
    return {};
  }
}

export type SecondTry = { readonly test: string; readonly failedWith: string };

/** The tests that passed only when they were tried again, and what they failed with before. */
export function readSecondTries(report: string | null): readonly SecondTry[] {
  const { testResults } = parse(report ?? '');
  if (!Array.isArray(testResults)) return [];
  return testResults.flatMap((file) => {
    const { assertionResults } = Object(file);
    if (!Array.isArray(assertionResults)) return [];
    return assertionResults.flatMap((result) => {
      const { fullName, status, failureMessages } = Object(result);
      const isSecond = status === 'passed' && Array.isArray(failureMessages);
      const failedWith = isSecond ? failureMessages.join('\n') : '';
      return failedWith === '' ? [] : [{ test: String(fullName), failedWith }];
    });
  });
}

export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
