/** The worker: hears the person's gestures, keeps what they pointed at, opens the panel. */
import { defineBackground } from 'wxt/utils/define-background';
import { listenForClips } from '#extension/clipping/listen-for-clips.ts';

export default defineBackground(listenForClips);
