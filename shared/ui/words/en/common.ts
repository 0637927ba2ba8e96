import type { HostRefusal } from '../../host.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** Words that every screen uses. */
export const common = {
  save: 'Save',
  cancel: 'Cancel',
  done: 'Done',
  edit: 'Edit',
  add: 'Add',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  copy: 'Copy',
  copied: 'Copied',
  more: 'More',
  less: 'Less',
  archive: 'Put away',
  restore: 'Bring back',
  history: 'How it went so far',
  saidWhen: (name: string, when: string) => `${name} · ${when}`,
  showMore: 'Show more',
  showEarlier: 'Show earlier ones',
  archived: (n: number) => `Put away (${n})`,
  remove: 'Remove',
  yes: 'Yes',
  no: 'No',
  loading: 'Opening…',
  optional: 'optional',
  you: 'you',
  someone: 'Someone',
  somebodyIsWriting: (name: string) => `${name} is writing here`,
  times: (n: number) => count(n, { one: 'once', other: `${n} times` }),
  days: (n: number) => count(n, { one: '1 day', other: `${n} days` }),
  quoteMarks: (text: string) => `“${text}”`,
  /** What happened, whether the work is safe, what to do. */
  refusals: {
    malformed: 'The server did not understand this. Nothing was lost. Please update and try again.',
    'no-access': 'Your access to this notebook has ended. Ask to be invited again.',
    'read-only': 'You can read this notebook, not write in it. Ask an owner to change that.',
    'owner-only': 'Only an owner of this notebook can do this. Nothing was changed.',
    'not-found': 'The server does not know this. Nothing was changed. Check the address.',
    'already-exists': 'This was done already. Nothing was changed.',
    'last-owner': 'You are the only owner. Make somebody else an owner first.',
    'invitation-gone':
      'This invitation was used already or has ended. Ask the person who sent it for a new one.',
    'too-large': 'This is too large to send. It is kept on this device.',
    'too-old': 'This version is too old for the server. Please update. Your work is kept here.',
    'too-many': 'Too many tries in a short time. Wait a minute, then try again.',
    unavailable: 'The server is busy or being restarted. Nothing was lost. Try again soon.',
    offline: 'No connection to the server. Nothing was lost. Check the connection and try again.',
    'not-a-link': 'This is not an invitation link. Copy the whole link and paste it here.',
    'cannot-save-here':
      'This browser does not let us keep anything on this device. A private window may be the reason.',
    bug: 'Something went wrong on our side. What you wrote is kept. Please try again.',
  } satisfies Record<HostRefusal, string>,
};
