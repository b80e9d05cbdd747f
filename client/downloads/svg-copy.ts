import { setAttributes } from './svg-element.ts';

/** Properties that a style sheet may set on a chart, and that have an attribute of the same name. */
const presentation = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

const setLook = (from: Element, to: Element): void => {
  const style = getComputedStyle(from);
  for (const name of presentation) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  if (style.fontVariantNumeric.includes('tabular-nums')) to.setAttribute('class', 'figures');
  to.removeAttribute('style');
};

const isShown = (element: Element): boolean =>
  getComputedStyle(element).display !== 'none' && !element.hasAttribute('data-not-in-picture');

const setLooks = (from: Element, to: Element): void => {
  setLook(from, to);
  const copies = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const copy = copies[index];
    if (copy === undefined) continue;
    // What defines (gradients, patterns) is never displayed, and needed all the same.
    if (!isShown(child) && child.closest('defs') === null && child.tagName !== 'defs') copy.remove();
    else setLooks(child, copy);
  }
};

/** A copy of a chart that looks the same without the page's style sheets, at a place in pixels. */
export const copySvg = (source: SVGSVGElement, x: number, y: number): Element => {
  const copy = source.cloneNode(true) as SVGSVGElement;
  setLooks(source, copy);
  const { width, height } = source.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  setAttributes(copy, { x, y, width, height, overflow: 'visible' });
  return copy;
};
