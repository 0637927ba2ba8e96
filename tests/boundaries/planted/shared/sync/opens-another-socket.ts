// expect: Only shared/sync/connection.ts speaks y-websocket.
import 'y-websocket';
