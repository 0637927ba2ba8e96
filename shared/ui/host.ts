/**
 * What the screens need from the place they run in. The extension's panel and the portal each build
 * one; the screens cannot tell which.
 */
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Anchor, QuoteBlock } from '#shared/notebook/passage.ts';
import type { MemberKind } from '#shared/notebook/shape.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import type { RefusalReason, Role } from '#shared/sync/protocol.ts';

/** The notebooks that this device has a pass for. */
export type ShelvedNotebook = {
  readonly notebookId: string;
  readonly title: string;
  readonly role: Role;
  /** The example lives in this window only: nothing of it is sent or kept. */
  readonly example: boolean;
};

export type Shelf = {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly notebooks: readonly ShelvedNotebook[];
  readonly openId: string | null;
};

/** Who the person is in a notebook that they start or join. */
export type Introduction = { readonly name: string; readonly kind: MemberKind };

/** What an invitation says before it is accepted. */
export type InvitationPreview = {
  readonly title: string;
  readonly inviter: string;
  readonly role: Role;
  /** Unix milliseconds. */
  readonly expiresAt: number;
  readonly server: string;
  /** The member that the inviter prepared for the newcomer. */
  readonly expected: Introduction | null;
};

/** Why starting, joining or inviting did not work. Each has a sentence in the words. */
export type HostRefusal = RefusalReason | 'offline' | 'not-a-link' | 'cannot-save-here' | 'bug';
export class HostError extends Error {
  readonly reason: HostRefusal;
  constructor(reason: HostRefusal, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'HostError';
    this.reason = reason;
  }
}

/** The one sentence of sync state in the header. It never disappears. */
export type SyncStatus =
  | { readonly state: 'opening' }
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Kept on this device; it will sync. */
  | { readonly state: 'offline' }
  | { readonly state: 'cannot-save-on-device' }
  | { readonly state: 'read-only'; readonly why: 'viewer' | 'newer-version' | 'too-large' }
  | { readonly state: 'refused'; readonly reason: RefusalReason }
  | { readonly state: 'example' };

/** Trouble worth a quiet line under the header, beside the status. */
export type SyncProblem = {
  readonly kind:
    | 'no-key'
    | 'new-version'
    | 'damaged'
    | 'pending'
    | 'unsynced'
    | 'large'
    | 'key-record-invalid';
  readonly count: number;
};

export type Present = {
  readonly memberId: string;
  readonly me: boolean;
  /** The entry that they are editing. */
  readonly editing: string | null;
};

export type Invitation = { readonly link: string; readonly expiresAt: number };

export type People = {
  /** Owners only. Prepares the member in the notebook and makes a one-time link. */
  invite(who: Introduction, role: Role): Promise<Invitation>;
  /** Ends a member's access on every device. What they had, they may keep. */
  remove(memberId: string): Promise<void>;
  leave(): Promise<void>;
};

export type OpenedNotebook = {
  readonly notebook: Notebook;
  readonly role: Role;
  readonly status: Watched<SyncStatus>;
  readonly problems: Watched<readonly SyncProblem[]>;
  readonly presence: Watched<readonly Present[]>;
  /** Tells the others which entry I am editing; `null` when none. */
  setEditing(entryId: string | null): void;
  /** What a live editor shows carets through; screens pass it on to the editor. */
  readonly awareness: EditorAwareness;
  /** `null` in the example. */
  readonly people: People | null;
};

/** Opaque: the editor's caret extension takes it as its provider. */
export type EditorAwareness = { readonly awareness: object };

