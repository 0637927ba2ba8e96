import type { CollectionName } from '#shared/notebook/shape.ts';
import type { Deed } from '#shared/notebook/undo-log.ts';
import type { RefusalReason } from '#shared/sync/protocol.ts';
import type { SyncProblem } from '../../host.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** The header, the tabs, the sentence of sync state, and undoing. */
export const frame = {
  product: 'Between Sessions',
  tabs: {
    today: 'Today',
    goals: 'Goals',
    questions: 'Questions',
    practice: 'Practice',
    notes: 'Notes',
  },
  tabsLabel: 'Parts of the notebook',
  switcher: (title: string) => `${title}: open another notebook, people, settings, undo`,
  notebooks: 'Notebooks',
  newNotebook: 'New notebook',
  joinNotebook: 'Join with a link',
  people: 'People',
  peopleHere: (names: string, others: string) =>
    others === '' ? `Here now: ${names}` : `Here now: ${names}. Also in this notebook: ${others}`,
  openPeople: 'People in this notebook',
  settings: 'Settings',
  status: {
    opening: 'Opening…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline · kept on this device, will sync',
    cannotSave: 'Couldn’t save on this device. Copy what matters',
    viewer: 'You can read here, not write',
    newerVersion: 'Update the app to write here. Reading works',
    tooLarge: 'This notebook is full. Reading works',
    example: 'Example · stays in this window',
    encrypted: 'end-to-end encrypted',
    here: (names: string, n: number) =>
      count(n, { one: `${names} is here`, other: `${names} are here` }),
    refused: {
      malformed: 'Not sent · kept on this device. Please update',
      'no-access': 'Your access has ended. What you have stays readable',
      'read-only': 'You can read here, not write',
      'owner-only': 'You can read here, not write',
      'not-found': 'The server no longer has this notebook. It stays readable here',
      'already-exists': 'Not sent · kept on this device',
      'last-owner': 'Not sent · kept on this device',
      'invitation-gone': 'Not sent · kept on this device',
      'too-large': 'Too large to send · kept on this device',
      'too-old': 'Please update to sync · kept on this device',
      'too-many': 'Waiting to sync · kept on this device',
      unavailable: 'Waiting for the server · kept on this device',
    } satisfies Record<RefusalReason, string>,
  },
  problems: {
    'no-key': (n: number) =>
      count(n, {
        one: 'One part is locked with a key that this device lacks. Ask to be invited again.',
        other: `${n} parts are locked with a key that this device lacks. Ask to be invited again.`,
      }),
    'new-version': () => 'Somebody uses a newer version. Update to see and change everything.',
    damaged: (n: number) =>
      count(n, {
        one: 'One part arrived damaged. It is kept, and the rest is fine.',
        other: `${n} parts arrived damaged. They are kept, and the rest is fine.`,
      }),
    pending: () => 'Waiting for another device to send a missing part. Nothing is lost.',
    unsynced: () => 'Not sent yet. It is kept on this device and will sync.',
    large: () => 'This notebook is getting large. Consider starting a new one soon.',
    'key-record-invalid': () =>
      'Security warning: somebody tried to change this notebook’s key without the right to. It was ignored.',
  } satisfies Record<SyncProblem['kind'], (n: number) => string>,
  unreadable: {
    sentence: (what: string) => `Kept, but this version cannot show: ${what}. An update may help.`,
    entries: {
      members: (n) => count(n, { one: '1 person', other: `${n} people` }),
      goals: (n) => count(n, { one: '1 goal', other: `${n} goals` }),
      questions: (n) => count(n, { one: '1 question', other: `${n} questions` }),
      practices: (n) => count(n, { one: '1 practice', other: `${n} practices` }),
      steps: (n) => count(n, { one: '1 step of a practice', other: `${n} steps of practices` }),
      notes: (n) => count(n, { one: '1 note', other: `${n} notes` }),
      options: (n) => count(n, { one: '1 choice in a note', other: `${n} choices in notes` }),
      comments: (n) => count(n, { one: '1 comment', other: `${n} comments` }),
      sessions: (n) => count(n, { one: '1 session', other: `${n} sessions` }),
    } satisfies Record<CollectionName, (n: number) => string>,
    records: (n: number) =>
      count(n, { one: '1 rating or log line', other: `${n} ratings or log lines` }),
    kinds: (n: number) =>
      count(n, {
        one: 'a kind of entry that is new here',
        other: `${n} kinds of entries that are new here`,
      }),
  },
  arrived: (name: string) => `${name} has just written something`,
  unread: (n: number) => count(n, { one: '1 new entry', other: `${n} new entries` }),
  tabWithNews: (tab: string, n: number) =>
    count(n, { one: `${tab}, 1 new entry`, other: `${tab}, ${n} new entries` }),
  undo: {
    undo: (what: string) => `Undo: ${what}`,
    redo: (what: string) => `Redo: ${what}`,
    /** What each deed is called, before a thing. */
    deeds: {
      added: (thing: string) => `add ${thing}`,
      'put-away': (thing: string) => `put away ${thing}`,
      'brought-back': (thing: string) => `bring back ${thing}`,
      status: (thing: string) => `change where ${thing} stands`,
      changed: (thing: string) => `change ${thing}`,
      said: (thing: string) => `save ${thing}`,
      unsaid: (thing: string) => `take back ${thing}`,
    } satisfies Record<Deed, (thing: string) => string>,
    things: {
      goals: 'goal',
      questions: 'question',
      practices: 'practice',
      notes: 'note',
      sessions: 'session',
      comments: 'comment',
      steps: 'step',
      options: 'option',
      ratings: 'rating',
      attainments: 'level',
      planChanges: 'plan change',
      agreements: 'agreement',
      practiceLog: 'log',
      stepRatings: 'rating',
      acknowledgements: '“read”',
    },
    thing: 'entry',
    /** What is said right after it. */
    after: { 'put-away': 'Put away', unsaid: 'Taken back' },
    /** After a change of status: the card may have gone to another list. */
    moved: {
      goals: 'The goal’s status is changed',
      questions: 'The question is in another list now',
      practices: 'Noted how it is going',
    },
    undone: (what: string) => `Undone: ${what}`,
    redone: (what: string) => `Done again: ${what}`,
    kept: 'Somebody has changed this since, so it stays as it is.',
    justUndo: 'Undo',
    justRedo: 'Redo',
  },
  agreed: {
    title: 'What we agreed',
    everybody: 'Everyone here can write. Saved as you type.',
    until: 'Until next time',
    untilPlaceholder: 'What each of you will try, and when',
    howItWent: 'How it went',
    howItWentPlaceholder: 'What helped, what got in the way',
    noSession: 'Set the date of the next session, and write here together what you agree on.',
  },
  broken: {
    title: 'This did not open',
    text: 'Something went wrong on our side. What you wrote is kept on this device.',
    again: 'Try again',
    others: 'Other notebooks',
  },
};
