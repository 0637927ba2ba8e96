/**
 * Listens in on what y-websocket receives: our own `saved` frames, and what the server itself sent.
 * Frames of other windows pass through the same handlers and prove nothing about the server.
 */
import * as decoding from 'lib0/decoding';
import type * as encoding from 'lib0/encoding';
import { messageType, syncStep } from './protocol.ts';

/** As in y-websocket; `fromSocket` is what it calls `emitSynced`, false for another window. */
type Handler<Provider> = (
  encoder: encoding.Encoder,
  decoder: decoding.Decoder,
  provider: Provider,
  fromSocket: boolean,
  type: number,
) => void;

type ListeningProvider<Provider> = { messageHandlers: Handler<Provider>[] };

export type ServerFrameEvents = {
  /** The server's answer or broadcast, after it was applied. */
  onUpdate(update: Uint8Array): void;
  /** The server wants what this device has: it may write. */
  onAsked(): void;
  onSaved(stateVector: Uint8Array): void;
  /** It said something that cannot be read. */
  onJunk(): void;
};

/** @throws when y-websocket is not the one this was written for. */
export function listenToServer<Provider>(
  { messageHandlers: handlers }: ListeningProvider<Provider>,
  events: ServerFrameEvents,
): void {
  const sync = handlers[messageType.sync];
  const awareness = handlers[messageType.awareness];
  if (sync === undefined || awareness === undefined) {
    throw new Error('y-websocket no longer handles its own messages');
  }

  function guarded(handler: Handler<Provider>): Handler<Provider> {
    return (encoder, decoder, provider, fromSocket, type) => {
      try {
        handler(encoder, decoder, provider, fromSocket, type);
      } catch {
        // Thrown on, it would end a process in Node, and here every later frame of this turn.
        if (fromSocket) events.onJunk();
      }
    };
  }

  handlers[messageType.sync] = guarded((encoder, decoder, provider, fromSocket, type) => {
    const ahead = decoding.clone(decoder);
    sync(encoder, decoder, provider, fromSocket, type);
    if (!fromSocket) return;
    if (decoding.readVarUint(ahead) === syncStep.one) events.onAsked();
    else events.onUpdate(decoding.readVarUint8Array(ahead));
  });
  handlers[messageType.awareness] = guarded(awareness);
  handlers[messageType.saved] = guarded((_encoder, decoder, _provider, fromSocket) => {
    if (fromSocket) events.onSaved(decoding.readVarUint8Array(decoder));
  });
}
