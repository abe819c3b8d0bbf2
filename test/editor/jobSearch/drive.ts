import * as vscode from 'vscode';

/** A drive on the network: its files are here in memory, and it answers as a test wants it to. */
export class Drive implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#onDidChangeFile.event;
  readonly #files = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  /** The answer to a read, where it is not the text of the file at once. */
  answer: (path: string, text: string) => Promise<string> = (_, text) => Promise.resolve(text);

  constructor(
    private readonly scheme: string,
    options: { readonly isReadonly?: boolean } = {},
  ) {
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, options);
  }

  /** What a file holds; `undefined` where there is none. */
  text(path: string): string | undefined {
    return this.#files.get(path);
  }

  get root(): vscode.Uri {
    return this.uri('/notes');
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Writes a file, and tells whoever watches. */
  put(path: string, text: string): void {
    const type = this.#files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(path, text);
    this.#onDidChangeFile.fire([{ type, uri: this.uri(path) }]);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.#files.get(path);
    const isFolder = [...this.#files.keys()].some((file) => file.startsWith(`${path}/`));
    if (text === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = [...this.#files.keys()].filter((file) => file.startsWith(`${path}/`));
    const names = new Set(below.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''));
    return [...names].map((name) => [name, this.stat(this.uri(`${path}/${name}`)).type]);
  }

  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    const text = this.#files.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(await this.answer(path, text));
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.put(path, new TextDecoder().decode(content));
  }

  /** A folder is there as long as a file is in it. */
  createDirectory(): void {
    // Nothing is to be done.
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}
