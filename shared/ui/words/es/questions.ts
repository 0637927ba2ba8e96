import type { questions as english } from '../en/questions.ts';

export const questions: typeof english = {
  title: 'Preguntas',
};
