/** So many go with one flag. */
export const MOST_PHOTOS = 5;

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** The file is no picture that this browser can read. */
export class NotAPhotoError extends Error {}

/** Makes a taken or chosen picture small enough for a slow network: upright, JPEG, and without what it said of place and time. */
export async function reduced(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NotAPhotoError();
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new NotAPhotoError();
  // What is transparent becomes white: JPEG would make it black.
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
