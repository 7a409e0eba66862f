/** Which operations of one phone were dealt with: what it sends again up to there is acknowledged and not done again. */
export class DealtWith {
  #upTo = 0;
  #putOff: number | null = null;

  /** All operations up to this one were dealt with. */
  get upTo(): number {
    return this.#upTo;
  }

  done(op: number): void {
    if (op === this.#putOff) this.#putOff = null;
    if (this.#putOff === null && op > this.#upTo) this.#upTo = op;
  }

  /**
   * It could not be written. A phone that hears of it gives it another number; one that lost its connection before it heard
   * sends it again as it was, so nothing behind it counts as dealt with until the phone joins anew.
   */
  putOff(op: number): void {
    if (this.#putOff === null || op < this.#putOff) this.#putOff = op;
    this.#upTo = Math.min(this.#upTo, op - 1);
  }

  /** The phone is told `upTo`, and sends again what it has beyond. */
  joined(): void {
    this.#putOff = null;
  }
}
