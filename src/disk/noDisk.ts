import type { Disk } from './disk';

/** In a browser there is none: all files are read through VS Code. */
export const disk: Disk | undefined = undefined;
