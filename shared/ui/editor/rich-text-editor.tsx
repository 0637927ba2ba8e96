/**
 * The rich text of one entry: shown plainly, and a live editor from the moment that somebody wants
 * to write in it. Where others write, the editor opens by itself, so that their carets are seen.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { RichText } from '#shared/notebook/rich-text.ts';
import { readRichText } from '#shared/notebook/rich-text.ts';
import type { CollectionName, WordField } from '#shared/notebook/shape.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useEditors } from '../presence.tsx';
import type { CaretStart } from './live-editor.tsx';
import styles from './rich-text.module.css';
import { isEmpty, RichTextView, useBlocks } from './rich-text-view.tsx';

const load = () => import('./live-editor.tsx').then((module) => ({ default: module.LiveEditor }));
const LiveEditor = lazy(load);

/** Fetches the editor while nobody waits for it: keys pressed before it is there would be lost. */
export function useEditorAhead(): void {
  useEffect(() => {
    // Without a connection the editor itself asks again when it is opened.
    const timer = setTimeout(() => void load().catch(() => undefined), AHEAD);
    return () => clearTimeout(timer);
  }, []);
}
/** Milliseconds after the first screen stands. */
const AHEAD = 300;

export type RichTextProps = {
  collection: CollectionName;
  entryId: string;
  field: WordField;
  /** The text box's name for those who do not see it. */
  label: string;
  placeholder?: string;
  /** Opens the editor at once: for the one text that a page is about. */
  always?: boolean;
  /** Opens the editor with the caret in it: the person has just asked to write here. */
  autoFocus?: boolean;
  /** Shown only, even to those who may write. */
  readOnly?: boolean;
  /** Without a frame around it, for text that is the page itself. */
  bare?: boolean;
};

export function RichTextEditor(props: RichTextProps) {
  const notebook = useNotebook();
  const richText = readRichText(notebook.doc, props.entryId, props.field);
  return richText && <RichTextOf key={props.entryId} {...props} richText={richText} />;
}

function RichTextOf(props: RichTextProps & { richText: RichText }) {
  const { richText, entryId, label, placeholder = '', always, autoFocus, readOnly, bare } = props;
  const { blocks, known } = useBlocks(richText);
  const [start, setStart] = useState(() => (autoFocus ? startAt('end') : null));
  const othersWrite = useEditors(entryId).length > 0;
  const mayWrite = useCanWrite() && known && !readOnly;

  if (!mayWrite) return isEmpty(blocks) ? null : <RichTextView blocks={blocks} />;

  const view = isEmpty(blocks) ? (
    <p className={styles.placeholder}>{placeholder}</p>
  ) : (
    <RichTextView blocks={blocks} />
  );
  if (always || othersWrite || start !== null) {
    return (
      <Suspense fallback={<div className={bare ? styles.bare : styles.box}>{view}</div>}>
        <LiveEditor {...props} placeholder={placeholder} start={start} />
      </Suspense>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: it shows lists and links, which no form field can
    <div
      role="textbox"
      aria-multiline
      aria-label={label}
      tabIndex={0}
      className={bare ? styles.bare : styles.box}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) return;
        setStart(startAt({ x: event.clientX, y: event.clientY }));
      }}
      // A press focuses before it is a click: only the keyboard's focus opens from here.
      onFocus={(event) => {
        if (event.target === event.currentTarget && event.target.matches(':focus-visible')) {
          setStart(startAt('end'));
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) setStart(startAt('end'));
      }}
    >
      {view}
    </div>
  );
}

function startAt(at: CaretStart['at']): CaretStart {
  return { at, from: document.activeElement };
}
