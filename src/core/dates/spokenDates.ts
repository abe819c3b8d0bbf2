/** What understands days in words, in each language: large, and so loaded only with what asks for it. */
export { casual as german } from 'chrono-node/de';
export { casual as english } from 'chrono-node/en';
export { casual as spanish } from 'chrono-node/es';
