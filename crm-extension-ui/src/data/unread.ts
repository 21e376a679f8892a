/** How many notifications the user has not read, as far as is known. Fires "change". */
class Unread extends EventTarget {
  count = 0;

  set(count: number): void {
    if (count === this.count) return;
    this.count = count;
    this.dispatchEvent(new Event('change'));
  }
}

export const unread = new Unread();
