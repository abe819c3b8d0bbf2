import { withPlainDrive } from '../text/paths';

/** The path from a folder to a file, both paths of URIs, with `/` and from one root: from `/a/letters` to `/a/x.md` it is `../x.md`. */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) =>
    withPlainDrive(path)
      .split('/')
      .filter((part) => part !== ''),
  );
  if (from === undefined || to === undefined) return file;
  const different = from.findIndex((part, index) => part !== to[index]);
  const shared = different < 0 ? from.length : different;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
