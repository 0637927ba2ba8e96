import type { MemberKind } from '#shared/notebook/shape.ts';

/** Each colour has one meaning; a member's kind is one. Set as `data-tone` (see tokens.css). */
export type Tone = MemberKind | 'plain' | 'win' | 'question' | 'danger';
