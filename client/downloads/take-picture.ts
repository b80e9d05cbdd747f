import fontAddress from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import { framed } from './frame.ts';
import type { Picture } from './picture.ts';
import { svgElement } from './svg-element.ts';

/** Twice the pixels, so that it stays sharp on paper and on fine screens. */
const sharpness = 2;

const asDataAddress = async (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
    };
    reader.onerror = () => {
      reject(new Error('The font could not be read.'));
    };
    reader.readAsDataURL(content);
  });

/** A picture sees none of the page's fonts: it must bring its own. */
const fontFace = async (): Promise<SVGElement> => {
  const response = await fetch(fontAddress);
  const font = await asDataAddress(await response.blob());
  return svgElement('style', {}, [
    `@font-face{font-family:'Public Sans';font-weight:100 900;src:url('${font}') format('woff2')}`,
    '.figures{font-variant-numeric:tabular-nums lining-nums}',
  ]);
};

const svgText = async (picture: Picture): Promise<{ text: string; width: number; height: number }> => {
  const root = framed(picture);
  root.prepend(await fontFace());
  const size = (name: string): number => Number(root.getAttribute(name));
  return { text: new XMLSerializer().serializeToString(root), width: size('width'), height: size('height') };
};

/** The picture as an SVG file that needs nothing else. */
export const asSvg = async (picture: Picture): Promise<Blob> =>
  new Blob([(await svgText(picture)).text], { type: 'image/svg+xml' });

/** The picture as a PNG file on white. Throws when the browser cannot draw it. */
export const asPng = async (picture: Picture): Promise<Blob> => {
  const { text, width, height } = await svgText(picture);
  const image = new Image();
  // The page's security policy allows images from data addresses, and none from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser.'));
      else resolve(blob);
    }, 'image/png');
  });
};
