/** How each outcome of a day looks. A hard day is as much worth noting as a good one: never red. */
import { Check, CloudRain, type LucideIcon, Minus, Star } from 'lucide-react';
import type { Outcome } from '#shared/notebook/shape.ts';
import type { Tone } from '../primitives/tone.ts';

export const looks: Record<Outcome, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  'did-it': { icon: Check, tone: 'clinician' },
  tried: { icon: Star, tone: 'win' },
  'hard-day': { icon: CloudRain, tone: 'question' },
  'not-today': { icon: Minus, tone: 'helper' },
};
