import type { Clips } from '../host.ts';

export function CaptureBar(_props: { clips: Clips }) {
  return null;
}
