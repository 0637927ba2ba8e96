import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMetricsRegistry } from './registry.ts';

const file = new URL('../hosting/grafana-dashboard.json', import.meta.url);
type Panel = { id: number; title: string; targets?: { expr: string }[] };
const dashboard: { panels: Panel[]; templating: { list: { definition?: string }[] } } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const queries = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...dashboard.templating.list.flatMap(({ definition = [] }) => definition),
];

/** Names that stand where PromQL has a metric: before `{`, or alone as the argument of a function. */
function metricsIn(query: string): string[] {
  return query.match(/\b[a-z][a-z0-9_]*(?=\{)|(?<=label_values\()[a-z0-9_]+/g) ?? [];
}

/** The selector is the same everywhere; labels to group by are those that the metric has. */
const KNOWN_LABELS = ['instance', 'job', 'le', 'reason', 'work', 'from', 'status'];

test('every query of the dashboard asks for a metric that exists', async () => {
  const names = await createMetricsRegistry().names();
  expect(queries.length).toBeGreaterThan(20);
  for (const query of queries) {
    const asked = metricsIn(query);
    expect([query, asked.length]).toEqual([query, expect.toSatisfy((count) => count > 0)]);
    for (const name of asked) expect(names).toContain(name);
  }
});

test('and for labels that exist', () => {
  for (const query of queries) {
    for (const [, labels = ''] of query.matchAll(/by \(([^)]*)\)/g)) {
      for (const label of labels.split(', ')) expect(KNOWN_LABELS).toContain(label);
    }
  }
});

test('every metric of our own is shown', async () => {
  const names = await createMetricsRegistry().names();
  const shown = new Set(queries.flatMap(metricsIn));
  const own = names.filter((name) => /^between_sessions_.*(?<!_bucket|_sum|_count)$/.test(name));
  expect(own.filter((name) => !shown.has(name))).toEqual([]);
  for (const histogram of ['commit_duration_seconds', 'http_answer_duration_seconds']) {
    expect(shown).toContain(`between_sessions_${histogram}_bucket`);
  }
});

test('no two panels share an id', () => {
  const ids = dashboard.panels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
