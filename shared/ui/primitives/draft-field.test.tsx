// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Page, showPage } from '#tests/support/page.tsx';
import { DraftField } from './draft-field.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function showField(): Promise<{ page: Page; saved: string[] }> {
  const saved: string[] = [];
  const page = await showPage(
    <DraftField label="Goal" value="Sleep" onSave={(text) => void saved.push(text)} />,
  );
  return { page, saved };
}

test('a line is saved soon after the last key, once', async () => {
  const { page, saved } = await showField();
  await page.type('Goal', 'Sleep a');
  await page.after(() => void vi.advanceTimersByTime(300));
  await page.type('Goal', 'Sleep alone');
  await page.after(() => void vi.advanceTimersByTime(499));
  expect(saved).toEqual([]);
  await page.after(() => void vi.advanceTimersByTime(1));
  expect(saved).toEqual(['Sleep alone']);
  await page.close();
  expect(saved).toEqual(['Sleep alone']);
});

test.each<[string, (page: Page) => Promise<void>]>([
  ['when it is left', (page) => page.after(blur(page))],
  ['when its card goes away', (page) => page.close()],
  ['when the window is closed', (page) => page.after(hide)],
])('a line that is half typed is saved %s', async (_, end) => {
  const { page, saved } = await showField();
  await page.type('Goal', 'Sleep alone');
  await end(page);
  expect(saved).toEqual(['Sleep alone']);
});

test('looking at a line saves nothing', async () => {
  const { page, saved } = await showField();
  await page.after(blur(page));
  await page.close();
  expect(saved).toEqual([]);
});

function blur(page: Page): () => void {
  return () => {
    page.root.querySelector('input')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
}

function hide(): void {
  window.dispatchEvent(new Event('pagehide'));
}
