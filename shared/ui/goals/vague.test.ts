import { expect, test } from 'vitest';
import { vagueness } from './vague.ts';

test.each([
  ['Walk into school without tears, 4 mornings of 5', null],
  ['Says hello to one new person each week', null],
  ['Asks for a break twice a day, more when it is loud', null],
  ['Eats lunch with a friend', null],
  ['Noticeable steps', null],
  ['', null],
  ['Feel better at school', 'inside'],
  ['Be good at dinner.', 'inside'],
  ['Don’t hit his brother', 'instead'],
  ["DOESN'T SCREAM", 'instead'],
  ['No more tantrums', 'instead'],
  ['Less screen time', 'amount'],
  ['Sleeps better', 'amount'],
] as const)('in English “%s” asks for: %s', (text, expected) => {
  expect(vagueness(text, 'en')).toBe(expected);
});

test.each([
  ['Entrar a la escuela sin llorar, 4 mañanas de 5', null],
  ['Probar una comida nueva cada semana, sin más', null],
  ['Que se sienta bien', 'inside'],
  ['Esté tranquila en la cena', 'inside'],
  ['Ya no llorar', 'instead'],
  ['Dormir más', 'amount'],
] as const)('in Spanish “%s” asks for: %s', (text, expected) => {
  expect(vagueness(text, 'es')).toBe(expected);
});

test('words of one language mean nothing in the other', () => {
  expect(vagueness('no', 'en')).toBeNull();
  expect(vagueness('not', 'es')).toBeNull();
});
