export const svgNames = 'http://www.w3.org/2000/svg';

export type Attributes = Record<string, string | number>;

export const setAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
};

/** An SVG element; presentation is given as attributes, since the page's security policy allows no inline styles. */
export const svgElement = (
  name: string,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElement => {
  const element = document.createElementNS(svgNames, name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
};
