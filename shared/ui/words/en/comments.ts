import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** The talk beside an entry. */
export const comments = {
  comment: 'Comment',
  count: (n: number) => count(n, { one: '1 comment', other: `${n} comments` }),
  open: (said: string, n: number) => `${said} · ${n} open`,
  on: (said: string, name: string) => `${said}: ${name}`,
  write: 'Write a comment. Everyone here can read it.',
  another: 'New comment',
  send: 'Send',
  sent: 'Comment kept. Everyone in this notebook can see it.',
  reply: 'Reply',
  replyTo: (words: string) => `Reply to “${words}”`,
  writeReply: 'Write a reply',
  showAll: (n: number) => `Show all ${n} replies`,
  edit: 'Your comment',
  edited: 'edited',
  withdraw: 'Take it back',
  withdrawn: 'Your comment is put away.',
  more: (words: string) => `More for “${words}”`,
  resolve: 'Resolve',
  resolveThis: (words: string) => `Resolve: ${words}`,
  reopen: 'Open again',
  reopenThis: (words: string) => `Open again: ${words}`,
  resolved: 'Resolved',
  resolvedBy: (name: string, when: string) => `Resolved by ${name} · ${when}`,
  reopened: 'Open again.',
  since: (n: number) => count(n, { one: '1 reply since', other: `${n} replies since` }),
  mention: 'Ask somebody to look',
  people: 'Who should look',
  found: (n: number) =>
    count(n, { one: '1 name. Enter takes it.', other: `${n} names. Choose with the arrow keys.` }),
};
