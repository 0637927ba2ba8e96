import type { practice as english } from '../en/practice.ts';

export const practice: typeof english = {
  title: 'Práctica en casa',
};
