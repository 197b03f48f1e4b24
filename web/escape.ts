/** Writing is not given up by a step back on the screen; a button or a switch has no use for Escape. */
const PLAIN = ['button', 'checkbox', 'radio', 'range'];

/**
 * Does the element in focus have its own use for Escape: a field one writes in, an open list, a dialog?
 *
 * Where the browser cannot tell an open list from a closed one, every list counts as open.
 */
export function ownsEscape(event: KeyboardEvent): boolean {
  const { target, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLSelectElement) return !CSS.supports('selector(:open)') || target.matches(':open');
  if (target instanceof HTMLInputElement) return !PLAIN.includes(target.type);
  return target.isContentEditable || target.closest('textarea, dialog[open]') !== null;
}
