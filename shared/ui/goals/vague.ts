/**
 * A gentle look at how a goal is worded: could anyone see it or count it? It only suggests; nothing
 * depends on it. The lists are ours and short on purpose: a hint that is often wrong is soon ignored.
 */
import type { Language } from '../words/format.ts';

/** `inside`: nobody can see it; `instead`: says what will be gone; `amount`: more or less of how many? */
export type Vagueness = 'inside' | 'instead' | 'amount';

type Lists = Readonly<Record<Vagueness | 'counted', readonly string[]>>;

/** Without accents and apostrophes, as `plain` leaves them. */
const lists: Record<Language, Lists> = {
  en: {
    instead: split('stop|stops|quit|no more|no longer|not|dont|doesnt|wont|never|avoid|avoids'),
    inside: split(
      'feel|feels|feeling|be happy|is happy|happier|be good|is good|be nice|be calm|is calm|calmer|behave|behaves|be confident|more confident|confidence|respect|respectful|attitude|self esteem|understand|understands|know|knows|want|wants|cope|copes',
    ),
    amount: split(
      'less|more|fewer|better|often|sometimes|usually|a lot|a bit|a little|most|mostly|improve|improves|faster|sooner|regularly',
    ),
    counted: split('one|two|three|four|five|six|seven|eight|nine|ten|once|twice|every|each|daily'),
  },
  es: {
    instead: split('dejar de|deje de|deja de|parar de|pare de|no|ya no|nunca|evitar|evite'),
    inside: split(
      'sentirse|sentir|se sienta|se siente|ser feliz|sea feliz|estar bien|este bien|portarse|se porte|se porta|ser bueno|ser buena|sea bueno|sea buena|estar tranquilo|estar tranquila|este tranquilo|este tranquila|mas tranquilo|mas tranquila|confianza|respeto|respetar|actitud|autoestima|entender|entienda|saber|sepa|querer|quiera',
    ),
    amount: split(
      'menos|mas|mejor|mejorar|mejore|a menudo|seguido|a veces|casi siempre|mucho|un poco|la mayoria|regularmente|con frecuencia',
    ),
    counted: split(
      'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|una vez|cada|todos los|todas las',
    ),
  },
};

/** @returns what could be said more clearly, or `null` when nothing stands out */
export function vagueness(text: string, language: Language): Vagueness | null {
  const said = plain(text);
  const { instead, inside, amount, counted } = lists[language];
  const has = (phrases: readonly string[]) => phrases.some((each) => said.includes(` ${each} `));
  if (has(instead)) return 'instead';
  if (has(inside)) return 'inside';
  return has(amount) && !has(counted) && !/\d/.test(said) ? 'amount' : null;
}

/** " walks into school 4 mornings ": lower case, no accents, one space around every word. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
  return ` ${letters.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function split(phrases: string): readonly string[] {
  return phrases.split('|');
}
