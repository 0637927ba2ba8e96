import 'wxt/browser';

declare module 'wxt/browser' {
  /** The generated types know the messages too, but are absent until the first build. */
  interface WxtI18n {
    getMessage(messageName: 'askAboutThis' | 'saveAsResource' | 'saveAsNote'): string;
  }
}
