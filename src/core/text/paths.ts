/**
 * One text for all spellings of a path that Windows or macOS take for the same file: in upper or lower case, with
 * accents composed or not, and with `\` for `/`.
 */
export function fileKey(path: string): string {
  return withSlashes(path).normalize('NFC').toLowerCase();
}

/** A path with `/`, also where Windows wrote it. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The path of a URI with its drive in lower case, as VS Code writes it: `/C:/notes` and `/c:/notes` are one place. */
export function withPlainDrive(path: string): string {
  return path.replace(/^\/[A-Z](?=:(?:\/|$))/, (drive) => drive.toLowerCase());
}

/** What is left of a file's path below a folder, both paths of URIs; `undefined` where it is not below it. */
export function pathWithin(folder: string, file: string): string | undefined {
  const [home, path] = [withPlainDrive(folder), withPlainDrive(file)];
  const parent = home.endsWith('/') ? home : `${home}/`;
  return path.startsWith(parent) ? path.slice(parent.length) : undefined;
}
