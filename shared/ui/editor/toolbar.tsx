import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, Unlink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { linkable } from '#shared/notebook/rich-blocks.ts';
import { useWords } from '../words/words.tsx';
import styles from './toolbar.module.css';

/** Five tools under the text, there while one writes in it. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { editor: words } = useWords();
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  });
  const run = () => editor.chain().focus();
  if (linking) return <LinkLine editor={editor} onDone={() => setLinking(false)} />;
  return (
    <div role="toolbar" aria-label={words.toolbar} className={styles.bar}>
      <Tool icon={Bold} on={on.bold} onUse={() => run().toggleBold().run()}>
        {words.bold}
      </Tool>
      <Tool icon={Italic} on={on.italic} onUse={() => run().toggleItalic().run()}>
        {words.italic}
      </Tool>
      <Tool icon={List} on={on.bullets} onUse={() => run().toggleBulletList().run()}>
        {words.bullets}
      </Tool>
      <Tool icon={ListOrdered} on={on.numbers} onUse={() => run().toggleOrderedList().run()}>
        {words.numbers}
      </Tool>
      {on.link ? (
        <Tool icon={Unlink} on onUse={() => run().extendMarkRange('link').unsetLink().run()}>
          {words.unlink}
        </Tool>
      ) : (
        <Tool icon={Link} on={false} onUse={() => setLinking(true)}>
          {words.link}
        </Tool>
      )}
    </div>
  );
}

function Tool(props: { icon: LucideIcon; on: boolean; onUse(): void; children: ReactNode }) {
  const { icon: Icon, on, onUse, children } = props;
  return (
    <button
      type="button"
      aria-pressed={on}
      title={typeof children === 'string' ? children : undefined}
      className={styles.tool}
      // The text keeps its focus and its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      <Icon aria-hidden className={styles.icon} />
      <span className="unseen">{children}</span>
    </button>
  );
}

function LinkLine({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const { editor: words } = useWords();
  const [typed, setTyped] = useState('');
  const href = linkable(typed.trim()) ?? linkable(`https://${typed.trim()}`);
  const link = () => {
    if (href === null) return;
    const chain = editor.chain().focus();
    if (editor.state.selection.empty) {
      const mark = { type: 'link', attrs: { href } };
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [mark] }).run();
    } else chain.setLink({ href }).run();
    onDone();
  };
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        link();
      }}
    >
      <input
        autoComplete="off"
        type="text"
        inputMode="url"
        aria-label={words.address}
        placeholder={words.addressExample}
        value={typed}
        className={styles.address}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          editor.commands.focus();
          onDone();
        }}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this line
        autoFocus
      />
      <button type="submit" disabled={href === null} className={styles.set}>
        {words.link}
      </button>
    </form>
  );
}
