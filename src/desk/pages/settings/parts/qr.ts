import { drawingSVG, qrcode } from 'bwip-js/browser';

/** bwip-js passes this on to its QR encoder; its types name only what all barcodes share. */
const code = { bcid: 'qrcode', eclevel: 'M', scale: 4, padding: 8, backgroundcolor: 'ffffff', barcolor: '000000' };

/** A QR code as SVG, black on white with the quiet zone readers need, made here: the text goes nowhere. */
export const qrSvg = (text: string): string => qrcode({ ...code, text }, drawingSVG());

export const svgUrl = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
