/** Waits for a page that loads late, without looking at it all the time. */

/** Milliseconds without a change after which a page counts as quiet. */
const QUIET = 120;
/** A page that never rests is looked at this often; one that seems to rest may change unseen. */
const LONGEST_WAIT = 600;

export type PageChanges = {
  /** Changes in a shadow tree are not told from outside of it. */
  alsoIn(roots: readonly ShadowRoot[]): void;
  /** @returns once the page has changed and is quiet again, or some time has passed */
  next(atLeast: number, atMost: number): Promise<void>;
  end(): void;
};

export function watchPage(page: Document): PageChanges {
  let changed = false;
  let quietAt: ReturnType<typeof setTimeout> | undefined;
  let tell: (() => void) | null = null;

  function onChange(): void {
    changed = true;
    if (tell === null) return;
    clearTimeout(quietAt);
    quietAt = setTimeout(tell, QUIET);
  }

  const observer = new MutationObserver(onChange);
  const all = { subtree: true, childList: true, characterData: true };
  observer.observe(page, all);
  // Frames and pictures tell of their load to those who listen on the way down.
  page.addEventListener('load', onChange, { capture: true });

  return {
    alsoIn(roots) {
      for (const root of roots) observer.observe(root, all);
    },
    async next(atLeast, atMost) {
      if (atMost <= 0) return;
      await pause(Math.min(atLeast, atMost));
      const rest = Math.min(LONGEST_WAIT, atMost - atLeast);
      if (rest <= 0) return;
      await new Promise<void>((resolve) => {
        tell = resolve;
        quietAt = setTimeout(resolve, changed ? QUIET : rest);
        setTimeout(resolve, rest);
      });
      clearTimeout(quietAt);
      tell = null;
      changed = false;
    },
    end() {
      clearTimeout(quietAt);
      observer.disconnect();
      page.removeEventListener('load', onChange, { capture: true });
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
