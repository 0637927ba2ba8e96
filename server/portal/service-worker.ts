/**
 * Keeps the page's own files on the device, so that the portal opens without the server, as the
 * panel does. Nothing that anybody wrote passes here: only what the build made, and `/`.
 *
 * A newer worker waits until the pages of the older one are closed. Taking over at once would
 * delete files that an open page has yet to load.
 */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};

/** Put in by the build: the paths of its files, and a name that changes with any of them. */
declare const PORTAL_FILES: readonly string[];
declare const PORTAL_BUILD: string;
declare const clients: { claim(): Promise<void> };

const CACHE = `portal ${PORTAL_BUILD}`;
const PAGE = '/';
/** The addresses at which the server answers with the page. */
const PAGES = ['/', '/join', '/i'];
/** Milliseconds after which a server that does not answer counts as away. */
const PATIENCE = 3_000;

addEventListener('install', (event) => {
  (event as Lasting).waitUntil(keepFiles());
});
addEventListener('activate', (event) => {
  (event as Lasting).waitUntil(forgetOlder().then(() => clients.claim()));
});
addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && PAGES.includes(pathname)) {
    (event as Fetching).respondWith(page(request));
  } else if (PORTAL_FILES.includes(pathname)) {
    (event as Fetching).respondWith(file(request));
  }
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([new Request(PAGE, { cache: 'reload' }), ...PORTAL_FILES]);
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The server's own page when it answers: it may be newer. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    // A proxy may still answer for a server that is away.
    return answer.ok ? answer : ((await kept(PAGE)) ?? answer);
  } catch (error) {
    return (await kept(PAGE)) ?? Promise.reject(error);
  }
}

async function file(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request);
}

async function kept(what: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return cache.match(what);
}
