// What the house asks of its file store; the drivers behind it decide where the bytes lie.
import type { Readable } from 'node:stream';

/** A file that was taken in. Its id is the SHA-256 of its bytes, so equal files are kept once. */
export interface StoredFile {
  /** SHA-256, 64 hex digits. */
  readonly id: string;
  readonly size: number;
  /** Media type found by looking at the bytes. */
  readonly type: string;
  /** The sender's name for it, cleaned of paths and control characters. */
  readonly name: string;
}

export interface PutOptions {
  /** The file name as sent; its ending is the declared kind. */
  readonly name: string;
  readonly maxBytes: number;
  /** Endings that are welcome, e.g. `['pdf', 'jpg']`; all known kinds when absent. */
  readonly accept?: readonly string[];
}

export interface FileStore {
  /**
   * Takes a file in, streaming. Nothing remains of a file that is refused.
   * @throws fileEmpty, fileTooLarge, fileKindRefused, fileKindMismatch, fileInfected
   */
  put(stream: Readable, options: PutOptions): Promise<StoredFile>;
  /**
   * The bytes of a file, from the start.
   * @throws fileMissing when there is none of that id.
   */
  open(id: string): Promise<Readable>;
  has(id: string): Promise<boolean>;
}
