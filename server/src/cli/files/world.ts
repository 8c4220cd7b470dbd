/**
 * What a name stands for, links followed: `other` is a pipe or a device, `undefined` nothing, or nothing that can be looked
 * at.
 */
export type PathKind = 'file' | 'folder' | 'other' | undefined;

/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** `link`: what it stands for has to be asked for. */
  readonly kind: NonNullable<PathKind> | 'link';
}

/** What is needed of the world to find files. Reading a folder throws as Node's functions do. */
export interface FolderSource {
  kindOf(path: string): Promise<PathKind>;
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** The path without links; the path itself where there is nothing. */
  realPath(path: string): Promise<string>;
}
