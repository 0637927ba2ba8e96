import { expect, test } from 'vitest';
import { add, closingLine, nothing, readSecondTries, readTally } from './tally.ts';

const report = (passed: number, failed: number, pending = 0, todo = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
  });

test.each([
  ['all went well', report(5, 0), 0, '5 passed, 0 failed'],
  ['two failed', report(3, 2), 1, '3 passed, 2 failed'],
  ['a file could not be loaded', report(5, 0), 1, '5 passed, 1 failed'],
  ['one was skipped', report(4, 0, 1), 0, '4 passed, 1 failed'],
  ['one was left to do', report(4, 0, 0, 1), 0, '4 passed, 1 failed'],
  ['none ran', report(0, 0), 0, '0 passed, 1 failed'],
  ['no report was written', null, 0, '0 passed, 1 failed'],
  ['the report was cut off', report(5, 0).slice(0, 20), 0, '0 passed, 1 failed'],
  ['the report is another program’s', '"fine"', 0, '0 passed, 1 failed'],
  ['the suite was killed', report(5, 0), null, '5 passed, 1 failed'],
])('when %s the line says so', (_, written, exitCode, line) => {
  expect(closingLine(readTally(written, exitCode))).toBe(line);
});

test('a test that passed only when tried again is told, with what it failed with before', () => {
  const result = (status: string, ...failureMessages: string[]) => ({
    fullName: `${status} with ${failureMessages.length}`,
    status,
    failureMessages,
  });
  const assertionResults = [
    result('passed'),
    result('passed', 'expected 1 to be 2'),
    result('failed', 'expected 1 to be 2', 'expected 1 to be 2'),
  ];
  const written = JSON.stringify({ testResults: [{ assertionResults }] });
  expect(readSecondTries(written)).toEqual([
    { test: 'passed with 1', failedWith: 'expected 1 to be 2' },
  ]);
  for (const none of [null, '{', '"fine"', '{"testResults":[null,{}]}']) {
    expect(readSecondTries(none)).toEqual([]);
  }
});

test('suites add up', () => {
  const suites = [readTally(report(5, 1), 1), readTally(report(2, 0), 0)];
  expect(suites.reduce(add, nothing)).toEqual({ passed: 7, failed: 1 });
});
