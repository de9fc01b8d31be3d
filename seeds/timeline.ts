/** Something that somebody did, or that the system did, at a moment of the company's past. */
interface Happening {
  readonly day: string;
  readonly minute: number;
  readonly work: () => Promise<void>;
}

const isAfter = (a: Happening, b: Happening) => (a.day === b.day ? a.minute > b.minute : a.day > b.day);

/** What happened in order of time, on a clock that is set by it. What happens may add more that happens later. */
export class Timeline {
  private readonly happenings: Happening[] = [];
  private next = 0;

  constructor(private readonly setClock: (day: string, minute: number) => Promise<void>) {}

  /**
   * Adds something that happens on the day, after so many minutes since midnight. On the same minute it comes after what was added
   * before. What would lie before the present comes at once.
   */
  add(day: string, minute: number, work: () => Promise<void>): void {
    const happening = { day, minute, work };
    let [low, high] = [this.next, this.happenings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.happenings[middle];
      if (other && isAfter(other, happening)) high = middle;
      else low = middle + 1;
    }
    this.happenings.splice(low, 0, happening);
  }

  /** Lets everything happen. */
  async run(): Promise<void> {
    for (let happening = this.happenings[this.next]; happening; happening = this.happenings[this.next]) {
      this.next += 1;
      await this.setClock(happening.day, happening.minute);
      await happening.work();
    }
  }
}
