/** What a text of the notebook may hold. `shared/notebook/rich-blocks.ts` lists the same names. */
import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { linkable } from '#shared/notebook/rich-blocks.ts';
import type { RichText } from '#shared/notebook/rich-text.ts';
import type { EditorAwareness } from '../host.ts';
import { type CaretUser, drawCaret, drawSelection } from './carets.ts';

/** Tab leaves the text, as everywhere else: it must not trap those who use the keyboard. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export function richTextExtensions(options: {
  richText: RichText;
  placeholder: string;
  awareness: EditorAwareness;
  user: CaretUser;
}): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    HardBreak,
    BulletList,
    OrderedList,
    Item,
    Link.configure({
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address, { defaultProtocol }) =>
        linkable(address) !== null || linkable(`${defaultProtocol}://${address}`) !== null,
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
    Placeholder.configure({ placeholder: options.placeholder }),
    // Brings its own undo, which takes back only what this person did.
    Collaboration.configure({ fragment: options.richText }),
    CollaborationCaret.configure({
      provider: options.awareness,
      user: options.user,
      render: drawCaret,
      selectionRender: drawSelection,
    }),
  ];
}
