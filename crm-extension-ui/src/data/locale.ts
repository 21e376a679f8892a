let chosen = 'en';

/** The locale that numbers and dates are written in. */
export function getLocale(): string {
  return chosen;
}

/** Writes numbers and dates the way of the language, in the device's own variety of it when that fits. */
export function setFormatLocale(language: string, device: string): void {
  chosen = device.startsWith(`${language}-`) ? device : language;
}
