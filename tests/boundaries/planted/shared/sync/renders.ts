// expect: Sync carries sealed bytes: it never renders, and meets the server only on the wire.
import '#shared/ui/app.tsx';
import '../ui/app.tsx';
import '#server/main.ts';
import '#extension/panel/open.ts';
import 'react';
import 'react-dom';
import 'wxt/browser';
