import { LifeBuoy, type LucideIcon, Settings, Users } from 'lucide-react';
import type { SheetName } from '../place.tsx';

/** The pages around the tabs, wherever the way to them is shown. */
export const around: readonly { readonly sheet: SheetName; readonly icon: LucideIcon }[] = [
  { sheet: 'people', icon: Users },
  { sheet: 'settings', icon: Settings },
  { sheet: 'help', icon: LifeBuoy },
];
