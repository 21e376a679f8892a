import type { Api } from './api';
import { open } from './open';
import { UnreachableError } from './problem';

/**
 * Fetches a file with the user's token and hands it to the browser to keep; fails as the API does.
 *
 * @param heard told the bytes that have come so far
 * @param type what kind of file it is
 */
export async function download(api: Api, path: string, name: string, heard: (bytes: number) => void, type = 'text/csv'): Promise<void> {
  const response = await open(api, path, { headers: { Accept: `${type}, application/problem+json` } });
  const address = URL.createObjectURL(await wholeOf(response, heard));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn at the latest.
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}

async function wholeOf(response: Response, heard: (bytes: number) => void): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const reader = response.body?.getReader();
  let bytes = 0;
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      pieces.push(piece.value);
      heard((bytes += piece.value.byteLength));
    }
  } catch (cause) {
    throw new UnreachableError('api', cause);
  }
  return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
}
