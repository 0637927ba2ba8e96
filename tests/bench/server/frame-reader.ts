/** Cuts what a server sends into WebSocket frames, at the least cost: servers do not mask. */

/** `from` is in, `to` is out. The buffer is used again after the call. */
export type TakeFrame = (buffer: Buffer, from: number, to: number, opcode: number) => void;

/** Every server here sends its messages whole, in one frame each. */
export function createFrameReader(take: TakeFrame): (chunk: Buffer) => void {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  /** Bytes without which looking again is pointless. */
  let needed = 0;

  function keep(rest: Buffer): void {
    kept.push(Buffer.from(rest));
    keptBytes += rest.length;
  }

  function join(chunk: Buffer): Buffer {
    const whole = Buffer.concat([...kept, chunk]);
    kept = [];
    keptBytes = 0;
    return whole;
  }

  return (chunk) => {
    if (keptBytes + chunk.length < needed) {
      keep(chunk);
      return;
    }
    const buffer = keptBytes === 0 ? chunk : join(chunk);
    let at = 0;
    needed = 0;
    while (at < buffer.length) {
      const size = frameSize(buffer, at);
      if (at + size.head + size.body > buffer.length) {
        needed = size.head + size.body;
        keep(buffer.subarray(at));
        return;
      }
      const from = at + size.head;
      at = from + size.body;
      take(buffer, from, at, (buffer[at - size.head - size.body] ?? 0) & 0x0f);
    }
  };
}

type Size = { head: number; body: number };
const size: Size = { head: 0, body: 0 };

/** @returns the same object each time: this runs a hundred thousand times a second. */
function frameSize(buffer: Buffer, at: number): Size {
  const available = buffer.length - at;
  const short = available < 2 ? 0 : (buffer[at + 1] ?? 0) & 0x7f;
  size.head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (short < 126 || available < size.head) size.body = short < 126 ? short : 0;
  else if (short === 126) size.body = buffer.readUInt16BE(at + 2);
  else size.body = Number(buffer.readBigUInt64BE(at + 2));
  return size;
}
