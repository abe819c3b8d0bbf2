/** A part of the extension, as its door gives it: there until the window is closed. */
export interface Room {
  dispose(): void;
}

/** A room in which something may still be under way. */
export interface BusyRoom extends Room {
  /** Resolves when all that was begun in it is done, and shown. */
  settled(): Promise<void>;
}
