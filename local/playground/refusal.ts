/** What can't be done, said in a sentence for whoever asked; `status` is the HTTP status that fits. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
