/** Where `npm run build` leaves what is shipped. */
const output = new URL('../../.output/', import.meta.url).pathname;

export const builtExtension = `${output}chrome-mv3`;
export const builtForFirefox = `${output}firefox-mv3`;
export const builtPortal = `${output}portal`;

/** Follows from the key in the manifest, on every machine. */
export const EXTENSION_ID = 'koocpgiancjbbmcpeajlogepcdfbmlkl';
