/** Tiptap on the entry's shared text, with the others' carets. */
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RichText } from '#shared/notebook/rich-text.ts';
import type { CollectionName } from '#shared/notebook/shape.ts';
import { markWordsEdited } from '#shared/notebook/write.ts';
import { useMe, useMember, useOpened } from '../opened.tsx';
import { afterPress } from '../primitives/after-press.ts';
import { caretUser, watchCaretMotion } from './carets.ts';
import { richTextExtensions } from './extensions.ts';
import styles from './rich-text.module.css';
import { Toolbar } from './toolbar.tsx';

/** Where the caret goes when the editor opens. */
export type CaretStart = {
  /** After the last word, or under the press. */
  readonly at: 'end' | { readonly x: number; readonly y: number };
  /** What had the focus when the person wanted to write. */
  readonly from: Element | null;
};

type LiveEditorProps = {
  collection: CollectionName;
  entryId: string;
  richText: RichText;
  label: string;
  placeholder: string;
  start: CaretStart | null;
  bare?: boolean;
};

export function LiveEditor(props: LiveEditorProps) {
  const { collection, entryId, richText, label, placeholder, start, bare } = props;
  const opened = useOpened();
  const me = useMember(useMe());
  const [focused, setFocused] = useState(false);
  const edited = useRef(false);
  const content = useRef<HTMLDivElement>(null);

  const editor = useEditor(
    {
      extensions: richTextExtensions({
        richText,
        placeholder,
        awareness: opened.awareness,
        user: caretUser(opened.awareness, me),
      }),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
      onCreate({ editor: created }) {
        placeCaret(created, start);
        // Carets that were here before this editor are drawn only at the next change otherwise.
        const { state, view } = created;
        view.dispatch(state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }));
      },
      onUpdate({ transaction }) {
        if (!isChangeOrigin(transaction)) edited.current = true;
      },
    },
    [richText],
  );

  const leave = useEffectEvent(() => {
    opened.setEditing(null);
    if (!edited.current) return;
    edited.current = false;
    if (opened.notebook.canWrite()) markWordsEdited(opened.notebook, collection, entryId);
  });

  useEffect(() => {
    if (!focused) return;
    opened.setEditing(entryId);
    const onHide = () => leave();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      leave();
    };
  }, [focused, opened, entryId]);

  useEffect(() => {
    const root = content.current;
    return root === null ? undefined : watchCaretMotion(opened.awareness, root);
  }, [opened.awareness]);

  return (
    <fieldset
      aria-label={label}
      className={bare ? styles.bare : styles.box}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        afterPress(() => setFocused(false));
      }}
    >
      <EditorContent ref={content} editor={editor} className={styles.words} />
      {focused && <Toolbar editor={editor} />}
    </fieldset>
  );
}

/**
 * The editor comes a moment later than it was wanted. Whoever has gone on meanwhile is not fetched
 * back; what holds the editor (the card, the page) only got the focus that the shown text left behind.
 */
function placeCaret({ view, state, commands }: Editor, start: CaretStart | null): void {
  if (start === null) return;
  const { activeElement: now } = document;
  if (now !== null && now !== start.from && !now.contains(view.dom)) return;
  const { at } = start;
  const under = at === 'end' ? null : view.posAtCoords({ left: at.x, top: at.y });
  commands.setTextSelection(under?.pos ?? state.doc.content.size);
  view.focus();
}