/** Something that the person chose to keep from a page and that waits to be put in a notebook. */
export type Clip = {
  readonly id: string;
  /** Plain text; '' when the page itself, a link or a picture without a description is kept. */
  readonly quote: string;
  /** `null` when the quote has no lists or tables. */
  readonly blocks: readonly QuoteBlock[] | null;
  /** BCP 47; '' when unknown. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | null;
  /** `null` when nothing leads back to the words. */
  readonly anchor: Anchor | null;
  /** Without tracking; '' for what only this computer can open. */
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly author: string;
  /** ISO 8601 day; '' when the page does not say. */
  readonly day: string;
  /** '' when it is no picture. */
  readonly pictureUrl: string;
  /** Why less was kept than was wanted; `null` when all was. */
  readonly shortfall: ClipShortfall | null;
  /** Chosen already in the context menu; `null` when the capture bar asks. */
  readonly as: ClipKind | null;
  readonly clippedAt: number;
};
export type ClipShortfall =
  /** The words were longer than a quote may be. */
  | 'cut'
  /** Browsers keep extensions out of this page (their store, another extension's page). */
  | 'closed-page'
  /** A page of the browser itself: there is no link that others could open. */
  | 'browser-page'
  /** The browser's own viewer shows it: what is selected can be kept by the context menu only. */
  | 'document'
  /** A file on this computer: its words can be kept, and no link. */
  | 'file';
export type ClipKind = 'question' | 'resource' | 'note';

export type Clips = Watched<readonly Clip[]> & {
  /** The clip has landed in the notebook, or was dismissed: forget it. */
  done(clipId: string): Promise<void>;
};

/** What leads to a captured passage again. */
export type PassageSource = {
  /** Of the entry that keeps it. */
  readonly id: string;
  readonly url: string;
  readonly quote: string;
  readonly anchor: Anchor | null;
};

/** The page beside the panel. */
export type PageBeside = {
  /** As clips name it, so that what was kept from it can be found. */
  readonly url: string;
  readonly title: string;
};

export type PassageShown =
  /** It is marked, and in sight. */
  | 'shown'
  /** The page was opened; whether the browser found the passage, we may not see. */
  | 'opened'
  /** We looked, and it stands there no more. */
  | 'gone';

/** The pages of the web that the person reads beside this app: the side panel has them. */
export type Pages = {
  /** `null` until the person points at a page by menu, shortcut or toolbar, and after they leave it. */
  readonly beside: Watched<PageBeside | null>;
  /** Opens the page if need be, goes to the passage and marks it. */
  show(source: PassageSource): Promise<PassageShown>;
  /** Looks for passages on the page beside. @returns the ids of those that stand there no more */
  findGone(sources: readonly PassageSource[]): Promise<ReadonlySet<string>>;
  /**
   * Asks the browser for leave to look at the pages of this address's site, and looks. From a press
   * of the person's only. @returns `null` when the person said no
   */
  look(source: PassageSource): Promise<PassageShown | null>;
};

/** Where we know whom to call (ISO 3166). */
export const helpRegions = [
  'US',
  'CA',
  'MX',
  'ES',
  'GB',
  'IE',
  'AU',
  'NZ',
  'AR',
  'CL',
  'CO',
  'PR',
] as const;
export type HelpRegion = (typeof helpRegions)[number] | 'elsewhere';

export type Preferences = {
  /** `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'es';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whose crisis numbers are shown; `auto` goes by the device. */
  readonly region: 'auto' | HelpRegion;
  /** Whether single keys do something outside of fields. */
  readonly shortcuts: boolean;
  /** The notebook that captures go to; `null` for whichever is open. */
  readonly clipsTo: string | null;
};

export type Host = {
  readonly frame: 'panel' | 'portal';
  readonly shelf: Watched<Shelf>;
  /** `https://…` of the person's own server, proposed when starting a notebook. */
  readonly proposedServer: string;
  /** An invitation that came with the address (`/i#1.…`), to be offered first. */
  readonly arrivingInvitation: string | null;
  start(
    facts: { title: string; childName: string; server: string },
    me: Introduction,
  ): Promise<string>;
  startExample(): Promise<string>;
  readInvitation(text: string): Promise<InvitationPreview>;
  join(text: string, me: Introduction): Promise<string>;
  open(notebookId: string): Promise<OpenedNotebook>;
  /** Takes the notebook off this device; others keep it. */
  forget(notebookId: string): Promise<void>;
  /** `null` where nothing can be captured (the portal). */
  readonly clips: Clips | null;
  /** `null` where no page stands beside (the portal). */
  readonly pages: Pages | null;
  readonly preferences: Watched<Preferences>;
  setPreferences(change: Partial<Preferences>): void;
};
