/** @throws one line when there is no screen to open a window on */
export function requireDisplay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'darwin' || platform === 'win32') return;
  if (environment.DISPLAY || environment.WAYLAND_DISPLAY) return;
  throw new Error(
    'The demo opens a window and there is no display: run it on a desktop (or try "xvfb-run npm run demo"), or see "npm start".',
  );
}
