/**
 * An open notebook: the inner document with a watcher for each of its collections. Screens read
 * through the watchers and write through the verbs of this folder.
 */
import type * as Y from 'yjs';
import { watchAbout } from './about.ts';
import { type Collection, watchCollection } from './collection.ts';
import { type Groups, watchGroups } from './groups.ts';
import { type Records, watchRecords } from './records.ts';
import {
  type About,
  type CollectionName,
  type Comment,
  type DecisionOption,
  type EntryOf,
  entryFields,
  type Practice,
  type RecordName,
  type RecordOf,
  recordFields,
  type Step,
} from './shape.ts';
import { createUndoLog, type UndoLog } from './undo-log.ts';
import { type Unreadable, watchUnreadable } from './unreadable.ts';
import type { Watched } from './watched.ts';

/** The origin of every local transaction. Undo follows it; sync sends whatever is not its own. */
export type Origin = { readonly from: 'notebook'; readonly member: string };

type Collections = { readonly [C in CollectionName]: Collection<EntryOf<C>> };
type AllRecords = { readonly [R in RecordName]: Records<RecordOf<R>> };

export type Notebook = Collections &
  AllRecords & {
    readonly doc: Y.Doc;
    /** The id of the member who reads and writes here. */
    readonly me: string;
    readonly origin: Origin;
    readonly about: Watched<About> & { close(): void };
    readonly commentsOn: Groups<Comment>;
    readonly stepsOf: Groups<Step>;
    readonly optionsOf: Groups<DecisionOption>;
    readonly practicesFor: Groups<Practice>;
    /** What is kept but not shown because this app cannot read it. */
    readonly unreadable: Watched<Unreadable> & { close(): void };
    /** What was done in this window and can be taken back. */
    readonly undoLog: UndoLog;
    canWrite(): boolean;
    now(): number;
    close(): void;
  };

export type NotebookOptions = {
  me: string;
  /** Asked before each write: viewers and documents of a newer shape are read-only. */
  canWrite?: () => boolean;
  /** Unix milliseconds. */
  now?: () => number;
};

export function openNotebookModel(doc: Y.Doc, options: NotebookOptions): Notebook {
  const collections = mapNames(Object.keys(entryFields) as CollectionName[], (name) =>
    watchCollection(doc, name),
  ) as Collections;
  const records = mapNames(Object.keys(recordFields) as RecordName[], (name) =>
    watchRecords(doc, name),
  ) as AllRecords;
  const groups = {
    commentsOn: watchGroups(collections.comments, ({ entryId }) => entryId),
    stepsOf: watchGroups(collections.steps, ({ practiceId }) => practiceId),
    optionsOf: watchGroups(collections.options, ({ noteId }) => noteId),
    practicesFor: watchGroups(collections.practices, ({ goalId }) => goalId),
  };
  const about = watchAbout(doc);
  const unreadable = watchUnreadable(doc, Object.values(collections), Object.values(records));
  return {
    ...collections,
    ...records,
    ...groups,
    doc,
    me: options.me,
    origin: { from: 'notebook', member: options.me },
    about,
    unreadable,
    undoLog: createUndoLog(),
    canWrite: options.canWrite ?? (() => true),
    now: options.now ?? Date.now,
    close() {
      about.close();
      unreadable.close();
      for (const watchers of [groups, collections, records]) {
        for (const watcher of Object.values(watchers)) watcher.close();
      }
    },
  };
}

function mapNames<N extends string, T>(names: readonly N[], make: (name: N) => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>;
}
