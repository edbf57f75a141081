/** Lets work run side by side, or one piece of it alone. Who waits to be alone goes before those that come later. */
export class Exclusion {
  #sharing = 0;
  #alone = false;
  readonly #waiting: { alone: boolean; start: () => void }[] = [];

  async shared<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter(false);
    try {
      return await work();
    } finally {
      this.#sharing -= 1;
      this.#next();
    }
  }

  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter(true);
    try {
      return await work();
    } finally {
      this.#alone = false;
      this.#next();
    }
  }

  #enter(alone: boolean): Promise<void> {
    return new Promise((start) => {
      this.#waiting.push({ alone, start });
      this.#next();
    });
  }

  #next(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (this.#alone || (first.alone && this.#sharing > 0)) return;
      this.#waiting.shift();
      if (first.alone) this.#alone = true;
      else this.#sharing += 1;
      first.start();
    }
  }
}
