import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Clip } from '#shared/ui/host.ts';
import { aReading } from '#tests/support/clip.ts';
import { aBrowser, aGesture, type Step } from '#tests/support/clipping-worker.ts';
import { openClip } from './clip-box.ts';
import { openOutbox } from './outbox.ts';

const outbox = openOutbox();
let browser = aBrowser(outbox);

beforeEach(async () => {
  for (const { id } of await outbox.list()) await outbox.remove(id);
  browser = aBrowser(outbox);
  select('Name the worry.');
});

function select(quote: string): void {
  browser.page = async () => [aReading({ quote, address: browser.tabUrl, title: 'Bedtime' })];
}

async function waiting(): Promise<(Clip | null)[]> {
  return (await outbox.list()).map(({ box }) => openClip(box, browser.keys.privateKey));
}

/** A gesture whose worker ends right after that step. */
async function ask(endAfter: Step, gesture = aGesture()): Promise<void> {
  const worker = browser.startWorker(endAfter);
  void worker.keep(gesture);
  await worker.hasEnded;
}

test('what was pointed at waits in the outbox, and nothing is left to do', async () => {
  await browser.startWorker().keep(aGesture());
  expect(await waiting()).toMatchObject([{ quote: 'Name the worry.', as: 'question' }]);
  expect(browser.intents.size).toBe(0);
  expect(browser.alarmIsSet()).toBe(false);
});

test('the intent and the alarm are on their way before anything is waited for', () => {
  void browser.startWorker().keep(aGesture());
  expect(browser.intents.size).toBe(1);
  expect(browser.alarmIsSet()).toBe(true);
});

test('a whole book is kept as far as a quote goes, also by the next worker', async () => {
  browser.tabUrl = '';
  await ask('intend', aGesture({ selectionText: 'A worry. '.repeat(1_000_000) }));
  expect(JSON.stringify([...browser.intents]).length).toBeLessThan(100_000);
  await browser.startWorker().resume();
  expect(await waiting()).toMatchObject([{ shortfall: 'cut' }]);
});

describe('a worker that is ended', () => {
  const steps: readonly Step[] = ['intend', 'read', 'put', 'remove'];
  test.each(steps)('after the step “%s” loses nothing and doubles nothing', async (step) => {
    await ask(step);
    expect(browser.intents.size).toBe(step === 'remove' ? 0 : 1);
    expect(browser.alarmIsSet()).toBe(true);
    await browser.startWorker().resume();
    expect(await waiting()).toMatchObject([{ quote: 'Name the worry.' }]);
    expect(browser.intents.size).toBe(0);
  });

  test.each(steps.slice(1))('twice, and then after the step “%s”, too', async (step) => {
    await ask('intend');
    const second = browser.startWorker(step);
    void second.resume();
    await second.hasEnded;
    await browser.startWorker().resume();
    expect(await waiting()).toHaveLength(1);
    expect(browser.intents.size).toBe(0);
  });

  test('when the clip has landed meanwhile, does not bring it back', async () => {
    await ask('put');
    for (const { id } of await outbox.list()) await outbox.remove(id);
    await browser.startWorker().resume();
    expect(await waiting()).toEqual([]);
    expect(browser.intents.size).toBe(0);
  });

  test('before it could say that a clip waits, has the next one say so', async () => {
    await ask('put');
    const said = new Promise<void>((resolve) => {
      onTestFinished(outbox.watch(resolve));
    });
    await browser.startWorker().resume();
    await said;
  });

  test('while its page is read, keeps no less because everything fails it at last', async () => {
    const read = browser.page;
    browser.page = async () => {
      browser.failsAll = true;
      return null;
    };
    await expect(browser.startWorker().keep(aGesture())).rejects.toThrow('No SW');
    expect(await waiting()).toEqual([]);
    browser.failsAll = false;
    browser.page = read;
    await browser.startWorker().resume();
    expect(await waiting()).toMatchObject([{ quote: 'Name the worry.', shortfall: null }]);
  });

  test('does not read the page again for what is kept already', async () => {
    await ask('put');
    await browser.startWorker().resume();
    expect(browser.reads).toBe(1);
  });
});

describe('when the page went elsewhere before it was read', () => {
  const gesture = aGesture({ selectionText: 'What the menu knew' });
  test('what the menu knew to be selected is kept, with link and title', async () => {
    await ask('intend', gesture);
    browser.tabUrl = 'https://example.org/elsewhere';
    await browser.startWorker().resume();
    expect(await waiting()).toMatchObject([
      { quote: 'What the menu knew', url: gesture.page.url, title: 'Bedtime', shortfall: null },
    ]);
    expect(browser.reads).toBe(1);
  });

  test('without a selection in the menu, the page is kept', async () => {
    await ask('intend');
    browser.tabUrl = '';
    await browser.startWorker().resume();
    expect(await waiting()).toMatchObject([{ quote: '', url: gesture.page.url, shortfall: null }]);
  });
});

test('what is selected by now is not mistaken for what the menu was opened on', async () => {
  await ask('intend', aGesture({ selectionText: 'Name the worry.' }));
  select('Something else');
  await browser.startWorker().resume();
  expect(await waiting()).toMatchObject([{ quote: 'Name the worry.' }]);
});

test('what is selected a minute later is not what was meant', async () => {
  await ask('intend');
  browser.now += 60_001;
  await browser.startWorker().resume();
  expect(await waiting()).toMatchObject([{ quote: '' }]);
});

test('a toolbar click without a selection keeps nothing and leaves nothing to do', async () => {
  select('');
  await browser.startWorker().keep(aGesture({}, { as: null, selectionOnly: true }));
  expect(await waiting()).toEqual([]);
  expect(browser.intents.size).toBe(0);
});

test('what is under way is not begun a second time', async () => {
  const worker = browser.startWorker();
  await Promise.all([worker.keep(aGesture()), worker.resume(), worker.resume()]);
  expect(browser.reads).toBe(1);
  expect(await waiting()).toHaveLength(1);
});

test('the alarm stays set for as long as one of several is under way', async () => {
  const reading = Promise.withResolvers<null>();
  const worker = browser.startWorker();
  browser.page = () => reading.promise;
  const slow = worker.keep(aGesture());
  select('Quick');
  await worker.keep(aGesture());
  expect(browser.alarmIsSet()).toBe(true);
  reading.resolve(null);
  await slow;
  expect(browser.alarmIsSet()).toBe(false);
  expect(await waiting()).toHaveLength(2);
});

test('the alarm of a gesture that comes while another ends stays set', async () => {
  const worker = browser.startWorker();
  browser.whenListed = () => {
    browser.whenListed = () => {};
    browser.page = () => new Promise(() => {});
    void worker.keep(aGesture());
  };
  await worker.keep(aGesture());
  expect(browser.intents.size).toBe(1);
  expect(browser.alarmIsSet()).toBe(true);
});

test('what could not be kept is kept at the next try, and others do not wait for it', async () => {
  const worker = browser.startWorker();
  browser.page = () => Promise.reject(new Error('a page that throws'));
  await expect(worker.keep(aGesture())).rejects.toThrow('a page that throws');
  expect(browser.alarmIsSet()).toBe(true);
  select('At last');
  await worker.resume();
  expect(await waiting()).toMatchObject([{ quote: 'At last' }]);
  expect(browser.alarmIsSet()).toBe(false);
});
