/** Shows home in place of a screen that is not for the user; tells whether it did. */
export function turnAway(unless: boolean): boolean {
  if (!unless) location.replace('#/home');
  return !unless;
}
