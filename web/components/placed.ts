import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class PlacedDirective extends Directive {
  override render(_styles: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value);
    return noChange;
  }
}

/**
 * Sets an element's style through the object model.
 *
 * Lit's own styleMap writes a style attribute the first time, which the page's Content-Security-Policy forbids.
 */
export const placed = directive(PlacedDirective);
