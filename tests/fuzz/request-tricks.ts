/** What breaks servers that read requests in two ways at once, and some plain bad manners. */
import { mutate, pick, type Random } from './mutate.ts';

type Trick = (request: string, random: Random) => string;

function insertHeader(request: string, header: string): string {
  const end = request.indexOf('\r\n') + 2;
  return request.slice(0, end) + header + request.slice(end);
}

export const tricks: readonly Trick[] = [
  (request, random) => insertHeader(request, `Content-Length: ${random(200)}\r\n`),
  (request, random) =>
    insertHeader(
      request,
      `Content-Length: ${pick(['-1', '+5', '0x10', '1e3', '99999999999999999999', ' ', '5, 5'], random)}\r\n`,
    ),
  (request) => insertHeader(request, 'Transfer-Encoding: chunked\r\n'),
  (request, random) =>
    insertHeader(
      request,
      `Transfer-Encoding: ${pick(['xchunked', 'chunked, identity', ' chunked', 'gzip', '\u000bchunked'], random)}\r\n`,
    ),
  (request, random) =>
    `${request.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')}\r\n${pick(['zz', '-5', 'ffffffffffffffff', '5;x=y', '0'], random)}\r\nabc\r\n`,
  (request, random) => insertHeader(request, `X-Long: ${'a'.repeat(1 << random(18))}\r\n`),
  (request, random) => insertHeader(request, 'X-Many: 1\r\n'.repeat(random(3_000))),
  (request) => request.replaceAll('\r\n', '\n'),
  (request) => insertHeader(request, ' folded: line\r\n'),
  (request) => insertHeader(request, 'Host: elsewhere\r\n'),
  (request, random) =>
    insertHeader(request, `Expect: ${pick(['100-continue', '200-ok'], random)}\r\n`),
  (request, random) =>
    request.replace(
      ' HTTP/1.1',
      pick([' HTTP/1.0', ' HTTP/9.9', ' HTTP/2.0', '', ' http/1.1'], random),
    ),
  (request, random) =>
    request.replace(
      / \//,
      pick([' //', ' /../', ' /%2e%2e/', ' /%00', ' http://elsewhere/', ' *', ' /\\'], random),
    ),
  (request, random) =>
    request.replace(
      /^[A-Z]+/,
      pick(['TRACE', 'CONNECT', 'PRI', 'get', 'G ET', 'HEAD', 'PURGE'], random),
    ),
  (request) => `${request}GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  (request, random) => request.slice(0, random(request.length)),
  (request, random) =>
    request.replace(
      /Bearer /,
      pick(['Bearer  ', 'bearer ', 'Basic ', 'Bearer\t', 'Bearer x,Bearer '], random),
    ),
  (request, random) =>
    request.replace(
      /\{/,
      pick(['{"__proto__":{"role":"owner"},', '{"constructor":1,', '[{', '{{', '\ufeff{'], random),
    ),
  (request, random) =>
    Buffer.from(mutate(Buffer.from(request, 'latin1'), random)).toString('latin1'),
];
