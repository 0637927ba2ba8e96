/** Picks the form of a counted phrase: `count(n, { one: '1 reply', other: `${n} replies` })`. */
import type { Language } from './format.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export function pluralsIn(language: Language): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
