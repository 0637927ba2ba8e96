/** The library comes without types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: { readonly SUCCESS: 0 };
  /** Moves the range to the borders of words. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: {
      readonly textStart: string;
      readonly textEnd?: string;
      readonly prefix?: string;
      readonly suffix?: string;
    };
  };
  export function setTimeout(milliseconds: number): void;
}
