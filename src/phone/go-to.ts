/** Leaves for another address of the room, and says where it came from: see `carried.ts`. */
export function goTo(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.referrerPolicy = 'origin';
  link.click();
}
