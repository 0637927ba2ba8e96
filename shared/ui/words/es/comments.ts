import type { comments as english } from '../en/comments.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const comments: typeof english = {
  comment: 'Comentar',
  count: (n) => count(n, { one: '1 comentario', other: `${n} comentarios` }),
  open: (said, n) => `${said} · ${n === 1 ? '1 abierto' : `${n} abiertos`}`,
  on: (said, name) => `${said}: ${name}`,
  write: 'Escriba un comentario. Todos aquí pueden leerlo.',
  another: 'Nuevo comentario',
  send: 'Enviar',
  sent: 'Comentario guardado. Todos en este cuaderno pueden verlo.',
  reply: 'Contestar',
  replyTo: (words) => `Contestar a “${words}”`,
  writeReply: 'Escriba una respuesta',
  showAll: (n) => `Ver las ${n} respuestas`,
  edit: 'Su comentario',
  edited: 'editado',
  withdraw: 'Retirarlo',
  withdrawn: 'Su comentario quedó apartado.',
  more: (words) => `Más para “${words}”`,
  resolve: 'Dar por resuelto',
  resolveThis: (words) => `Dar por resuelto: ${words}`,
  reopen: 'Abrir otra vez',
  reopenThis: (words) => `Abrir otra vez: ${words}`,
  resolved: 'Resuelto',
  resolvedBy: (name, when) => `Resuelto por ${name} · ${when}`,
  reopened: 'Abierto otra vez.',
  since: (n) => count(n, { one: '1 respuesta después', other: `${n} respuestas después` }),
  mention: 'Pedirle a alguien que lo vea',
  people: 'Quién debería verlo',
  found: (n) =>
    count(n, {
      one: '1 nombre. Con Enter se toma.',
      other: `${n} nombres. Elija con las flechas.`,
    }),
};
