import { expect, test } from 'vitest';
import { toBase64Url } from './base64url.ts';
import { sealBox } from './box.ts';
import {
  type Invitation,
  invitationKeys,
  invitationLink,
  newInvitationSecret,
  openInvitation,
  parseInvitation,
  sealInvitation,
} from './invitation.ts';
import { toJsonBytes } from './json.ts';
import { newId, newKeyRing } from './pass.ts';
import { Redacted, reveal } from './redacted.ts';

const CODE = '1.AAECAwQFBgcICQoLDA0ODw';
const LINK = `https://notes.example.org/i#${CODE}`;
const secretBytes = Uint8Array.from({ length: 16 }, (_, index) => index);

function makeInvitation(): Invitation {
  return {
    server: 'https://notes.example.org',
    notebookId: newId(),
    keyRing: newKeyRing(),
    role: 'editor',
    title: 'Mia’s notebook',
    inviter: 'Ana',
    member: { id: newId(), name: 'Dr. Okafor', kind: 'clinician' },
  };
}

test('the link is the server’s address and the secret, and nothing else', () => {
  expect(invitationLink('https://notes.example.org/', new Redacted(secretBytes))).toBe(LINK);
});

test('what the server is told cannot open the box', () => {
  const keys = invitationKeys(new Redacted(secretBytes));
  const derived = [keys.token, keys.box].map(reveal).map(toBase64Url);
  expect({ id: keys.id, derived }).toMatchInlineSnapshot(`
    {
      "derived": [
        "AGBD9zfQzM4CBHxCkYDLSfV91cScNbB9Dz7xXYgARRk",
        "ncj9-bL4_BCEDSV3sliUS1NGjoT4OoHPeU9MpSrDntk",
      ],
      "id": "5y0kb2hWvsDwiuAdpHBLyA",
    }
  `);
});

test.each([
  ['the link', LINK],
  ['a message around it', `Come and look: ${LINK}.\nSee you on Thursday!`],
  ['brackets', `<${LINK}>`],
  ['emphasis', `_${LINK}_`],
  ['spaces', `  ${LINK} \n`],
  ['invisible spaces', LINK.replace('BgcI', 'Bg\u200BcI')],
  ['an escaped hash', LINK.replace('#', '%23')],
])('is found in %s', (_name, text) => {
  const parsed = parseInvitation(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(parsed.server).toBe('https://notes.example.org');
  expect(reveal(parsed.secret)).toEqual(secretBytes);
});

test('a server below a path, and one on this machine, are kept as they are', () => {
  expect(parseInvitation(`https://practice.example/notes/i#${CODE}`)).toMatchObject({
    server: 'https://practice.example/notes',
  });
  expect(parseInvitation(`http://localhost:8787/i#${CODE}`)).toMatchObject({
    server: 'http://localhost:8787',
  });
});

test('a bare code goes to the server one is at', () => {
  expect(parseInvitation(` ${CODE}. `, 'https://here.example')).toMatchObject({
    ok: true,
    server: 'https://here.example',
  });
});

test.each([
  ['nothing', '', 'not-an-invitation'],
  ['another page', 'https://notes.example.org/join', 'not-an-invitation'],
  ['a link that was cut off', LINK.slice(0, -3), 'incomplete'],
  ['a link whose code was lost', `https://notes.example.org/i#1.`, 'incomplete'],
  ['a code with more in it', `${LINK}AAAA`, 'not-an-invitation'],
  ['a later kind of invitation', LINK.replace('#1.', '#2.'), 'newer-version'],
  ['an address anybody could answer', LINK.replace('https', 'http'), 'not-secure'],
  ['an address with a name in it', LINK.replace('//', '//me:pw@'), 'not-an-invitation'],
  ['a code without a server', CODE, 'needs-server'],
])('%s is refused with its reason', (_name, text, reason) => {
  expect(parseInvitation(text)).toEqual({ ok: false, reason });
});

test('the box opens with its own link only, and says everything', () => {
  const [secret, other] = [newInvitationSecret(), newInvitationSecret()];
  const invitation = makeInvitation();
  const box = sealInvitation(secret, invitation);
  const opened = openInvitation(secret, box);
  if (opened === 'newer-version') throw new Error(opened);
  expect(opened).toMatchObject({ ...invitation, keyRing: [{ epoch: 1 }] });
  const keys = [invitation, opened].map((one) =>
    one?.keyRing.map(({ secret: key }) => reveal(key)),
  );
  expect(keys[1]).toEqual(keys[0]);
  expect(openInvitation(other, box)).toBeNull();
  expect(openInvitation(secret, `${box.slice(0, -2)}AA`)).toBeNull();
  expect(openInvitation(secret, 'not a box!')).toBeNull();
});

test('a box of a newer version says so to whoever holds its link', () => {
  const secret = newInvitationSecret();
  const newer = toJsonBytes({ version: 2 });
  const box = toBase64Url(sealBox(invitationKeys(secret).box, 'invitation', newer));
  expect(openInvitation(secret, box)).toBe('newer-version');
});
