import type { editor as english } from '../en/editor.ts';

export const editor: typeof english = {
  toolbar: 'Herramientas de texto',
  bold: 'Negrita',
  italic: 'Cursiva',
  bullets: 'Lista con puntos',
  numbers: 'Lista con números',
  link: 'Enlace',
  unlink: 'Quitar enlace',
  address: 'Dirección web',
  addressExample: 'ejemplo.org/pagina',
};
