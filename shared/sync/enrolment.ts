/** What the server learns of a new member: hashes and public keys, and their own sealed key ring. */
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { sha256 } from '#shared/secrets/hash.ts';
import { memberKeys, sealSelfLockbox } from '#shared/secrets/member-keys.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { reveal } from '#shared/secrets/redacted.ts';
import type { Enrolment } from './protocol.ts';

export function enrolmentOf(pass: Pass): Enrolment {
  const { authHash, signing, box } = memberKeys(pass.memberSecret, pass.notebookId);
  return {
    memberId: pass.memberId,
    authHash: toBase64Url(authHash),
    deviceId: pass.deviceId,
    deviceTokenHash: toBase64Url(sha256(reveal(pass.deviceToken))),
    signKey: toBase64Url(signing.publicKey),
    boxKey: toBase64Url(box.publicKey),
    selfLockbox: sealSelfLockbox(pass.memberSecret, pass.notebookId, pass.keyRing),
  };
}
