import 'wxt/browser';
import '#shared/sync/protocol.ts';
