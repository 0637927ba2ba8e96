import type { capture as english } from '../en/capture.ts';

export const capture: typeof english = {
  title: 'Guardar de esta página',
};
