import type { ExchangeRoom } from './exchange/register';
import type { Host } from './host/register';
import type { BusyRoom } from './host/room';
import type { ActiveFile } from './jobSearch/activeFile';
import type { WindowNotes } from './jobSearch/register';
import type { UnreadableFiles } from './jobSearch/unreadableFiles';
import type { Shown, ViewsRoom } from './views/register';

/** What tests need to see and to set; no other extension should rely on it. */
export interface TestApi extends Shown {
  /** What is remembered from one window to the next. */
  readonly memory: Host['memory'];
  /** What is remembered for a window with these folders. */
  readonly windowMemory: Host['windowMemory'];
  /** Sets the clock, in milliseconds since 1970; it goes on from there. */
  setClock(now: number): void;
  /** Resolves when all notes and templates are read and what was begun is done. */
  settled(): Promise<void>;
  /** The servers for assistants that VS Code is offered. */
  readonly servers: ExchangeRoom['servers'];
  /** The files and folders that cannot be read. */
  readonly unreadable: Pick<UnreadableFiles, 'all' | 'onDidChange'>;
  /** What menus and keys are told of the active editor. */
  readonly activeFile: Pick<ActiveFile, 'kind' | 'onDidChange'>;
}

/** The test interface, as the rooms give it. */
export function testApi(
  { clock, memory, windowMemory }: Host,
  { jobSearch, activeFile }: WindowNotes,
  rooms: {
    readonly notes: BusyRoom;
    readonly templates: BusyRoom;
    readonly drafts: BusyRoom;
    readonly exchange: ExchangeRoom;
    readonly discovery: BusyRoom;
    readonly mails: BusyRoom;
    readonly views: ViewsRoom;
  },
): TestApi {
  return {
    ...rooms.views.shown,
    memory,
    windowMemory,
    setClock: (now) => {
      clock.set(now);
    },
    settled: async () => {
      await jobSearch.settled();
      const { notes, views, templates, drafts, discovery, exchange, mails } = rooms;
      for (const room of [notes, views, templates, drafts, discovery, exchange, mails]) await room.settled();
    },
    servers: rooms.exchange.servers,
    unreadable: jobSearch.unreadable,
    activeFile,
  };
}
