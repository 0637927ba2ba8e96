/** The focus goes to the screen itself when the button that had it closes what it stands in. */
export function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}
