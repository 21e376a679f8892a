import { newId } from './ids';
import { reduced } from './photo';

/** A photo or a PDF file to go with something that is said, under the key the server will know it by. */
export interface Attachment {
  id: string;
  content: Blob;
  /** What a PDF file is called; a photo shows itself. */
  name?: string;
}

/** In megabytes; the server takes no larger file. */
export const LARGEST_MB = 10;

const PDF = 'application/pdf';

/** The file is larger than the server takes. */
export class TooLargeError extends Error {}

/**
 * Makes a chosen file ready to go: a picture small, and a PDF file as it is. Read at once, because the file on the device
 * may be gone when it is sent.
 *
 * @param documents whether a PDF file will do
 * @throws TooLargeError; NotAPhotoError for what is neither
 */
export async function attached(file: File, documents: boolean): Promise<Attachment> {
  if (!documents || !(await isPdf(file))) return { id: newId(), content: await reduced(file) };
  if (file.size > LARGEST_MB * 1024 * 1024) throw new TooLargeError();
  return { id: newId(), content: new Blob([await file.arrayBuffer()], { type: PDF }), name: file.name };
}

/** Told by what it holds: not every phone knows the type of a file. */
async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, 5).text()) === '%PDF-';
}
