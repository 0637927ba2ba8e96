// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { linkTextOf, pictureTextOf } from './pointed-at.ts';

afterEach(() => document.body.replaceChildren());

const address = 'https://example.org/leaflet';

test.each([
  ['its words', `<a href="${address}">The <b>leaflet</b></a>`, 'The leaflet'],
  ['its label', `<a href="${address}" aria-label="The leaflet"></a>`, 'The leaflet'],
  ['its picture', `<a href="${address}"><img alt="A leaflet"></a>`, 'A leaflet'],
  [
    'the first words that lead there',
    `<a href="${address}"></a><a href="/x">Other</a><a href="${address}">Leaflet</a>`,
    'Leaflet',
  ],
  ['nothing when it is not here', '<a href="https://example.org/x">Other</a>', ''],
])('a link brings %s', (_what, html, text) => {
  document.body.innerHTML = html;
  expect(linkTextOf(address, [])).toBe(text);
});

const picture = 'https://example.org/jar.png';

test.each([
  ['its description', `<img src="${picture}" alt="A jar of slips">`, 'A jar of slips'],
  ['its label', `<img src="${picture}" alt="" aria-label="A jar">`, 'A jar'],
  [
    'the words under it',
    `<figure><img src="${picture}"><figcaption>Our jar</figcaption></figure>`,
    'Our jar',
  ],
  ['a button’s description', `<input type="image" src="${picture}" alt="Send">`, 'Send'],
  ['nothing when it is not here', '<img src="https://example.org/x.png" alt="x">', ''],
])('a picture brings %s', (_what, html, text) => {
  document.body.innerHTML = html;
  expect(pictureTextOf(picture, [])).toBe(text);
});
