import * as vscode from 'vscode';
import type { Instant, Zone } from '../../core/dates/calendar';

/** The longest that a timer is set for: a longer wait would overflow it, and is taken in pieces. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/**
 * Tells the time, and when a moment that was asked for has come. There is no polling: one timer runs to that
 * moment, and the time is looked at again when the window gets the focus, since timers stand still in sleep.
 */
export class Clock implements vscode.Disposable {
  readonly #onDidPass = new vscode.EventEmitter<void>();
  /** Fires when the moment given to `wakeAt` has come, or may have. */
  readonly onDidPass = this.#onDidPass.event;

  #timer: NodeJS.Timeout | undefined;
  #wakeAt: Instant = Infinity;
  /** How far ahead of the machine's clock this one is; only tests set it. */
  #ahead = 0;
  readonly #focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) this.#look();
  });

  now(): Instant {
    return Date.now() + this.#ahead;
  }

  /** The person's own zone. */
  zone(): Zone {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** Asks to be told at a moment, in place of any moment asked for before. */
  wakeAt(moment: Instant): void {
    this.#wakeAt = moment;
    this.#wait();
  }

  /** Sets the clock, for tests: it goes on from that moment. */
  set(moment: Instant): void {
    this.#ahead = moment - Date.now();
    this.#onDidPass.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#focus.dispose();
    this.#onDidPass.dispose();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#wakeAt === Infinity) return;
    const wait = Math.min(Math.max(this.#wakeAt - this.now(), 0), LONGEST_WAIT);
    this.#timer = setTimeout(() => {
      this.#look();
    }, wait);
  }

  /** Looks at the time; the clock may have been set back, so whoever listens judges for itself. */
  #look(): void {
    if (this.now() < this.#wakeAt) this.#wait();
    this.#onDidPass.fire();
  }
}
