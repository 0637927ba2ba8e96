/** Whether the store can be worked with right now. */
import type { Store } from '../store/store.ts';

/** Milliseconds. A store that answers later than this is no use to anybody who waits. */
const PATIENCE = 2_000;

export async function storeAnswers(
  store: Pick<Store, 'check'>,
  patience = PATIENCE,
): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const alarm = setTimeout(() => late.resolve(false), patience);
  const answers = store.check().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answers, late.promise]);
  } finally {
    clearTimeout(alarm);
  }
}
