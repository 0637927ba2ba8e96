import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { budgetPlugin } from './tests/budget/panel-budget.ts';

/** The id koocpgiancjbbmcpeajlogepcdfbmlkl follows from this public key; its private half was thrown away. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnRdAF9VpXTe90KnmkmSn5pGg9w7VvAP8aoZA63hJmK8vBrbeJq11hChKPFK0oHONSSwWOf4CEF+C6ILV0aR1KRjYQb4u0BhVXHCSICz/Xa1LpAZJ32YszO3K+qi+o3hiEUCspsX2yACCxo82n7zN6vAnxaIOkQB0xmVapt4T3/sWqtpNcjkfwf7Y3zXTPCcIBP7JvuzQfiEj9TVVC8tpU61alNMDM0/wQK+nI3E60Xav1apY2+an9eK2Som2ES/9LZId7y1ECS4HEh6ixJ77gC4xWyaQ/OAGlIG04RZMmR60iTRVxRy/H24IC+JabKB50PiK6bkm8ctMSvJlE6BgwQIDAQAB';

/**
 * Own code only; connections to any server that speaks TLS, and to this computer itself. Styles
 * may be inline because the editor places carets by style attributes.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  'connect-src https: wss: http://localhost:* ws://localhost:* http://127.0.0.1:* ws://127.0.0.1:*',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [react(), budgetPlugin({ entry: 'sidepanel', kilobytes: 240 })] }),
  manifest: ({ browser }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'alarms'],
    // Asked for one site at a time, when somebody wants us to look for a passage there.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_openPanel__' },
    commands: {
      clip: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_keepFromPage__',
      },
    },
    content_security_policy: { extension_pages: CONTENT_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'between-sessions@between-sessions.example',
              // The first that asks for the consent below on Android, too.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['healthInfo', 'websiteContent'] },
            },
          },
        }
      : { key: PUBLIC_KEY, minimum_chrome_version: '123' }),
  }),
});
