import { Keyboard, type LucideIcon, Settings, Users } from 'lucide-react';
import type { Words } from '../words/words.tsx';

type Around = 'people' | 'settings' | 'shortcuts';

/** The pages around the tabs, wherever the way to them is shown. */
export const around: readonly { readonly sheet: Around; readonly icon: LucideIcon }[] = [
  { sheet: 'people', icon: Users },
  { sheet: 'settings', icon: Settings },
  { sheet: 'shortcuts', icon: Keyboard },
];

export function nameOf({ frame, shortcuts }: Words, sheet: Around): string {
  return sheet === 'shortcuts' ? shortcuts.title : frame[sheet];
}
