/** A page of the interface in happy-dom, used as a person would: by the names of things. */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

export type Page = {
  readonly root: HTMLElement;
  text(): string;
  /** @throws when there is none, or more than one */
  button(name: string | RegExp): HTMLButtonElement;
  has(name: string | RegExp): boolean;
  press(name: string | RegExp): Promise<void>;
  type(label: string, words: string, end?: 'Enter'): Promise<void>;
  /** Runs something that makes React render, and waits until it has. */
  after(change: () => void | Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export async function showPage(element: ReactNode): Promise<Page> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const root = document.createElement('div');
  document.body.append(root);
  const react = createRoot(root);
  await act(async () => react.render(element));

  const buttons = (name: string | RegExp) =>
    [...root.querySelectorAll('button')].filter((each) => {
      if (each.closest('[hidden]')) return false;
      return typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each));
    });
  const button = (name: string | RegExp) => one(buttons(name), `button “${name}”`, root);
  const field = (label: string) => {
    const fields = [...root.querySelectorAll<HTMLInputElement>('input, textarea')];
    return one(
      fields.filter((each) => labelOf(root, each) === label),
      `field “${label}”`,
      root,
    );
  };
  const after: Page['after'] = (change) => act(async () => change());

  return {
    root,
    button,
    after,
    text: () => root.textContent ?? '',
    has: (name) => buttons(name).length > 0,
    press: (name) => after(() => button(name).click()),
    type: (label, words, end) =>
      after(async () => {
        const input = field(label);
        fill(input, words);
        await act(async () => undefined);
        if (end) input.dispatchEvent(new KeyboardEvent('keydown', { key: end, bubbles: true }));
      }),
    async close() {
      await act(async () => react.unmount());
      root.remove();
    },
  };
}

function one<E extends Element>(found: readonly E[], what: string, root: HTMLElement): E {
  const [only, ...rest] = found;
  if (only === undefined) throw new Error(`There is no ${what} in: ${root.textContent}`);
  if (rest.length > 0) throw new Error(`There are ${found.length} of ${what}.`);
  return only;
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function labelOf(root: HTMLElement, input: Element): string {
  const label = input.id && root.querySelector(`label[for="${input.id}"]`);
  const around = input.closest('label');
  return (
    input.getAttribute('aria-label') ??
    ((label || null)?.textContent ?? around?.textContent ?? '').trim()
  );
}

/** React listens behind the value's own setter. */
function fill(input: HTMLInputElement, words: string): void {
  const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, words);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
